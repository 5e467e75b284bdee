import type { Message } from "../model/message.js";
import type { Line } from "./pdf/line.js";
import { openPdf, operatorsOf, type Pdf } from "./pdf/open-pdf.js";
import { readPage } from "./pdf/read-page.js";
import { toBlocks } from "./pdf/to-blocks.js";
import { isTruncated, withTrailer } from "./pdf/truncation.js";
import { type PageWatch, type Reading, refuse } from "./reading.js";

export interface PdfLimits {
  readonly pages: number;
  /** Looked at after each page. */
  readonly milliseconds: number;
  readonly characters: number;
}

export const PDF_LIMITS: PdfLimits = { pages: 2_000, milliseconds: 20_000, characters: 10_000_000 };

interface PdfReading {
  readonly limits?: PdfLimits;
  readonly watch?: PageWatch | undefined;
}

const UNWATCHED: PageWatch = { without: [], begin: () => {} };

const REFUSALS: Readonly<Record<string, readonly [rule: string, reason: string]>> = {
  PasswordException: ["read/encrypted-pdf", 'The PDF is "encrypted" and asks for a password; save it without one.'],
  InvalidPDFException: ["read/malformed-pdf", 'The PDF is "damaged" beyond reading; fetch it again.'],
};

/**
 * A PDF with a text layer: one block a line, in reading order, told apart by how the page is set (see `findFurniture`,
 * `findFootnotes`). What cannot be read of it is left out with a message; the rest is read.
 */
export async function readPdf(bytes: Uint8Array, { limits = PDF_LIMITS, watch = UNWATCHED }: PdfReading = {}): Promise<Reading> {
  const cutOff = isTruncated(bytes);
  let pdf: Pdf;
  try {
    pdf = await openPdf(cutOff ? withTrailer(bytes) : bytes);
  } catch (error) {
    const [rule, reason] = REFUSALS[error instanceof Error ? error.name : ""] ?? [
      "read/malformed-pdf",
      `The PDF cannot be opened: "${said(error)}". Fetch it again.`,
    ];
    return cutOff && rule === "read/malformed-pdf" ? refuse("read/truncated-pdf", TRUNCATED) : refuse(rule, reason);
  }
  try {
    const { lines, pages, messages } = await readPages(pdf, limits, watch);
    const warnings = cutOff ? [{ rule: "read/truncated-pdf", severity: "warning", reason: TRUNCATED } as const] : [];
    return { ...toBlocks(lines, pages), structure: null, messages: [...warnings, ...messages] };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

async function readPages(pdf: Pdf, limits: PdfLimits, watch: PageWatch): Promise<{ lines: Line[]; pages: number; messages: Message[] }> {
  const lines: Line[] = [];
  const messages: Message[] = [];
  const pages = Math.min(pdf.numPages, limits.pages);
  if (pages < pdf.numPages) messages.push(partial(`The PDF has "${pdf.numPages}" pages, of which the first ${pages} were read; split it.`));
  const deadline = performance.now() + limits.milliseconds;
  let characters = 0;
  for (let number = 1; number <= pages; number++) {
    if (performance.now() > deadline || characters > limits.characters) {
      messages.push(
        partial(`The PDF was read up to page "${number - 1}" of ${pdf.numPages}, where it took too long or grew too large; split it.`),
      );
      break;
    }
    if (watch.without.includes(number)) continue;
    watch.begin(number);
    try {
      const page = await pdf.getPage(number);
      const { operators, fontOf } = await operatorsOf(page);
      const read = readPage(operators, fontOf, number);
      for (const line of read) {
        characters += line.text.length;
        lines.push(line);
      }
      page.cleanup();
    } catch (error) {
      messages.push(partial(`Page "${number}" of the PDF cannot be read: "${said(error)}". Look at the page itself.`));
    }
  }
  return { lines, pages, messages };
}

const TRUNCATED = 'The PDF lacks its end ("%%EOF"): it was cut off. Only what could be recovered was read; fetch it again.';

const partial = (reason: string): Message => ({ rule: "read/partial-pdf", severity: "warning", reason });

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
