import { createHash } from "node:crypto";
import { once } from "node:events";
import type { Inspected } from "../export/inspection.js";
import { openLibrary } from "../ingest/library.js";
import { understand } from "../ingest/understand.js";
import { GuardedReader } from "../read/apart/guarded-reader.js";
import { split } from "../read/split.js";
import type { Run } from "./commands.js";
import { explaining, INSPECT_FORMATS, PRINTERS, type Printer } from "./inspect-printers.js";
import { listPapers, openPapers, type Unopened } from "./papers.js";

/** `interpel inspect <paths…>`: what is understood of each document, one object a line. 3 when one had an error. */
export const inspect: Run = async ({ operands, options }) => {
  const printers = printersOf(options);
  const library = openLibrary();
  let failed = false;
  for (const printer of printers) process.stdout.write(printer.before);
  const show = async (understood: Inspected) => {
    failed ||= understood.messages.some(({ severity }) => severity === "error");
    const printed = printers.map((printer) => printer.print(understood)).join("");
    if (!process.stdout.write(printed)) await once(process.stdout, "drain");
  };
  const reader = new GuardedReader();
  for await (const opened of openPapers(await listPapers(operands))) {
    if ("reason" in opened) await show(unopened(opened));
    else for (const source of split(opened)) await show(await understand(source, library, reader.read));
  }
  await reader.close();
  for (const printer of printers) process.stdout.write(printer.after());
  return failed ? 3 : 0;
};

/** `--explain` by itself shows messages only; with `--format table` the table goes before them. */
function printersOf({ format = "ndjson", explain }: Readonly<Record<string, unknown>>): readonly Printer[] {
  const known = INSPECT_FORMATS.find((each) => each === format);
  if (!known) throw new Error(`"${String(format)}" is no format. Give one of ${INSPECT_FORMATS.join(", ")}.`);
  if (!explain) return [PRINTERS[known]()];
  return known === "table" ? [PRINTERS.table(), explaining()] : [explaining()];
}

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
