import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keyOf } from "../../src/api/export/citations.js";
import type { Served } from "../../src/api/server.js";
import type { GraphStore } from "../../src/store/store.js";
import { serveForTest } from "./ask.js";
import { PAPERS } from "./papers.js";
import { openGraph } from "./small-graph.js";

describe("Citations", () => {
  let store: GraphStore;
  let served: Served;
  beforeAll(async () => {
    store = await openGraph([...PAPERS, { number: "2030Z00007", parliament: "yy", title: { nl: "Elders" } }]);
    served = await serveForTest(store);
  });
  afterAll(async () => {
    await served.close();
    await store.close();
  });
  const get = async (path: string) => {
    const response = await fetch(`${served.url}${path}`);
    return { response, text: await response.text() };
  };

  it("name a set as BibTeX does", async () => {
    const { response, text } = await get("cite/2031Z00042.bib?lang=NL");
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="2031Z00042.bib"');
    expect(text).toBe(`@misc{xx-2031Z00042,
  author = {{Vermeulen} and {Bakkers}},
  title = {{Camera's van Optivista op stations}},
  howpublished = {Schriftelijke vragen 2031Z00042},
  organization = {Staten van Nieuwland},
  year = {2031},
  month = {03},
  day = {01},
  langid = {nl},
  url = {https://papers.example/2031Z00042}
}

`);
  });

  it("name a set as RIS does", async () => {
    const { text } = await get("cite/2031Z00042.ris?lang=EN");
    expect(text.split("\r\n")).toEqual([
      "TY  - GOVDOC",
      "ID  - xx-2031Z00042",
      "TI  - Cameras of Optivista at stations",
      "AU  - Vermeulen",
      "AU  - Bakkers",
      "PY  - 2031",
      "DA  - 2031/03/01",
      "M3  - Written questions",
      "SN  - 2031Z00042",
      "PB  - Staten van Nieuwland",
      "LA  - en",
      "UR  - https://papers.example/2031Z00042",
      "ER  - ",
      "",
      "",
    ]);
  });

  it("name a set as CSL-JSON does, and all that a filter leaves in one file", async () => {
    const [one] = JSON.parse((await get("cite/2031Z00042.json")).text);
    expect(one).toMatchObject({ id: "xx-2031Z00042", type: "document", issued: { "date-parts": [[2031, 3, 1]] }, number: "2031Z00042" });
    expect(one.author).toEqual([{ literal: "Vermeulen" }, { literal: "Bakkers" }]);
    const filter = (value: object) => new URLSearchParams({ filter: JSON.stringify(value) });
    const withdrawn = JSON.parse((await get(`export/citations.json?${filter({ status: ["WITHDRAWN"] })}`)).text);
    expect(withdrawn.map(({ id }: { id: string }) => id)).toEqual(["xx-2031Z00070"]);
    expect(JSON.parse((await get(`export/citations.json?${filter({ number: ["2031Z99999"] })}`)).text)).toEqual([]);
    expect((await get("export/citations.bib")).text.match(/^@misc/gmu)).toHaveLength(PAPERS.length + 1);
  });

  it("say so when a number is that of several sets, and take the id of one", async () => {
    const several = await get("cite/2030Z00007.bib");
    expect([several.response.status, JSON.parse(several.text).errors[0].extensions.code]).toEqual([400, "AMBIGUOUS_NUMBER"]);
    const one = await get(`cite/${encodeURIComponent("question-set:yy/2030Z00007")}.bib`);
    expect(one.text).toMatch(/^@misc\{yy-2030Z00007,/u);
  });

  it("refuse what is no set, no form, or no export of one set", async () => {
    expect((await get("cite/2031Z99999.bib")).response.status).toBe(404);
    expect((await get("cite/2031Z00042.doc")).response.status).toBe(400);
    expect((await get("export/questions.csv?set=2031Z00042")).response.status).toBe(400);
  });

  it("keep a key for an id, told apart where its signs are not those of keys", () => {
    expect(keyOf("question-set:nl/2020Z25656")).toBe("nl-2020Z25656");
    const [one, other] = [keyOf("question-set:xx/2031-01-01-α-12345678"), keyOf("question-set:xx/2031-01-01-β-12345678")];
    expect([one, other].every((key) => /^[\w-]+$/u.test(key))).toBe(true);
    expect(one).not.toBe(other);
  });
});
