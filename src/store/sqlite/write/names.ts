import type { Properties, Value } from "../../../model/batch.js";
import { indexTerms, words } from "../../../model/words.js";
import { sortKey } from "../sort-key.js";

/** A text with the language whose words it is indexed under. */
export interface Wording {
  readonly text: string;
  readonly lang: string;
}

/** Names without language are indexed under the parliaments' own. */
const OWN_LANGUAGE = "nl";

/** One value a language, in order of languages; a text without language stands alone. */
export function wordings(value: Value | undefined): Wording[] {
  if (typeof value === "string") return value ? [{ text: value, lang: OWN_LANGUAGE }] : [];
  if (Array.isArray(value)) return value.flatMap((each: Value) => wordings(each));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([lang, text]) => (typeof text === "string" && text ? [{ text, lang }] : []));
}

/** Every name under which an entity goes; empty for an article, which has a title. */
export const namesOf = (properties: Properties): Wording[] => [...wordings(properties.name), ...wordings(properties.aliases)];

/** What a list is ordered by: the name in the parliaments' language, else in English, else in any; of an article its title. */
export function sortName(properties: Properties): string {
  const all = [...wordings(properties.name), ...wordings(properties.title)];
  const found = all.find(({ lang }) => lang === OWN_LANGUAGE) ?? all.find(({ lang }) => lang === "en") ?? all[0];
  return sortKey(found?.text ?? "");
}

/** A name as it is compared whole: folded words with one blank between them. */
export const spellingOf = (text: string): string => words(text).join(" ");

export const termsOf = (all: readonly Wording[]): string => all.map(({ text, lang }) => indexTerms(text, lang)).join(" ");
