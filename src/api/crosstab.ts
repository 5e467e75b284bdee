import type { Crosstab as Table } from "../store/analyses.js";
import type { FacetKind } from "../store/reads.js";
import { shownKey, shownKeys } from "./facets.js";
import type { CrosstabResolvers, QueryResolvers } from "./generated/resolvers.js";
import { conditionOf } from "./question-set-filter.js";

/** A table, and what its rows and columns are. */
export interface CountedTable {
  readonly table: Table;
  readonly rows: FacetKind;
  readonly columns: FacetKind;
}

export const Query: QueryResolvers = {
  crosstab: async (_, { filter, rows, columns, firstRows, firstColumns }, { read, today }) => {
    const where = conditionOf(filter);
    const sizes = { firstRows: firstRows ?? 10, firstColumns: firstColumns ?? 8 };
    return { rows, columns, table: await read.crosstab({ rows, columns, ...sizes, today, ...(where && { where }) }) };
  },
};

export const Crosstab: CrosstabResolvers = {
  total: ({ table }) => table.total,
  rows: ({ table, rows }) => shownKeys(rows, table.rows),
  columns: ({ table, columns }) => shownKeys(columns, table.columns),
  cells: ({ table, rows, columns }) =>
    table.cells.map(({ row, column, count }) => ({ row: shownKey(rows, row), column: shownKey(columns, column), count })),
};
