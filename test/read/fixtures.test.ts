import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { abstractList, aDocx, level, list, note, noteMark, paragraph, run, table } from "./a-docx.js";
import { aPdf, lines, type Print } from "./a-pdf.js";
import { readAs } from "./a-source.js";
import { show } from "./show.js";

const FIXTURES = new URL("./fixtures/", import.meta.url);

const letter = aDocx(
  paragraph("Geachte voorzitter,") +
    paragraph(run("Hierbij zend ik u de antwoorden op de vragen van het lid Vermeulen (VVH).") + noteMark(1)) +
    paragraph(run("Vraag", { bold: true }), { place: [1, 0] }) +
    paragraph("Bent u bekend met dit bericht?") +
    paragraph(run("Vraag", { bold: true }), { place: [1, 0] }) +
    paragraph("Hoeveel camera’s zijn er in gebruik?") +
    paragraph("bij gemeenten", { place: [1, 1] }) +
    paragraph("bij het Rijk", { place: [1, 1] }) +
    table([
      ["Jaar", "Camera’s"],
      ["2030", "120"],
    ]),
  {
    numbering: abstractList(1, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2)")) + list(1, 1),
    footnotes: note(1, "Kenmerk 2031Z00042."),
    footer1: paragraph("Ministerie van Digitale Zaken"),
  },
);

const raised = (x: number, y: number, text: string): Print => ({ x, y, size: 5.5, text });
const answers = aPdf([
  [
    { x: 55, y: 762, size: 18, bold: true, text: "Staten van Nieuwland" },
    { x: 55, y: 705, size: 9.6, text: "Vergaderjaar 2031–2032" },
    { x: 220, y: 705, size: 10, bold: true, text: "Aanhangsel van de Handelingen" },
    { x: 220, y: 640, size: 12.8, bold: true, text: "12" },
    { x: 220, y: 610, size: 8.5, text: "Vragen van het lid " },
    { x: 290.3, y: 610, size: 8.5, bold: true, text: "Kostic" },
    { x: 312.5, y: 610, size: 8.5, bold: true, text: "´" },
    { x: 319, y: 610, size: 8.5, text: "(VVH) aan de Minister van Digitale Zaken" },
    ...lines(["Vraag 1", "Bent u bekend met het bericht dat camera’s van de firma Optivista onvei-", "lig zijn?"], { y: 580, size: 8.5 }),
    raised(248.5, 563.9, "1"),
    ...lines(["Antwoord 1", "Ja."], { y: 540, size: 8.5 }),
    { x: 220, y: 150.5, size: 4.5, text: "1" },
    ...lines(["Nieuwlandse Courant, 1 maart 2031, https://courant.example/cameras-van-", "optivista"], { x: 226, y: 148, size: 6.9 }),
    ...lines(["ah-sn-20312032-12", "ISSN 0000 - 0000"], { x: 55, y: 82, size: 5.9 }),
    { x: 220, y: 69.5, size: 9, text: "Staten van Nieuwland, vergaderjaar 2031–2032, Aanhangsel" },
    { x: 535, y: 69.5, size: 9, text: "1" },
  ],
  [
    ...lines(["Vraag 2", "Deelt u de mening dat dit onwenselijk is? Zo nee, waarom niet? Zo ja, welke", "stappen neemt u?"], {
      y: 771,
      size: 8.5,
    }),
    { x: 220, y: 69.5, size: 9, text: "Staten van Nieuwland, vergaderjaar 2031–2032, Aanhangsel" },
    { x: 535, y: 69.5, size: 9, text: "2" },
  ],
]);

describe("papers of the invented parliament", () => {
  it.each([
    ["member-page.html", undefined],
    ["official.xml", undefined],
    ["letter.docx", letter],
    ["answers.pdf", answers],
  ])("%s is read as its pair says", async (name, made) => {
    const document = await readAs(name, made ?? readFileSync(new URL(name, FIXTURES)));
    expect(document.messages).toEqual([]);
    await expect(`${show(document).join("\n")}\n`).toMatchFileSnapshot(`./fixtures/${name}.expected.txt`);
  });
});
