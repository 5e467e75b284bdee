import { describe, expect, it } from "vitest";
import type { Paper } from "../../../../src/model/paper.js";
import { checkPaper } from "../../../../src/parliaments/nl/grammar/checks.js";
import { messagesOf } from "./a-printed-paper.js";

const HEADING = "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's (ingezonden 8 februari 2031).";
const words = (text: string) => ({ nl: { text, spans: [[0, text.length] as const] } });

describe("the checks of a whole paper", () => {
  it("warn where a heading says who answers, and no answer was found", () => {
    const heading = `${HEADING}\n\nAntwoord van Minister Van der Hoek (Justitie) (ontvangen 1 maart 2031).`;
    expect(messagesOf({ heading }).map(({ rule, severity }) => `${severity} ${rule}`)).toContain("warning answers/none");
    expect(messagesOf({ heading, answered: true })).toEqual([]);
  });

  it("warn of several sentences that stand in two places, not of one that an answer repeats", () => {
    const sentences = ["a", "b", "c"].map((letter) => `De camera's van Optivista staan ${letter.repeat(60)} in de haven.`);
    const rules = (last: string): string[] => {
      const paper = {
        questions: [sentences.join(" "), last].map((text, at) => ({ number: String(at + 1), versions: words(text), footnotes: [] })),
      };
      return checkPaper({ ...EMPTY, ...paper }).flatMap(({ rule }) => (rule === "text/repeated" ? [rule] : []));
    };
    expect(rules(sentences.join(" "))).toEqual(["text/repeated"]);
    expect(rules(sentences[0] as string)).toEqual([]);
  });

  it("only remark on what is odd in parts that the source marks up", () => {
    const paper = { ...EMPTY, questions: [{ number: "1", versions: words("Kent u het onderzoek van de"), footnotes: [] }] };
    const severity = (rank: Paper["rank"]) => checkPaper({ ...paper, rank }).find(({ rule }) => rule === "questions/no-end")?.severity;
    expect([severity("official"), severity("structured")]).toEqual(["warning", "info"]);
  });
});

const EMPTY: Paper = {
  document: {
    path: "a.txt",
    mediaType: "text/plain",
    sha256: "",
    url: null,
    retrieved: null,
    text: "",
    blocks: [],
    structure: null,
    messages: [],
  },
  kind: "questions",
  parliament: "xx",
  rank: "official",
  languages: ["nl"],
  numbers: { questionSet: null, document: null, source: null },
  subject: {},
  submitted: null,
  received: null,
  date: null,
  askers: [],
  addressees: [],
  answeredBy: [],
  questions: [],
  answers: [],
  footnotes: [],
  references: [],
  notice: null,
  prose: [],
  clerksTopics: [],
  concluded: false,
  messages: [],
};
