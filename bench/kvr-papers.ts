import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "../src/model/paper.js";
import { kvrOf } from "../src/parliaments/nl/formats/kvr/kvr.js";
import { read } from "../src/read/read.js";
import { shared } from "./shared-data.js";

/** The XML papers that are no scans, with the names of their files, in order; null where they are not at hand. */
export function kvrPapers(every = 1): AsyncGenerator<{ readonly file: string; readonly paper: Paper }> | null {
  const folder = shared("data", "nl", "kvr-xml");
  return folder ? papersIn(folder, every) : null;
}

async function* papersIn(folder: string, every: number): AsyncGenerator<{ readonly file: string; readonly paper: Paper }> {
  const format = kvrOf("nl");
  const files = readdirSync(folder)
    .filter((file) => /^(?:KVR|V)\d/u.test(file))
    .sort();
  for (const [index, file] of files.entries()) {
    if (index % every !== 0) continue;
    const papers = format(await read({ path: file, bytes: readFileSync(path.join(folder, file)) })) ?? [];
    for (const paper of papers) yield { file, paper };
  }
}
