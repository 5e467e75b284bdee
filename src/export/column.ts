/** What a cell of a table may hold; null is empty. */
export type Cell = string | number | boolean | null;

/** A column of an export: its name never changes once it was released, nor its place among the others. */
export interface Column<Row> {
  readonly name: string;
  readonly cell: (row: Row) => Cell;
}

/** Several values in one cell: a separator that names do not hold. */
export const several = (values: readonly (string | null | undefined)[]): string | null =>
  values.filter((value) => value !== null && value !== undefined && value !== "").join("; ") || null;
