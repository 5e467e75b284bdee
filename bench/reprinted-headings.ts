import type { Paper } from "../src/model/paper.js";
import { parseHeading } from "../src/parliaments/nl/grammar/heading.js";
import { nl } from "../src/parliaments/nl/index.js";
import { flowOf } from "../src/parse/flow.js";
import { parse } from "../src/parse/parse.js";
import { viewOf } from "../src/parse/view.js";
import { read } from "../src/read/read.js";
import { type Recorded, recordedIn } from "./kvr-headings.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const EVERY = 4; // headings: the rest say no more

/**
 * Headings of the XML papers printed as papers of today print theirs, on lines of some 75 columns whose ends a text layer may
 * have lost: whether the whole paper's header is what the sentence alone says. Differences go to the error output.
 */
export const reprintedHeadings: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const sentences = [...recordedIn(folder)].flatMap((recorded) => sentenceOf(recorded) ?? []).filter((_, index) => index % EVERY === 0);
  const figures: Figure[] = [];
  for (const [what, print] of Object.entries(PRINTS)) {
    let right = 0;
    for (const [index, sentence] of sentences.entries()) {
      const { paper, papers } = await parsed(print(sentence, 70 + (index % 12)));
      const whole = papers === 1 && paper?.questions.length === 2 && headerOf(paper) === (await headerOfSentence(sentence));
      right += Number(whole);
      if (!whole) console.error(`${what}: ${sentence} / ${paper && headerOf(paper)}`);
    }
    figures.push({ what: `headers right in ${what}`, value: right / sentences.length, items: sentences.length });
  }
  return figures;
};

/** The heading as it is printed since 1998: whom it asks, and the day in brackets behind. */
function sentenceOf({ heading, addressees, submitted }: Recorded): string | undefined {
  const sentence = /^(Vra(?:ag|gen) van .*?)\.? ?\(Ingezonden( \d{1,2} \p{L}+ \d{4})\)/u.exec(heading);
  return sentence && addressees && submitted ? `${sentence[1]} (ingezonden${sentence[2]}).` : undefined;
}

const QUESTIONS = "Vraag 1\nBent u op de hoogte van bovenstaand bericht?\nVraag 2\nWaarom wel of niet?";
const ANSWERED = "Vraag 1\nBent u op de hoogte van bovenstaand bericht?\nAntwoord 1\nJa.\nVraag 2\nWaarom?\nAntwoord 2\nDaarom.";
const BY =
  "Antwoord van Minister De Wit (Volksgezondheid, Welzijn en Sport), mede namens de Staatssecretaris van Defensie (ontvangen 19 november 2008).";

type Print = (sentence: string, columns: number) => string;
const asked = (heading: string): string =>
  `Tweede Kamer der Staten-Generaal2\nVergaderjaar 2007–2008 Vragen gesteld door de leden der Kamer\n \n2008Z18796\n${heading}\n${QUESTIONS}\n \nkv-tk-2008Z18796\n’s-Gravenhage 2008 Tweede Kamer, vergaderjaar 2007–2008, Vragen 1`;
const answered = (heading: string): string =>
  `Tweede Kamer der Staten-Generaal2\nVergaderjaar 2007–2008 Aanhangsel van de Handelingen\nVragen gesteld door de leden der Kamer, met de daarop door de\nregering gegeven antwoorden\n594\n${heading}\n${lines(BY, 75).join("\n")}\n${ANSWERED}\n \nah-tk-20072008-594\nISSN 0921 - 7398’s-Gravenhage 2008Tweede Kamer, vergaderjaar 2007–2008, Aanhangsel 1`;

const PRINTS: Readonly<Record<string, Print>> = {
  "questions as submitted": (sentence, columns) => asked(lines(sentence, columns).join("\n")),
  "questions, line ends lost": (sentence, columns) => asked(withoutEnds(lines(sentence, columns))),
  "answered questions": (sentence, columns) => answered(lines(sentence, columns).join("\n")),
  "answered questions, line ends lost": (sentence, columns) => answered(withoutEnds(lines(sentence, columns))),
};

function lines(text: string, columns: number): readonly string[] {
  const printed: string[] = [];
  for (const word of text.split(" ")) {
    const last = printed.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= columns) printed[printed.length - 1] = `${last} ${word}`;
    else printed.push(word);
  }
  return printed;
}

/** Every second line end behind the first is lost, as in text layers of 2024. */
const withoutEnds = (printed: readonly string[]): string =>
  printed.reduce((text, line, index) => `${text}${index === 0 ? "" : index > 1 && index % 2 === 0 ? "" : "\n"}${line}`, "");

async function parsed(text: string): Promise<{ readonly paper: Paper | undefined; readonly papers: number }> {
  const papers = parse(await read({ path: "reprinted.txt", bytes: Buffer.from(text) }), nl.grammar);
  return { paper: papers[0], papers: papers.length };
}

type Header = Pick<Paper, "askers" | "addressees" | "submitted"> & { readonly about: string };
const inLetters = ({ askers, addressees, submitted, about }: Header): string =>
  JSON.stringify([askers.map(({ name, party }) => [name, party]), addressees.map(({ office }) => office), submitted, about]).replace(
    /\s|\\n/gu,
    "",
  );

const headerOf = (paper: Paper): string => inLetters({ ...paper, about: paper.subject.nl?.text ?? "" });

async function headerOfSentence(sentence: string): Promise<string> {
  const view = viewOf(await read({ path: "sentence.txt", bytes: Buffer.from(sentence) }));
  const heading = parseHeading(flowOf(view, view.span), null);
  return heading ? inLetters({ ...heading, about: heading.subject?.text ?? "" }) : "";
}
