import type { CandidateStatement, Evidence, NodeStatement } from "../model/batch.js";
import { answerId, kindOfId, type NodeId, questionId, questionSetId, unnumberedSetId } from "../model/ids.js";
import type { EntityRef, Mention, ResolvedPaper } from "../model/mention.js";
import type { Span } from "../model/message.js";
import type { ByLanguage, Footnote, Language, Paper, PaperAnswer, Words } from "../model/paper.js";
import { articleOf } from "./article.js";

/** The parliament's own: its name, and when an answer is due. */
export interface Term {
  readonly name: ByLanguage<string>;
  due(submitted: string): { readonly due: string; readonly extendedDue: string };
}

/** Where and how the paper was read. */
export interface Setting {
  /** Id under which the store keeps the document. */
  readonly document: string;
  readonly term: Term;
  /** What a register calls an entity, in each of its languages; undefined for what no register knows. */
  namesOf(id: NodeId): ByLanguage<string> | undefined;
}

/** What every part needs to know of the paper: its ids, and how evidence is written. */
export interface Frame {
  readonly paper: Paper;
  readonly resolved: ResolvedPaper;
  readonly setting: Setting;
  readonly set: NodeId;
  question(number: string): NodeId;
  answer(answer: PaperAnswer): NodeId;
  /** The node whose words a mention stands in. */
  nodeOf(mention: Pick<Mention, "place" | "span">): NodeId;
  evidence(span: Span | null, how: { lang?: Language | null; method: string; confidence?: number }): Evidence;
  entity(ref: EntityRef): NodeStatement;
  candidates(): CandidateStatement[];
}

/** Undefined for a paper that no question set can be told from: it states nothing but itself. */
export function frame(paper: Paper, resolved: ResolvedPaper, setting: Setting): Frame | undefined {
  const set = setOf(paper);
  if (!set) return undefined;
  const { text } = paper.document;
  const question = (number: string) => questionId(set, number);
  const answer = ({ questions }: PaperAnswer) => answerId(paper.parliament ?? "", paper.numbers.document, set, questions);
  const answers = new Map(paper.answers.map((each) => [each.questions.join("+"), answer(each)]));
  const evidence: Frame["evidence"] = (span, { lang = null, method, confidence = 1 }) => ({
    document: setting.document,
    start: span?.[0] ?? null,
    end: span?.[1] ?? null,
    quote: span ? text.slice(span[0], span[1]) : null,
    lang,
    method,
    confidence,
  });
  const nodeOf: Frame["nodeOf"] = ({ place, span }) => {
    if (place.part === "question") return question(place.number);
    if (place.part === "answer") return answers.get(place.number) ?? set;
    if (place.part === "footnote") return noteNode(paper.footnotes.find((note) => holds(note, span)));
    return set;
  };
  const noteNode = (note: Footnote | undefined) => {
    const article = note && articleOf(note);
    if (article) return article.id;
    const [citing] = note?.citedBy.questions ?? [];
    return citing === undefined ? set : question(citing);
  };
  return {
    paper,
    resolved,
    setting,
    set,
    question,
    answer,
    nodeOf,
    evidence,
    // A name of a register may stand in another language than the paper.
    entity: ({ id, name }) => ({
      id,
      kind: kindOfId(id) ?? "Institution",
      properties: { name: setting.namesOf(id) ?? { [languageOf(paper)]: name } },
    }),
    candidates: () =>
      resolved.mentions
        .filter(({ entity }) => entity === null)
        .map((mention) => ({
          type: mention.type,
          name: mention.name,
          node: nodeOf(mention),
          evidence: evidence(mention.span, mention),
        })),
  };
}

const holds = (note: Footnote, [start, end]: Span): boolean => note.spans.some(([from, until]) => from <= start && end <= until);

export const languageOf = (paper: Paper): Language => paper.languages[0] ?? "nl";

/** The paper's words in its first language, else in any. */
export const firstWords = (paper: Paper, versions: ByLanguage<Words>): Words | undefined =>
  versions[languageOf(paper)] ?? Object.values(versions)[0];

function setOf(paper: Paper): NodeId | undefined {
  if (paper.kind === "other" || paper.parliament === null) return undefined;
  if (paper.numbers.questionSet) return questionSetId(paper.parliament, paper.numbers.questionSet);
  const [first] = paper.questions;
  const question = first ? firstWords(paper, first.versions)?.text : firstWords(paper, paper.subject)?.text;
  if (!question) return undefined;
  return unnumberedSetId(paper.parliament, {
    date: paper.submitted ?? paper.date?.date ?? null,
    asker: paper.askers[0]?.name ?? null,
    question,
  });
}
