import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import { application } from "../api/small-graph.js";
import { describeWhen } from "../when.js";
import { interpel, ROOT, temporaryFolder } from "./interpel.js";

const MAIN = path.join(ROOT, "dist", "cli", "main.js");
const FULL = "/dev/full";

describe("An export that is broken off", () => {
  let folder: string;
  let address: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    address = path.join(folder, "store");
    const store = await openStore(address);
    await store.apply(
      Array.from({ length: 1_500 }, (_, index) =>
        application({
          number: `2031Z${10_000 + index}`,
          questions: [{ text: { nl: "Vraag over camera's? ".repeat(20) }, companies: ["Optivista"] }],
        }),
      ),
    );
    await store.close();
  }, 60_000);

  it("leaves what was there when it is killed, and the next run writes it whole", async () => {
    const own = path.join(folder, "killed");
    await mkdir(own);
    const file = path.join(own, "edges.csv");
    await writeFile(file, "older");
    const child = spawn(process.execPath, [MAIN, "export", "edges.csv", "--store", address, "--output", file]);
    const ended = once(child, "exit");
    while (!existsSync(`${file}.unfinished`) && child.exitCode === null) await new Promise((resolve) => setTimeout(resolve, 2));
    child.kill("SIGKILL");
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(await readFile(file, "utf8")).toBe("older");
    expect((await interpel(["export", "edges.csv", "--store", address, "--output", file])).status).toBe(0);
    expect((await readFile(file, "utf8")).split("\n").length).toBeGreaterThan(3_000);
    expect(await readdir(own)).toEqual(["edges.csv"]);
  });

  it("ends quietly when its reader has read enough", async () => {
    const child = spawn(process.execPath, [MAIN, "export", "questions.csv", "--store", address]);
    const ended = once(child, "exit");
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    await once(child.stdout, "data");
    child.stdout.destroy();
    expect([await ended, complaint]).toEqual([[0, null], ""]);
  });
});

describeWhen(existsSync(FULL), `"${FULL}" is only on Linux.`, "A full disk", () => {
  it("ends an export to stdout with 1 and a plain sentence", async () => {
    const address = path.join(await temporaryFolder(), "store");
    const store = await openStore(address);
    await store.apply([application({ number: "2031Z00042" })]);
    await store.close();
    const child = spawn("sh", ["-c", `exec "$0" "$1" export questions.csv --store "$2" > ${FULL}`, process.execPath, MAIN, address]);
    const ended = once(child, "exit");
    let complaint = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      complaint += text;
    });
    expect(await ended).toEqual([1, null]);
    expect(complaint).toMatch(/^interpel: .*no space left/iu);
    expect(complaint).not.toMatch(/^\s+at /mu);
  });
});
