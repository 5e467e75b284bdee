import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { storeAddress } from "./store-address.js";

/** `interpel stats`: what the store holds, by kind and source. */
export const stats: Run = async ({ options }) => {
  const address = storeAddress(options);
  const store = await openStore(address, { readOnly: true, readers: 0 });
  try {
    const { counts, sources, coverage, version } = await store.meta();
    if (options.json) {
      process.stdout.write(`${JSON.stringify({ store: address, version, counts, sources, coverage })}\n`);
      return 0;
    }
    const width = Math.max(...counts.map(({ kind }) => kind.length), 8);
    const lines = counts.map(({ kind, count }) => `  ${kind.padEnd(width)} ${String(count).padStart(8)}`);
    const from = sources.map(({ id, documents, first, last }) => `  ${id}: ${documents} documents, ${first ?? "?"} to ${last ?? "?"}`);
    process.stdout.write(`${[`Store: ${address}`, "Nodes:", ...lines, "Sources:", ...from].join("\n")}\n`);
    return 0;
  } finally {
    await store.close();
  }
};
