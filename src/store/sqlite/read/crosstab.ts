import type { Crosstab, CrosstabQuery, Group } from "../../analyses.js";
import type { Condition, FacetKind } from "../../reads.js";
import type { Connection } from "../connection.js";
import { type Fragment, sql } from "../fragment.js";
import { type Asking, isOneOf } from "./conditions.js";
import { readFacets } from "./facets.js";
import { type Grouping, groupAt, groupingOf, isEntityGroup } from "./grouping.js";
import { refsOf } from "./node-reads.js";
import { countSets, sourceOf } from "./set-source.js";

/** The groups of one side of the table. */
interface Side {
  readonly kind: FacetKind;
  readonly groups: readonly Group[];
}

/** The strongest groups of two kinds, and how many of the sets that match fall into both. */
export function readCrosstab(connection: Connection, query: CrosstabQuery): Crosstab {
  const { where, today } = query;
  const asking = { connection, today };
  const [rows = [], columns = []] = readFacets(
    asking,
    { kind: "QuestionSet", today, ...(where && { where }) },
    { kinds: [query.rows, query.columns], first: Math.max(query.firstRows, query.firstColumns) },
  ).map(({ buckets }) => buckets);
  const sides = [
    { kind: query.rows, groups: rows.slice(0, query.firstRows) },
    { kind: query.columns, groups: columns.slice(0, query.firstColumns) },
  ] as const;
  return {
    total: countSets(where, asking),
    rows: sides[0].groups,
    columns: sides[1].groups,
    cells: cellsOf(asking, where, sides),
  };
}

function cellsOf(asking: Asking, where: Condition | undefined, [rows, columns]: readonly [Side, Side]): Crosstab["cells"] {
  if (rows.groups.length === 0 || columns.groups.length === 0) return [];
  const { connection, today } = asking;
  const [row, column] = [groupingOf(rows.kind, "g", today), groupingOf(columns.kind, "h", today)];
  const source = sourceOf(withShown(where, isEntityGroup(rows.kind) ? rows : columns), asking);
  const counted = connection.query<{ row: string | number; col: string | number; count: number }>(
    sql`SELECT ${row.key} AS row, ${column.key} AS col, count(*) AS count FROM ${source.from} ${row.join} ${column.join}
        WHERE ${source.where} AND ${row.where} AND ${column.where}
          AND ${among(connection, row, rows)} AND ${among(connection, column, columns)} GROUP BY 1, 2`,
  );
  const [rowKey, columnKey] = [shownKeys(connection, rows.kind), shownKeys(connection, columns.kind)];
  const counts = new Map(counted.map((cell) => [`${rowKey(cell.row)}\n${columnKey(cell.col)}`, cell.count]));
  return rows.groups.flatMap(({ key: own }) =>
    columns.groups.flatMap(({ key: other }) => {
      const count = counts.get(`${own}\n${other}`);
      return count === undefined ? [] : [{ row: own, column: other, count }];
    }),
  );
}

/** The key under which a group is shown, by its key in the database; each is looked up once. */
function shownKeys(connection: Connection, kind: FacetKind): (key: string | number) => string {
  const known = new Map<string | number, string>();
  return (key) => {
    const shown = known.get(key) ?? groupAt(connection, kind, { key, count: 0 }).key;
    known.set(key, shown);
    return shown;
  };
}

/** Sets that fall into a shown group are all that the cells count: with entities, far fewer than all. */
function withShown(where: Condition | undefined, { kind, groups }: Side): Condition | undefined {
  if (!isEntityGroup(kind)) return where;
  const shown: Condition = { involves: groups.map(({ key }) => key) };
  return where ? { and: [where, shown] } : shown;
}

const among = (connection: Connection, { key }: Grouping, { kind, groups }: Side): Fragment =>
  isEntityGroup(kind)
    ? isOneOf(
        key,
        refsOf(
          connection,
          groups.map((group) => group.key),
        ),
      )
    : sql`1`;
