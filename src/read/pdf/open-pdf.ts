import { getDocumentProxy } from "unpdf";
import type { Font } from "./place-glyphs.js";

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<Pdf["getPage"]>>;
export type { Pdf };

const NO_ANNOTATIONS = 0; // pdf.js, AnnotationMode.DISABLE

/** @throws what pdf.js throws: PasswordException, InvalidPDFException, … told apart by their names */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  provideTransfer();
  return getDocumentProxy(new Uint8Array(bytes), {
    // a copy: it is handed over, and a Buffer is refused
    isEvalSupported: false, // fonts and functions are interpreted, never compiled into code
    stopAtErrors: false,
    enableXfa: false,
    maxImageSize: 1, // pictures are never decoded
    useWasm: false,
    verbosity: 0,
  });
}

/** All that a page shows, and its fonts by name. */
export async function operatorsOf(
  page: PdfPage,
): Promise<{ operators: { fnArray: number[]; argsArray: unknown[] }; fontOf: (name: string) => Font }> {
  const operators = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const known = new Map<string, Font>();
  const fontOf = (name: string): Font => {
    const font = known.get(name) ?? describeFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined);
    known.set(name, font);
    return font;
  };
  return { operators, fontOf };
}

const BOLD_NAME = /bold|black|heavy|semi-?b|demi/iu;
const DEFAULT_UNIT = 0.001;

function describeFont(font: unknown): Font {
  if (typeof font !== "object" || font === null) return { bold: false, unit: DEFAULT_UNIT };
  const { name, bold, black, fontMatrix } = font as { name?: unknown; bold?: unknown; black?: unknown; fontMatrix?: unknown };
  const unit =
    Array.isArray(fontMatrix) && typeof fontMatrix[0] === "number" && fontMatrix[0] !== 0 ? Math.abs(fontMatrix[0]) : DEFAULT_UNIT;
  return { bold: bold === true || black === true || (typeof name === "string" && BOLD_NAME.test(name)), unit };
}

/**
 * pdf.js packs its fonts with `ArrayBuffer.prototype.transferToFixedLength` (ES2024), which Node 20 lacks; without it no font has a
 * name. Only what pdf.js needs of it: a copy of that length.
 */
function provideTransfer(): void {
  const prototype: { transferToFixedLength?: (length?: number) => ArrayBuffer } = ArrayBuffer.prototype as object;
  prototype.transferToFixedLength ??= function copy(this: ArrayBuffer, length = this.byteLength) {
    const target = new ArrayBuffer(length);
    new Uint8Array(target).set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
    return target;
  };
}
