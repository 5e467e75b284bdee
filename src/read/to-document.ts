import { createHash } from "node:crypto";
import type { Document, MediaType, Source } from "../model/document.js";
import type { Reading } from "./reading.js";

/** What was read, with what is known of the bytes themselves. */
export function toDocument({ path, bytes, url, retrieved }: Source, mediaType: MediaType, reading: Reading): Document {
  return {
    path,
    mediaType,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    url: url ?? null,
    retrieved: retrieved ?? null,
    ...reading,
  };
}
