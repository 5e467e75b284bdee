import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Paper } from "../src/model/paper.js";
import { kvrOf } from "../src/parliaments/nl/formats/kvr/kvr.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/**
 * The XML papers that are no scans, printed as plain text with "Vraag n" and "Antwoord n" headings and parsed as text: in how
 * many questions the grammar finds the number and the boundaries that the XML has. Names of documents with a difference go to
 * the error output.
 */
export const kvrAsText: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const format = kvrOf("nl");
  const tally = { documents: 0, questions: 0, found: 0, answers: 0, answersFound: 0 };
  for (const file of readdirSync(folder).sort()) {
    if (!/^(?:KVR|V)\d/u.test(file)) continue;
    const papers = format(await read({ path: file, bytes: readFileSync(path.join(folder, file)) })) ?? [];
    for (const paper of papers) {
      const text = await read({ path: `${file}.txt`, bytes: Buffer.from(printed(paper)) });
      const parsed = parse(text, nl.grammar);
      const questions = agreeing(questionsOf([paper]), questionsOf(parsed));
      const answers = agreeing(answersOf([paper]), answersOf(parsed));
      tally.documents += 1;
      tally.questions += paper.questions.length;
      tally.found += questions.length;
      tally.answers += answersOf([paper]).length;
      tally.answersFound += answers.length;
      const lost = questionsOf([paper]).filter((each) => !questions.includes(each));
      if (lost.length > 0) console.error(`${file}: ${lost.map((each) => each.slice(0, 60)).join(" | ")}`);
    }
  }
  return [
    { what: "questions with the XML's number and boundaries", value: tally.found / tally.questions, items: tally.questions },
    { what: "answers with the XML's numbers and boundaries", value: tally.answersFound / tally.answers, items: tally.answers },
    { what: "papers printed and parsed", value: tally.documents, items: tally.documents },
  ] satisfies Figure[];
};

/** A paper as plain text: the heading, each question and each answer below its own label, a notice as it stands. */
export function printed({ document, subject, questions, answers, notice, answeredBy, received }: Paper): string {
  const heading = document.text.slice(0, document.text.indexOf("\n")).replace(/;[^;]*$/u, "");
  const first = answeredBy[0];
  const giver = first ? `Antwoord van ${first.office ?? "minister"} ${first.name ?? ""} (ontvangen ${received ?? ""})` : "Antwoord";
  return [
    subject.nl ? heading : "Vragen",
    ...questions.map(({ number, versions }) => `Vraag ${number}\n${versions.nl?.text ?? ""}`),
    ...(answers.length > 0 ? [giver] : []),
    ...answers
      .filter((answer) => answer.questions.length > 0)
      .map((answer) => `Antwoord ${labelOf(answer.questions)}\n${answer.versions.nl?.text ?? ""}`),
    ...(notice ? [`Mededeling\n${notice.words.text}`] : []),
  ].join("\n\n");
}

const labelOf = (numbers: readonly string[]): string =>
  numbers.length > 1 ? `${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1)}` : (numbers[0] ?? "");

const letters = (text: string | undefined): string => (text ?? "").replace(/\s+/gu, "");

const questionsOf = (papers: readonly Paper[]): readonly string[] =>
  papers.flatMap(({ questions }) => questions.map(({ number, versions }) => `${number}: ${letters(versions.nl?.text)}`));

const answersOf = (papers: readonly Paper[]): readonly string[] =>
  papers.flatMap(({ answers }) =>
    answers
      .filter(({ questions }) => questions.length > 0)
      .map(({ questions, versions }) => `${questions.join("+")}: ${letters(versions.nl?.text)}`),
  );

const agreeing = (known: readonly string[], found: readonly string[]): readonly string[] => {
  const all = new Set(found);
  return known.filter((each) => all.has(each));
};
