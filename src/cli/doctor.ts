import path from "node:path";
import { examineStore, type Finding } from "../store/examine-store.js";
import { isNeo4jAddress } from "../store/neo4j/address.js";
import { openStore } from "../store/open.js";
import { DATABASE } from "../store/sqlite/database-file.js";
import { examineFile } from "../store/sqlite/examine-file.js";
import { replaceFile } from "../store/sqlite/replace-file.js";
import type { Run } from "./commands.js";
import { copyBetween } from "./copy.js";
import { storeAddress } from "./store-address.js";

interface Report {
  readonly store: string;
  /** What is wrong with the file, in sentences. */
  readonly file: readonly string[];
  readonly findings: Readonly<Partial<Record<Finding["rule"], number>>>;
  /** The first of each rule, as "rule: id". */
  readonly first: readonly string[];
}

/** `interpel doctor`: 0 where nothing is wrong, or all was repaired; 1 otherwise. */
export const runDoctor: Run = async ({ options }) => {
  const address = storeAddress(options);
  const report = await examine(address);
  const isSound = report.first.length === 0 && report.file.length === 0;
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : `${say(report).join("\n")}\n`);
  if (isSound || options.repair !== true) return isSound ? 0 : 1;
  return repair(address);
};

async function examine(address: string): Promise<Report> {
  const findings: Partial<Record<Finding["rule"], number>> = {};
  const first: string[] = [];
  const store = await openStore(address, { readOnly: true, readers: 0 });
  const file = isNeo4jAddress(address) ? [] : examineFile(path.join(address, DATABASE));
  try {
    for await (const { rule, id } of examineStore(store)) {
      if (findings[rule] === undefined) first.push(`${rule}: ${id}`);
      findings[rule] = (findings[rule] ?? 0) + 1;
    }
  } catch (error) {
    first.push(error instanceof Error ? error.message : String(error));
  } finally {
    await store.close();
  }
  return { store: address, file, findings, first };
}

function say({ store, file, findings, first }: Report): string[] {
  if (file.length + first.length === 0) return [`Nothing is wrong with the store "${store}".`];
  const counts = Object.entries(findings).map(([rule, count]) => `  ${rule}: ${count}`);
  return [`The store "${store}" is damaged:`, ...file.map((each) => `  ${each}`), ...counts, ...first.map((each) => `  first ${each}`)];
}

/** A fresh store from what each document states takes the place of the damaged one, which stays beside it. */
async function repair(address: string): Promise<number> {
  if (isNeo4jAddress(address)) {
    process.stderr.write('interpel: A server is repaired by "interpel copy" into an empty database, or by "interpel restore".\n');
    return 1;
  }
  const aside = await replaceFile(address, async (fresh) => void (await copyBetween(address, fresh)));
  process.stdout.write(`Made anew from what its documents state; the damaged file is "${aside}".\n`);
  const { first, file } = await examine(address);
  return first.length + file.length === 0 ? 0 : 1;
}
