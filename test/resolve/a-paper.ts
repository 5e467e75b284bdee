import type { Answerer, Asker, Footnote, OfficeNamed, Paper } from "../../src/model/paper.js";

interface Parts {
  readonly text?: string;
  readonly submitted?: string | null;
  readonly received?: string | null;
  readonly askers?: readonly Partial<Asker>[];
  readonly addressees?: readonly Partial<OfficeNamed>[];
  readonly answeredBy?: readonly Partial<Answerer>[];
  readonly footnotes?: readonly Partial<Footnote>[];
}

/** A paper of which only the parts that resolution reads are filled. */
export function aPaper({
  text = "",
  submitted = "2032-03-01",
  received = null,
  askers = [],
  addressees = [],
  answeredBy = [],
  footnotes = [],
}: Parts): Paper {
  return {
    document: {
      path: "a.txt",
      mediaType: "text/plain",
      sha256: "",
      url: null,
      retrieved: null,
      text,
      blocks: [],
      structure: null,
      messages: [],
    },
    kind: "questions",
    parliament: "xx",
    rank: "page",
    languages: ["nl"],
    numbers: { questionSet: null, document: null, source: null },
    subject: {},
    submitted,
    received,
    date: null,
    askers: askers.map((asker) => ({ name: "", party: null, span: null, partySpan: null, ...asker })),
    addressees: addressees.map((office) => ({ office: null, name: null, lang: "nl" as const, span: null, ...office })),
    answeredBy: answeredBy.map((answerer) => ({
      office: null,
      name: null,
      lang: "nl" as const,
      span: null,
      onBehalfOf: false,
      ...answerer,
    })),
    questions: [],
    answers: [],
    footnotes: footnotes.map((note) => ({
      number: "1",
      text: "",
      spans: [],
      urls: [],
      publisher: null,
      title: null,
      date: null,
      citedBy: { questions: [], answers: [] },
      isArticle: true,
      ...note,
    })),
    references: [],
    notice: null,
    prose: [],
    clerksTopics: [],
    concluded: false,
    messages: [],
  };
}
