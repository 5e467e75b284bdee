import { DATA_FOLDER, openLibrary } from "../ingest/library.js";
import { rebuild } from "../ingest/rebuild.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { showProgress } from "./progress.js";
import { judgementsFile, storeAddress } from "./store-address.js";

/** `interpel rebuild`: reads all kept papers again, with the rules, registers and judgements of today. */
export const runRebuild: Run = async ({ options }) => {
  const address = storeAddress(options);
  process.stderr.write(`Store: ${address}\n`);
  const store = await openStore(address, { readers: 0 });
  try {
    const library = openLibrary(DATA_FOLDER, judgementsFile(options, address));
    const progress = showProgress("Reading", (await store.known()).size);
    const report = await rebuild(store, library, ({ path, messages }) => {
      for (const { severity, reason } of messages) if (severity === "error") progress.say(`error ${path}: ${reason}`);
      progress.step();
    }).finally(() => progress.stop());
    for (const { reason } of library.messages) process.stderr.write(`warning register: ${reason}\n`);
    const said = `${report.read} documents read again, ${report.unreadable} not readable; ${report.changed} nodes and edges changed.`;
    process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${said}\n`);
    return report.unreadable > 0 ? 3 : 0;
  } finally {
    await store.close();
  }
};
