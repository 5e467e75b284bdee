import type { SetPageQuestionFragment } from "../../ask/generated/graphql.js";
import { LANGS, type Lang } from "../../words/words.js";

/** In which language a set is read: one, or both beside each other. */
export type Reading = Lang | "both";

/** A text of a question as it is shown. */
export interface ShownText {
  readonly text: string | null;
  /** Null where it stands in neither language of the explorer. */
  readonly lang: Lang | null;
}

const isHeld = (languages: readonly string[], lang: Lang): boolean => languages.includes(lang.toUpperCase());

/** Languages of the explorer among those of a set. */
export const heldIn = (languages: readonly string[]): readonly Lang[] => LANGS.filter((lang) => isHeld(languages, lang));

/** What the address asks for, else the language of the explorer. */
export function readingOf(query: URLSearchParams, lang: Lang): Reading {
  const asked = query.get("text");
  return asked === "both" ? "both" : (LANGS.find((each) => each === asked) ?? lang);
}

/** The texts of a question, the language that is read first; one where both are not asked for or not there. */
export function shownTexts(
  { languages, nl, en }: Pick<SetPageQuestionFragment, "languages" | "nl" | "en">,
  reading: Reading,
): readonly ShownText[] {
  const texts: Readonly<Record<Lang, string | null>> = { nl, en };
  const held = heldIn(languages);
  if (reading === "both" && held.length > 1) return held.map((lang) => ({ text: texts[lang], lang }));
  const wanted = reading === "both" ? (held[0] ?? "nl") : reading;
  return [{ text: texts[wanted], lang: held.includes(wanted) ? wanted : (held[0] ?? null) }];
}
