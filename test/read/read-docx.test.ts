import { describe, expect, it } from "vitest";
import type { Document } from "../../src/model/document.js";
import { abstractList, aDocx, level, list, note, noteMark, paragraph, run, table } from "./a-docx.js";
import { readAs } from "./a-source.js";
import { aZip } from "./a-zip.js";
import { show } from "./show.js";

const docx = (...given: Parameters<typeof aDocx>): Promise<Document> => readAs("paper.docx", aDocx(...given));

const decimal = abstractList(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)"));

describe("a Word document", () => {
  it("gives headings, paragraphs and bold lines", async () => {
    const styles = '<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>';
    const body =
      paragraph("Schriftelijke vragen", { style: "Kop1" }) +
      paragraph(run("Vraag 1", { bold: true })) +
      paragraph("Bent u bekend met dit bericht?");
    expect(show(await docx(body, { styles }))).toEqual([
      "heading: Schriftelijke vragen",
      "paragraph bold: Vraag 1",
      "paragraph: Bent u bekend met dit bericht?",
    ]);
  });

  it("prints automatic numbers as labels, of every level", async () => {
    const body = [
      ["Eerste", 0],
      ["Tweede", 0],
      ["deel een", 1],
      ["deel twee", 1],
      ["Derde", 0],
      ["weer een deel", 1],
    ] as const;
    const document = await docx(body.map(([text, at]) => paragraph(text, { place: [1, at] })).join(""), {
      numbering: decimal + list(1, 1),
    });
    expect(show(document)).toEqual([
      "list-item 1): Eerste",
      "list-item 2): Tweede",
      "list-item a): deel een",
      "list-item b): deel twee",
      "list-item 3): Derde",
      "list-item a): weer een deel",
    ]);
  });

  it("counts on in lists of one kind, and begins anew where a list says so", async () => {
    const restart = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const body = [1, 2, 3, 2, 3].map((id) => paragraph("Vraag", { place: [id, 0] })).join("");
    const document = await docx(body, { numbering: decimal + list(1, 1) + list(2, 1) + list(3, 1, restart) });
    expect(document.blocks.map(({ label }) => label)).toEqual(["1", "2", "1", "2", "3"]);
  });

  it("takes numbers and their words from the pattern, without punctuation", async () => {
    const numbering = abstractList(1, level(0, "upperRoman", "Vraag %1:"), level(1, "decimal", "(%1.%2)")) + list(1, 1);
    const document = await docx(paragraph("een", { place: [1, 0] }) + paragraph("twee", { place: [1, 1] }), { numbering });
    expect(document.blocks.map(({ label }) => label)).toEqual(["Vraag I", "I.1"]);
  });

  it("has no label for bullets and for a paragraph that its style's list leaves out", async () => {
    const styles = '<w:style w:styleId="Lijst"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = decimal + abstractList(2, level(0, "bullet", "•")) + list(1, 1) + list(2, 2);
    const body =
      paragraph("een", { style: "Lijst" }) + paragraph("los", { style: "Lijst", place: [0, 0] }) + paragraph("punt", { place: [2, 0] });
    expect(show(await docx(body, { styles, numbering }))).toEqual(["list-item 1): een", "paragraph: los", "list-item: punt"]);
  });

  it("puts notes after the text, numbered as they are cited, with raised markers in the text", async () => {
    const body = paragraph(run("Kent u dit bericht?") + noteMark(7) + run(" En dat?") + noteMark(2));
    const footnotes = `<w:footnote w:type="separator" w:id="0"/>${note(2, "Nieuwlandse Courant.")}${note(7, "Dagblad, www.dagblad.example.")}`;
    expect(show(await docx(body, { footnotes }))).toEqual([
      "paragraph: Kent u dit bericht?{1} En dat?{2}",
      "footnote 1): Dagblad, www.dagblad.example.",
      "footnote 2): Nieuwlandse Courant.",
    ]);
  });

  it("joins runs as they stand, raised ones apart", async () => {
    const body = paragraph(
      `${run("het 1")}${run("e", { raised: true })}${run(" kwar")}${run("taal van Opti")}<w:r><w:softHyphen/></w:r>${run("vista")}`,
    );
    expect(show(await docx(body))).toEqual(["paragraph: het 1{e} kwartaal van Opti\u00advista"]);
  });

  it("makes one block of a row, and paragraphs of cells that hold several", async () => {
    const layout = `<w:tbl><w:tr><w:tc>${paragraph("Datum")}${paragraph("3 maart 2031")}</w:tc><w:tc>${paragraph("Betreft")}</w:tc></w:tr></w:tbl>`;
    expect(
      show(
        await docx(
          table([
            ["Jaar", "Aantal"],
            ["2031", "12"],
          ]) + layout,
        ),
      ),
    ).toEqual(["table: Jaar\tAantal", "table: 2031\t12", "paragraph: Datum", "paragraph: 3 maart 2031", "paragraph: Betreft"]);
  });

  it("leaves out what was deleted, and the older of two renderings", async () => {
    const deleted = `<w:del><w:r><w:delText>weg</w:delText></w:r></w:del><w:ins>${run("erbij ")}</w:ins>`;
    const twice = `<w:r><mc:AlternateContent><mc:Choice><w:t>nu</w:t></mc:Choice><mc:Fallback><w:t>toen</w:t></mc:Fallback></mc:AlternateContent></w:r>`;
    expect(show(await docx(paragraph(deleted + twice)))).toEqual(["paragraph: erbij nu"]);
  });

  it("gives heads and feet of its pages last, as furniture", async () => {
    const document = await docx(paragraph("Vraag 1"), { footer1: paragraph("Pagina 1"), header1: paragraph("Staten van Nieuwland") });
    expect(show(document)).toEqual(["paragraph: Vraag 1", "furniture: Pagina 1", "furniture: Staten van Nieuwland"]);
  });

  it("is read without a part that is malformed", async () => {
    const document = await docx(paragraph("Vraag 1"), { styles: "<w:style>" });
    expect(document.messages).toMatchObject([{ rule: "read/partial-docx", severity: "warning" }]);
    expect(document.text).toBe("Vraag 1");
  });

  it("reads nothing outside of itself", async () => {
    const relations = '<Relationships><Relationship Id="r1" TargetMode="External" Target="file:///etc/hostname"/></Relationships>';
    const document = await docx(paragraph(`${run("beeld ")}<w:r><w:drawing r:link="r1"/></w:r>`), {}, [
      { name: "word/_rels/document.xml.rels", content: relations },
    ]);
    expect(document).toMatchObject({ text: "beeld", messages: [] });
  });
});

describe("a Word document that is refused", () => {
  const body = paragraph("Vraag 1");
  it.each([
    ["packed too tight", aDocx(body, {}, [{ name: "word/media/x.bin", content: Buffer.alloc(20_000_000) }]), "read/zip-bomb"],
    [
      "with too many files",
      aDocx(
        body,
        {},
        Array.from({ length: 60_000 }, (_, at) => ({ name: `word/${at}`, content: "" })),
      ),
      "read/zip-bomb",
    ],
    ["with a size that lies", aZip([{ name: "word/document.xml", content: "x".repeat(5_000), claimedSize: 10 }]), "read/malformed-docx"],
    ["that claims gigabytes", aDocx(body, {}, [{ name: "word/big.xml", content: "x", claimedSize: 4_000_000_000 }]), "read/zip-bomb"],
    ["with another archive in it", aDocx(body, {}, [{ name: "word/inner.zip", content: "PK" }]), "read/unsafe-docx"],
    ["that climbs out of its folder", aDocx(body, {}, [{ name: "../../evil.xml", content: "" }]), "read/unsafe-docx"],
    ["with one name twice", aDocx(body, {}, [{ name: "word/Document.xml", content: "" }]), "read/unsafe-docx"],
    ["encrypted", aDocx(body, {}, [{ name: "word/x.xml", content: "x", encrypted: true }]), "read/encrypted-docx"],
    ["cut off", aDocx(body).subarray(0, 300), "read/malformed-docx"],
    ["without a body", aZip([{ name: "word/document.xml", content: "<w:document/>" }]), "read/malformed-docx"],
    [
      "that declares entities",
      aZip([{ name: "word/document.xml", content: '<!DOCTYPE w [<!ENTITY a "a">]><w:document/>' }]),
      "read/malformed-docx",
    ],
  ])("%s", async (_oddity, bytes, rule) => {
    const document = await readAs("paper.docx", bytes);
    expect(document).toMatchObject({ text: "", blocks: [] });
    expect(document.messages).toMatchObject([{ rule, severity: "error" }]);
  });
});
