import type { MediaType } from "../model/document.js";

/** What bytes are: a media type that can be read, or the name of something that cannot. */
export type Recognised = { readonly mediaType: MediaType } | { readonly unreadable: string };

const DOCX: MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const HEAD = 4_096; // bytes that are looked at
const PDF_HEADER_WITHIN = 1_024; // ISO 32000 readers accept "%PDF-" anywhere in the first kilobyte

const FOREIGN_MAGIC: readonly (readonly [magic: string, name: string])[] = [
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old or encrypted Office file; save it as .docx without password"],
  ["{\\rtf", "rich text (RTF); save it as .docx"],
  ["PK\x03\x04", "a ZIP archive that is no Word document; unpack it first"],
  ["PK\x05\x06", "an empty ZIP archive; unpack it first"],
  ["\x1f\x8b", "compressed by gzip; unpack it first"],
  ["\x89PNG", "an image; have its text recognised first"],
  ["\xff\xd8\xff", "an image; have its text recognised first"],
  ["GIF8", "an image; have its text recognised first"],
  ["II*\x00", "an image; have its text recognised first"],
  ["MM\x00*", "an image; have its text recognised first"],
];

/** Names of elements with which a page without `<html>` may begin; XML may use them too. */
const HTML_NAMES = new Set(
  "title meta link script style div span p a h1 h2 h3 ul ol table main article section header footer nav br b i strong em".split(" "),
);

/** By content: magic bytes first, then the shape of the text; `promised` decides only where both HTML and XML may begin so. */
export function recognise(bytes: Uint8Array, promised?: MediaType): Recognised {
  const head = latin1(bytes.subarray(0, HEAD));
  if (head.slice(0, PDF_HEADER_WITHIN).includes("%PDF-")) return { mediaType: "application/pdf" };
  if (head.startsWith("PK\x03\x04") && holdsWordDocument(bytes)) return { mediaType: DOCX };
  const foreign = FOREIGN_MAGIC.find(([magic]) => head.startsWith(magic));
  if (foreign) return { unreadable: foreign[1] };
  const shape = head
    .replaceAll("\0", "")
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, "")
    .trimStart(); // UTF-16 too, as far as it is ASCII
  if (shape.startsWith("<")) return { mediaType: markup(shape, promised) ?? "text/plain" };
  if (/^\{\s*["}]/u.test(shape) || /^\[\s*[{\]]/u.test(shape)) return { mediaType: "application/json" };
  if (isBinary(bytes.subarray(0, HEAD))) return { unreadable: "binary data; give text, HTML, XML, JSON, PDF or DOCX" };
  return { mediaType: "text/plain" };
}

/** The media type that a file's name promises, if any. */
export function promisedByName(path: string): MediaType | undefined {
  const ending = /\.([a-z0-9]{1,6})(?:#[^/]*)?$/iu.exec(path)?.[1]?.toLowerCase() ?? "";
  return ENDINGS.get(ending);
}

const ENDINGS: ReadonlyMap<string, MediaType> = new Map([
  ["txt", "text/plain"],
  ["htm", "text/html"],
  ["html", "text/html"],
  ["xhtml", "text/html"],
  ["xml", "application/xml"],
  ["json", "application/json"],
  ["jsonl", "application/json"],
  ["ndjson", "application/json"],
  ["pdf", "application/pdf"],
  ["docx", DOCX],
]);

const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");

/** Names of entries are not compressed; the directory at the end repeats them all. */
function holdsWordDocument(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("word/document");
}

/** By the first element's name; undefined where what stands after "<" is no markup. */
function markup(shape: string, promised: MediaType | undefined): MediaType | undefined {
  let rest = shape;
  for (;;) {
    const skipped = skipPrologue(rest);
    if (skipped === undefined) break;
    rest = skipped.trimStart();
  }
  if (/^<!doctype\s+html/iu.test(rest)) return "text/html";
  if (/^<!doctype/iu.test(rest)) return "application/xml";
  const name = /^<([a-z_][\w.:-]{0,100})[\s/>]/iu.exec(rest)?.[1]?.toLowerCase();
  if (name === "html" || name === "head" || name === "body") return "text/html";
  if (shape.startsWith("<?xml")) return "application/xml";
  if (name === undefined) return undefined;
  return HTML_NAMES.has(name) && promised !== "application/xml" ? "text/html" : "application/xml";
}

/** What stands after a leading declaration, instruction or comment. */
function skipPrologue(text: string): string | undefined {
  const [open, close] = text.startsWith("<?") ? ["<?", "?>"] : text.startsWith("<!--") ? ["<!--", "-->"] : [];
  if (open === undefined || close === undefined) return undefined;
  const end = text.indexOf(close, open.length);
  return end < 0 ? undefined : text.slice(end + close.length);
}

/** Zeros that UTF-16 does not explain, or more control characters than a text has. */
function isBinary(head: Uint8Array): boolean {
  const zeros = [0, 0];
  let controls = 0;
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
    else if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)) controls++;
  });
  const [even = 0, odd = 0] = zeros;
  const marked = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  if (even > 0 && odd > 0 && !marked) return true;
  const utf16 = Math.max(even, odd) >= head.length * 0.4;
  return (even + odd > 0 && !marked && !utf16) || controls > Math.max(4, head.length * 0.1);
}
