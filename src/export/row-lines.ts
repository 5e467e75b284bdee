import type { Column } from "./column.js";

/** One JSON object a row, with the columns' names in their order. */
export async function* rowLines<Row>(columns: readonly Column<Row>[], rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const row of rows) yield `${JSON.stringify(Object.fromEntries(columns.map(({ name, cell }) => [name, cell(row)])))}\n`;
}
