import { describe, expect, it } from "vitest";
import type { Document, XmlElement } from "../../src/model/document.js";
import { withXmlTree } from "../../src/read/xml-layout.js";
import { blockTexts, bytesOf, readAs, rules, words } from "./a-source.js";

const xml = (body: string): Promise<Document> => readAs("paper.xml", body);

function rootOf(document: Document): XmlElement {
  if (document.structure?.kind !== "xml") throw new Error("The document has no tree.");
  return document.structure.root;
}

function named(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) => ("text" in child ? [] : named(child, name)));
  return element.name === name ? [element, ...inside] : inside;
}

describe("the text of XML", () => {
  it("joins blocks by a line end and collapses white space within each", async () => {
    const document = await xml("<set>\n  <vraag nummer='1'>Is   het\n waar?</vraag>\n  <vraag>Zo ja?</vraag>\n</set>");
    expect(document.text).toBe("Is het waar?\nZo ja?");
    expect(blockTexts(document)).toEqual(["Is het waar?", "Zo ja?"]);
  });

  it("keeps inline children in the block of the words around them, blanks where they stood", async () => {
    const document = await xml("<al>De <b>minister </b>zei <i>dit</i><i>, dat</i> en <naam>Vermeulen</naam> niet. </al>");
    expect(document.text).toBe("De minister zei dit, dat en Vermeulen niet.");
    expect(named(rootOf(document), "naam").map(({ span }) => words(document, span))).toEqual(["Vermeulen"]);
  });

  it("puts a marker without words right behind the word before it", async () => {
    const document = await xml('<vraag>Kent u dit bericht <noot nr="1"/>of niet?</vraag>'.replaceAll("noot", "voetnoot"));
    const [marker] = named(rootOf(document), "voetnoot");
    expect(document.text).toBe("Kent u dit bericht of niet?");
    expect(marker?.span).toEqual([18, 18]);
  });

  it("lets a note inside running text stand on its own", async () => {
    const document = await xml(
      "<al>Kent u dit<noot><noot.nr>1</noot.nr><noot.al>Nieuwlandse Courant.</noot.al></noot> bericht <b>van</b> hen?</al>",
    );
    expect(blockTexts(document)).toEqual(["Kent u dit", "1", "Nieuwlandse Courant.", "bericht van hen?"]);
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["paragraph", "footnote", "footnote", "paragraph"]);
  });

  it("leaves attributes, comments and instructions out", async () => {
    const document = await xml('<?xml version="1.0"?><?style x?><set titel="weg"><!-- weg --><vraag>Wel<![CDATA[ & <dit>]]></vraag></set>');
    expect(document.text).toBe("Wel & <dit>");
    expect(rootOf(document).attributes).toEqual({ titel: "weg" });
  });

  it("is composed where a mark stands in another element than its letter", async () => {
    const document = await xml("<al>Caf<b>e</b>&#x301;s en <i>&#x308;x</i></al>");
    expect(document.text).toBe(document.text.normalize("NFC"));
    expect(document.text.startsWith("Cafés")).toBe(true);
  });
});

describe("a tree that a format has changed", () => {
  it("gives the same document when nothing was changed", async () => {
    const document = await xml("<set><al>De <b>minister </b>zei <i>dit</i> <i>en</i> dat. <x/></al><al> Ja. </al></set>");
    expect(withXmlTree(document, rootOf(document))).toEqual(document);
  });

  it("has the added words in text, blocks and spans", async () => {
    const document = await xml('<set type="gedaan worden?"><vraag>Wat kan er</vraag></set>');
    const [vraag] = named(rootOf(document), "vraag");
    const mended = withXmlTree(document, {
      ...rootOf(document),
      children: [{ name: "vraag", attributes: {}, children: [...(vraag?.children ?? []), { text: " gedaan worden?" }] }],
    });
    expect(mended.text).toBe("Wat kan er gedaan worden?");
    expect(words(mended, rootOf(mended).span)).toBe(mended.text);
  });
});

describe("XML that is refused", () => {
  const laughs = `<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><s>&b;</s>`;
  it.each([
    ["entities that are declared in it", laughs, "read/xml-doctype"],
    [
      "one long entity that is used again and again",
      `<!DOCTYPE s [<!ENTITY a "${"a".repeat(50_000)}">]><s>${"&a;".repeat(50_000)}</s>`,
      "read/xml-doctype",
    ],
    ["an entity of its declarations", '<!DOCTYPE s [<!ENTITY % x SYSTEM "file:///etc/hostname"> %x;]><s/>', "read/xml-doctype"],
    ["an external entity", '<!DOCTYPE s [<!ENTITY x SYSTEM "file:///etc/hostname">]><s>&x;</s>', "read/xml-doctype"],
    ["an entity that nobody declared", "<s>&onbekend;</s>", "read/malformed-xml"],
    ["an element that is not closed", "<s><vraag>Is het", "read/malformed-xml"],
    ["a NUL character", "<s>a\0b</s>", "read/malformed-xml"],
    ["ten thousand nested elements", `${"<a>".repeat(10_000)}x${"</a>".repeat(10_000)}`, "read/xml-too-large"],
    ["an attribute of a megabyte", `<a b="${"x".repeat(1_000_000)}"/>`, "read/xml-too-large"],
    ["a hundred thousand attributes", `<a ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(" ")}/>`, "read/xml-too-large"],
  ])("because of %s", async (_oddity, source, rule) => {
    const started = performance.now();
    const document = await xml(source);
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(document.text).toBe("");
    expect(document.messages).toMatchObject([{ rule, severity: "error" }]);
  });

  it("but not a million character references", async () => {
    const document = await xml(`<s>${"&#65;".repeat(1_000_000)}</s>`);
    expect(document.text).toHaveLength(1_000_000);
  });
});

describe("the encoding of XML", () => {
  const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
  it.each([
    ["is the declared one", latin1('<?xml version="1.0" encoding="ISO-8859-1"?><s>café</s>'), []],
    [
      "is windows-1252 where the declared UTF-8 is not true",
      latin1('<?xml version="1.0" encoding="UTF-8"?><s>café</s>'),
      ["read/encoding"],
    ],
    ["is that of the byte order mark", utf16('<?xml version="1.0" encoding="UTF-16"?><s>café</s>'), []],
    [
      "is that of the byte order mark, whatever is declared",
      bytesOf('\ufeff<?xml version="1.0" encoding="ISO-8859-1"?><s>café</s>'),
      ["read/encoding"],
    ],
    ["is UTF-8 where the declared one is unknown", bytesOf('<?xml version="1.0" encoding="klingon"?><s>café</s>'), ["read/encoding"]],
  ])("%s", async (_oddity, bytes, expected) => {
    const document = await readAs("paper.xml", bytes);
    expect(document.text).toBe("café");
    expect(rules(document)).toEqual(expected);
  });
});
