import type { Message } from "../../../model/message.js";
import type { Footnote, Paper } from "../../../model/paper.js";
import { checkHeading } from "./check-heading.js";
import { checkLines } from "./check-lines.js";
import { checkWords } from "./check-words.js";
import { compareNumbers } from "./questions.js";

type Check = (paper: Paper) => readonly Message[];

/**
 * What can be checked of a paper from its own words; each check that fails is a message. Where the source marks up the parts,
 * what is missing or odd in them is the source's own, and no sign that they were misread.
 */
export function checkPaper(paper: Paper): readonly Message[] {
  const ofParts = PART_CHECKS.flatMap((check) => check(paper));
  const marked = paper.rank === "structured";
  return [
    ...CHECKS.flatMap((check) => check(paper)),
    ...(marked ? ofParts.map((message): Message => ({ ...message, severity: "info" })) : ofParts),
  ];
}

const CHECKS: readonly Check[] = [numbersRunOn, orderIsThatOfNumbers, checkHeading, answersNameQuestions];
const PART_CHECKS: readonly Check[] = [
  everyQuestionIsAnswered,
  announcedAnswersFollow,
  notesAreCalled,
  noticeAsksNothing,
  nothingIsRepeated,
  checkWords,
  checkLines,
];

function numbersRunOn({ questions }: Paper): readonly Message[] {
  const numbers = [...new Set(questions.map(({ number }) => Number.parseInt(number, 10)))].sort((a, b) => a - b);
  if (numbers.length === 0 || (numbers[0] === 1 && numbers.at(-1) === numbers.length)) return [];
  const present = new Set(numbers);
  const reach = Math.min(numbers.at(-1) ?? 0, numbers.length + NAMED_AT_MOST); // a number may be any: there are no more gaps to name
  const missing = Array.from({ length: reach }, (_, index) => index + 1).filter((number) => !present.has(number));
  return [
    {
      rule: "questions/not-contiguous",
      severity: "warning",
      reason: `The questions do not run from 1 to ${numbers.at(-1)}: "${missing.slice(0, NAMED_AT_MOST).join(", ")}" are missing.`,
    },
  ];
}
const NAMED_AT_MOST = 12;

/** Versions of a question may stand far apart, and some sources keep no order: each language is looked at by itself. */
function orderIsThatOfNumbers({ questions, languages }: Paper): readonly Message[] {
  return languages.flatMap((lang) => {
    const placed = questions.flatMap(({ number, versions }) => {
      const span = versions[lang]?.spans[0];
      return span ? [{ number, span }] : [];
    });
    const early = placed.find(({ span }, index) => index > 0 && span[0] < (placed[index - 1]?.span[0] ?? 0));
    if (!early) return [];
    const reason = `Question "${early.number}" stands before one with a lower number.`;
    return [{ rule: "questions/out-of-order", severity: "info" as const, reason, span: early.span }];
  });
}

const LONGEST_NOTICE = 4000; // characters: the letters that postpone are short

function noticeAsksNothing({ notice }: Paper): readonly Message[] {
  if (!notice) return [];
  const { text, spans } = notice.words;
  if (text.split("?").length <= 3 && text.length <= LONGEST_NOTICE && !/\bVraag \d/u.test(text)) return [];
  const reason = `The notice is ${text.length} characters long and asks questions itself: it may hold more than a notice.`;
  return [{ rule: "notice/holds-questions", severity: "warning", reason, ...(spans[0] ? { span: spans[0] } : {}) }];
}

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

/** A heading that says who answers, above questions alone: the labels of the answers were not recognised. */
function announcedAnswersFollow({ kind, answers, received, answeredBy }: Paper): readonly Message[] {
  if (kind !== "questions" || answers.length > 0 || (received === null && answeredBy.length === 0)) return [];
  const who = answeredBy[0]?.name ?? answeredBy[0]?.office ?? received ?? "";
  return [{ rule: "answers/none", severity: "warning", reason: `The heading says that "${who}" answers, and no answer was found.` }];
}

const SENTENCE_END = /[.?!\n]/u;
const SENTENCE_AT_LEAST = 60; // characters: shorter ones may well be said twice

const REPEATED_AT_LEAST = { sentences: 3, share: 0.05 }; // one answer may quote another

/** Sentences that stand in two places: a page was printed twice, or one part holds the words of another. */
function nothingIsRepeated({ questions, answers }: Paper): readonly Message[] {
  const sentences = [...questions, ...answers]
    .flatMap(({ versions }) => Object.values(versions))
    .flatMap(({ text, spans }) => sentencesOf(text).map((sentence) => ({ sentence, span: spans[0] })));
  const seen = new Set<string>();
  const again = sentences.filter(({ sentence }) => seen.has(sentence) || !seen.add(sentence));
  const [first] = again;
  if (!first || again.length < Math.max(REPEATED_AT_LEAST.sentences, sentences.length * REPEATED_AT_LEAST.share)) return [];
  const reason = `${again.length} sentences stand in two places, "${first.sentence.trim().slice(0, 80)}…" the first of them.`;
  return [{ rule: "text/repeated", severity: "warning", reason, ...(first.span ? { span: first.span } : {}) }];
}

function sentencesOf(text: string): readonly string[] {
  return text.split(SENTENCE_END).filter((sentence) => sentence.length >= SENTENCE_AT_LEAST);
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
