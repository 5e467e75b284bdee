import type { Properties } from "../../../model/batch.js";
import { wordings } from "../../sqlite/write/names.js";
import type { NodeWrites } from "./become.js";
import { dirtyEdge, type Work } from "./work.js";

/** Writes the nodes that changed. Edges that wait for them, or lose them, are noted. */
export async function writeNodes(work: Work, { put, removed, spellings, unspelled, arrived }: NodeWrites): Promise<void> {
  const { query } = work;
  const rows = put.map((row) => (isSpoken(row) ? { ...row, properties: { ...row.properties, words: stemsOf(work, row) } } : row));
  if (removed.length > 0) await query("node-remove", { rows: removed });
  if (rows.length > 0) await query("node-put", { rows });
  if (unspelled.length > 0) await query("spelling-remove", { ids: unspelled });
  if (spellings.length > 0) await query("spelling-put", { rows: spellings });
  const waited = arrived.filter((id) => !work.nodes.at(id).isFresh);
  const touching = await work.edges.touching(waited);
  await work.nodes.load(touching.flatMap(({ from, to }) => [from, to]));
  for (const edge of touching) dirtyEdge(work, edge);
}

type Row = NodeWrites["put"][number];

const isSpoken = ({ labels }: Row): boolean => labels.includes("Question") || labels.includes("Answer");

function stemsOf({ words }: Work, { properties }: Row): string {
  const { text } = JSON.parse(String(properties.properties)) as Properties;
  return words.stemsIn(wordings(text)).join(" ");
}
