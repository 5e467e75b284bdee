import type { Properties } from "../../../model/batch.js";
import { KIND_CODES } from "../codes.js";
import { keepChanges } from "./changes.js";
import { keepInvolves } from "./involves.js";
import { wordings } from "./names.js";
import { numbersOf } from "./node-names.js";
import { termsOfPart } from "./place-parts.js";
import { partsOf, type SetParts } from "./set-parts.js";
import { keepSetRow, keptSetRow, setRow } from "./set-rows.js";
import { involvementsOf } from "./ties.js";
import type { Work } from "./work.js";

/** What follows for each set that something changed around: its row, and which entities it involves. */
export function deriveSets(work: Work): void {
  for (const ref of work.touched.sets) deriveSet(work, ref);
}

function deriveSet(work: Work, ref: number): void {
  const { connection, nodes, touched } = work;
  const { id, kind, properties } = nodes.at(ref);
  const before = keptSetRow(connection, ref);
  if (kind !== KIND_CODES.QuestionSet || properties === null) {
    if (!before) return;
    keepInvolves(work, ref, new Map(), { date: "", isNew: false });
    keepChanges(work, ref, undefined);
    connection.run("DELETE FROM question_set WHERE ref = ?", ref);
    return;
  }
  const parts = settledParts(work, ref);
  const now = setRow(connection, { id, properties: JSON.parse(properties) as Properties, parts });
  keepSetRow(connection, ref, { now, before });
  keepChanges(work, ref, { row: now, questions: parts.questions, isNew: !before });
  keepInvolves(work, ref, involvementsOf(work, parts), { date: now.date, isNew: !before });
  if (before?.date !== now.date) for (const part of partRefs(parts)) touched.parts.add(part);
}

/** Indexes the words of each set whose title, questions or answers changed: all of them together. */
export function indexSets(work: Work): void {
  const { words, nodes, touched, vocabulary } = work;
  for (const ref of touched.wordsOfSets) {
    const { kind, properties } = nodes.at(ref);
    if (kind !== KIND_CODES.QuestionSet || properties === null) {
      words.remove("set_text", ref);
      continue;
    }
    const own = JSON.parse(properties) as Properties;
    const terms = vocabulary.stemsIn([...wordings(own.title), ...wordings(numbersOf(own))]);
    for (const part of partRefs(settledParts(work, ref))) for (const term of termsOfPart(work, part)) terms.add(term);
    words.put("set_text", ref, { words: [...terms].join(" "), isKept: true });
  }
}

const partRefs = ({ questions, answers }: SetParts): number[] => [...questions, ...answers].map(({ ref }) => ref);

function settledParts({ connection, parts }: Work, ref: number): SetParts {
  const known = parts.get(ref) ?? partsOf(connection, ref);
  parts.set(ref, known);
  return known;
}
