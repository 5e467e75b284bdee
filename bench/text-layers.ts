import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import type { Paper } from "../src/model/paper.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

type Layer = (file: string) => Promise<string>;

/** The programs by which people take the text out of a PDF. Those of the system are measured where they are installed. */
const LAYERS: Readonly<Record<string, Layer>> = {
  unpdf: async (file) => {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(file))), { mergePages: false });
    return text.join("\n\n");
  },
  pdftotext: async (file) => run("pdftotext", [file, "-"]),
  "pdftotext -layout": async (file) => run("pdftotext", ["-layout", file, "-"]),
  "pdftotext -raw": async (file) => run("pdftotext", ["-raw", file, "-"]),
  "gs txtwrite": async (file) => run("gs", ["-q", "-sDEVICE=txtwrite", "-o", "-", file]),
};

const run = (program: string, operands: readonly string[]): string =>
  execFileSync(program, operands, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });

/**
 * Official PDFs read from the text layers that other programs make of them, against the reading by their layout (which `bodies`
 * holds to what a person read): questions, answers, and notes with who calls them, by their letters.
 */
export const textLayers: Measurement = async () => {
  const folder = shared("data", "nl", "ah-tk-pdf");
  if (!folder) return NOT_AT_HAND;
  const files = readdirSync(folder).map((file) => path.join(folder, file));
  const figures: Figure[] = [];
  for (const [name, layer] of Object.entries(LAYERS)) {
    const tally = { right: 0, facts: 0, whole: 0, papers: 0 };
    for (const file of files) {
      const text = await layer(file).catch(() => undefined);
      if (text === undefined) continue;
      const known = await factsOf(file, readFileSync(file));
      const found = await factsOf(`${file}.txt`, Buffer.from(text));
      const lost = known.filter((fact) => !found.includes(fact));
      tally.right += known.length - lost.length;
      tally.facts += known.length;
      tally.whole += lost.length === 0 && found.length === known.length ? 1 : 0;
      tally.papers += 1;
      for (const fact of lost) console.error(`${path.basename(file)} ${name}: ${fact.slice(0, 80)}`);
    }
    if (tally.papers === 0) continue;
    figures.push({ what: `${name}: questions, answers and notes`, value: tally.right / tally.facts, items: tally.facts });
    figures.push({ what: `${name}: papers whole`, value: tally.whole / tally.papers, items: tally.papers });
  }
  return figures;
};

async function factsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const papers = parse(await read({ path: name, bytes }), nl.grammar);
  return papers.flatMap(({ questions, answers, footnotes }) => [
    ...questions.map(({ number, versions }) => `question ${number}: ${letters(versions)}`),
    ...answers.map((answer) => `answer ${answer.questions.join("+")}: ${letters(answer.versions)}`),
    ...footnotes.map(
      ({ number, text, citedBy }) => `note ${number} of ${citedBy.questions}/${citedBy.answers}: ${letters({ nl: { text } })}`,
    ),
  ]);
}

const letters = (versions: { readonly nl?: Pick<NonNullable<Paper["questions"][number]["versions"]["nl"]>, "text"> }): string =>
  (versions.nl?.text ?? "")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
