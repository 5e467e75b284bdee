import path from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, describe, expect, it } from "vitest";
import { openStore } from "../../src/store/open.js";
import type { GraphStore } from "../../src/store/store.js";
import { filled, TODAY } from "./asking.js";
import { applicationsOf, drawPapers } from "./many-papers.js";
import { removeFolders, temporaryFolder } from "./temporary-folder.js";

afterAll(removeFolders);

/** What version 2 added, taken away again. */
const TO_VERSION_1 = `
  DROP TABLE change;
  ALTER TABLE question_set DROP COLUMN due;
  ALTER TABLE question_set DROP COLUMN delayed;
  PRAGMA user_version = 1;
`;

const answers = async (store: GraphStore) => ({
  changes: await store.changes({ today: TODAY, page: {} }),
  times: await store.responseTimes({ groupBy: "Party", today: TODAY }),
});

describe("A store of an earlier version", () => {
  it("is brought up to date when it is opened for writing, what it was being kept beside it, and refused with the way out when only read", async () => {
    const folder = temporaryFolder();
    const store = await filled(await openStore(folder, { readers: 0 }), ...applicationsOf(drawPapers(20)));
    const before = await answers(store);
    await store.close();
    const database = new DatabaseSync(path.join(folder, "interpel.db"));
    database.exec(TO_VERSION_1);
    database.close();

    await expect(openStore(folder, { readers: 0, readOnly: true })).rejects.toThrow(/earlier version.*for writing/u);
    const upgraded = await openStore(folder, { readers: 0 });
    expect(before.changes.items.length).toBeGreaterThan(20);
    expect(await answers(upgraded)).toEqual(before);
    await upgraded.close();
    const kept = new DatabaseSync(path.join(folder, "interpel.db.before-version-2"), { readOnly: true });
    expect(kept.prepare("PRAGMA user_version").get()).toEqual({ user_version: 1 });
    expect(kept.prepare("SELECT count(*) AS documents FROM document WHERE ref > 0").get()).toEqual({ documents: 20 });
    kept.close();
    await (await openStore(folder, { readers: 0, readOnly: true })).close();
  });
});
