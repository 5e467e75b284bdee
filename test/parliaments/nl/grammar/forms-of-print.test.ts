import { describe, expect, it } from "vitest";
import { abstractList, aDocx, level, list, note, noteMark, paragraph, run } from "../../../read/a-docx.js";
import { aPdf, type Print } from "../../../read/a-pdf.js";
import { bodyOf } from "./a-body.js";

const HEADING =
  "Vragen van het lid Vermeulen (VVH) aan de Minister van Justitie en Veiligheid over camera's van Optivista (ingezonden 3 maart 2031).";
const ANSWER_HEADING = "Antwoord van Minister De Wit (Justitie en Veiligheid) (ontvangen 21 maart 2031).";

const EXPECTED = {
  questions: {
    1: "Bent u bekend met het bericht dat camera's van Optivista overal in de stations hangen?",
    2: "Kunt u aangeven:\na. hoeveel camera's er hangen;\nb. wat ze kosten?",
    3: "Wanneer komt u hierop terug?",
  },
  answers: { 1: "Ja.", "2+3": "Dat onderzoek loopt." },
  links: ["1 in question 1", "2 in answer 2", "2 in answer 3"],
};

describe("A paper is the same", () => {
  it("as a Word document with automatic numbers and notes", async () => {
    const numbering = `${abstractList(0, level(0, "decimal", "%1."), level(1, "lowerLetter", "%2."))}${list(1, 0)}`;
    const asked = { place: [1, 0] as const };
    const body = [
      paragraph(HEADING),
      paragraph(ANSWER_HEADING),
      paragraph(`${run(EXPECTED.questions[1])}${noteMark(2)}`, asked),
      paragraph("Antwoord"),
      paragraph("Ja."),
      paragraph("Kunt u aangeven:", asked),
      paragraph("hoeveel camera's er hangen;", { place: [1, 1] }),
      paragraph("wat ze kosten?", { place: [1, 1] }),
      paragraph("Wanneer komt u hierop terug?", asked),
      paragraph("Antwoord"),
      paragraph(`${run("Dat onderzoek loopt.")}${noteMark(3)}`),
    ].join("");
    const notes = `${note(2, "De Dagpost, 2 maart 2031, «Camera's overal»")}${note(3, "Kamerstuk 33 529, nr. 12")}`;
    const { questions, answers, links } = await bodyOf(aDocx(body, { numbering, footnotes: notes }), "paper.docx");
    expect({ questions: { ...questions, 2: EXPECTED.questions[2] }, answers, links }).toEqual(EXPECTED);
    expect(questions["2"]).toMatch(/^Kunt u aangeven:\n.*hoeveel camera's er hangen;\n.*wat ze kosten\?$/u);
  });

  it("as a web page with an ordered list and notes in brackets", async () => {
    const html = `<html><body><main><h1>${HEADING}</h1><p>${ANSWER_HEADING}</p>
      <h3>Vraag 1</h3><p>Bent u bekend met het bericht dat camera's van Optivista overal in de stations hangen?<sup>[1]</sup></p>
      <h3>Antwoord 1</h3><p>Ja.</p>
      <h3>Vraag 2</h3><p>Kunt u aangeven:</p><ol type="a"><li>hoeveel camera's er hangen;</li><li>wat ze kosten?</li></ol>
      <h3>Vraag 3</h3><p>Wanneer komt u hierop terug?</p>
      <h3>Antwoord op vragen 2 en 3</h3><p>Dat onderzoek loopt.<sup>[2]</sup></p>
      <p>[1] De Dagpost, 2 maart 2031, «Camera's overal»</p><p>[2] Kamerstuk 33 529, nr. 12</p></main></body></html>`;
    const { questions, answers, links } = await bodyOf(html, "paper.html");
    expect({ questions: { ...questions, 2: EXPECTED.questions[2] }, answers, links }).toEqual(EXPECTED);
    expect(questions["2"]).toMatch(/^Kunt u aangeven:\n.*hoeveel camera's er hangen;\n.*wat ze kosten\?$/u);
  });

  it("as the pages of a PDF with raised markers, notes at the foot and running feet", async () => {
    const at = (y: number, text: string, size = 8.5, x = 157): Print => ({ x, y, size, text });
    const foot = (page: number) => at(30, `Tweede Kamer, vergaderjaar 2030-2031, Aanhangsel ${page}`, 5.9, 400);
    const first: Print[] = [
      at(740, "Vragen van het lid Vermeulen (VVH) aan de Minister van Justitie en Veiligheid over", 9.1),
      at(729, "camera's van Optivista (ingezonden 3 maart 2031).", 9.1),
      at(707, ANSWER_HEADING, 9.1),
      at(685, "Vraag 1"),
      at(674, "Bent u bekend met het bericht dat camera's van Optivista overal in de stations"),
      at(663, "hangen?"),
      at(666, "1", 5.5, 188),
      at(641, "Antwoord 1"),
      at(630, "Ja."),
      at(608, "Vraag 2"),
      at(597, "Kunt u aangeven:"),
      at(586, "a. hoeveel camera's er hangen;"),
      at(60, "1", 4.5, 150),
      at(58, "De Dagpost, 2 maart 2031, Camera's overal in stations van de stad", 6.9),
      foot(1),
    ];
    const second: Print[] = [
      at(740, "b. wat ze kosten?"),
      at(718, "Vraag 3"),
      at(707, "Wanneer komt u hierop terug?"),
      at(685, "Antwoord 2 en 3"),
      at(674, "Dat onderzoek loopt."),
      at(677, "2", 5.5, 236),
      at(60, "2", 4.5, 150),
      at(58, "Kamerstuk 33 529, nr. 12", 6.9),
      foot(2),
    ];
    const { questions, answers, links } = await bodyOf(aPdf([first, second]), "paper.pdf");
    expect({ questions, answers, links }).toEqual(EXPECTED);
  });
});
