import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { examineStore } from "../src/store/examine-store.js";
import { openStore } from "../src/store/open.js";
import { examineFile } from "../src/store/sqlite/examine-file.js";
import type { Figure } from "./report.js";

const KILLS = Number(process.env.INTERPEL_SOAK_KILLS ?? 100);
const LONGEST_MS = 400;
const WRITER = path.join(import.meta.dirname, "..", "test", "store", "write-until-killed.js");

/** Kills a process that writes, at random moments, each time in a fresh store: what was acknowledged must be there, and nothing half. */
export async function kills(): Promise<readonly Figure[]> {
  const tally = { lost: 0, half: 0, documents: 0 };
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = mkdtempSync(path.join(tmpdir(), "interpel-kills-"));
    try {
      const acknowledged = await writeUntilKilled(folder);
      const { documents, findings } = await look(folder);
      tally.documents += documents;
      if (documents <= acknowledged) tally.lost += 1;
      if (findings > 0) tally.half += 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
  return [
    { what: "kills that lost something acknowledged", value: tally.lost, items: KILLS },
    { what: "kills that left something half", value: tally.half, items: KILLS },
    { what: "documents that were there after a kill", value: tally.documents / KILLS, items: KILLS },
  ];
}

/** The last document of which the writer said that it is kept. */
async function writeUntilKilled(folder: string): Promise<number> {
  const child = fork(WRITER, [folder], { execArgv: [], stdio: ["ignore", "ignore", "inherit", "ipc"] });
  let acknowledged = -1;
  child.on("message", (last: number) => {
    acknowledged = last;
  });
  await once(child, "message");
  await new Promise((resolve) => setTimeout(resolve, Math.random() * LONGEST_MS));
  child.kill("SIGKILL");
  await once(child, "exit");
  return acknowledged;
}

/** Opened as the next writer would, then examined; a document without its set counts as a finding. */
async function look(folder: string): Promise<{ documents: number; findings: number }> {
  const store = await openStore(folder, { readers: 0 });
  try {
    const documents = (await store.known()).size;
    const { items } = await store.list({ kind: "QuestionSet", today: "2031-06-01" }, { first: documents + 1 });
    let findings = Math.abs(items.length - documents);
    for await (const _ of examineStore(store)) findings += 1;
    findings += examineFile(path.join(folder, "interpel.db")).length;
    return { documents, findings };
  } finally {
    await store.close();
  }
}
