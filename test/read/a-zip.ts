import { deflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** What the directory claims instead of the truth. */
  readonly claimedSize?: number;
  readonly encrypted?: boolean;
}

/** A ZIP archive (APPNOTE 4.3), as small as one can be: every entry deflated. */
export function aZip(entries: readonly ZipEntry[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const plain = Buffer.from(entry.content as string);
    const packed = deflateRawSync(plain);
    const fields = {
      flags: entry.encrypted ? 0x801 : 0x800,
      sum: crc32(plain),
      packed: packed.length,
      size: entry.claimedSize ?? plain.length,
      name: name.length,
    };
    const local = header(
      0x04034b50,
      30,
      [
        [4, 20],
        [6, fields.flags],
        [8, 8],
        [26, fields.name],
      ],
      [
        [14, fields.sum],
        [18, fields.packed],
        [22, fields.size],
      ],
    );
    const central = header(
      0x02014b50,
      46,
      [
        [4, 20],
        [6, 20],
        [8, fields.flags],
        [10, 8],
        [28, fields.name],
      ],
      [
        [16, fields.sum],
        [20, fields.packed],
        [24, fields.size],
        [42, offset],
      ],
    );
    files.push(local, name, packed);
    directory.push(central, name);
    offset += local.length + name.length + packed.length;
  }
  const length = directory.reduce((sum, part) => sum + part.length, 0);
  const end = header(
    0x06054b50,
    22,
    [
      [8, entries.length],
      [10, entries.length],
    ],
    [
      [12, length],
      [16, offset],
    ],
  );
  return new Uint8Array(Buffer.concat([...files, ...directory, end]));
}

type Fields = readonly (readonly [at: number, value: number])[];

function header(signature: number, length: number, shorts: Fields, longs: Fields): Buffer {
  const bytes = Buffer.alloc(length);
  bytes.writeUInt32LE(signature, 0);
  for (const [at, value] of shorts) bytes.writeUInt16LE(value, at);
  for (const [at, value] of longs) bytes.writeUInt32LE(value >>> 0, at);
  return bytes;
}

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
