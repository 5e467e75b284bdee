import { describe, expect, it } from "vitest";
import { ANSWERING, bodyOf } from "./a-body.js";

describe("Answers", () => {
  it("without a number answer the questions above them that wait", async () => {
    const text = `${ANSWERING}Vraag 1\nBent u bekend?\nAntwoord\nJa.\nVraag 2\nWat nu?\nVraag 3\nWanneer?\nAntwoord\nNiets.`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Ja.", "2+3": "Niets." });
  });

  it("cover a question of their joint label that no answer names", async () => {
    const { answers, rules } = await bodyOf(`${ANSWERING}Vraag 1 en 2\nBent u bekend?\nWat vindt u ervan?\nAntwoord 1\nJa.`);
    expect(answers).toEqual({ "1+2": "Ja." });
    expect(rules).toContain("answers/covers-unnamed");
  });

  it("leave a question open that nothing answers, and a message names it", async () => {
    const { answers, rules } = await bodyOf(`${ANSWERING}Vraag 1\nBent u bekend?\nAntwoord 1\nJa.\nVraag 2\nWat nu?`);
    expect(Object.keys(answers)).toEqual(["1"]);
    expect(rules).toContain("answers/question-without-answer");
  });

  it("stand without the questions, under their labels", async () => {
    expect((await bodyOf(`${ANSWERING}Antwoord 1\nJa.\nAntwoord 2 en 3\nNee.`)).answers).toEqual({ 1: "Ja.", "2+3": "Nee." });
  });

  it("stand without the questions, under bare numbers, one of them a joint one", async () => {
    const text = `${ANSWERING}1. Ja.\n2. Nee, er hangen 3 camera's.\n3 en 4. Daar kom ik op terug.\n5. Nee.`;
    expect((await bodyOf(text)).answers).toEqual({
      1: "Ja.",
      2: "Nee, er hangen 3 camera's.",
      "3+4": "Daar kom ik op terug.",
      5: "Nee.",
    });
  });

  it("stand behind all questions under the same numbers, as print was until the nineties", async () => {
    const text =
      "Vragen van het lid Vermeulen (VVH) aan de Minister van Justitie over camera's. (Ingezonden 3 maart 1998)\n1\nBent u bekend?\n2\nWat vindt u?\n3\nWanneer?\nAntwoord\nAntwoord van minister De Wit (Justitie). (Ontvangen 21 maart 1998)\n1\nJa.\n2 en 3\nDaar kom ik op terug.";
    const { questions, answers } = await bodyOf(text);
    expect(questions).toEqual({ 1: "Bent u bekend?", 2: "Wat vindt u?", 3: "Wanneer?" });
    expect(answers).toEqual({ 1: "Ja.", "2+3": "Daar kom ik op terug." });
  });

  it("keep numbered lists of their own", async () => {
    const text = `${ANSWERING}1. Bent u bekend?\n\nAntwoord:\nEr zijn:\n1. camera's in de stad;\n2. camera's in het dorp.\n\n2. Komt u terug?\n\nAntwoord:\nJa.`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Er zijn:\n1. camera's in de stad;\n2. camera's in het dorp.", 2: "Ja." });
  });

  it("begin behind an introduction and end before an annex", async () => {
    const text = `${ANSWERING}Vooraf merk ik het volgende op.\nVraag 1\nBent u bekend?\nAntwoord 1\nJa.\nBijlage 1: overzicht van camera's\n1. Utrecht 5`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Ja." });
  });

  it("end before who signs them", async () => {
    const text = `${ANSWERING}Vraag 1\nBent u bekend?\nAntwoord 1\nJa.\nDe Minister van Justitie en Veiligheid,\nA. de Wit`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Ja." });
  });

  it("keep a sentence of theirs that begins with a minister", async () => {
    const text = `${ANSWERING}Vraag 1\nBent u bekend?\nAntwoord 1\nJa.\nDe Minister van Financiën onderzoekt dit.\nDaarna volgt een brief.`;
    expect((await bodyOf(text)).answers["1"]).toContain("Daarna volgt een brief.");
  });

  it("end where the letter around them does", async () => {
    const text = `Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op vragen over camera's.\n\n${ANSWERING}Vraag 1\nBent u bekend?\nAntwoord op vraag 1\nJa.\n\nHoogachtend,\nde minister`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Ja." });
  });
});

describe("An answer that only points at another", () => {
  const said = async (answer: string) =>
    (await bodyOf(`${ANSWERING}Vraag 1\nA?\nAntwoord 1\nJa.\nVraag 2\nB?\nAntwoord 2\nNee.\nVraag 3\nC?\nAntwoord 3\n${answer}`)).refersTo[
      "3"
    ];

  it.each([
    ["Zie het antwoord op vraag 2.", ["2"]],
    ["Zie mijn antwoord op de vragen 1 en 2.", ["1", "2"]],
    ["Zie antwoord vraag 1.", ["1"]],
    ["Nee. Zie het antwoord op vraag 1.", ["1"]],
    ["Ik verwijs u naar mijn antwoord op vraag 1.", ["1"]],
    ["Hiervoor verwijs ik naar het antwoord op vraag 2.", ["2"]],
    ["Verwezen wordt naar het antwoord op vraag 2.", ["2"]],
    ["Zie hiervoor de beantwoording van de vragen 1 tot en met 2.", ["1", "2"]],
    ["Idem.", ["2"]],
    ["Zie het antwoord op de vorige vraag.", ["2"]],
  ])("%s refers to %j", async (answer, questions) => {
    expect(await said(answer)).toEqual(questions);
  });

  it.each([
    "Zie de brief van 2 maart 2031.",
    "In antwoord op vraag 1 heb ik uiteengezet hoe het staat, en daaraan voeg ik nog veel toe dat nieuw is.",
  ])("is not the one that says: %s", async (answer) => {
    expect(await said(answer)).toBeUndefined();
  });
});
