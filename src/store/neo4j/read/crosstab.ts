import { parliamentId } from "../../../model/ids.js";
import type { Crosstab, CrosstabQuery, Group } from "../../analyses.js";
import type { FacetKind } from "../../reads.js";
import { sortKey } from "../../sqlite/sort-key.js";
import type { Query } from "../database.js";
import { bind } from "./asked.js";
import { startAsking } from "./conditions.js";
import { readFacets } from "./facets.js";
import { groupingOf, isEntityGroup } from "./grouping.js";
import { setSource } from "./sources.js";
import { countSets } from "./together.js";

/** The strongest groups of two kinds, and how many of the sets that match fall into both. */
export async function readCrosstab(query: Query, asked: CrosstabQuery): Promise<Crosstab> {
  const { where, today } = asked;
  const asking = await startAsking(query, today, where);
  const sides = await readFacets(
    query,
    { kind: "QuestionSet", today, ...(where && { where }) },
    { kinds: [asked.rows, asked.columns], first: Math.max(asked.firstRows, asked.firstColumns) },
  );
  const rows = sides[0]?.buckets.slice(0, asked.firstRows) ?? [];
  const columns = sides[1]?.buckets.slice(0, asked.firstColumns) ?? [];
  const { pieces, parameters } = bind({
    ...(await setSource(query, where, asking)),
    group: groupingOf("g", { kind: asked.rows, today }),
    other: groupingOf("h", { kind: asked.columns, today, kept: ["g"] }),
  });
  const keys = { rows: rows.map((each) => keptKey(asked.rows, each)), columns: columns.map((each) => keptKey(asked.columns, each)) };
  const cells = await query<{ row: string; column: string; count: number }>("crosstab", { ...keys, ...parameters }, pieces);
  const counts = new Map(cells.map(({ row, column, count }) => [`${row}\n${column}`, count]));
  return {
    total: await countSets(query, where, asking),
    rows,
    columns,
    cells: rows.flatMap(({ key: row }, own) =>
      columns.flatMap(({ key: column }, other) => {
        const count = counts.get(`${keys.rows[own]}\n${keys.columns[other]}`);
        return count === undefined ? [] : [{ row, column, count }];
      }),
    ),
  };
}

/** The key in the database, by the one that is shown. */
function keptKey(kind: FacetKind, { key, label }: Group): string {
  if (isEntityGroup(kind)) return sortKey(key);
  return kind === "Parliament" && key === parliamentId(label) ? label : key;
}
