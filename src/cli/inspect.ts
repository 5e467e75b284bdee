import { createHash } from "node:crypto";
import { once } from "node:events";
import { type Inspected, inspection } from "../export/inspection.js";
import { openLibrary } from "../ingest/library.js";
import { understand } from "../ingest/understand.js";
import { GuardedReader } from "../read/apart/guarded-reader.js";
import { split } from "../read/split.js";
import type { Run } from "./commands.js";
import { listPapers, openPapers, type Unopened } from "./papers.js";

const FORMATS = ["ndjson", "json", "text"] as const;

/** `interpel inspect <paths…>`: what is understood of each document, one object a line. 3 when one had an error. */
export const inspect: Run = async ({ operands, options }) => {
  const format = FORMATS.find((each) => each === options.format);
  if (!format) throw new Error(`"${String(options.format)}" is no format. Give one of ${FORMATS.join(", ")}.`);
  const library = openLibrary();
  let failed = false;
  const printer = PRINTERS[format]();
  process.stdout.write(printer.before);
  const show = async (understood: Inspected) => {
    failed ||= understood.messages.some(({ severity }) => severity === "error");
    if (!process.stdout.write(printer.print(understood))) await once(process.stdout, "drain");
  };
  const reader = new GuardedReader();
  for await (const opened of openPapers(await listPapers(operands))) {
    if ("reason" in opened) await show(unopened(opened));
    else for (const source of split(opened)) await show(await understand(source, library, reader.read));
  }
  await reader.close();
  process.stdout.write(printer.after);
  return failed ? 3 : 0;
};

interface Printer {
  readonly before: string;
  readonly after: string;
  print(understood: Inspected): string;
}

const PRINTERS: Readonly<Record<(typeof FORMATS)[number], () => Printer>> = {
  ndjson: () => ({
    before: "",
    after: "",
    print: (understood) =>
      inspection(understood)
        .map((each) => `${JSON.stringify(each)}\n`)
        .join(""),
  }),
  json: () => {
    let separator = "";
    return {
      before: "[\n",
      after: "\n]\n",
      print: (understood) =>
        inspection(understood)
          .map((each) => {
            const text = separator + JSON.stringify(each);
            separator = ",\n";
            return text;
          })
          .join(""),
    };
  },
  text: () => ({ before: "", after: "", print: ({ document }) => `${document.text}\n` }),
};

/** A file that could not even be opened is still one line of the report. */
function unopened({ label, reason }: Unopened): Inspected {
  const messages = [{ rule: "read/no-access", severity: "error" as const, reason }];
  const document = {
    path: label,
    mediaType: "text/plain" as const,
    sha256: EMPTY_SHA256,
    url: null,
    retrieved: null,
    text: "",
    blocks: [],
    structure: null,
    messages,
  };
  return { document, papers: [], messages };
}

const EMPTY_SHA256 = createHash("sha256").digest("hex");
