import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Paper } from "../../../../src/model/paper.js";
import { kvrOf } from "../../../../src/parliaments/nl/formats/kvr/kvr.js";
import { zaakOf } from "../../../../src/parliaments/nl/formats/zaak/zaak.js";
import { read } from "../../../../src/read/read.js";
import { split } from "../../../../src/read/split.js";
import { describeWhen } from "../../../when.js";

const DATA = "../shared/data/nl";
const KVR = `${DATA}/kvr-xml`;
const ROWS = `${DATA}/zaken-schriftelijke-vragen.jsonl`;
const EVERY = 13; // a sample: bench/kvr-whole.ts reads all

const lettersOf = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

/** The words of each `vraag`, read without the tree. */
function questionsIn(xml: string): string[] {
  return [...xml.matchAll(/<vraag nummer="[^"]*"[^>]*?(?:\/>|>(?<inside>.*?)<\/vraag>)/gsu)].map(({ groups }) =>
    lettersOf((groups?.inside ?? "").replace(/<[^>]*>/gu, " ").replace(/&(?:lt|gt|quot|apos|amp);/gu, " ")),
  );
}

const quotes = ({ questions, answers, subject }: Paper) => [...questions, ...answers].map(({ versions }) => versions.nl).concat(subject.nl);

describeWhen(existsSync(KVR), "The real documents are not here (../shared/data).", "Real papers in XML", () => {
  it(`hold the questions that the XML has, each with its own number, in every ${EVERY}th document`, async () => {
    const lost: string[] = [];
    let all = 0;
    const files = readdirSync(KVR)
      .sort()
      .filter((_file, index) => index % EVERY === 0);
    for (const file of files) {
      const bytes = readFileSync(`${KVR}/${file}`);
      const papers = kvrOf("nl")(await read({ path: file, bytes })) ?? [];
      expect(papers.length, file).toBeGreaterThan(0);
      const text = lettersOf(papers[0]?.document.text ?? "");
      for (const question of questionsIn(bytes.toString("utf8"))) {
        all += 1;
        if (!text.includes(question)) lost.push(file); // a reply that the source ran into a question is taken out of it
      }
      for (const paper of papers) {
        const numbers = paper.questions.map(({ number }) => number);
        expect(new Set(numbers).size, file).toBe(numbers.length);
        for (const words of quotes(paper))
          expect(words?.spans.map((span) => paper.document.text.slice(...span)).join(" "), file).toBe(words?.text);
      }
    }
    expect(all).toBeGreaterThan(1000);
    expect(lost.length, lost.join(" ")).toBeLessThan(all / 50);
  });
});

describeWhen(existsSync(ROWS), "The real rows are not here (../shared/data).", "Real rows of the open data", () => {
  it("are question sets with number, subject, asker and day", async () => {
    const rows = split({ path: "rows.jsonl", bytes: readFileSync(ROWS) }).filter((_row, index) => index % EVERY === 0);
    const format = zaakOf("nl", "Europe/Amsterdam");
    for (const row of rows) {
      const [paper] = format(await read(row)) ?? [];
      expect(paper?.messages, row.path).toEqual([]);
      expect([paper?.numbers.questionSet, paper?.submitted, paper?.askers[0]?.name, paper?.subject.nl?.text], row.path).not.toContain(null);
    }
  });
});
