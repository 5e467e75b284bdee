import type { ByLanguage, Words } from "../model/paper.js";

/** The bare texts by language, in a stable order of keys. */
export function textsOf(versions: ByLanguage<Words>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(versions)
      .map(([lang, { text }]) => [lang, text] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
