import { readFileSync } from "node:fs";
import path from "node:path";
import { DATA_FOLDER } from "../ingest/library.js";
import { PARLIAMENTS } from "../parliaments/index.js";
import { lintRegisters } from "../parliaments/lint-registers.js";
import { loadRegisters, type RegisterMessage } from "../parliaments/registers.js";
import type { Run } from "./commands.js";

/** Words that papers often print in small letters: one a line, folded. */
const FREQUENT_WORDS = "frequent-words.txt";

/** `interpel lint-registers`: lines of registers that cannot be used, or that may be taken for something else. Status 1 where there are any. */
export const runLintRegisters: Run = async ({ options }) => {
  const folder = typeof options.data === "string" ? options.data : DATA_FOLDER;
  const common = new Set(readFileSync(path.join(DATA_FOLDER, FREQUENT_WORDS), "utf8").split("\n").filter(Boolean));
  const seen = new Map<string, RegisterMessage>();
  for (const { registers, code } of PARLIAMENTS) {
    for (const message of lintRegisters(loadRegisters(folder, registers, code), common)) seen.set(message.reason, message);
  }
  const messages = [...seen.values()];
  if (options.json)
    process.stdout.write(`${JSON.stringify(messages.map(({ rule, file, line, reason }) => ({ rule, file, line, reason })))}\n`);
  else for (const { rule, reason } of messages) process.stdout.write(`${reason} [${rule}]\n`);
  const count = messages.length === 1 ? "1 line" : `${messages.length} lines`;
  process.stderr.write(messages.length === 0 ? "The registers are in order.\n" : `${count} to look at.\n`);
  return messages.length === 0 ? 0 : 1;
};
