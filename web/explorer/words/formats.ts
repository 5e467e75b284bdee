import type { Lang } from "./words.js";

/** British English: days before months, as the papers have them. */
const LOCALES: Readonly<Record<Lang, string>> = { en: "en-GB", nl: "nl-NL" };

/** "3,310", "3.310". */
export const numberIn = (count: number, lang: Lang): string => new Intl.NumberFormat(LOCALES[lang]).format(count);

/** "27%" for 0.27, "–" for what is not known. */
export const percentIn = (share: number | null, lang: Lang): string =>
  share === null ? "–" : new Intl.NumberFormat(LOCALES[lang], { style: "percent" }).format(share);

/** "22 Dec 2020" for 2020-12-22. */
export const dayIn = (day: string, lang: Lang): string => dateIn(day, lang, { day: "numeric", month: "short", year: "numeric" });

/** "Dec 2020" for 2020-12 and days of it. */
export const monthIn = (day: string, lang: Lang): string => dateIn(`${day.slice(0, 7)}-01`, lang, { month: "short", year: "numeric" });

/** "2020 Q4", "2020 K4" for a day of it. */
export const quarterIn = (day: string, lang: Lang): string =>
  `${day.slice(0, 4)} ${lang === "en" ? "Q" : "K"}${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** "1 question set", "3,310 question sets". */
export const countIn = (count: number, [one, many]: readonly [string, string], lang: Lang): string =>
  `${numberIn(count, lang)} ${(count === 1 ? one : many).toLowerCase()}`;

function dateIn(day: string, lang: Lang, parts: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? day : new Intl.DateTimeFormat(LOCALES[lang], { ...parts, timeZone: "UTC" }).format(date);
}
