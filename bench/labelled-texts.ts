import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { extract } from "../src/extract/extract.js";
import { openLibrary } from "../src/ingest/library.js";
import { understand } from "../src/ingest/understand.js";
import type { ResolvedMention, ResolvedPaper } from "../src/model/mention.js";
import type { Language, Paper } from "../src/model/paper.js";
import type { Registers } from "../src/model/register.js";
import { resolve } from "../src/resolve/resolve.js";
import { paperOf } from "../test/extract/paper-of.js";
import { shared } from "./shared-data.js";
import { tarEntries } from "./tar-entries.js";

/** A question or answer as the pipeline reads it: its words in one line, and the names confirmed in it or left as candidates. */
export interface ReadText {
  readonly text: string;
  readonly mentions: readonly ResolvedMention[];
}

/** Which text of which source: a file's name, a row's key; and in papers the question ("3") or the answer ("A3"). */
export interface TextKey {
  readonly source: string;
  readonly key: string;
  readonly question: string | null;
}

export const textName = ({ source, key, question }: TextKey): string => `${source} ${key} ${question ?? ""}`;

/** The texts asked for, by `textName`, read by the whole pipeline; rows of one text by its stages from extract on. */
export async function readTexts(asked: readonly TextKey[], registers: Registers): Promise<ReadonlyMap<string, ReadText>> {
  const texts = new Map<string, ReadText>();
  for (const [source, rows] of Object.entries(ROWS)) {
    const keys = new Set(asked.filter((each) => each.source === source).map(({ key }) => key));
    if (keys.size === 0) continue;
    for (const { key, text, lang } of rows())
      if (keys.has(key)) texts.set(textName({ source, key, question: null }), readRow({ source, text, lang }, registers));
  }
  const library = openLibrary();
  for (const [source, files] of Object.entries(FILES)) {
    const here = asked.filter((each) => each.source === source);
    const names = new Set(here.map(({ key }) => key));
    for (const { key, name, bytes } of here.length > 0 ? files(names) : []) {
      const { papers } = await understand({ path: name, bytes }, library);
      for (const { question } of here.filter((each) => each.key === key)) {
        const read = papers.map((paper) => partOf(paper, question ?? "")).find((part) => part !== undefined);
        if (read) texts.set(textName({ source, key, question }), read);
      }
    }
  }
  return texts;
}

function readRow({ source, text, lang }: { source: string; text: string; lang: Language }, registers: Registers): ReadText {
  const paper = paperOf(text, {
    languages: [lang],
    ...(source === "nl-zaak" ? { subject: [0, text.length] } : { questions: [{ number: "1", [lang]: [[0, text.length]] }] }),
  });
  const { mentions } = resolve(paper, extract(paper, registers), registers);
  return { text: inOneLine(text), mentions };
}

function partOf({ paper, resolved }: { paper: Paper; resolved: ResolvedPaper }, name: string): ReadText | undefined {
  const isAnswer = name.startsWith("A");
  const part = isAnswer
    ? paper.answers.find(({ questions }) => questions.join("+") === name.slice(1))
    : paper.questions.find(({ number }) => number === name);
  const text = part?.versions.nl?.text;
  const mentions = resolved.mentions.filter(
    ({ place }) =>
      place.part === (isAnswer ? "answer" : "question") && "number" in place && place.number === (isAnswer ? name.slice(1) : name),
  );
  return text === undefined ? undefined : { text: inOneLine(text), mentions };
}

const inOneLine = (text: string): string => text.replace(/\s+/gu, " ").trim();

interface Row {
  readonly key: string;
  readonly text: string;
  readonly lang: Language;
}

const ROWS: Readonly<Record<string, () => Row[]>> = {
  "nl-zaak": () => rows("bulk/nl-zaken-schriftelijke-vragen.jsonl.gz").map((row) => rowOf(row.Nummer, row.Onderwerp)),
  "be-2017": () => rows("be/be-dekamer-2017.jsonl").map((row) => rowOf(row.doc_id, row.question)),
  "be-2020": () => rows("be/be-parliament-2020-nl-fr.jsonl").map((row) => rowOf(row.doc_id, row.text_nl)),
  uk: () => rows("bulk/uk-written-questions.jsonl.gz").map((row) => ({ ...rowOf(row.id, ukText(row)), lang: "en" })),
};

const rowOf = (key: unknown, text: unknown): Row => ({ key: String(key), text: String(text ?? "").normalize("NFC"), lang: "nl" });
const ukText = ({ questionText, answerText }: Readonly<Record<string, unknown>>): string =>
  `${questionText}\n${String(answerText ?? "").replace(/<[^>]+>/gu, " ")}`;

function rows(file: string): Readonly<Record<string, unknown>>[] {
  const found = shared("data", ...file.split("/"));
  if (!found) return [];
  const bytes = readFileSync(found);
  const lines = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.filter((line) => line !== "").map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

interface NamedFile {
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

const FILES: Readonly<Record<string, (names: ReadonlySet<string>) => NamedFile[]>> = {
  "nl-kvr": (names) => {
    const archive = shared("data", "bulk", "nl-kvr-xml.tar.gz");
    const entries = archive ? tarEntries(gunzipSync(readFileSync(archive)), (name) => names.has(path.basename(name))) : [];
    return entries.map(({ name, bytes }) => ({ key: path.basename(name), name: path.basename(name), bytes }));
  },
  "nl-2024": (names) =>
    rows("nl/kamervragen-2024-texts.jsonl")
      .filter(({ name }) => names.has(String(name)))
      .map(({ name, text }) => ({ key: String(name), name: `${name}.txt`, bytes: new TextEncoder().encode(String(text)) })),
  "nl-pdf": (names) => {
    const folder = shared("data", "nl", "ah-tk-pdf");
    const files = folder ? readdirSync(folder).filter((name) => names.has(name)) : [];
    return files.map((name) => ({ key: name, name, bytes: new Uint8Array(readFileSync(path.join(folder as string, name))) }));
  },
};
