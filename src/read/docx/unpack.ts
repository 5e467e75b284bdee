import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";

export const ZIP_LIMITS = { entries: 2_000, inflatedBytes: 50_000_000, ratio: 100 } as const;
const RATIO_FROM = 1_000_000; // inflated bytes: small parts that repeat themselves may well be packed tighter

/** Why an archive is not opened, or not further. */
export class ZipRefusal extends Error {
  constructor(
    readonly rule: string,
    reason: string,
  ) {
    super(reason);
    this.name = "ZipRefusal";
  }
}

/**
 * The parts of an archive whose names `wanted` takes, after all its entries were looked at: their number, sizes and names.
 * Nothing else is inflated; sizes that lie stop the inflation.
 *
 * @throws ZipRefusal
 */
export async function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await open(bytes);
  try {
    const entries = await inspect(zip);
    const parts = new Map<string, Uint8Array>();
    for (const entry of entries) if (wanted(entry.fileName)) parts.set(entry.fileName, await inflate(zip, entry));
    return parts;
  } finally {
    zip.close();
  }
}

async function open(bytes: Uint8Array): Promise<ZipFile> {
  const options = { lazyEntries: true, autoClose: false, validateEntrySizes: true, strictFileNames: true } as const;
  try {
    return await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);
  } catch (error) {
    throw new ZipRefusal("read/malformed-docx", `The DOCX is no whole ZIP archive: "${said(error)}". Fetch it again.`);
  }
}

async function inspect(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > ZIP_LIMITS.entries) throw tooLarge(`holds "${zip.entryCount}" files (at most ${ZIP_LIMITS.entries})`);
  const names = new Set<string>();
  const entries: Entry[] = [];
  let inflated = 0;
  try {
    for await (const entry of zip.eachEntry()) {
      inflated += entry.uncompressedSize;
      const complaint = complain(entry, names, inflated);
      if (complaint) throw complaint;
      names.add(entry.fileName.toLowerCase());
      entries.push(entry);
    }
  } catch (error) {
    if (error instanceof ZipRefusal) throw error;
    throw new ZipRefusal("read/unsafe-docx", `The DOCX has an entry that is not allowed: "${said(error)}". Save it anew.`);
  }
  return entries;
}

const ARCHIVE = /\.(?:zip|7z|rar|gz|bz2|xz|tar|jar)$/iu;

function complain(entry: Entry, names: ReadonlySet<string>, inflated: number): ZipRefusal | undefined {
  const { fileName, compressedSize, uncompressedSize } = entry;
  if (entry.isEncrypted()) return new ZipRefusal("read/encrypted-docx", `The DOCX is encrypted ("${fileName}"); save it without password.`);
  if (names.has(fileName.toLowerCase())) return new ZipRefusal("read/unsafe-docx", `The DOCX holds "${fileName}" twice; save it anew.`);
  if (ARCHIVE.test(fileName)) return new ZipRefusal("read/unsafe-docx", `The DOCX holds another archive, "${fileName}"; take it out.`);
  if (inflated > ZIP_LIMITS.inflatedBytes) return tooLarge(`inflates to more than "${ZIP_LIMITS.inflatedBytes}" bytes`);
  const ratio = uncompressedSize / Math.max(1, compressedSize);
  if (uncompressedSize > RATIO_FROM && ratio > ZIP_LIMITS.ratio)
    return tooLarge(`is packed "${Math.round(ratio)}" to 1 (at most ${ZIP_LIMITS.ratio})`);
  return undefined;
}

const tooLarge = (what: string): ZipRefusal => new ZipRefusal("read/zip-bomb", `The DOCX ${what}, as no paper does; save it anew.`);

async function inflate(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of await zip.openReadStreamPromise(entry)) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  } catch (error) {
    throw new ZipRefusal(
      "read/malformed-docx",
      `The part "${entry.fileName}" of the DOCX cannot be unpacked: "${said(error)}". Fetch it again.`,
    );
  }
  return Buffer.concat(chunks);
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 200);
