import { createHash } from "node:crypto";

/** The namespace under which names of Interpel stand: any fixed UUID will do, and this one must never change. */
const NAMESPACE = Buffer.from("5f1c3a0e7d5b4e0d9a4b1e6f2c8d7a90", "hex");

/** A UUID that is always the same for a name (RFC 9562, version 5), as a URN. */
export function nameUuid(name: string): string {
  const digest = createHash("sha1").update(NAMESPACE).update(name, "utf8").digest().subarray(0, 16);
  digest[6] = ((digest[6] as number) & 0x0f) | 0x50;
  digest[8] = ((digest[8] as number) & 0x3f) | 0x80;
  const hex = digest.toString("hex");
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
