import type { Message } from "../model/message.js";

export interface Decoded {
  /** Without byte order mark; not yet NFC. */
  readonly text: string;
  /** WHATWG label of the encoding that was used: "utf-8", "utf-16le", "windows-1252". */
  readonly encoding: string;
  readonly messages: readonly Message[];
}

const BYTE_ORDER_MARKS = [
  { encoding: "utf-8", mark: [0xef, 0xbb, 0xbf] },
  { encoding: "utf-16le", mark: [0xff, 0xfe] },
  { encoding: "utf-16be", mark: [0xfe, 0xff] },
] as const;

/**
 * Bytes to text. A byte order mark wins over what the document declares; bytes that are not valid in the declared encoding
 * (UTF-8 where none is declared) are read as windows-1252, in which every byte means something (WHATWG Encoding Standard).
 *
 * @param declared the encoding that the document names inside itself, any spelling
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const marked = BYTE_ORDER_MARKS.find(({ mark }) => mark.every((byte, at) => bytes[at] === byte))?.encoding ?? unmarkedUtf16(bytes);
  const named = declared === undefined ? undefined : decoderOf(declared)?.encoding;
  if (marked) return { text: decodeLoosely(bytes, marked), encoding: marked, messages: contradictions(declared, named, marked) };
  const unknown = declared !== undefined && named === undefined ? [message("info", unknownEncoding(declared))] : [];
  // A document that declares UTF-16 in single bytes cannot be UTF-16: the declaration itself was read byte by byte.
  if (named && !named.startsWith("utf-")) return { text: decodeLoosely(bytes, named), encoding: named, messages: unknown };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", messages: unknown };
  } catch {
    return { ...decodeInvalidUtf8(bytes), messages: [...unknown, message("warning", invalidUtf8(bytes))] };
  }
}

/** UTF-16 without a byte order mark shows as a zero in every second byte of its first, mostly Latin, characters. */
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 256);
  if (sample.length < 4) return undefined;
  const zeros = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = sample.length * 0.4; // of half the bytes
  if (odd >= most && even === 0) return "utf-16le";
  return even >= most && odd === 0 ? "utf-16be" : undefined;
}

/** A few broken bytes in text that is otherwise UTF-8 (a record cut in the middle) do not make all of it windows-1252. */
function decodeInvalidUtf8(bytes: Uint8Array): { text: string; encoding: string } {
  const loose = decodeLoosely(bytes, "utf-8");
  let broken = 0;
  let whole = 0;
  for (let at = 0; at < loose.length; at++) {
    const code = loose.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) whole++;
  }
  if (whole > broken) return { text: loose, encoding: "utf-8" };
  return { text: decodeLoosely(bytes, "windows-1252"), encoding: "windows-1252" };
}

const decodeLoosely = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

function decoderOf(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label.trim());
  } catch {
    return undefined;
  }
}

function contradictions(declared: string | undefined, named: string | undefined, used: string): Message[] {
  if (declared === undefined || named === used || (named === "utf-16le" && used === "utf-16be")) return [];
  return [message("info", `The document declares the encoding "${declared}" but its bytes are "${used}"; they were read as that.`)];
}

const unknownEncoding = (declared: string): string =>
  `The document declares the encoding "${declared.slice(0, 40)}", which is not known; it was read as UTF-8 or windows-1252.`;

function invalidUtf8(bytes: Uint8Array): string {
  const at = firstInvalid(bytes);
  const byte = (bytes[at] ?? 0).toString(16).padStart(2, "0");
  return `Byte "0x${byte}" at position ${at} is not valid UTF-8; the text was read as windows-1252, or without the broken bytes. Save it as UTF-8.`;
}

/** Position of the first byte that a UTF-8 decoder refuses: by halving, since a decoder does not tell. */
function firstInvalid(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length;
  while (good < bad) {
    const middle = (good + bad) >> 1;
    if (isValidUtf8(bytes.subarray(0, middle + 1))) good = middle + 1;
    else bad = middle;
  }
  return Math.min(good, Math.max(0, bytes.length - 1));
}

/** A character cut at the end is not invalid here: `stream` leaves it open. */
function isValidUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}

const message = (severity: "info" | "warning", reason: string): Message => ({ rule: "read/encoding", severity, reason });
