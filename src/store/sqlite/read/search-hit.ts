import type { GraphNode, Value } from "../../../model/batch.js";
import type { SearchHit, SearchQuery } from "../../reads.js";
import { EDGE_CODES } from "../codes.js";
import type { Connection } from "../connection.js";
import { type Field, highlight } from "./highlight.js";
import { nodeAt } from "./node-reads.js";
import { type HitRow, TIERS } from "./search-tiers.js";

/** The node with the place in its text that matches; of a set that matches by what is said in it, the question or answer. */
export function hitOf(connection: Connection, { ref, tier }: HitRow, { text, language }: SearchQuery): SearchHit {
  const node = nodeAt(connection, ref);
  if (!node) throw new RangeError(`The index holds the node "${ref}", which does not stand.`);
  const own = highlight(fieldsOf(node, language), text);
  const isSpoken = own === null && node.kind === "QuestionSet";
  return { node, score: TIERS[tier ?? 0]?.score ?? 0, highlight: isSpoken ? highlight(spokenIn(connection, ref, language), text) : own };
}

/** What of a node may be marked. */
export function fieldsOf({ properties }: GraphNode, language: string | undefined): Field[] {
  return ["name", "aliases", "title", "text", "number", "numbers"].flatMap((field) => fieldOf(field, properties[field], language));
}

/** The texts of one property, those of the language first. */
export function fieldOf(field: string, value: Value | undefined, language: string | undefined): Field[] {
  if (typeof value === "string") return [{ field, text: value, lang: null }];
  if (Array.isArray(value)) return value.flatMap((each: Value) => (typeof each === "string" ? [{ field, text: each, lang: null }] : []));
  if (typeof value !== "object" || value === null) return [];
  const versions = Object.entries(value).flatMap(([lang, text]) => (typeof text === "string" ? [{ field, text, lang }] : []));
  return versions.sort((a, b) => Number(b.lang === language) - Number(a.lang === language));
}

/** What is said in a set, in order, as far as it is looked at. */
function spokenIn(connection: Connection, set: number, language: string | undefined): Field[] {
  const parts = connection.all<{ ref: number }>(
    `SELECT h.target AS ref FROM edge h WHERE h.source = ? AND h.type = ${EDGE_CODES.HAS_QUESTION} ORDER BY h.position`,
    set,
  );
  const answers = connection.all<{ ref: number }>(
    `SELECT DISTINCT a.source AS ref FROM edge h JOIN edge a ON a.target = h.target AND a.type = ${EDGE_CODES.ANSWERS}
     WHERE h.source = ? AND h.type = ${EDGE_CODES.HAS_QUESTION} ORDER BY h.position, a.source`,
    set,
  );
  return [...parts, ...answers].flatMap(({ ref }) => fieldOf("text", nodeAt(connection, ref)?.properties.text, language));
}
