import { decode } from "./decode.js";
import { blocksOfLines } from "./lines.js";
import { normalise } from "./normalise.js";
import type { Reading } from "./reading.js";

/** Plain text: one block a line that is not blank. */
export function readPlainText(bytes: Uint8Array): Reading {
  const { text: raw, messages } = decode(bytes);
  const text = normalise(raw);
  return { text, blocks: blocksOfLines(text), structure: null, messages };
}
