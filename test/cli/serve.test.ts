import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import { PAPERS } from "../api/papers.js";
import { application } from "../api/small-graph.js";
import { interpel, ROOT, temporaryFolder } from "./interpel.js";

const SECRETS = { INTERPEL_NEO4J_USER: "neo4j", INTERPEL_NEO4J_PASSWORD: "geheim-woord" };

describe("interpel serve", () => {
  let address: string;
  beforeAll(async () => {
    address = path.join(await temporaryFolder(), "store");
    const store = await openStore(address);
    await store.apply(PAPERS.map(application));
    await store.close();
  });

  it("finishes what it began to answer when it is told to stop, takes nothing new, and ends with 0", async () => {
    const { child, url, ended } = await started(address);
    const query = JSON.stringify({ query: "{ questionSets { nodes { number } } }" });
    const asked = request(`${url}graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": query.length, expect: "100-continue" },
    });
    asked.flushHeaders();
    await once(asked, "continue"); // the server holds the request now, and waits for its body
    child.kill("SIGTERM");
    await refusesNewcomers(url);
    const answered = once(asked, "response");
    asked.end(query);
    const [response] = await answered;
    response.resume();
    expect(response.statusCode).toBe(200);
    expect(await ended).toEqual([0, null]);
  });

  it("ends at once with a plain sentence where its Neo4j server does not answer", async () => {
    const { status, err } = await interpel(["serve", "--port", "0", "--store", "bolt://127.0.0.1:9"], { env: SECRETS });
    expect([status, err]).toEqual([1, expect.stringMatching(/cannot be reached/u)]);
    expect(err).not.toMatch(/^\s+at |geheim-woord/mu);
  });

  it.each([
    ["the help", ["serve", "--help"], 0],
    ["the help of the whole", ["--help"], 0],
    ["an option that is none", ["serve", "--password", "x"], 2],
    ["an address with credentials in it", ["serve", "--store", "bolt://neo4j:hunter2@127.0.0.1:9"], 1],
  ])("shows no secret in %s", async (_, operands, status) => {
    const ended = await interpel(operands, { env: SECRETS });
    expect(ended.status).toBe(status);
    expect(ended.out + ended.err).not.toMatch(/geheim-woord|hunter2/u);
  });

  it("takes no password among the options of any command", async () => {
    const commands = [...(await interpel(["--help"])).out.matchAll(/^ {2}([a-z-]+) /gmu)].map(([, name]) => name ?? "");
    const helps = await Promise.all(commands.filter((name) => name !== "help").map((name) => interpel([name, "--help"])));
    expect(helps.length).toBeGreaterThan(8);
    for (const { out } of helps) expect(out).not.toMatch(/--(?:password|token|secret|user)\b/u);
  }, 60_000);
});

async function started(address: string): Promise<{ child: ChildProcess; url: string; ended: Promise<unknown[]> }> {
  const child = spawn(process.execPath, [path.join(ROOT, "dist", "cli", "main.js"), "serve", "--port", "0", "--store", address], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const ended = once(child, "exit");
  let said = "";
  for await (const piece of child.stdout) {
    said += String(piece);
    const url = /at (http:\S+)/u.exec(said)?.[1];
    if (url) return { child, url, ended };
  }
  throw new Error("The server ended before it said where it is.");
}

/** Within two seconds. */
async function refusesNewcomers(url: string): Promise<void> {
  for (let tried = 0; tried < 40; tried++) {
    const isOpen = await fetch(`${url}healthz`).then(
      () => true,
      () => false,
    );
    if (!isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server still takes requests.");
}
