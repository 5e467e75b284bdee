import { describe, expect, it } from "vitest";
import { ANSWERING, ASKING, bodyOf, papersOf } from "./a-body.js";

describe("Questions under bare numbers", () => {
  it("keep a lettered list that one of them holds", async () => {
    const { questions } = await bodyOf(`${ASKING}1. Kunt u aangeven:\na. hoeveel camera's er hangen;\nb. wat ze kosten?\n2. Wanneer?`);
    expect(questions).toEqual({ 1: "Kunt u aangeven:\na. hoeveel camera's er hangen;\nb. wat ze kosten?", 2: "Wanneer?" });
  });

  it("keep a numbered list that starts at 1 within one of them", async () => {
    const text = `${ASKING}1. Bent u bekend met het bericht?\n2. Kunt u uitsluiten dat:\n1. beelden blijven;\n2. beelden verkocht zijn?\n3. Wanneer?`;
    expect((await bodyOf(text)).questions).toEqual({
      1: "Bent u bekend met het bericht?",
      2: "Kunt u uitsluiten dat:\n1. beelden blijven;\n2. beelden verkocht zijn?",
      3: "Wanneer?",
    });
  });

  it("keep a quotation that holds numbers", async () => {
    const text = `${ASKING}1. Herinnert u zich uw woorden: "Er zijn\n2. camera's en\n3. agenten"?\n2. Klopt het?`;
    expect(Object.keys((await bodyOf(text)).questions)).toEqual(["1", "2"]);
  });

  it("are told from figures with which lines begin", async () => {
    const text = `${ASKING}1. Bent u bekend met de\n2 camera's in de\n3 stations?\n2. Klopt het?`;
    expect(Object.keys((await bodyOf(text)).questions)).toEqual(["1", "2"]);
  });

  it("count on where a second heading starts them again, and a message says so", async () => {
    const second = "Vragen aan de staatssecretaris van Binnenlandse Zaken en Koninkrijksrelaties";
    const text = `${ASKING}1. Bent u bekend met het bericht?\n2. Klopt het?\n\n${second}\n1. Wat vindt u daarvan?\n2. Deelt u mijn zorgen?`;
    const { questions, rules } = await bodyOf(text);
    expect(questions).toEqual({
      1: "Bent u bekend met het bericht?",
      2: "Klopt het?",
      3: "Wat vindt u daarvan?",
      4: "Deelt u mijn zorgen?",
    });
    expect(rules).toContain("questions/numbering-restarts");
  });

  it("stand out of order where two were answered together", async () => {
    const text = `${ANSWERING}1\nBent u bekend?\n3\nKlopt het?\nAntwoord\nJa.\n2\nWat kost het?\nAntwoord\nNiets.`;
    expect((await bodyOf(text)).answers).toEqual({ "1+3": "Ja.", 2: "Niets." });
  });

  it("are numbered in figures where Roman numbers are printed", async () => {
    const text = `${ASKING}I. Kent u het bericht?\nII. Wat vindt u daarvan?\nIII. Wat kost het?\nIV. Wanneer komt het?`;
    const { questions, rules } = await bodyOf(text);
    expect(questions).toEqual({ 1: "Kent u het bericht?", 2: "Wat vindt u daarvan?", 3: "Wat kost het?", 4: "Wanneer komt het?" });
    expect(rules).toEqual([]);
  });

  it("are told from the initials of who is named in them", async () => {
    const text = `${ASKING}1. Kent u de brief van\nV. Jansen?\n2. Wat vindt u daarvan?`;
    expect(Object.keys((await bodyOf(text)).questions)).toEqual(["1", "2"]);
  });

  it("are paragraphs where conversion lost every number", async () => {
    const text = `${ASKING}\nBent u bekend met het bericht?\n\nKlopt het dat er camera's hangen? Zo ja, hoeveel?`;
    const { questions, rules } = await bodyOf(text);
    expect(questions).toEqual({ 1: "Bent u bekend met het bericht?", 2: "Klopt het dat er camera's hangen? Zo ja, hoeveel?" });
    expect(rules).toContain("questions/number-missing");
  });

  it.each(["- ", "• ", "a) ", "1 ) ", "1: ", "① "])("stand without the sign before them: %j", async (sign) => {
    const signs = [sign, sign.replace("a", "b").replace("1", "2").replace("①", "②")];
    const text = `${ASKING}\n${signs[0]}Kent u het bericht?\n${signs[1]}Wat nu? Zo nee, waarom niet?`;
    expect((await bodyOf(text)).questions).toEqual({ 1: "Kent u het bericht?", 2: "Wat nu? Zo nee, waarom niet?" });
  });

  it("end before a note that explains why they are asked", async () => {
    const text = `${ASKING}1. Bent u bekend?\n2. Wat nu?\n\nToelichting:\nDeze vragen vullen eerdere vragen van het lid Jansen (PVH) aan.`;
    expect((await bodyOf(text)).questions).toEqual({ 1: "Bent u bekend?", 2: "Wat nu?" });
  });
});

describe("Questions and answers under labels of other shapes", () => {
  const parts = { questions: { 1: "Kent u het bericht?", 2: "Wat nu?" }, answers: { 1: "Ja.", 2: "Niets." }, rules: [] };
  it.each([
    ["in lower case", "vraag 1\nKent u het bericht?\nantwoord 1\nJa.\nvraag 2\nWat nu?\nantwoord 2\nNiets."],
    ["with the number on the next line", "Vraag\n1\nKent u het bericht?\nAntwoord\n1\nJa.\nVraag\n2\nWat nu?\nAntwoord\n2\nNiets."],
    ["with Roman numbers", "Vraag I\nKent u het bericht?\nAntwoord I\nJa.\nVraag II\nWat nu?\nAntwoord II\nNiets."],
    ["with bracketed numbers", "Vraag (1)\nKent u het bericht?\nAntwoord (1)\nJa.\nVraag (2)\nWat nu?\nAntwoord (2)\nNiets."],
  ])("are read %s", async (_shape, body) => {
    expect(await bodyOf(ANSWERING + body)).toMatchObject(parts);
  });

  it("are read where a line end parts one label of many from its number", async () => {
    const text = `${ANSWERING}Vraag 1\nKent u het bericht?\nAntwoord 1\nJa.\nVraag\n2\nWat nu?\nAntwoord\n2\nNiets.`;
    expect(await bodyOf(text)).toMatchObject(parts);
  });

  it("are read once where a label stands twice", async () => {
    const text = `${ANSWERING}Vraag 1\n\nVraag 1\nKent u het bericht?\nAntwoord 1\nJa.\nVraag 2\nWat nu?\nAntwoord 2\n\nAntwoord 2\nNiets.`;
    expect(await bodyOf(text)).toMatchObject(parts);
  });

  it("are no sentence that goes on with the word", async () => {
    const text = `${ANSWERING}Vraag 1\nKent u het bericht?\nAntwoord 1\nIk verwijs u hiervoor naar het antwoord op de eerder gestelde\nvraag 2\nvan het lid Jansen.`;
    expect((await bodyOf(text)).questions).toEqual({ 1: "Kent u het bericht?" });
  });
});

describe("Answers to the items of a question", () => {
  it("are one answer to that question, where the items have no numbers of their own", async () => {
    const text = `${ANSWERING}Vraag 1\na. Kent u het bericht?\nb. Wat vindt u?\nAntwoord 1a\nJa.\nAntwoord 1b\nNiets.`;
    const [paper] = await papersOf(text);
    expect(paper?.answers.map(({ questions, versions }) => [questions, versions.nl?.text])).toEqual([[["1"], "Ja.\nNiets."]]);
    expect(paper?.messages.filter(({ severity }) => severity !== "info")).toEqual([]);
  });
});

describe("Answers without a label of their own", () => {
  it.each([
    ["bare numbers", "1. Kent u het bericht? Zo nee, waarom niet?\n\nJa, ik ken het.\n\n2. Wat nu?\n\nNiets. Ik wacht af."],
    ["labels", "Vraag 1\nKent u het bericht? Zo nee, waarom niet?\n\nJa, ik ken het.\n\nVraag 2\nWat nu?\n\nNiets. Ik wacht af."],
  ])("stand below each question under %s", async (_shape, body) => {
    const { questions, answers } = await bodyOf(ANSWERING + body);
    expect(questions).toEqual({ 1: "Kent u het bericht? Zo nee, waarom niet?", 2: "Wat nu?" });
    expect(answers).toEqual({ 1: "Ja, ik ken het.", 2: "Niets. Ik wacht af." });
  });

  it("are not the words that a question has behind its question mark, where nobody answers", async () => {
    const { questions, answers } = await bodyOf(`${ASKING}Vraag 1\nKent u het bericht?\nGraag een toelichting.\nVraag 2\nWat nu?`);
    expect(questions).toMatchObject({ 1: "Kent u het bericht?\nGraag een toelichting." });
    expect(answers).toEqual({});
  });

  it("may stand under numbers alone, below a heading that is of answers", async () => {
    const heading = "Antwoorden op de vragen van het lid Vermeulen (VVH) over camera's van Optivista (ingezonden 3 maart 2031).";
    const [paper] = await papersOf(`${heading}\n\n1. Ja, dat bericht ken ik.\n2. Nee.\n3. Dat weet ik niet.`);
    expect(paper).toMatchObject({ kind: "answers", askers: [{ name: "Vermeulen", party: "VVH" }], submitted: "2031-03-03" });
    expect(paper?.answers.map(({ questions }) => questions)).toEqual([["1"], ["2"], ["3"]]);
  });
});

describe("Questions under a joint label", () => {
  it("are one for each paragraph", async () => {
    const { questions, answers } = await bodyOf(
      `${ANSWERING}Vraag 1, 2 en 4\nKlopt dit?\nWie betaalt? Zo nee, waarom niet?\nWanneer?\nAntwoord 1, 2 en 4\nLater.\nVraag 3\nHoe?\nAntwoord 3\nZo.`,
    );
    expect(questions).toEqual({ 1: "Klopt dit?", 2: "Wie betaalt? Zo nee, waarom niet?", 3: "Hoe?", 4: "Wanneer?" });
    expect(answers).toEqual({ "1+2+4": "Later.", 3: "Zo." });
  });

  it("may have their own numbers below it", async () => {
    const text = `${ANSWERING}Vragen 1 en 2\n1. Bent u bekend?\n2. Wat vindt u?\nAntwoord op vragen 1 en 2\nJa.`;
    expect((await bodyOf(text)).questions).toEqual({ 1: "Bent u bekend?", 2: "Wat vindt u?" });
  });

  it("each keep all the words, with a warning, where nothing parts them", async () => {
    const { questions, rules } = await bodyOf(`${ANSWERING}Vraag 1 en 2\nKlopt dit en wie betaalt?\nAntwoord 1 en 2\nJa.`);
    expect(questions).toEqual({ 1: "Klopt dit en wie betaalt?", 2: "Klopt dit en wie betaalt?" });
    expect(rules).toContain("questions/joint-label");
  });
});

describe("Questions of two papers in one text", () => {
  it("belong to the paper under whose heading they stand", async () => {
    const other = "Vragen van het lid Jansen (PVH) aan de Minister van Financiën over schulden (ingezonden 4 maart 2031).";
    const papers = await papersOf(`${ASKING}Vraag 1\nBent u bekend?\n\n${other}\nVraag 1\nKent u de schulden?`);
    expect(papers.map(({ questions }) => questions.map(({ versions }) => versions.nl?.text))).toEqual([
      ["Bent u bekend?"],
      ["Kent u de schulden?"],
    ]);
  });
});
