import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.js";
import { blockTexts, readAs, rules } from "./a-source.js";
import { show } from "./show.js";

const html = (body: string): Promise<Document> =>
  readAs("page.html", `<!doctype html><html><head><title>Weg</title></head><body>${body}</body></html>`);

describe("a page of HTML", () => {
  it("gives headings and paragraphs, white space collapsed, entities resolved", async () => {
    const document = await html(
      "<h1>Schriftelijke\n vragen</h1><p>Kent u dit &laquo;bericht&raquo;?\n  <b>Ja</b>&nbsp;of nee.<p><strong>Vraag 1</strong></p>",
    );
    expect(show(document)).toEqual([
      "heading: Schriftelijke vragen",
      "paragraph: Kent u dit «bericht»? Ja\u00a0of nee.",
      "paragraph bold: Vraag 1",
    ]);
    expect(document.text).toBe("Schriftelijke vragen\nKent u dit «bericht»? Ja\u00a0of nee.\nVraag 1");
  });

  it("begins a block at every line that is broken", async () => {
    expect(blockTexts(await html("<div>1. Bent u bekend?<br>2. Hoe beoordeelt u dit?<br/><br/>Slot<pre>een\n  twee</pre></div>"))).toEqual([
      "1. Bent u bekend?",
      "2. Hoe beoordeelt u dit?",
      "Slot",
      "een",
      "twee",
    ]);
  });

  it("prints the numbers of ordered lists as labels, as a browser does", async () => {
    const list = '<ol start="3"><li>drie<li value="7">zeven<p>nog zeven</p><ol type="a"><li>a<li>b</ol><li>acht</ol>';
    expect(show(await html(`${list}<ul><li>punt</ul><ol reversed><li>twee<li>een</ol><ol type="I"><li>een</ol>`))).toEqual([
      "list-item 3): drie",
      "list-item 7): zeven",
      "paragraph: nog zeven",
      "list-item a): a",
      "list-item b): b",
      "list-item 8): acht",
      "list-item: punt",
      "list-item 2): twee",
      "list-item 1): een",
      "list-item I): een",
    ]);
  });

  it("keeps raised markers apart, and links that are markers without being raised", async () => {
    const body =
      '<p>Kent u dit bericht?<sup>1</sup> En dat?<a href="#_ftn2">[2]</a> Zie <a href="/2031">2031</a>, het 1<sup>e</sup> deel.</p>';
    expect(show(await html(body))).toEqual(["paragraph: Kent u dit bericht?{1} En dat?{[2]} Zie 2031, het 1{e} deel."]);
  });

  it("knows footnotes by their class, id or role", async () => {
    const body =
      '<p>Tekst, en nog veel meer tekst.</p><div id="ftn1"><p>1 Courant.</p></div><div class="voet noot">2 Dagblad.</div><aside role="doc-footnote">3 Blad.</aside>';
    expect(show(await html(body)).slice(1)).toEqual(["footnote: 1 Courant.", "footnote: 2 Dagblad.", "footnote: 3 Blad."]);
  });

  it("makes one block of a row of data, and blocks of a table that lays out a page", async () => {
    const data = "<table><tr><th>Jaar<th>Aantal</tr><tr><td><p>2031</p><td>12</tr></table>";
    const layout = "<table><tr><td>Menu<td><h2>Vragen</h2><p>Vraag 1</p></table>";
    expect(show(await html(data + layout))).toEqual([
      "table bold: Jaar\tAantal",
      "table: 2031\t12",
      "paragraph: Menu",
      "heading: Vragen",
      "paragraph: Vraag 1",
    ]);
  });

  it("keeps the number of a note at its words, where official pages set it apart, and knows their markers by class", async () => {
    const body =
      '<p>Kent u dit?<a class="nootnum supernote-click-1" href="#ID-2">1</a></p>' +
      '<div class="voet noot"><h5 class="note-close"><a href="#x">X</a> Noot</h5><sup><span class="nootnum" id="ID-2">1</span></sup><p>Courant.</p><p>Blad.</p></div>';
    const document = await html(body);
    expect(document.blocks.map(({ kind, span }) => `${kind}: ${document.text.slice(...span)}`)).toEqual([
      "paragraph: Kent u dit?1",
      "footnote: X Noot",
      "footnote: 1 Courant.",
      "footnote: Blad.",
    ]);
    expect(document.blocks[0]?.superscripts?.map((span) => document.text.slice(...span))).toEqual(["1"]);
  });

  it("tells the page's furniture from the text, and keeps both", async () => {
    const body = `<header><a href="/">Fractie</a></header><nav>Menu</nav><main><article><header><h1>Vragen</h1></header><p>Vraag 1: is het waar dat dit zo is?</p>
      <aside>Ter zijde.</aside></article></main><div class="cookie-bar">Koekjes</div><footer>Privacy</footer>`;
    expect(show(await html(body))).toEqual([
      "furniture: Fractie",
      "furniture: Menu",
      "heading: Vragen",
      "paragraph: Vraag 1: is het waar dat dit zo is?",
      "paragraph: Ter zijde.",
      "furniture: Koekjes",
      "furniture: Privacy",
    ]);
  });

  it("is no furniture all over because its outermost element is called so", async () => {
    expect(show(await html('<div class="page has-sidebar"><p>Vraag 1</p></div>'))).toEqual(["paragraph: Vraag 1"]);
  });

  it("has no scripts, styles and comments in its text", async () => {
    expect((await html("<script>weg()</script><style>p{}</style><!-- weg --><p>Wel</p><template>weg</template>")).text).toBe("Wel");
  });

  it("is read in the encoding that it declares", async () => {
    const bytes = Uint8Array.from('<html><meta charset="iso-8859-1"><p>één', (character) => character.charCodeAt(0));
    expect((await readAs("page.html", bytes)).text).toBe("één");
  });

  it("may be a fragment, or in XML's syntax", async () => {
    expect(show(await readAs("page.html", "<h2>Vragen</h2>Vraag 1<p>Vraag 2"))).toEqual([
      "heading: Vragen",
      "paragraph: Vraag 1",
      "paragraph: Vraag 2",
    ]);
    const xhtml =
      '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd"><html><body><p>Vraag 1</p></body></html>';
    expect(await readAs("page.xhtml", xhtml)).toMatchObject({ mediaType: "text/html", text: "Vraag 1", messages: [] });
  });

  it("is composed across elements", async () => {
    const document = await html("<p>Cafe<sup>\u0301s</sup> op</p>");
    expect(document.text).toBe("Cafés op");
  });
});

describe("a page of HTML that nobody wrote", () => {
  it.each([
    ["a line of ten megabytes", `<p>${"woord ".repeat(1_700_000)}</p>`, []],
    ["forty megabytes of paragraphs", `<p>${"woord ".repeat(30)}</p>`.repeat(215_000), ["read/html-too-large"]],
    ["a million elements left open", `${"<b>".repeat(1_000_000)}woord`, ["read/html-too-large"]],
    ["a million paragraphs", "<p>woord".repeat(1_000_000), ["read/html-too-large"]],
    ["four million signs that are no tags", "< <".repeat(2_000_000), ["read/html-too-large"]],
    ["an attribute of four megabytes", `<p class="${"nav ".repeat(1_000_000)}">woord`, ["read/html-too-large"]],
  ])("such as %s is read within five seconds", async (_oddity, body, expected) => {
    const started = performance.now();
    const document = await html(body);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(rules(document)).toEqual(expected);
    expect(document.text).toMatch(/woord|</u);
  });
});
