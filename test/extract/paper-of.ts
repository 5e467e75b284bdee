import type { Document } from "../../src/model/document.js";
import type { Span } from "../../src/model/message.js";
import type { Footnote, Language, Paper, PaperAnswer, PaperQuestion, Words } from "../../src/model/paper.js";

interface Parts {
  readonly languages?: readonly Language[];
  readonly subject?: Span;
  readonly questions?: readonly { readonly number: string; readonly nl?: readonly Span[]; readonly en?: readonly Span[] }[];
  readonly answers?: readonly { readonly questions: readonly string[]; readonly nl: readonly Span[] }[];
  readonly footnotes?: readonly { readonly number: string; readonly spans: readonly Span[]; readonly title?: string }[];
  readonly prose?: readonly Span[];
}

/** A paper made by hand from spans of a text. */
export function paperOf(text: string, parts: Parts): Paper {
  const words = (spans: readonly Span[]): Words => ({ text: spans.map((span) => text.slice(...span)).join(" "), spans });
  const [lang = "nl"] = parts.languages ?? [];
  const question = ({ number, nl, en }: NonNullable<Parts["questions"]>[number]): PaperQuestion => ({
    number,
    versions: { ...(nl && { nl: words(nl) }), ...(en && { en: words(en) }) },
    footnotes: [],
  });
  const answer = ({ questions, nl }: NonNullable<Parts["answers"]>[number]): PaperAnswer => ({
    questions,
    versions: { nl: words(nl) },
    refersTo: [],
    footnotes: [],
  });
  const footnote = ({ number, spans, title }: NonNullable<Parts["footnotes"]>[number]): Footnote => ({
    number,
    text: words(spans).text,
    spans,
    urls: [],
    publisher: null,
    title: title ?? null,
    date: null,
    citedBy: { questions: [], answers: [] },
    isArticle: true,
  });
  return {
    document: documentOf(text),
    kind: "questions",
    parliament: "nl",
    rank: "page",
    languages: parts.languages ?? ["nl"],
    numbers: { questionSet: null, document: null, source: null },
    subject: parts.subject ? { [lang]: words([parts.subject]) } : {},
    submitted: null,
    received: null,
    date: null,
    askers: [],
    addressees: [],
    answeredBy: [],
    questions: (parts.questions ?? []).map(question),
    answers: (parts.answers ?? []).map(answer),
    footnotes: (parts.footnotes ?? []).map(footnote),
    references: [],
    notice: null,
    prose: parts.prose ?? [],
    clerksTopics: [],
    concluded: false,
    messages: [],
  };
}

function documentOf(text: string): Document {
  return { path: "test", mediaType: "text/plain", sha256: "", url: null, retrieved: null, text, blocks: [], structure: null, messages: [] };
}
