import type { Paper } from "../src/model/paper.js";
import { nl } from "../src/parliaments/nl/index.js";
import { parse } from "../src/parse/parse.js";
import { read } from "../src/read/read.js";
import { kvrPapers } from "./kvr-papers.js";
import type { Figure, Measurement } from "./report.js";
import { isPlain, REPRINTS, type Said, saidBy } from "./reprints.js";
import { NOT_AT_HAND } from "./shared-data.js";

const EVERY = 4; // papers: enough to measure, in seconds

/**
 * The answered XML papers printed anew in ways that lose what the XML says (see `REPRINTS`), and parsed as text: the share of
 * papers, questions, answers and notes that come back as they were. Differences go to the error output.
 */
export const kvrReprinted: Measurement = async () => {
  const papers = kvrPapers(EVERY);
  if (!papers) return NOT_AT_HAND;
  const tally = new Map<string, { right: number; all: number }>();
  const note = (what: string, right: number, all: number) => {
    const count = tally.get(what) ?? { right: 0, all: 0 };
    tally.set(what, { right: count.right + right, all: count.all + all });
  };
  for await (const { file, paper } of papers) {
    if (!isPlain(paper)) continue;
    const said = saidBy(paper);
    for (const [style, reprint] of Object.entries(REPRINTS)) {
      const document = await read({ path: `${file}.txt`, bytes: Buffer.from(reprint(said)) });
      const found = factsOf(parse(document, nl.grammar));
      let whole = true;
      for (const [what, known] of Object.entries(expected(said, style))) {
        const right = known.filter((each) => found[what as keyof Facts].includes(each)).length;
        const extra = found[what as keyof Facts].length - right;
        note(`${style}: ${what}`, right, known.length);
        if (right < known.length || extra > 0) {
          whole = false;
          console.error(
            `${file} ${style}: ${what} ${known
              .filter((each) => !found[what as keyof Facts].includes(each))
              .join(" | ")
              .slice(0, 300)}`,
          );
        }
      }
      note(`${style}: papers whole`, whole ? 1 : 0, 1);
    }
  }
  return [...tally].map(([what, { right, all }]): Figure => ({ what, value: right / all, items: all }));
};

interface Facts {
  readonly questions: readonly string[];
  readonly answers: readonly string[];
  readonly links: readonly string[];
}

/** Letters and figures only: how lines and words were broken is not what is measured. */
const letters = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

function expected(said: Said, style: string): Partial<Facts> {
  const pieces = (list: Said["questions"]) => list.map(({ numbers, text }) => `${numbers.join("+")}: ${letters(text)}`);
  const links = [...said.questions.map((piece) => ["q", piece] as const), ...said.answers.map((piece) => ["a", piece] as const)].flatMap(
    ([side, { numbers, notes }]) => notes.map(({ number }) => `${side}${numbers.join("+")}^${number}`),
  );
  return {
    ...(style.startsWith("answers alone") ? {} : { questions: pieces(said.questions) }),
    answers: pieces(said.answers),
    ...(style.startsWith("pages") ? { links } : {}),
  };
}

function factsOf(papers: readonly Paper[]): Facts {
  const all = <Part>(part: (paper: Paper) => readonly Part[]) => papers.flatMap(part);
  const questions = all((paper) => paper.questions);
  const answers = all((paper) => paper.answers);
  return {
    questions: questions.map(({ number, versions }) => `${number}: ${letters(versions.nl?.text ?? "")}`),
    answers: answers.map(({ questions: numbers, versions }) => `${numbers.join("+")}: ${letters(versions.nl?.text ?? "")}`),
    links: [
      ...questions.flatMap(({ number, footnotes }) => footnotes.map((each) => `q${number}^${each}`)),
      ...answers.flatMap(({ questions: numbers, footnotes }) => footnotes.map((each) => `a${numbers.join("+")}^${each}`)),
    ],
  };
}
