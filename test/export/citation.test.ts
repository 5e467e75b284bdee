import { describe, expect, it } from "vitest";
import { bibtex } from "../../src/export/bibtex.js";
import type { Citation } from "../../src/export/citation.js";
import { cslJson } from "../../src/export/csl-json.js";
import { ris } from "../../src/export/ris.js";

const HOSTILE: Citation = {
  key: "xx-1",
  title: 'Kosten: 5% & $3 {voor} #1 \\input{x} a_b^c~d\r\nER  - \n"einde"',
  authors: ["Van Dam and Zonen", "B*akkers"],
  date: null,
  number: null,
  publisher: null,
  genre: "Written questions",
  language: null,
  url: "https://papers.example/a b}{",
};

async function* one(): AsyncGenerator<Citation> {
  yield HOSTILE;
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const piece of pieces) text += piece;
  return text;
}

describe("A citation with signs that mean something to programs", () => {
  it("is plain text to BibTeX", async () => {
    const text = await whole(bibtex(one()));
    expect(text).toContain(
      'title = {{Kosten: 5\\% \\& \\$3 \\{voor\\} \\#1 \\textbackslash{}input\\{x\\} a\\_b\\textasciicircum{}c\\textasciitilde{}d ER - "einde"}}',
    );
    expect(text).toContain("author = {{Van Dam and Zonen} and {B*akkers}}");
    expect(text).toContain("url = {https://papers.example/a%20b%7D%7B}");
    expect(text).not.toContain("year");
  });

  it("is one record to RIS", async () => {
    const text = await whole(ris(one()));
    expect(text.match(/^ER {2}- /gmu)).toHaveLength(1);
    expect(text.match(/^TI {2}- .*$/mu)?.[0]).toContain("ER - ");
    expect(text).toContain("AU  - Bakkers\r\n");
  });

  it("is JSON to CSL", async () => {
    expect(JSON.parse(await whole(cslJson(one())))).toEqual([expect.objectContaining({ id: "xx-1", title: HOSTILE.title })]);
  });
});
