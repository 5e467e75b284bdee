import type { GraphNode, Properties } from "../model/batch.js";
import type { Language } from "./vocabulary.js";

/** What is tried after the language asked for and the node's own. */
const ORDER: readonly string[] = ["nl", "en", "fr", "de"];

/**
 * One of several texts by language: in the language asked for, else in the first of `own` that there is, else in any.
 * A plain text is the answer whatever is asked; null where there is none.
 */
export function inLanguage(texts: unknown, asked: string | null | undefined, own: readonly string[] = []): string | null {
  if (typeof texts === "string") return texts || null;
  if (typeof texts !== "object" || texts === null) return null;
  const byLanguage = texts as Readonly<Record<string, unknown>>;
  const textIn = (language: string) =>
    typeof byLanguage[language] === "string" && byLanguage[language] !== "" ? byLanguage[language] : undefined;
  for (const language of [...(asked ? [asked] : []), ...own, ...ORDER, ...Object.keys(byLanguage)]) {
    const text = textIn(language);
    if (text !== undefined) return text;
  }
  return null;
}

/** The languages that a property has a text in. */
export function languagesOf(texts: Properties[string] | undefined): string[] {
  return typeof texts === "object" && texts !== null && !Array.isArray(texts) ? Object.keys(texts) : [];
}

/** Resolves a field that takes `lang` from the property of that name. */
export const textOf =
  (property: string) =>
  (node: GraphNode, { lang }: { readonly lang?: Language | null }): string | null =>
    inLanguage(node.properties[property], lang);
