import type { Document, MediaType, Source } from "../model/document.js";
import type { Message } from "../model/message.js";
import { promisedByName, recognise } from "./media-type.js";
import { READERS } from "./readers.js";
import { type PageWatch, type Reading, refuse } from "./reading.js";
import { toDocument } from "./to-document.js";

/** Bytes of one document at most; `split` takes larger files of many documents apart before. */
export const MOST_BYTES = 50_000_000;

/**
 * Bytes to a `Document`, by what they are, not by what they are called. Content never makes it throw: what cannot be read has an
 * empty text and a message of severity "error".
 */
export async function read(source: Source, watch?: PageWatch): Promise<Document> {
  const { mediaType, reading } = await understandBytes(source, watch);
  return toDocument(source, mediaType, reading);
}

async function understandBytes({ path, bytes }: Source, watch?: PageWatch): Promise<{ mediaType: MediaType; reading: Reading }> {
  const promised = promisedByName(path);
  const fallback = promised ?? "text/plain";
  if (bytes.length > MOST_BYTES) return { mediaType: fallback, reading: refuse("read/too-large", tooLarge(bytes.length)) };
  if (isBlank(bytes))
    return { mediaType: fallback, reading: refuse("read/empty", `The file is empty ("${bytes.length}" bytes); fetch it again.`) };
  const recognised = recognise(bytes, promised);
  if ("unreadable" in recognised) {
    return { mediaType: fallback, reading: refuse("read/not-text", `The file "${path}" is no text but ${recognised.unreadable}.`) };
  }
  const { mediaType } = recognised;
  const reading = await readAs(mediaType, bytes, watch);
  const messages = [...mislabelled(promised, mediaType), ...reading.messages, ...textless(reading, mediaType)];
  return { mediaType, reading: { ...reading, messages } };
}

/** A reader's own failure is a message too: one document never stops a run. */
async function readAs(mediaType: MediaType, bytes: Uint8Array, watch?: PageWatch): Promise<Reading> {
  try {
    return await READERS[mediaType](bytes, watch);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 300) : String(error);
    return refuse("read/failed", `The reader of ${mediaType} failed: "${why}". Please report it with the file.`);
  }
}

const tooLarge = (length: number): string => `The file has "${length}" bytes; at most ${MOST_BYTES} are read. Split it.`;

/** Blanks, line ends, byte order marks and nothing else. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every(
    (byte) =>
      byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xff || byte === 0xfe,
  );
}

function mislabelled(promised: MediaType | undefined, mediaType: MediaType): Message[] {
  if (promised === undefined || promised === mediaType || (promised === "text/html" && mediaType === "application/xml")) return [];
  return [
    {
      rule: "read/mislabelled",
      severity: "info",
      reason: `The file's name promises ${promised} but it holds "${mediaType}"; it was read as that.`,
    },
  ];
}

function textless({ text, messages }: Reading, mediaType: MediaType): Message[] {
  if (/\S/u.test(text) || messages.some(({ severity }) => severity === "error")) return [];
  const way = mediaType === "application/pdf" ? "It may be a scan: have its text recognised first." : "Fetch it again.";
  return [{ rule: "read/empty", severity: "error", reason: `The document has no words: its text is "${text.slice(0, 20)}". ${way}` }];
}
