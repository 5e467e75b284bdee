import type { Column } from "../../export/column.js";
import { csv } from "../../export/csv.js";
import { gexf } from "../../export/gexf.js";
import { graphml } from "../../export/graphml.js";
import type { Picture } from "../../export/picture.js";
import { rowLines } from "../../export/row-lines.js";
import type { Asking } from "./asking.js";

/** One form of an export: the pieces of its text. */
export type Form = (asking: Asking) => AsyncIterable<string>;

export const MEDIA_TYPES = {
  csv: "text/csv; charset=utf-8",
  ndjson: "application/x-ndjson; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
  graphml: "application/graphml+xml; charset=utf-8",
  bib: "application/x-bibtex; charset=utf-8",
  ris: "application/x-research-info-systems; charset=utf-8",
  json: "application/vnd.citationstyles.csl+json; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
} as const;
export type FormName = keyof typeof MEDIA_TYPES;

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
