import type { Properties } from "../../model/batch.js";
import { EDGE_CODES, KIND_CODES } from "./codes.js";
import { distinctTerms, wordings } from "./names.js";
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
  for (const ref of work.touched.parts) {
    const record = work.nodes.at(ref);
    if (record.kind === KIND_CODES.Question || record.kind === KIND_CODES.Answer) placePart(work, record, record.kind);
    else removePart(work, ref);
  }
}

function placePart(work: Work, record: NodeRecord, kind: keyof typeof HOME): void {
  const home = work.connection.get<Home>(HOME[kind], record.ref);
  const date = home?.date || null;
  if (record.date !== date) work.nodes.writeDate(record, date);
  if (kind === KIND_CODES.Question) keepQuestion(work, record, home);
  indexPart(work, record, { part: kind === KIND_CODES.Question ? "question" : "answer", date });
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
  const { connection, touched } = work;
  const start = firstSlot(date);
  const kept = connection.get<{ slot: number }>("SELECT slot FROM passage WHERE node = ?", ref)?.slot;
  if (kept !== undefined) {
    if (startOfDay(kept) === start && !touched.wordsOfParts.has(ref)) return;
    connection.run("DELETE FROM part_text WHERE rowid = ?", kept);
    connection.run("DELETE FROM passage WHERE slot = ?", kept);
  }
  const last = connection.get<{ slot: number | null }>(
    "SELECT max(slot) AS slot FROM passage WHERE slot >= ? AND slot < ?",
    start,
    start + SLOTS_A_DAY,
  );
  const slot = slotAfter(last?.slot ?? null, { start, part });
  connection.run("INSERT INTO passage (slot, node) VALUES (?, ?)", slot, ref);
  connection.run("INSERT INTO part_text (rowid, words) VALUES (?, ?)", slot, termsOfPart(work, ref).join(" "));
}

function removePart({ connection }: Work, ref: number): void {
  const kept = connection.get<{ slot: number }>("SELECT slot FROM passage WHERE node = ?", ref)?.slot;
  if (kept !== undefined) {
    connection.run("DELETE FROM part_text WHERE rowid = ?", kept);
    connection.run("DELETE FROM passage WHERE slot = ?", kept);
  }
  connection.run("DELETE FROM question WHERE ref = ?", ref);
}

/** The terms of a question or an answer, in all its languages. */
export function termsOfPart({ nodes, terms }: Work, ref: number): readonly string[] {
  const known = terms.get(ref);
  if (known) return known;
  const { properties } = nodes.at(ref);
  const found = properties === null ? [] : [...distinctTerms(wordings((JSON.parse(properties) as Properties).text))];
  terms.set(ref, found);
  return found;
}
