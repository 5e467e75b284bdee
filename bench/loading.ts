import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Figure } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

const MAIN = path.join(import.meta.dirname, "..", "dist", "cli", "main.js");

/** `interpel ingest` of the KVR papers into a fresh store, held to one core where the system can; then the same again. */
export async function loading(): Promise<readonly Figure[] | string> {
  const papers = shared("data", "nl", "kvr-xml");
  if (!papers) return NOT_AT_HAND;
  const store = mkdtempSync(path.join(tmpdir(), "interpel-loading-"));
  try {
    const first = await ingest(papers, store);
    const again = await ingest(papers, store);
    return [
      { what: "documents stored", value: first.report.stored, items: first.report.stored + first.report.unreadable },
      {
        what: "first reading, with the store",
        value: first.report.stored / first.report.seconds,
        unit: "documents/s",
        items: first.report.stored,
      },
      { what: "most memory resident", value: first.megabytes, unit: "MB", items: 1 },
      { what: "second reading", value: again.report.seconds, unit: "s", items: again.report.unchanged },
      { what: "nodes and edges changed by the second reading", value: again.report.changed, items: again.report.unchanged },
    ];
  } finally {
    rmSync(store, { recursive: true, force: true });
  }
}

interface Report {
  readonly stored: number;
  readonly unchanged: number;
  readonly unreadable: number;
  readonly changed: number;
  readonly seconds: number;
}

export async function ingest(papers: string, store: string): Promise<{ report: Report; megabytes: number }> {
  const command = [process.execPath, MAIN, "ingest", papers, "--store", store, "--json"];
  const held = process.platform === "linux" ? ["taskset", "-c", "0", ...command] : command;
  const child = spawn(held[0] as string, held.slice(1), { stdio: ["ignore", "pipe", "ignore"] });
  let megabytes = 0;
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, residentMegabytes(child.pid));
  }, 100);
  try {
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
    return { report: JSON.parse(Buffer.concat(chunks).toString()) as Report, megabytes };
  } finally {
    clearInterval(watch);
  }
}

/** The high-water mark that Linux keeps; 0 elsewhere, and when the process is gone. */
function residentMegabytes(pid: number | undefined): number {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
