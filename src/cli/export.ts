import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { GraphQLError } from "graphql";
import { openExports } from "../api/export/open-exports.js";
import { inChunks } from "../export/chunks.js";
import { exportNdjson } from "../export/ndjson.js";
import { openStore } from "../store/open.js";
import type { GraphStore } from "../store/store.js";
import type { Run } from "./commands.js";
import { storeAddress } from "./store-address.js";

/** `interpel export [what]`: a file appears under its name only when it is whole. */
export const runExport: Run = async ({ operands: [what], options }) => {
  const { store: _, output, ...parameters } = options;
  if (what === undefined && Object.keys(parameters).length > 0) {
    return refuse(`Options such as "${Object.keys(parameters).join('", "')}" go with one export. Name it, such as "network.gexf".`);
  }
  const store = await openStore(storeAddress(options), { readOnly: true, readers: 0 });
  try {
    if (what === undefined) await write(exportNdjson(store.stream("nodes"), store.stream("edges")), output);
    else await writeNamed(what, store, { parameters, output });
    return 0;
  } catch (error) {
    if (error instanceof GraphQLError) return refuse(error.message);
    throw error;
  } finally {
    await store.close();
  }
};

function refuse(reason: string): number {
  process.stderr.write(`interpel: ${reason}\n`);
  return 2;
}

interface Wanted {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly output: unknown;
}

async function writeNamed(what: string, store: GraphStore, { parameters, output }: Wanted): Promise<void> {
  const exports = await openExports(store, (cause) => process.stderr.write(`interpel: ${String(cause)}\n`));
  try {
    await write(await exports.start(what, parameters), output);
  } finally {
    await exports.close();
  }
}

const write = (pieces: AsyncIterable<string>, output: unknown): Promise<void> =>
  typeof output === "string" ? writeWhole(output, pieces) : print(pieces);

async function writeWhole(file: string, pieces: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await pipeline(Readable.from(inChunks(pieces)), createWriteStream(unfinished));
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    const isOfDisk = cause instanceof Error && "syscall" in cause;
    if (!isOfDisk) throw cause;
    throw new Error(`"${file}" could not be written (${cause.message}). Check its folder and the free space.`, { cause });
  }
}

async function print(pieces: AsyncIterable<string>): Promise<void> {
  for await (const chunk of inChunks(pieces)) if (!process.stdout.write(chunk)) await once(process.stdout, "drain");
}
