import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { PassThrough, Readable } from "node:stream";
import { beforeAll, describe, expect, it } from "vitest";
import { judgementOfWords, wordsOfJudgement } from "../../src/cli/judgement-of-words.js";
import { reviewDesk } from "../../src/cli/review-desk.js";
import type { Review } from "../../src/ingest/review-queue.js";
import type { Judgement } from "../../src/model/judgement.js";
import { interpel, temporaryFolder } from "./interpel.js";

const paperOf = (number: string) => `Staten van Nieuwland

${number}

Vragen van het lid Vermeulen (SV) aan de Minister van Digitale Zaken over pakketten van Kwartelhoef (ingezonden 11 februari 2035).

Vraag 1
Kent u het bedrijf Kwartelhoef, dat pakketten bij alle stadhuizen van Drakenland bezorgt, en de klachten van bewoners over nachtelijke
bestelbussen, kapotte zendingen en geweigerde terugbetaling?
`;

describe("judgementOfWords", () => {
  it.each([
    "same question-set:xx/1 question-set:xx/2",
    "different person:xx/a person:xx/b",
    "accept company Kwartelhoef & Zoon",
    "reject organisation De Raad",
    "alias company:optivista company Optivista BV",
    "undo company:a company:b",
    "undo company Kwartelhoef",
  ])("reads and writes '%s'", (words) => {
    expect(wordsOfJudgement(judgementOfWords(words))).toBe(words);
  });

  it.each(["", "same", "same company:a", "accept ship Titanic", "same company:a company:a", "{}", "{"])("refuses '%s'", (words) => {
    expect(() => judgementOfWords(words)).toThrow(/is no decision/u);
  });
});

describe("reviewDesk", () => {
  const queue: Review = {
    candidates: [
      {
        type: "company",
        name: "Kwartelhoef",
        count: 2,
        contexts: [{ document: "d", before: "het\u001b[2J ", quote: "Kwartelhoef", after: "" }],
      },
    ],
    doubtful: [{ nodes: ["question-set:xx/1", "question-set:xx/2"], titles: ["a", "b"], score: 0.7, reasons: ["the same day"] }],
    personsWithoutSeat: [],
    unalignedLanguages: [],
    overruled: [],
    withoutNodes: [],
  };

  async function decided(...answers: string[]): Promise<{ taken: string[]; shown: string }> {
    const output = new PassThrough();
    const taken: Judgement[] = [];
    await reviewDesk(queue, {
      input: Readable.from(answers.map((answer) => `${answer}\n`)),
      output,
      decide: (judgement) => taken.push(judgement),
    });
    return { taken: taken.map(wordsOfJudgement), shown: String(output.read() ?? "") };
  }

  it("asks about one thing after the other, undoes the last, and ends with the input", async () => {
    const { taken, shown } = await decided("s", "u", "nonsense", "l company:optivista");
    expect(taken).toEqual([
      "same question-set:xx/1 question-set:xx/2",
      "undo question-set:xx/1 question-set:xx/2",
      "alias company:optivista company Kwartelhoef",
    ]);
    expect(shown).toContain("[Kwartelhoef]");
    expect(shown).not.toContain("\u001b[2J");
    expect((await decided("n", "q")).taken).toEqual([]);
  });
});

describe("interpel review and rebuild", () => {
  let folder: string;
  let store: string;
  const run = async (...operands: string[]) => {
    const { out, status, err } = await interpel([...operands, "--store", store, "--json"]);
    expect(status, err).toBe(0);
    return JSON.parse(out);
  };

  beforeAll(async () => {
    folder = await temporaryFolder();
    store = path.join(folder, "store");
    const papers = path.join(folder, "papers");
    await mkdir(papers);
    for (const number of ["2035Z00001", "2035Z00002"]) await writeFile(path.join(papers, `${number}.txt`), paperOf(number));
    await run("ingest", papers);
  }, 60_000);

  it("lists names with their words and sets that may be one, with reasons", async () => {
    const { candidates, doubtful } = (await run("review")) as Review;
    expect(candidates[0]).toMatchObject({ type: "company", name: "Kwartelhoef" });
    expect(candidates[0]?.contexts[0]).toMatchObject({ quote: "Kwartelhoef" });
    expect(doubtful.map(({ nodes }) => nodes)).toEqual([["question-set:xx/2035Z00001", "question-set:xx/2035Z00002"]]);
    expect(doubtful[0]?.reasons).toContain("numbers that differ in one figure");
  });

  it("takes decisions, keeps them as lines beside the store, and undoes them", async () => {
    const pair = "question-set:xx/2035Z00001 question-set:xx/2035Z00002";
    expect(await run("review", "--decide", `same ${pair}`, "--decide", "accept company Kwartelhoef")).toMatchObject({
      decided: 2,
      needsRebuild: true,
    });
    expect((await readFile(path.join(store, "judgements.ndjson"), "utf8")).trim().split("\n")).toHaveLength(2);
    expect(await run("rebuild")).toMatchObject({ read: 2, unreadable: 0 });
    const { candidates, doubtful } = (await run("review")) as Review;
    expect([candidates, doubtful]).toEqual([[], []]);
    expect((await run("stats")).counts).toContainEqual({ kind: "QuestionSet", count: 1 });
    await run("review", "--decide", `undo ${pair}`);
    expect((await run("stats")).counts).toContainEqual({ kind: "QuestionSet", count: 2 });
    expect(((await run("review")) as Review).doubtful).toHaveLength(1);
  });
});
