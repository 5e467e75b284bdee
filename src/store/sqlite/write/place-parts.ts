import type { Properties } from "../../../model/batch.js";
import { EDGE_CODES, KIND_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { wordings } from "./names.js";
import type { NodeRecord } from "./node-book.js";
import { firstSlot, SLOTS_A_DAY, slotAfter, startOfDay } from "./slots.js";
import type { Work } from "./work.js";

interface Home {
  readonly ref: number;
  readonly id: string;
  readonly date: string;
  readonly position: number | null;
}

const HOME = {
  [KIND_CODES.Question]: `SELECT s.ref, s.id, s.date, h.position FROM edge h JOIN question_set s ON s.ref = h.source
    WHERE h.target = ? AND h.type = ${EDGE_CODES.HAS_QUESTION} ORDER BY s.date DESC, s.id LIMIT 1`,
  [KIND_CODES.Answer]: `SELECT s.ref, s.id, s.date, h.position FROM edge a JOIN edge h ON h.target = a.target AND h.type = ${EDGE_CODES.HAS_QUESTION}
    JOIN question_set s ON s.ref = h.source WHERE a.source = ? AND a.type = ${EDGE_CODES.ANSWERS} ORDER BY s.date DESC, s.id LIMIT 1`,
};

/** Gives each question and answer that changed the day of its set, and its place in lists and in the index of words. */
export function placeParts(work: Work): void {
  const homes = homesOfBorn(work);
  for (const ref of work.touched.parts) {
    const record = work.nodes.at(ref);
    if (record.kind === KIND_CODES.Question || record.kind === KIND_CODES.Answer)
      placePart(work, record, homes.get(ref) ?? work.connection.get<Home>(HOME[record.kind], ref));
    else removePart(work, ref);
  }
}

/** Of what nobody knew before, all edges are new: the sets just derived are all that it can belong to. */
function homesOfBorn({ parts, nodes, born }: Work): Map<number, Home> {
  const homes = new Map<number, Home>();
  for (const [set, { questions }] of parts) {
    const { id, date } = nodes.at(set);
    for (const { ref, position, answers } of questions) {
      const home = { ref: set, id, date: date ?? "", position };
      for (const part of [ref, ...answers]) {
        const known = homes.get(part);
        if (born.has(part) && (!known || comesBefore(home, known))) homes.set(part, home);
      }
    }
  }
  return homes;
}

/** The newest set, then the smallest id: as `HOME` has it. */
const comesBefore = (a: Home, b: Home): boolean => (a.date === b.date ? a.id < b.id : a.date > b.date);

function placePart(work: Work, record: NodeRecord, home: Home | undefined): void {
  const date = home?.date || null;
  const isQuestion = record.kind === KIND_CODES.Question;
  if (record.date !== date) work.nodes.writeDate(record, date);
  if (isQuestion) keepQuestion(work, record, home);
  indexPart(work, record, { part: isQuestion ? "question" : "answer", date });
}

/** Questions are listed by day, then by set, then as printed. */
function keepQuestion({ connection }: Work, { ref, id }: NodeRecord, home: Home | undefined): void {
  const position = String(home?.position ?? 999_999).padStart(6, "0");
  connection.run(
    `INSERT OR REPLACE INTO question (ref, "set", date, tie) VALUES (?, ?, ?, ?)`,
    ref,
    home?.ref ?? null,
    home?.date ?? "",
    `${home?.id ?? ""} ${position} ${id}`,
  );
}

function indexPart(work: Work, { ref }: NodeRecord, { part, date }: { part: "question" | "answer"; date: string | null }): void {
  const { connection, touched, words } = work;
  const start = firstSlot(date);
  const kept = work.born.has(ref) ? undefined : keptSlot(connection, ref);
  if (kept !== undefined) {
    if (startOfDay(kept) === start && !touched.wordsOfParts.has(ref)) return;
    words.remove("part_text", kept);
    connection.run("DELETE FROM passage WHERE slot = ?", kept);
  }
  const slot = slotAfter(lastSlot(work, start), { start, part });
  work.lastSlots.set(start, slot);
  connection.run("INSERT INTO passage (slot, node) VALUES (?, ?)", slot, ref);
  words.put("part_text", slot, { words: termsOfPart(work, ref).join(" "), isKept: false });
}

const keptSlot = (connection: Connection, ref: number): number | undefined =>
  connection.get<{ slot: number }>("SELECT slot FROM passage WHERE node = ?", ref)?.slot;

function lastSlot({ connection, lastSlots }: Work, start: number): number | null {
  const known = lastSlots.get(start);
  if (known !== undefined) return known;
  const row = connection.get<{ slot: number | null }>(
    "SELECT max(slot) AS slot FROM passage WHERE slot >= ? AND slot < ?",
    start,
    start + SLOTS_A_DAY,
  );
  return row?.slot ?? null;
}

function removePart({ connection, words }: Work, ref: number): void {
  const kept = keptSlot(connection, ref);
  if (kept !== undefined) {
    words.remove("part_text", kept);
    connection.run("DELETE FROM passage WHERE slot = ?", kept);
  }
  connection.run("DELETE FROM question WHERE ref = ?", ref);
}

/** The terms of a question or an answer, in all its languages. */
export function termsOfPart({ nodes, terms, vocabulary }: Work, ref: number): readonly string[] {
  const known = terms.get(ref);
  if (known) return known;
  const { properties } = nodes.at(ref);
  const found = properties === null ? [] : [...vocabulary.stemsIn(wordings((JSON.parse(properties) as Properties).text))];
  terms.set(ref, found);
  return found;
}
