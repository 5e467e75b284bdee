import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { readPapers, sayReport } from "./read-papers.js";
import { judgementsFile, storeAddress } from "./store-address.js";

/** `interpel ingest <paths…>`: 3 when some documents could not be read, all others being stored. */
export const runIngest: Run = async ({ operands, options }) => {
  const address = storeAddress(options);
  process.stderr.write(`Store: ${address}\n`);
  const store = await openStore(address, { readers: 0 });
  try {
    const report = await readPapers(operands, store, judgementsFile(options, address));
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${sayReport(report)}\n`);
    return report.unreadable > 0 ? 3 : 0;
  } finally {
    await store.close();
  }
};
