import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Figure } from "./report.js";

const RUNS = 3;

/** From `npm start` on an empty store to the first answer over GraphQL: samples read, stored and served. Wants `npm run build` before. */
export async function startup(): Promise<readonly Figure[]> {
  const seconds: number[] = [];
  for (let run = 0; run < RUNS; run++) seconds.push(await secondsToFirstAnswer());
  return [{ what: "npm start to the first GraphQL answer, slowest", value: Math.max(...seconds), unit: "s", items: RUNS }];
}

async function secondsToFirstAnswer(): Promise<number> {
  const store = mkdtempSync(join(tmpdir(), "interpel-startup-"));
  const began = performance.now();
  const server = spawn("npm", ["start", "--", "--store", store, "--port", "0"], { stdio: ["ignore", "pipe", "ignore"], detached: true });
  try {
    await ask(await addressPrintedBy(server));
    return (performance.now() - began) / 1000;
  } finally {
    const ended = server.exitCode === null ? once(server, "exit") : undefined;
    if (server.pid && ended) process.kill(-server.pid, "SIGTERM"); // npm and what it started
    await ended;
    rmSync(store, { recursive: true, force: true });
  }
}

function addressPrintedBy(server: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    server.stdout?.on("data", (chunk: Buffer) => {
      const address = /http:\/\/[^\s/]+/u.exec(chunk.toString())?.[0];
      if (address) found(address);
    });
    server.once("exit", () => failed(new Error('"npm start" ended without an address. Run it by hand to see why.')));
  });
}

async function ask(address: string): Promise<void> {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: "{ questionSets(first: 1) { edges { node { id } } } }" }),
  });
  const answer = await response.text();
  if (!/"id":"question-set:/u.test(answer)) throw new Error(`The API answered without a question set: ${answer.slice(0, 500)}`);
}
