import type { Message, Span } from "../../../../model/message.js";
import type { Answerer, PaperAnswer, PaperForm, PaperNotice } from "../../../../model/paper.js";
import { LABEL_NUMBERS } from "../../grammar/label-numbers.js";
import { readNotice } from "../../grammar/notice.js";
import { findRefersTo } from "../../grammar/refers-to.js";
import { lineFlow, type Written } from "../line.js";
import type { LaidEntry } from "./lay-out.js";
import { kindOfOldNotice } from "./notice.js";
import { questionsOf } from "./numbering.js";
import { isSubmission } from "./numbers.js";
import type { Reading } from "./reading.js";
import { type Reply, readGiver, readReply } from "./replies.js";
import { wordsAt } from "./words-at.js";

/** How a paper replies to its questions. */
export interface Replied {
  readonly kind: PaperForm;
  readonly answers: readonly PaperAnswer[];
  /** Where each of `answers` stands. */
  readonly spans: readonly Span[];
  readonly notice: PaperNotice | null;
  readonly answeredBy: readonly Answerer[];
  readonly received: string | null;
  readonly concluded: boolean;
  readonly prose: readonly Span[];
  readonly messages: readonly Message[];
}

export function readAnswers(reading: Reading): Replied {
  const { laid, view } = reading;
  const embedded = laid.replies.map(({ form, span }) => ({ form, ...readReply(view, span) }));
  const notice = laid.notice ? readReply(view, laid.notice) : embedded.findLast(({ form }) => form === "notice");
  const entries = [...laid.answers, ...embedded.filter(({ form }) => form === "answer").flatMap((reply) => bodyOf(view, reply))].filter(
    ({ span }) => span[0] < span[1],
  );
  const asked = new Set(laid.questions.map(({ number }) => number));
  const answers = entries.map((entry) => answerOf(view, entry, asked));
  const given = laid.givers.flatMap((giver) => readGiver(view, giver));
  const replies = notice ? [notice, ...embedded] : embedded;
  const common = {
    answers,
    spans: entries.map(({ span }) => span),
    answeredBy: fullest([given, ...replies.map(({ answeredBy }) => answeredBy)]),
    received: replies.find(({ received }) => received !== null)?.received ?? null,
  };
  if (answers.length > 0) return { ...common, kind: "answers", notice: null, concluded: false, prose: [], messages: [] };
  return { ...common, ...withoutAnswers(reading, notice) };
}

/** The first that names an office, else the first that names anybody. */
function fullest(offered: readonly (readonly Answerer[])[]): readonly Answerer[] {
  return (
    offered.find((answerers) => answerers.some(({ office }) => office !== null)) ?? offered.find((answerers) => answerers.length > 0) ?? []
  );
}

type Outcome = Pick<Replied, "kind" | "notice" | "concluded" | "prose" | "messages">;

function withoutAnswers({ source, view }: Reading, notice: Reply | undefined): Outcome {
  if (!notice) return nothing(source);
  const flow = lineFlow(view, notice.body);
  const kind = kindOfOldNotice(flow.text);
  if (kind === "delay") return { kind, notice: readNotice(flow, "DELAY"), concluded: false, prose: [], messages: [] };
  if (kind === "withdrawal") return { kind, notice: readNotice(flow, "WITHDRAWAL"), concluded: false, prose: [], messages: [] };
  const says =
    kind === "answered"
      ? "that the answer stands in another paper"
      : "neither that the answer comes later nor that the questions are withdrawn";
  const reason = `The notice says ${says}: "${flow.text.slice(0, 80)}".`;
  const messages: Message[] = [{ rule: "notice/no-delay", severity: "info", reason, span: notice.body }];
  return {
    kind: kind === "answered" ? "answers" : "questions",
    notice: null,
    concluded: kind === "answered",
    prose: [notice.body],
    messages,
  };
}

const ANSWERED = /;\s*(?:\p{L}+\s)?(?:nader\s)?antwoord\.?$/iu;

/** No answer in a paper that is one: its words are not in the source. */
function nothing(source: Reading["source"]): Outcome {
  const none = { notice: null, concluded: false, prose: [] };
  if (isSubmission(source)) return { ...none, kind: "questions", messages: [] };
  const title = source.items.get("Bibliografische_omschrijving") ?? "";
  const concluded = ANSWERED.test(title) || /antwoord$/iu.test(source.leftOver);
  const reason = "The paper has neither answers nor a notice in the source; fetch the printed paper for them.";
  return {
    ...none,
    kind: concluded ? "answers" : "questions",
    concluded,
    messages: [{ rule: "answers/none", severity: "warning", reason }],
  };
}

const LABEL_AT_START = new RegExp(`^(?<label>${LABEL_NUMBERS})[.:]?\\s+(?=["«']?\\p{Lu})`, "u");

/** "1 en 3 De aanvallen …": the numbers that open a reply; a reply without numbers answers the set as a whole. */
function bodyOf(view: Written, { body }: Reply): LaidEntry[] {
  const label = LABEL_AT_START.exec(view.raw.slice(body[0], body[1]));
  return [{ number: label?.groups?.label ?? "", span: [body[0] + (label?.[0].length ?? 0), body[1]], markers: [] }];
}

/** "Zie het antwoord op vraag 8 van het lid A, ingezonden op 26 januari 1998" points at another set. */
const OF_ANOTHER_SET = /\bvra(?:ag|gen)\b[^.]{0,60}\b(?:van (?:het lid|de leden|mevrouw|de heer)|ingezonden)\b/iu;

function answerOf(view: Written, { number, span, markers }: LaidEntry, asked: ReadonlySet<string>): PaperAnswer {
  const questions = questionsOf({ number });
  const words = wordsAt(view, span);
  const named = findRefersTo(words.text).filter((each) => asked.has(each) && !questions.includes(each));
  const refersTo = named.length > 0 && OF_ANOTHER_SET.test(words.text) ? [] : named;
  return { questions, versions: { nl: words }, refersTo, footnotes: markers };
}
