import type { Source } from "../model/document.js";
import { decode } from "./decode.js";

const LINES_BY_NAME = /\.(?:jsonl|ndjson)$/iu;
const NEWLINE = 0x0a;
const MOST_BYTES_OF_LIST = 50_000_000;

/**
 * The documents in a file: each row of JSON lines, of a JSON list of objects or of an OData page is one, named path + "#" + its 0-based position;
 * any other file is one document. Rows that are malformed are documents too, so that reading them says so.
 */
export function split(source: Source): readonly Source[] {
  const bytes = inUtf8(source.bytes);
  const first = firstInk(bytes);
  if (first === "{" && isLines(bytes, source.path)) return rows(source, linesOf(bytes));
  const isList = first === "[" || (first === "{" && isODataPage(bytes));
  const list = isList && bytes.length <= MOST_BYTES_OF_LIST ? objectsOf(bytes) : undefined;
  if (!list) return [source];
  return rows(
    source,
    list.map((row) => Buffer.from(JSON.stringify(row))),
  );
}

const PAGE_START = /^\W*\{\s*"@odata\.\w+"/u;

/** A page of an OData service: an object that says so first, with its rows under "value". */
const isODataPage = (bytes: Uint8Array): boolean => PAGE_START.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1"));

const rows = (source: Source, all: Iterable<Uint8Array>): Source[] =>
  Array.from(all, (bytes, position) => ({ ...source, path: `${source.path}#${position}`, bytes }));

/** The bytes themselves unless they are UTF-16, in which a line end is two bytes. */
function inUtf8(bytes: Uint8Array): Uint8Array {
  const [first, second] = bytes;
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  return isUtf16 ? Buffer.from(decode(bytes).text) : bytes;
}

/** The first character that is neither white space nor byte order mark. */
function firstInk(bytes: Uint8Array): string {
  const at = bytes.findIndex((byte) => byte > 0x20 && byte !== 0xef && byte !== 0xbb && byte !== 0xbf);
  return String.fromCharCode(bytes[at] ?? 0);
}

/** Lines of objects: by the file's name, else where the first line is an object by itself and another line begins one. */
function isLines(bytes: Uint8Array, path: string): boolean {
  if (LINES_BY_NAME.test(path)) return true;
  const lines = linesOf(bytes);
  const first = lines.next();
  const second = lines.next();
  return !first.done && !second.done && firstInk(second.value) === "{" && isObject(parse(first.value));
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; ) {
    const found = bytes.indexOf(NEWLINE, from);
    const to = found < 0 ? bytes.length : found;
    const line = bytes.subarray(from, to);
    if (line.some((byte) => byte > 0x20)) yield line;
    from = to + 1;
  }
}

/** Undefined for a list that holds anything but objects. */
function objectsOf(bytes: Uint8Array): readonly object[] | undefined {
  const parsed = parse(bytes);
  const list = isObject(parsed) && "value" in parsed ? parsed.value : parsed;
  return Array.isArray(list) && list.length > 0 && list.every(isObject) ? list : undefined;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(decode(bytes).text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !Array.isArray(value);
