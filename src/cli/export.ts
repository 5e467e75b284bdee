import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Writable } from "node:stream";
import { exportNdjson } from "../export/ndjson.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { storeAddress } from "./store-address.js";

/** `interpel export`: a file appears under its name only when it is whole. */
export const runExport: Run = async ({ options }) => {
  const store = await openStore(storeAddress(options), { readOnly: true, readers: 0 });
  const lines = exportNdjson(store.stream("nodes"), store.stream("edges"));
  try {
    if (typeof options.output === "string") await writeWhole(options.output, lines);
    else await write(process.stdout, lines);
    return 0;
  } finally {
    await store.close();
  }
};

async function writeWhole(file: string, lines: AsyncIterable<string>): Promise<void> {
  const unfinished = `${file}.unfinished`;
  const stream = createWriteStream(unfinished);
  const failed = once(stream, "error").then(([error]) => {
    throw error;
  });
  try {
    await Promise.race([finish(stream, lines), failed]);
    await rename(unfinished, file);
  } catch (cause) {
    await rm(unfinished, { force: true });
    throw new Error(`"${file}" could not be written (${(cause as Error).message}). Check its folder and the free space.`, { cause });
  }
}

async function finish(stream: Writable, lines: AsyncIterable<string>): Promise<void> {
  await write(stream, lines);
  stream.end();
  await once(stream, "finish");
}

const CHUNK = 1 << 16; // characters handed over at a time

async function write(stream: Writable, lines: AsyncIterable<string>): Promise<void> {
  let chunk = "";
  for await (const line of lines) {
    chunk += line;
    if (chunk.length < CHUNK) continue;
    if (!stream.write(chunk)) await once(stream, "drain");
    chunk = "";
  }
  if (chunk !== "" && !stream.write(chunk)) await once(stream, "drain");
}
