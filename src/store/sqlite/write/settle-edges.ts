import { EDGE_CODES, KIND_CODES } from "../codes.js";
import type { EdgeRecord } from "./edge-book.js";
import type { Work } from "./work.js";

/** Merges what documents state of each edge that changed, tells which edges stand, and notes what follows from it. */
export function settleEdges(work: Work): void {
  for (const [ref, { force }] of work.dirtyEdges) {
    const record = work.edges.at(ref);
    if (record.canonical === null) settleEdge(work, record, force);
  }
}

function settleEdge(work: Work, record: EdgeRecord, force: boolean): void {
  const { nodes, edges, edgeStatements } = work;
  const members = nodes.isShared(record.source) || nodes.isShared(record.target) ? edges.members(record.ref) : [];
  const stood = record.stands;
  const merged = record.properties;
  const group = [record.ref, ...members];
  const isTouched = edgeStatements.isTouched(group);
  const settled = edgeStatements.settle(group, { merged, isNew: record.isFresh && members.length === 0, force });
  const properties = settled === "same" ? merged : settled.properties;
  for (const member of members) if (!edgeStatements.isStated(member)) edges.remove(edges.at(member));
  if (properties === null) {
    edges.remove(record);
    if (stood) noteEdge(work, record);
    return;
  }
  const stands = isBetweenStanding(work, record);
  if (!record.isFresh && stands === stood && properties === merged) {
    if (isTouched && stands) work.changed += 1; // its evidence is another
    return;
  }
  record.properties = properties;
  record.stands = stands;
  readOrder(work, record, properties);
  edges.write(record);
  if (stood || stands) noteEdge(work, record);
}

function isBetweenStanding({ nodes }: Work, { source, target }: EdgeRecord): boolean {
  return source !== target && nodes.at(source).kind !== null && nodes.at(target).kind !== null;
}

/** What edges are ordered by, and whom they name beside their ends. */
function readOrder({ nodes }: Work, record: EdgeRecord, json: string): void {
  if (!json.includes('"position":') && !json.includes('"holder":')) return;
  const { position, holder } = JSON.parse(json) as { position?: unknown; holder?: unknown };
  record.position = typeof position === "number" ? position : null;
  record.holder = typeof holder === "string" ? nodes.named(holder).ref : null;
}

/** What must be derived again because this edge came, changed or went. */
export function noteEdge(work: Work, record: EdgeRecord): void {
  work.changed += 1;
  const { touched } = work;
  const { source, target } = record;
  switch (record.type) {
    case EDGE_CODES.HAS_QUESTION:
      touched.sets.add(source);
      touched.wordsOfSets.add(source);
      touched.parts.add(target);
      return;
    case EDGE_CODES.ANSWERS:
      touched.questions.add(target);
      touched.answersOfQuestions.add(target);
      touched.parts.add(source);
      return;
    case EDGE_CODES.GIVEN_BY:
    case EDGE_CODES.GIVEN_AS:
      touched.answers.add(source);
      return;
    case EDGE_CODES.PART_OF:
      touched.offices.add(source);
      return;
    case EDGE_CODES.PUBLISHED_BY:
      touched.articles.add(source);
      return;
    case EDGE_CODES.CONCERNS:
      touched.sets.add(target);
      return;
    case EDGE_CODES.MEMBER_OF:
    case EDGE_CODES.HELD:
      touched.persons.add(source);
      return;
    default:
      noteSpoken(work, source);
  }
}

/** An edge from something said: its kind tells which sets it belongs to. What went has lost its own edges too, which tell. */
function noteSpoken({ nodes, touched }: Work, source: number): void {
  switch (nodes.at(source).kind) {
    case KIND_CODES.QuestionSet:
      touched.sets.add(source);
      return;
    case KIND_CODES.Question:
      touched.questions.add(source);
      return;
    case KIND_CODES.Answer:
      touched.answers.add(source);
      return;
    case KIND_CODES.Article:
      touched.articles.add(source);
      return;
    default:
  }
}
