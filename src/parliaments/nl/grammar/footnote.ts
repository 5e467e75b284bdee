import type { Footnote } from "../../../model/paper.js";
import type { Flow } from "../../../parse/flow.js";
import { dateInAddress, type FoundAddress, findAddresses, hostOf } from "./addresses.js";
import { DATE, parseDate } from "./dates.js";

/** What a footnote cites. */
export type Cited = Pick<Footnote, "urls" | "publisher" | "title" | "date" | "isArticle">;

const PRINTED_DATE = new RegExp(`(?:,? ?\\(?(?:d\\.d\\.|dd\\.?|van|op) ?)?(?<![\\d\\p{L}])${DATE}|\\(?(?<![\\d/-])\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4}`, "iu");
const PUBLISHER_AT_MOST = 70;
const OFFICIAL = /^(?:zie (?:ook |o\.a\. |bijvoorbeeld )?)?(?:(?:de |het |mijn )?(?:brief|motie|amendement|vragen|antwoord(?:en)?|beantwoording|verslag|debat|commissiedebat)\b.{0,80}?)?\(?(?:Kamerst|Tweede Kamer|Eerste Kamer|Aanhangsel|Handelingen|ah-tk-|kst-|20\d{2}[ZD]\d{5}|Stb\.|Stcrt|Staatsblad|Staatscourant|Tractatenblad|Trb\.)/iu;
const OFFICIAL_HOST = /(?:^|\.)(?:tweedekamer|eerstekamer|officielebekendmakingen|overheid)\.nl$/iu;
const REPEATS = /^(?:idem|ibid(?:em)?|zie (?:ook )?(?:de )?(?:voet)?noot|zie noot)\b/iu;
const QUOTED = /["'](.+)["']/u;
const SITE = /\(?(?:www\.)?((?:[\p{L}\d-]+\.)+(?:nl|com|org|eu|be|net|info|uk|de|fr|tv))\)?/iu;

/** Reads publisher, title, date and addresses of a note; each null where it does not print one. */
export function readCited(flow: Flow, paperDate: string | null): Cited {
  const addresses = findAddresses(flow.text);
  const urls = [...new Set(addresses.map(({ address }) => address))];
  const words = withoutAddresses(flow, addresses);
  const printed = parseDate(words.shadow, paperDate);
  const date = printed ?? urls.map(dateInAddress).find((day) => day !== null) ?? null;
  if (REPEATS.test(words.shadow) || (OFFICIAL.test(words.shadow) && !urls.some((url) => !OFFICIAL_HOST.test(hostOf(url) ?? "")))) {
    return { urls, publisher: null, title: null, date, isArticle: false };
  }
  const named = nameParts(words);
  const publisher = named.publisher ?? siteOf(words.shadow, urls);
  const isArticle = urls.some((url) => !OFFICIAL_HOST.test(hostOf(url) ?? "")) || (publisher !== null && (named.title !== null || date !== null)) || (named.title !== null && date !== null);
  return { urls, publisher: isArticle ? publisher : null, title: isArticle ? named.title : null, date, isArticle };
}

interface Text {
  readonly raw: string;
  readonly shadow: string;
}

function withoutAddresses(flow: Flow, addresses: readonly FoundAddress[]): Text {
  let raw = flow.text;
  let shadow = flow.shadow;
  for (const { start, end } of [...addresses].reverse()) {
    raw = raw.slice(0, start) + raw.slice(end);
    shadow = shadow.slice(0, start) + shadow.slice(end);
  }
  return { raw, shadow };
}

/** "Publisher, date, title", "title (publisher, date)", "publisher, «title»". */
function nameParts({ raw, shadow }: Text): { publisher: string | null; title: string | null } {
  const date = PRINTED_DATE.exec(shadow);
  const cut = (from: number, until: number) => tidy(raw.slice(from, until));
  if (date) {
    const before = shadow.slice(0, date.index);
    const after = date.index + date[0].length;
    const bracket = /^(?<title>.+?)\s*\((?<publisher>[^()]{2,60}?),?\s*$/u.exec(before);
    if (bracket?.groups) {
      const title = bracket.groups.title as string;
      const from = before.indexOf(bracket.groups.publisher as string, title.length);
      return { title: tidy(raw.slice(0, title.length)), publisher: cut(from, from + (bracket.groups.publisher as string).length) };
    }
    if (before.length <= PUBLISHER_AT_MOST && !/^["']/u.test(before)) return { publisher: cut(0, date.index), title: titleIn(cut(after, raw.length)) };
    return splitTitle(raw.slice(0, date.index), before);
  }
  return splitTitle(raw, shadow);
}

/** Without a date: a title in quotes and who stands before or behind it, "A (2024). Title", "Title | Publisher". */
function splitTitle(raw: string, shadow: string): { publisher: string | null; title: string | null } {
  const year = /^(?<publisher>[^"'(]{2,60}?)\s*\((?:19|20)\d{2}\)\s*[.,:]/u.exec(shadow);
  if (year?.groups) return { publisher: tidy(raw.slice(0, year.groups.publisher?.length)), title: titleIn(tidy(raw.slice(year[0].length))) };
  const quoted = QUOTED.exec(shadow);
  if (quoted) {
    const before = tidy(raw.slice(0, quoted.index));
    const behind = tidy(raw.slice(quoted.index + quoted[0].length));
    const publisher = [before, behind].find((text) => text !== null && text.length <= PUBLISHER_AT_MOST) ?? null;
    return { publisher, title: tidy(raw.slice(quoted.index, quoted.index + quoted[0].length)) };
  }
  const piped = /^(?<title>.+)\s\|\s(?<publisher>[^|]{2,60})$/u.exec(tidy(raw) ?? "");
  if (piped?.groups) return { publisher: tidy(piped.groups.publisher as string), title: tidy(piped.groups.title as string) };
  const comma = /^(?<publisher>\p{Lu}[^,."'(]{1,40}),\s+(?=\S)/u.exec(shadow);
  if (comma?.groups) return { publisher: tidy(raw.slice(0, comma.groups.publisher?.length)), title: titleIn(tidy(raw.slice(comma[0].length))) };
  return { publisher: null, title: tidy(raw) };
}

/** A title in quotes counts without what follows them. */
function titleIn(text: string | null): string | null {
  if (text === null) return null;
  const quoted = /^["'«“‘„](?<title>.+)["'»”’](?:[^"'»”’]*)$/u.exec(text);
  return tidy(quoted?.groups?.title ?? text);
}

function tidy(text: string): string | null {
  const trimmed = text.replace(/\(\s*\)|<\s*>/gu, " ").replace(/\s+/gu, " ").replace(/^[\s,.;:()«»"“”„'‘’|–-]+|[\s,.;:(«»"“”„'‘’|–-]+$/gu, "").trim();
  const balanced = trimmed.endsWith(")") && !trimmed.includes("(") ? trimmed.slice(0, -1).trim() : trimmed;
  return /\p{L}/u.test(balanced) ? balanced : null;
}

/** The site that a note names in brackets, else the host of its first address. */
function siteOf(shadow: string, urls: readonly string[]): string | null {
  const host = urls[0] === undefined ? null : hostOf(urls[0]);
  return host ?? SITE.exec(shadow)?.[1]?.toLowerCase() ?? null;
}
