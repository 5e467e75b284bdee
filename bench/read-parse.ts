import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Source } from "../src/model/document.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import { split } from "../src/read/split.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const ROUNDS = 10; // the text layers are few: read once, they would only warm up
const MEGABYTE = 1_048_576;

/** Reading and parsing on one core, in time of the processor, for others may run on the machine; and the memory that all of it takes. */
export const readParse: Measurement = async () => {
  const [xml, texts, pdfs] = [
    shared("data", "nl", "kvr-xml"),
    shared("data", "nl", "kamervragen-2024-texts.jsonl"),
    shared("data", "nl", "ah-tk-pdf"),
  ];
  if (!xml || !texts || !pdfs) return NOT_AT_HAND;
  const ofPdfs = await secondsFor(sourcesIn(pdfs)); // first: loading the library is part of it
  const layers = split({ path: texts, bytes: readFileSync(texts) });
  return [
    { what: "official PDFs, all of them", value: ofPdfs.seconds, unit: "s", items: ofPdfs.documents },
    speed("XML papers", await secondsFor(sourcesIn(xml))),
    speed("text layers", await secondsFor(Array.from({ length: ROUNDS }).flatMap(() => layers))),
    { what: "most memory resident", value: process.resourceUsage().maxRSS / 1024, unit: "MB", items: 1 },
    { what: "heap in use at the end", value: process.memoryUsage().heapUsed / MEGABYTE, unit: "MB", items: 1 },
  ];
};

interface Spent {
  readonly documents: number;
  readonly seconds: number;
}

function* sourcesIn(folder: string): Generator<Source> {
  for (const name of readdirSync(folder).sort()) yield { path: name, bytes: readFileSync(path.join(folder, name)) };
}

async function secondsFor(sources: Iterable<Source>): Promise<Spent> {
  let [documents, spent] = [0, 0];
  for (const source of sources) {
    const started = process.cpuUsage();
    const document = await read(source);
    if (!nl.formats.some((format) => format(document) !== undefined)) parse(document, nl.grammar);
    spent += process.cpuUsage(started).user;
    documents += 1;
  }
  return { documents, seconds: spent / 1e6 };
}

const speed = (what: string, { documents, seconds }: Spent): Figure => ({
  what,
  value: documents / seconds,
  unit: "documents/s",
  items: documents,
});
