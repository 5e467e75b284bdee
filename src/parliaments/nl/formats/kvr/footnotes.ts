import type { Footnote } from "../../../../model/paper.js";
import { readCited } from "../../grammar/footnote.js";
import { LEAD } from "../../grammar/source-lead.js";
import { lineFlow, type Written } from "../line.js";
import { withoutEnd } from "../without-end.js";
import type { LaidEntry, LaidNote, LaidSet } from "./lay-out.js";
import { questionsOf } from "./numbering.js";
import { numericDay } from "./numeric-day.js";

/** The footnotes of a set: those of its questions, then those of its answers, which have numbers of their own. */
export function footnotesOf(view: Written, { notes, questions, answers }: LaidSet, paperDate: string | null): readonly Footnote[] {
  const citing = (entries: readonly LaidEntry[], number: string) => entries.filter(({ markers }) => markers.includes(number));
  const asked = notes.questions.map(
    (note): Footnote => ({
      ...readNote(view, note, paperDate),
      citedBy: { questions: citing(questions, note.number).map(({ number }) => number), answers: [] },
    }),
  );
  const answered = notes.answers.map(
    (note): Footnote => ({
      ...readNote(view, note, paperDate),
      citedBy: { questions: [], answers: [...new Set(citing(answers, note.number).flatMap(questionsOf))] },
    }),
  );
  return [...asked, ...answered];
}

/** What the source marks up of a note goes before what its words say. */
function readNote(view: Written, { number, span, attributes }: LaidNote, paperDate: string | null): Omit<Footnote, "citedBy"> {
  const flow = lineFlow(view, span);
  const cited = readCited(flow, paperDate);
  const isArticle = cited.isArticle && attributes("documenttype") === "";
  const source = isArticle ? publisherIn(attributes("bron")) : null;
  const date = numericDay(attributes("datum")) ?? cited.date;
  const title = isArticle ? attributes("titel") || cited.title : null;
  return {
    number,
    text: flow.text,
    spans: [span],
    urls: cited.urls,
    publisher: source ?? cited.publisher,
    title: title || null,
    date,
    isArticle,
  };
}

const QUOTED = /["«“„][^"«»“”„]{3,300}["»”]/u;

/** The publisher that `noot/@bron` names: without title and edition ("De Krant, editie Zuid", "«Titel», Dagblad De Krant"). */
function publisherIn(source: string): string | null {
  const [name = ""] = source
    .replace(QUOTED, "")
    .replace(/^[\s,.:;]+/u, "")
    .replace(LEAD, "")
    .split(/[,:;]\s/u);
  const publisher = withoutEnd(name.trimEnd(), " ,.:;");
  return publisher === "" || publisher.split(" ").length > 9 ? null : publisher;
}
