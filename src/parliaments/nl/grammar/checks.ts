import type { Message } from "../../../model/message.js";
import type { Footnote, Paper } from "../../../model/paper.js";
import { compareNumbers } from "./questions.js";

type Check = (paper: Paper) => readonly Message[];

/** What can be checked of a paper from its own words; each check that fails is a message. */
export function checkPaper(paper: Paper): readonly Message[] {
  return CHECKS.flatMap((check) => [...check(paper)]);
}

const CHECKS: readonly Check[] = [numbersRunOn, headingIsWhole, answersNameQuestions, everyQuestionIsAnswered, notesAreCalled];

function numbersRunOn({ questions }: Paper): readonly Message[] {
  const numbers = [...new Set(questions.map(({ number }) => Number.parseInt(number, 10)))].sort((a, b) => a - b);
  if (numbers.length === 0 || (numbers[0] === 1 && numbers.at(-1) === numbers.length)) return [];
  const missing = Array.from({ length: numbers.at(-1) ?? 0 }, (_, index) => index + 1).filter((number) => !numbers.includes(number));
  return [
    {
      rule: "questions/not-contiguous",
      severity: "warning",
      reason: `The questions do not run from 1 to ${numbers.at(-1)}: "${missing.slice(0, 12).join(", ")}" are missing.`,
    },
  ];
}

function headingIsWhole({ kind, askers, addressees, subject, submitted, date, answeredBy, received }: Paper): readonly Message[] {
  const lacks: (readonly [string, boolean, "warning" | "info"])[] = [
    ["no-asker", askers.length === 0, kind === "questions" ? "warning" : "info"],
    ["no-party", askers.some((asker) => asker.party === null), "warning"],
    ["no-addressee", addressees.length === 0, kind === "questions" ? "warning" : "info"],
    ["no-subject", Object.keys(subject).length === 0, kind === "questions" ? "warning" : "info"],
    ["no-date", submitted === null && date === null, kind === "questions" ? "warning" : "info"],
    ["no-answerer", kind === "answers" && answeredBy.length === 0, "warning"],
    ["no-received", kind === "answers" && received === null, "info"],
  ];
  return lacks
    .filter(([, fails]) => fails)
    .map(([what, , severity]) => ({ rule: `heading/${what}`, severity, reason: `The paper's heading prints ${LACKING[what]}.` }));
}
const LACKING: Readonly<Record<string, string>> = {
  "no-asker": "no member who asks",
  "no-party": "a member without party",
  "no-addressee": "no office that is asked",
  "no-subject": "no subject",
  "no-date": "no date",
  "no-answerer": "nobody who answers",
  "no-received": "no date of the answer",
};

function answersNameQuestions({ questions, answers }: Paper): readonly Message[] {
  if (questions.length === 0) return [];
  const asked = new Set(questions.map(({ number }) => number));
  return answers.flatMap((answer) =>
    answer.questions
      .filter((number) => !asked.has(number))
      .map((number) => ({
        rule: "answers/unknown-question",
        severity: "warning" as const,
        reason: `An answer names question "${number}", which the paper does not have.`,
        ...spanOf(answer.versions),
      })),
  );
}

function everyQuestionIsAnswered({ questions, answers }: Paper): readonly Message[] {
  if (answers.length === 0) return [];
  const answered = new Set(answers.flatMap((answer) => answer.questions));
  const open = questions.filter(({ number }) => !answered.has(number)).sort((a, b) => compareNumbers(a.number, b.number));
  return open.map((question) => ({
    rule: "answers/question-without-answer",
    severity: "warning",
    reason: `Question "${question.number}" has no answer.`,
    ...spanOf(question.versions),
  }));
}

function notesAreCalled({ footnotes }: Paper): readonly Message[] {
  return footnotes
    .filter((note) => note.citedBy.questions.length + note.citedBy.answers.length === 0)
    .map((note: Footnote) => ({
      rule: "footnotes/note-without-marker",
      severity: "warning",
      reason: `No marker "${note.number}" was found in a question or an answer for this footnote.`,
      ...(note.spans[0] ? { span: note.spans[0] } : {}),
    }));
}

function spanOf(versions: Paper["questions"][number]["versions"]): Pick<Message, "span"> {
  const span = Object.values(versions)[0]?.spans[0];
  return span ? { span } : {};
}
