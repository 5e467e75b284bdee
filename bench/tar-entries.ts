export interface TarEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512; // bytes: POSIX.1-1988 "ustar"; a header, then the file, filled up to whole blocks

/** The files of an unpacked tar archive whose names are wanted. */
export function tarEntries(archive: Buffer, isWanted: (name: string) => boolean): TarEntry[] {
  const entries: TarEntry[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const field = (from: number, length: number): string =>
      archive.toString("latin1", at + from, at + from + length).replace(/\0.*$/su, "");
    const name = field(0, 100);
    const size = Number.parseInt(field(124, 12).trim() || "0", 8);
    const start = at + BLOCK;
    if (isWanted(name)) entries.push({ name, bytes: new Uint8Array(archive.subarray(start, start + size)) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return entries;
}
