import type { Block } from "../model/document.js";
import type { Span } from "../model/message.js";
import { decode } from "./decode.js";
import { blocksOfLines } from "./lines.js";
import { nestingOfJson } from "./nesting.js";
import { normalise } from "./normalise.js";
import { type Reading, refuse } from "./reading.js";

const MOST_DEPTH = 100;

/**
 * One JSON object. Its text is that of its string fields that are not empty, in file order, joined by "\n"; one block a line.
 * Fields that hold objects or lists are in `structure.row` only. Strings of the row itself are as they are in the text.
 */
export function readJson(bytes: Uint8Array): Reading {
  const { text: source, messages } = decode(bytes);
  const depth = nestingOfJson(source);
  if (depth > MOST_DEPTH) {
    return refuse(
      "read/json-too-deep",
      `The JSON is nested "${depth}" deep, at most ${MOST_DEPTH} are read; no row of a paper is. Fetch it again.`,
    );
  }
  let fields: (readonly [name: string, value: unknown])[];
  try {
    const row: unknown = JSON.parse(source);
    if (!isObject(row))
      return refuse(
        "read/not-a-row",
        `The JSON is "${start(source)}", not one object; give an object, a list of objects, or one object a line.`,
      );
    fields = Object.entries(row).map(([name, value]) => [name, typeof value === "string" ? normalise(value) : value]);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : "unreadable";
    return refuse("read/malformed-json", `The JSON is malformed: "${why}". Mend or fetch the file again.`);
  }

  const blocks: Block[] = [];
  const spans: [string, Span][] = [];
  let text = "";
  for (const [name, value] of fields) {
    if (typeof value !== "string" || value === "") continue;
    if (text !== "") text += "\n";
    spans.push([name, [text.length, text.length + value.length]]);
    text += value;
  }
  for (const [, [from, to]] of spans) for (const block of blocksOfLines(text.slice(0, to), from)) blocks.push(block);
  return { text, blocks, structure: { kind: "row", row: Object.fromEntries(fields), spans: Object.fromEntries(spans) }, messages };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null && !Array.isArray(value);

const start = (source: string): string => source.trim().slice(0, 20);
