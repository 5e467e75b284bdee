import type { Grammar } from "../../../parse/grammar.js";
import type { Imprint } from "./furniture.js";
import { readPapers } from "./read-papers.js";

/** The Dutch grammar for a parliament that prints its papers as the Tweede Kamer does. */
export function dutchGrammar(parliament: string, imprint: Imprint): Grammar {
  return { parliament, parse: (document) => readPapers(document, { parliament, imprint }) };
}
