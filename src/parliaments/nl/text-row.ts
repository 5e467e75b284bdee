import type { Format } from "../parliament.js";
import type { Imprint } from "./grammar/furniture.js";
import { readPapers } from "./grammar/read-papers.js";

const SHORTEST = 200;

/**
 * A row whose field `text` is the text layer of a paper. Its other fields (a file's name, a guess of its kind) say nothing
 * that counts: only the paper's words do.
 */
export function textRow(parliament: string, imprint: Imprint): Format {
  return (document) => {
    if (document.structure?.kind !== "row") return undefined;
    const span = document.structure.spans.text;
    if (!span || span[1] - span[0] < SHORTEST) return undefined;
    return readPapers(document, { parliament, imprint }, span);
  };
}
