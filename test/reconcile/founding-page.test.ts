import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { ingest } from "../../src/ingest/ingest.js";
import { openLibrary } from "../../src/ingest/library.js";
import type { Source } from "../../src/model/document.js";
import { openStore } from "../../src/store/open.js";
import { everything } from "../store/asking.js";
import { removeFolders, temporaryFolder } from "../store/temporary-folder.js";
import { describeWhen } from "../when.js";

const DATA = path.join(import.meta.dirname, "..", "..", "..", "shared", "data");
const ROWS = path.join(DATA, "bulk", "nl-zaken-schriftelijke-vragen.jsonl.gz");
const NUMBER = "2020Z25656";

describeWhen(
  existsSync(ROWS),
  "The real papers are not at hand (../shared/data).",
  "The founding page and the row that registers it",
  () => {
    afterAll(removeFolders);

    const sources = (): [Source, Source] => {
      const [page = ""] = readdirSync(path.join(DATA, "seed"));
      const row = gunzipSync(readFileSync(ROWS))
        .toString("utf8")
        .split("\n")
        .find((line) => line.includes(`"${NUMBER}"`));
      return [
        { path: page, bytes: readFileSync(path.join(DATA, "seed", page)) },
        { path: "row.json", bytes: Buffer.from(row ?? "") },
      ];
    };

    async function graphOf(papers: readonly Source[]) {
      const store = await openStore(temporaryFolder(), { readers: 0 });
      const library = openLibrary();
      for (const paper of papers) await ingest([paper], { store, library });
      const [set] = await store.numbered(NUMBER);
      const [merged] = await store.mergedFrom([set ?? ""]);
      const [questions] = await store.edges([set ?? ""], { types: ["HAS_QUESTION"], direction: "out" });
      const [old] = await store.nodes(merged ?? []);
      const all = await everything(store);
      await store.close();
      return { set, merged, questions: questions?.items.length, oldReadsAs: old?.id, all };
    }

    it("are one set in whichever order they come, under the official number, and the old id still resolves", async () => {
      const [page, row] = sources();
      const graphs = [await graphOf([page, row]), await graphOf([row, page])];
      for (const { set, merged, questions, oldReadsAs } of graphs) {
        expect({ set, questions, oldReadsAs }).toEqual({
          set: `question-set:nl/${NUMBER}`,
          questions: 15,
          oldReadsAs: `question-set:nl/${NUMBER}`,
        });
        expect(merged).toHaveLength(1);
      }
      expect(graphs[0]?.all).toBe(graphs[1]?.all);
    });
  },
);
