import type { Column } from "../../export/column.js";
import { csv } from "../../export/csv.js";
import { gexf } from "../../export/gexf.js";
import { graphml } from "../../export/graphml.js";
import type { Picture } from "../../export/picture.js";
import { rowLines } from "../../export/row-lines.js";
import type { Asking } from "./asking.js";

/** One form of an export: the pieces of its text. */
export type Form = (asking: Asking) => AsyncIterable<string>;
export type FormName = "csv" | "ndjson" | "gexf" | "graphml";

export const MEDIA_TYPES: Readonly<Record<FormName, string>> = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
  graphml: "application/graphml+xml; charset=utf-8",
};

/** What is a table of rows. */
export const tabular = <Row>(columns: readonly Column<Row>[], rows: (asking: Asking) => AsyncIterable<Row>) => ({
  csv: (asking: Asking) => csv(columns, rows(asking)),
  ndjson: (asking: Asking) => rowLines(columns, rows(asking)),
});

/** What is a graph. */
export const drawn = (picture: (asking: Asking) => Promise<Picture>) => ({
  gexf: async function* (asking: Asking) {
    yield* gexf(await picture(asking), asking.today);
  },
  graphml: async function* (asking: Asking) {
    yield* graphml(await picture(asking));
  },
});
