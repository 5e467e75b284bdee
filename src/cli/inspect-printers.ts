import { explain, type Show } from "../export/explain.js";
import { type Inspected, inspection } from "../export/inspection.js";
import { inspectionTable } from "../export/inspection-table.js";
import { colours, plain } from "../export/paint.js";

/** Writes what is understood of each document, and what stands around all of them. */
export interface Printer {
  readonly before: string;
  readonly after: () => string;
  print(understood: Inspected): string;
}

export const INSPECT_FORMATS = ["ndjson", "json", "table", "text"] as const;
export type InspectFormat = (typeof INSPECT_FORMATS)[number];

const nothing = (): string => "";

const ndjson = (): Printer => ({
  before: "",
  after: nothing,
  print: (understood) =>
    inspection(understood)
      .map((each) => `${JSON.stringify(each)}\n`)
      .join(""),
});

function json(): Printer {
  let separator = "";
  return {
    before: "[\n",
    after: () => "\n]\n",
    print: (understood) =>
      inspection(understood)
        .map((each) => {
          const text = separator + JSON.stringify(each);
          separator = ",\n";
          return text;
        })
        .join(""),
  };
}

function table(): Printer {
  const show = terminal();
  let separator = "";
  return {
    before: "",
    after: nothing,
    print: (understood) => {
      const text = separator + inspectionTable(understood, show);
      separator = "\n";
      return text;
    },
  };
}

const text = (): Printer => ({ before: "", after: nothing, print: ({ document }) => `${document.text}\n` });

export const PRINTERS: Readonly<Record<InspectFormat, () => Printer>> = { ndjson, json, table, text };

/** Every message with the line that it points at; at the end, how many there are. */
export function explaining(): Printer {
  const show = terminal();
  const counts = { documents: 0, error: 0, warning: 0, info: 0 };
  return {
    before: "",
    after: () =>
      `${counts.error} errors, ${counts.warning} warnings and ${counts.info} remarks about ${counts.documents} ${counts.documents === 1 ? "document" : "documents"}.\n`,
    print: (understood) => {
      counts.documents += 1;
      for (const { severity } of understood.messages) counts[severity] += 1;
      const said = explain(understood, show);
      return said === "" ? "" : `${said}\n`;
    },
  };
}

const COLUMNS = { least: 60, most: 200, otherwise: 100 };

/** How results can be shown where they go; see no-color.org. */
function terminal(): Show {
  const { isTTY, columns = COLUMNS.otherwise } = process.stdout;
  const coloured = isTTY === true && !process.env.NO_COLOR && process.env.TERM !== "dumb";
  return { columns: Math.max(COLUMNS.least, Math.min(COLUMNS.most, columns)), paint: coloured ? colours : plain };
}
