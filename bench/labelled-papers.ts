import { readFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "../src/model/paper.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import { split } from "../src/read/split.js";

/** A document that a person marked up. */
export interface Labelled {
  /** Below the folder of real papers; behind "#" the row of a file that holds several. */
  readonly document: string;
  /** Rules may be mended after `work`; `check` is only counted. */
  readonly part: "work" | "check";
  readonly sha256: string;
}

/** The lines of `bench/labels/<name>.ndjson`. */
export function readLabels<Label extends Labelled>(name: string): readonly Label[] {
  const lines = readFileSync(path.join(import.meta.dirname, "labels", `${name}.ndjson`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line) => JSON.parse(line) as Label);
}

/** What is read of the labelled documents, by the sha256 of each; one that has changed since is not among them. */
export async function readLabelled(folder: string, labels: readonly Labelled[]): Promise<ReadonlyMap<string, readonly Paper[]>> {
  const papers = new Map<string, readonly Paper[]>();
  const wanted = new Set(labels.map(({ sha256 }) => sha256));
  for (const file of new Set(labels.map(({ document }) => document.replace(/#\d+$/u, "")))) {
    for (const source of split({ path: file, bytes: readFileSync(path.join(folder, file)) })) {
      const document = await read(source);
      if (!wanted.has(document.sha256)) continue;
      const formatted = nl.formats.map((format) => format(document)).find((found) => found !== undefined);
      papers.set(document.sha256, formatted ?? parse(document, nl.grammar));
    }
  }
  return papers;
}
