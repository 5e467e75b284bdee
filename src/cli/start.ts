import { SAMPLES_FOLDER } from "../ingest/library.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { readPapers, sayReport } from "./read-papers.js";
import { serveUntilStopped } from "./serve.js";
import { servedDesk } from "./served-desk.js";
import { judgementsFile, samplesAddress, storeAddress } from "./store-address.js";

/** `interpel start [paths…]`: the main job. Without paths the samples are read, into a store of their own. */
export const start: Run = async ({ operands, options }) => {
  const onSamples = operands.length === 0;
  const address = onSamples && !options.store ? samplesAddress() : storeAddress(options);
  process.stderr.write(`Store: ${address}\n`);
  const store = await openStore(address);
  try {
    const desk = servedDesk(store, judgementsFile(options, address), options);
    const report = await readPapers(onSamples ? [SAMPLES_FOLDER] : operands, store, judgementsFile(options, address));
    process.stderr.write(`${sayReport(report)}\n`);
    if (onSamples) process.stderr.write("These are samples of an invented parliament. Give paths to read papers of your own.\n");
    await serveUntilStopped(store, options, desk);
    return report.unreadable > 0 ? 3 : 0;
  } finally {
    await store.close();
  }
};
