import { EDGE_CODES, KIND_CODES } from "../codes.js";
import type { Work } from "./work.js";

const sources = (type: number) => `SELECT source AS ref FROM edge WHERE target = ? AND type = ${type}`;
const targets = (type: number) => `SELECT target AS ref FROM edge WHERE source = ? AND type = ${type}`;

/** From what changed to the sets that it hangs on: afterwards `touched.sets` and `touched.wordsOfSets` name them all. */
export function spread(work: Work): void {
  const { touched, nodes } = work;
  const follow = (from: Iterable<number>, statement: string, found: (ref: number) => void) => {
    for (const ref of from) {
      if (work.born.has(ref)) continue;
      for (const row of work.connection.all<{ ref: number }>(statement, ref)) found(row.ref);
    }
  };
  follow(touched.articles, sources(EDGE_CODES.CITES), (ref) => {
    const kind = nodes.at(ref).kind;
    if (kind === KIND_CODES.QuestionSet) touched.sets.add(ref);
    else if (kind === KIND_CODES.Answer) touched.answers.add(ref);
    else touched.questions.add(ref);
  });
  follow(touched.offices, sources(EDGE_CODES.ADDRESSED_TO), (ref) => touched.sets.add(ref));
  follow(touched.holders, "SELECT source AS ref FROM edge WHERE holder = ? AND type > 0", (ref) => touched.sets.add(ref));
  follow(touched.notices, targets(EDGE_CODES.CONCERNS), (ref) => touched.sets.add(ref));
  follow(touched.answers, targets(EDGE_CODES.ANSWERS), (ref) => touched.questions.add(ref));
  follow(touched.questions, sources(EDGE_CODES.HAS_QUESTION), (ref) => touched.sets.add(ref));

  const reworded = new Set(touched.answersOfQuestions);
  for (const ref of touched.wordsOfParts) {
    if (nodes.at(ref).kind === KIND_CODES.Question) reworded.add(ref);
    else follow([ref], targets(EDGE_CODES.ANSWERS), (question) => reworded.add(question));
  }
  follow(reworded, sources(EDGE_CODES.HAS_QUESTION), (ref) => touched.wordsOfSets.add(ref));
  follow([...touched.parts], sources(EDGE_CODES.ANSWERS), (ref) => touched.parts.add(ref));
}
