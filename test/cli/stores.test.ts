import { existsSync } from "node:fs";
import path from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { beforeAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import { everything } from "../store/asking.js";
import { applicationsOf, drawPapers } from "../store/many-papers.js";
import { interpel, temporaryFolder } from "./interpel.js";

const PAPERS = 80;

async function graphOf(address: string): Promise<string> {
  const store = await openStore(address, { readOnly: true, readers: 0 });
  try {
    return await everything(store);
  } finally {
    await store.close();
  }
}

function spoil(address: string, text: string): void {
  const database = new DatabaseSync(path.join(address, "interpel.db"));
  database.exec(text);
  database.close();
}

describe("interpel with whole stores", () => {
  let folder: string;
  let address: string;
  beforeAll(async () => {
    folder = await temporaryFolder();
    address = path.join(folder, "store");
    const store = await openStore(address, { readers: 0 });
    await store.apply(applicationsOf(drawPapers(PAPERS)));
    await store.close();
  });

  it("copies one into another, verifies that both are the same, and names what differs", async () => {
    const copy = path.join(folder, "copy");
    const copied = await interpel(["copy", "--from", address, "--to", copy, "--json"]);
    expect([copied.status, JSON.parse(copied.out)]).toMatchObject([0, { copied: PAPERS, held: 0 }]);
    expect(await interpel(["verify", "--from", address, "--to", copy])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^Equal:/u),
    });
    const store = await openStore(copy, { readers: 0 });
    const [gone = ""] = [...(await store.known()).keys()];
    await store.forget([gone]);
    await store.close();
    const differing = await interpel(["verify", "--from", address, "--to", copy]);
    expect(differing).toMatchObject({ status: 1, out: expect.stringContaining(`document ${gone}: only in the first`) });
  });

  it("backs up while the store is open for writing, and restores", async () => {
    const [backup, restored] = [path.join(folder, "backup"), path.join(folder, "restored")];
    const writing = await openStore(address, { readers: 0 });
    expect((await interpel(["backup", backup, "--store", address])).status).toBe(0);
    await writing.close();
    expect((await interpel(["backup", backup, "--store", address])).status).toBe(1);
    expect((await interpel(["restore", backup, "--store", restored])).status).toBe(0);
    expect(await graphOf(restored)).toBe(await graphOf(address));
  });

  it("finds nothing wrong with a sound store", async () => {
    const { status, out } = await interpel(["doctor", "--store", address, "--json"]);
    expect([status, JSON.parse(out)]).toEqual([0, { store: address, file: [], findings: {}, first: [] }]);
  });

  it.each([
    ["an index that lost a row", "UPDATE entity SET sets = sets + 1", "entities counted wrongly"],
    ["ties that were lost", "DELETE FROM question_set WHERE ref IN (SELECT ref FROM question_set LIMIT 1)", "sets out of date"],
  ])("finds %s, and makes the store anew from what its documents state", async (what, text, said) => {
    const damaged = path.join(folder, what);
    await interpel(["backup", damaged, "--store", address]);
    spoil(damaged, text);
    const found = await interpel(["doctor", "--store", damaged]);
    expect(found).toMatchObject({ status: 1, out: expect.stringContaining(said) });
    expect((await interpel(["doctor", "--repair", "--store", damaged])).status).toBe(0);
    expect(existsSync(path.join(damaged, "interpel.db.damaged"))).toBe(true);
    expect(await graphOf(damaged)).toBe(await graphOf(address));
    expect((await interpel(["doctor", "--store", damaged])).status).toBe(0);
  });
});
