import type { ResolvedPaper } from "../../src/model/mention.js";
import type { Language, Paper, Words } from "../../src/model/paper.js";

/** An invented text in which `words` can be found; spans come from where they stand. */
export const TEXT = [
  "Vragen van het lid Vermeulen (SV) aan de minister van Digitale Zaken over camera's van Optivista.",
  "1. Kent u het bericht over Optivista? (1)",
  "2. Deelt u die zorg?",
  "Antwoord 1 en 2",
  "Ja.",
  "(1) https://www.denieuwlander.example/camera?utm_source=brief",
].join("\n");

export function wordsOf(text: string): Words {
  const start = TEXT.indexOf(text);
  return { text, spans: [[start, start + text.length]] };
}

export function spanOf(text: string): readonly [number, number] {
  const start = TEXT.indexOf(text);
  return [start, start + text.length];
}

const NL: Language = "nl";

export const PAPER: Paper = {
  document: {
    path: "paper.txt",
    mediaType: "text/plain",
    sha256: "0".repeat(64),
    url: null,
    retrieved: null,
    text: TEXT,
    blocks: [],
    structure: null,
    messages: [],
  },
  kind: "answers",
  parliament: "xx",
  rank: "official",
  languages: [NL],
  numbers: { questionSet: "2031Z00042", document: "ah-tk-20302031-118", source: null },
  subject: { nl: wordsOf("camera's van Optivista") },
  submitted: "2031-02-11",
  received: "2031-03-03",
  date: null,
  askers: [{ name: "Vermeulen", party: "SV", span: spanOf("Vermeulen"), partySpan: spanOf("SV") }],
  addressees: [{ office: "minister van Digitale Zaken", name: null, lang: NL, span: spanOf("minister van Digitale Zaken") }],
  answeredBy: [{ office: "minister van Digitale Zaken", name: "Brandsma", lang: NL, span: null, onBehalfOf: false }],
  questions: [
    { number: "1", versions: { nl: wordsOf("Kent u het bericht over Optivista?") }, footnotes: ["1"] },
    { number: "2", versions: { nl: wordsOf("Deelt u die zorg?") }, footnotes: [] },
  ],
  answers: [{ questions: ["1", "2"], versions: { nl: wordsOf("Ja.") }, refersTo: [], footnotes: [] }],
  footnotes: [
    {
      number: "1",
      text: "https://www.denieuwlander.example/camera?utm_source=brief",
      spans: [spanOf("https://www.denieuwlander.example/camera?utm_source=brief")],
      urls: ["https://www.denieuwlander.example/camera?utm_source=brief"],
      publisher: null,
      title: null,
      date: null,
      citedBy: { questions: ["1"], answers: [] },
      isArticle: true,
    },
  ],
  references: [],
  notice: null,
  prose: [],
  clerksTopics: [],
  concluded: false,
  messages: [],
};

const ref = (id: string, name: string) => ({ id, name, score: 1, reason: "register" });
const OFFICE = {
  office: ref("office:xx/minister-van-digitale-zaken", "minister van Digitale Zaken"),
  ministry: ref("ministry:xx/digitale-zaken", "Digitale Zaken"),
  person: ref("person:xx/karel-brandsma", "Karel Brandsma"),
  score: 1,
  reason: "register",
};
const mention = (quote: string, part: "question" | "footnote" | "heading", number = "1") => ({
  type: "company" as const,
  span: spanOf(quote),
  quote,
  lang: NL,
  method: "register",
  candidates: [],
  confidence: 0.9,
  adjective: false,
  place: part === "heading" ? { part } : { part, number },
  name: quote,
  reason: "register alias",
});

export const RESOLVED: ResolvedPaper = {
  heading: {
    askers: [{ person: ref("person:xx/anna-vermeulen", "Anna Vermeulen"), party: ref("party:xx/sv", "SV") }],
    addressees: [OFFICE],
    answeredBy: [OFFICE],
  },
  mentions: [
    { ...mention("Optivista", "question"), entity: "company:optivista", status: "confirmed" },
    { ...mention("denieuwlander", "footnote"), entity: null, status: "candidate" },
  ],
  topics: [
    { topic: "topic:privacy", label: "privacy", score: 0.7, inherited: false, span: null, place: { part: "question", number: "2" } },
  ],
  publishers: [ref("publisher:de-nieuwlander", "De Nieuwlander")],
};
