import { copyStore } from "../store/copy-store.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";
import { showProgress } from "./progress.js";

/** `interpel copy --from <store> --to <store>`: from any kind of store to any other; run again, it goes on where it was. */
export const runCopy: Run = async ({ options }) => {
  const { from, to } = options;
  if (typeof from !== "string" || typeof to !== "string") {
    process.stderr.write('interpel: Name both stores, as in "interpel copy --from papers --to neo4j://host:7687".\n');
    return 2;
  }
  const report = await copyBetween(from, to);
  const { copied, held, changed } = report;
  const said = `${copied} documents copied, ${held} were there; ${changed} nodes and edges changed.`;
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${said}\n`);
  return 0;
};

/** Opens both by their addresses, with progress on stderr. */
export async function copyBetween(from: string, to: string) {
  const source = await openStore(from, { readOnly: true, readers: 0 });
  try {
    const target = await openStore(to, { readers: 0 });
    try {
      const progress = showProgress("Copying", (await source.known()).size);
      let shown = 0;
      const onProgress = (done: number) => {
        for (; shown < done; shown += 1) progress.step();
      };
      return await copyStore({ from: source, to: target, onProgress }).finally(() => progress.stop());
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}
