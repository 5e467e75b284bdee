import { spawn } from "node:child_process";
import { mkdtemp } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

export const ROOT = path.join(import.meta.dirname, "..", "..");
const MAIN = path.join(ROOT, "dist", "cli", "main.js");

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a user would, with a data directory of its own. */
export function interpel(
  operands: readonly string[],
  { input = "", env = {} }: { input?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...operands], { cwd: ROOT, env: { ...process.env, ...env } });
    const heard = { out: "", err: "" };
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      heard.out += text;
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      heard.err += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, ...heard }));
    child.stdin.end(input);
  });
}

export const temporaryFolder = (): Promise<string> => mkdtemp(path.join(os.tmpdir(), "interpel-"));
