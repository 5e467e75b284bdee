const END_WITHIN = 2_048; // bytes from the end; some programs write a little after it

/** Whether a PDF lacks its end (ISO 32000-1, 7.5.5). */
export function isTruncated(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(Math.max(0, bytes.length - END_WITHIN))).includes("%%EOF");
}

const OBJECT = /(\d{1,10})\s{1,4}(\d{1,5})\s{1,4}$/u; // what stands before the word "obj"
const BEFORE = 500; // bytes before the catalogue's type in which its object begins

/**
 * With the end went the trailer, which names the catalogue of the document. Where the catalogue itself is left and not packed, a
 * trailer that names it lets what is left be read; else the bytes as they are.
 */
export function withTrailer(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = file.indexOf("/Catalog");
  if (at < 0) return bytes;
  const before = file.toString("latin1", Math.max(0, at - BEFORE), at);
  const [, number, generation] = OBJECT.exec(before.slice(0, Math.max(0, before.lastIndexOf("obj")))) ?? [];
  if (number === undefined || generation === undefined) return bytes;
  return Buffer.concat([file, Buffer.from(`\nendstream\nendobj\ntrailer\n<</Root ${number} ${generation} R>>\nstartxref\n0\n%%EOF`)]);
}
