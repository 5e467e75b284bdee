import { type Comparison, compareStores } from "../store/compare-stores.js";
import { openStore } from "../store/open.js";
import type { Run } from "./commands.js";

/** `interpel verify --from <store> --to <store>`: 1 where they differ. */
export const runVerify: Run = async ({ options }) => {
  const { from, to } = options;
  if (typeof from !== "string" || typeof to !== "string") {
    process.stderr.write('interpel: Name both stores, as in "interpel verify --from papers --to neo4j://host:7687".\n');
    return 2;
  }
  const [left, right] = [await openStore(from, { readOnly: true, readers: 0 }), await openStore(to, { readOnly: true, readers: 0 })];
  try {
    const comparison = await compareStores(left, right);
    process.stdout.write(options.json ? `${JSON.stringify(comparison)}\n` : `${linesOf(comparison).join("\n")}\n`);
    return comparison.differing === 0 ? 0 : 1;
  } finally {
    await Promise.all([left.close(), right.close()]);
  }
};

const IS = { "only left": "only in the first", "only right": "only in the second", different: "not the same" } as const;
/** Of a hash, enough to be told apart by a person. */
const SHOWN = 12;

function linesOf({ kinds, differing, first }: Comparison): string[] {
  const rows = kinds.map(({ what, kind, left, right }) => {
    const counts = `${String(left.count).padStart(9)} ${String(right.count).padStart(9)}`;
    const hashes =
      left.hash === right.hash ? left.hash.slice(0, SHOWN) : `${left.hash.slice(0, SHOWN)} is not ${right.hash.slice(0, SHOWN)}`;
    return `  ${what.padEnd(9)} ${kind.padEnd(14)} ${counts}  ${hashes}`;
  });
  if (differing === 0) return ["Equal:", ...rows];
  return [...rows, `${differing} differ, first of all:`, ...first.map(({ what, id, is }) => `  ${what} ${id}: ${IS[is]}`)];
}
