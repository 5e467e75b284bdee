import type { Message, Span } from "../../../model/message.js";
import type { Paper, Words } from "../../../model/paper.js";
import { lineWidthOf, widthOf } from "../../../parse/layout.js";

interface PrintedLine {
  readonly text: string;
  readonly span: Span;
}

/** Lines that follow each other in one part of a paper, and how wide a full line of the document is. */
interface Following {
  readonly lines: readonly PrintedLine[];
  readonly width: () => number;
}

interface LineRule {
  readonly rule: string;
  /** Whether the line at an index does not belong where it stands. */
  readonly fails: (following: Following, index: number) => boolean;
  readonly says: string;
}

const LONG = 40; // characters: a shorter line may well be printed twice
const WHOLE_SENTENCE = /\p{Ll}{4,}[.?!]$/u; // no abbreviation
const GOES_ON = /^\p{Ll}{2,} /u;
const OPEN_END = /\p{Ll}[,-]?$/u;
const APART = /^[^\p{Ll}]/u;
const CLOSED = /[.?!:;,]$/u;
const SHORT = 0.6; // of a full line
/** What letters and forms print at the foot of their pages: a page's number among all, an address of post, a file's number. */
const FOOT =
  /^(?:(?:pagina|blad|p\.) )?\d{1,3} ?(?:\/|van) ?\d{1,3}$|\| ?(?:pagina|blad|p\.) \d{1,3}$|^postbus \d{1,6},? \d{4} ?\p{Lu}{2}\b|^(?!.{80})(?:.{3,40}, )?(?:(?:ons|uw) )?kenmerk:? \d[\d-]{4,}$/iu;

const RULES: readonly LineRule[] = [
  {
    rule: "text/line-twice",
    fails: ({ lines }, index) => (lines[index]?.text.length ?? 0) >= LONG && lines[index]?.text === lines[index - 1]?.text,
    says: "is printed twice, one line below the other",
  },
  {
    rule: "text/line-lost",
    fails: ({ lines, width }, index) =>
      WHOLE_SENTENCE.test(lines[index - 1]?.text ?? "") &&
      GOES_ON.test(lines[index]?.text ?? "") &&
      (lines[index - 1]?.text.length ?? 0) >= LONG &&
      Number.isFinite(width()),
    says: "goes on with a sentence, and the line above ends one: a line may be lost between them, or out of its place",
  },
  {
    rule: "text/line-foot",
    fails: ({ lines }, index) => FOOT.test(lines[index]?.text ?? ""),
    says: "is what letters print at the foot of a page",
  },
  {
    rule: "text/line-foreign",
    fails: ({ lines, width }, index) => {
      const [above, line, below] = [lines[index - 1]?.text ?? "", lines[index]?.text ?? "", lines[index + 1]?.text ?? ""];
      const interrupts = OPEN_END.test(above) && GOES_ON.test(below);
      return interrupts && APART.test(line) && !CLOSED.test(line) && Number.isFinite(width()) && widthOf(line) < width() * SHORT;
    },
    says: "stands alone on its line amid a sentence that goes on below it",
  },
];

/** What the lines of a part show of a page that was read wrongly: lines twice, lost, moved, or of something else. */
export function checkLines({ document, subject, questions, answers, footnotes }: Paper): readonly Message[] {
  const { text } = document;
  const width = lineWidthOf(text);
  const versions = [subject, ...[...questions, ...answers].map((part) => part.versions)].flatMap((each) => Object.values(each));
  const parts: readonly Pick<Words, "spans">[] = [...versions, ...footnotes];
  return parts.flatMap((words) => runsOf(text, words).flatMap((lines) => messagesOf({ lines, width })));
}

function messagesOf(following: Following): Message[] {
  return following.lines.flatMap(({ text, span }, index) =>
    RULES.filter(({ fails }) => fails(following, index)).map(({ rule, says }) => ({
      rule,
      severity: "warning" as const,
      reason: `The line "${text.slice(0, 80)}" ${says}.`,
      span,
    })),
  );
}

/** The lines of each stretch that nothing interrupts, neither a blank line nor what was masked. */
function runsOf(text: string, { spans }: Pick<Words, "spans">): PrintedLine[][] {
  const runs: PrintedLine[][] = [];
  for (const [from, until] of spans) {
    let run: PrintedLine[] = [];
    runs.push(run);
    let start = from;
    for (const line of text.slice(from, until).split("\n")) {
      const printed = line.trim();
      if (printed === "") {
        run = [];
        runs.push(run);
      } else run.push({ text: printed, span: [start, start + line.length] });
      start += line.length + 1;
    }
  }
  return runs;
}
