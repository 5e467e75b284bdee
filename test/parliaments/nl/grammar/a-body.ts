import type { Paper } from "../../../../src/model/paper.js";
import { nl } from "../../../../src/parliaments/nl/index.js";
import { parse } from "../../../../src/parse/parse.js";
import { readAs } from "../../../read/a-source.js";

const ASKED = "Vragen van het lid Vermeulen (VVH) aan de Minister van Justitie en Veiligheid over camera's van Optivista";

/** The heading of questions, and that of the answers to them. */
export const ASKING = `${ASKED} (ingezonden 3 maart 2031).\n`;
export const ANSWERING = `${ASKING}Antwoord van Minister De Wit (Justitie en Veiligheid) (ontvangen 21 maart 2031).\n`;

/** A document of plain text, or of other bytes by its name, and the papers in it. */
export async function papersOf(content: string | Uint8Array, name = "paper.txt"): Promise<readonly Paper[]> {
  return parse(await readAs(name, content), nl.grammar);
}

/** The parts of the first paper, as short as a test can say them: questions and answers in Dutch by their numbers. */
export async function bodyOf(content: string | Uint8Array, name?: string): Promise<Body> {
  const [paper] = await papersOf(content, name);
  if (!paper) throw new Error("The text holds no paper.");
  return {
    questions: Object.fromEntries(paper.questions.map(({ number, versions }) => [number, versions.nl?.text ?? ""])),
    answers: Object.fromEntries(paper.answers.map(({ questions, versions }) => [questions.join("+"), versions.nl?.text ?? ""])),
    refersTo: Object.fromEntries(
      paper.answers.filter(({ refersTo }) => refersTo.length > 0).map(({ questions, refersTo }) => [questions.join("+"), refersTo]),
    ),
    notes: Object.fromEntries(paper.footnotes.map(({ number, text }) => [number, text])),
    links: paper.footnotes.flatMap(({ number, citedBy }) => [
      ...citedBy.questions.map((caller) => `${number} in question ${caller}`),
      ...citedBy.answers.map((caller) => `${number} in answer ${caller}`),
    ]),
    cited: paper.footnotes.map(({ publisher, urls }) => [publisher, ...urls]),
    rules: paper.messages.map(({ rule }) => rule).filter((rule) => !rule.startsWith("heading/")),
  };
}

export interface Body {
  readonly questions: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, string>>;
  readonly refersTo: Readonly<Record<string, readonly string[]>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly links: readonly string[];
  readonly cited: readonly (readonly (string | null)[])[];
  readonly rules: readonly string[];
}
