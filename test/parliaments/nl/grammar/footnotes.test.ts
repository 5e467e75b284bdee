import { describe, expect, it } from "vitest";
import { ANSWERING, ASKING, bodyOf, papersOf } from "./a-body.js";

const FIRST = "De Dagpost, 2 maart 2031, «Camera's overal»";
const SECOND = "Het Nieuwsblad, 3 maart 2031, «Camera's nergens»";
const foot = (page: number) => `Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel ${page}`;

describe("Footnotes at the end of a text", () => {
  it.each([
    ["(1)", "(2)", "(1) ", "(2) "],
    ["¹", "²", "¹ ", "² "],
    [" [1]", "[2]", "[1] ", "[2] "],
    [" 1)", " 2)", "1) ", "2) "],
    ["1", "2", "1. ", "2. "],
    ["1", "2", "1 ", "2 "],
  ])("are called as %j and %j", async (one, two, first, second) => {
    const text = `${ASKING}Vraag 1\nBent u bekend met het bericht?${one}\nVraag 2\nKlopt het bericht${two} dan?\n\n${first}${FIRST}\n${second}${SECOND}`;
    const { questions, notes, links } = await bodyOf(text);
    expect(questions).toEqual({ 1: "Bent u bekend met het bericht?", 2: "Klopt het bericht dan?" });
    expect(notes).toEqual({ 1: FIRST, 2: SECOND });
    expect(links).toEqual(["1 in question 1", "2 in question 2"]);
  });

  it.each([
    ["*", "**", "* ", "** "],
    [" *)", " **)", "*) ", "**) "],
  ])("are called by stars, as %j and %j", async (one, two, first, second) => {
    const text = `${ASKING}Vraag 1\nKent u het bericht?${one}\nVraag 2\nKlopt het bericht${two} dan?\n\n${first}${FIRST}\n${second}${SECOND}`;
    const { questions, notes, links } = await bodyOf(text);
    expect(questions).toEqual({ 1: "Kent u het bericht?", 2: "Klopt het bericht dan?" });
    expect(notes).toEqual({ "*": FIRST, "**": SECOND });
    expect(links).toEqual(["* in question 1", "** in question 2"]);
  });

  it("are not the items of a list that stars begin", async () => {
    const text = `${ASKING}Vraag 1\nKent u de berichten over:\n* camera's;\n* drones?\nVraag 2\nWat nu?`;
    expect((await bodyOf(text)).notes).toEqual({});
  });

  it("between questions and answers end where the answers begin", async () => {
    const answers = "Antwoord van Minister De Wit (Justitie en Veiligheid) (ontvangen 21 maart 2031).\nAntwoord 1\nJa.\nAntwoord 2\nNiets.";
    const text = `${ASKING}Vraag 1\nKent u het bericht (1)?\nVraag 2\nWat nu (2)?\n(1) ${FIRST}\n(2) ${SECOND}\n${answers}`;
    const { notes, answers: read } = await bodyOf(text);
    expect(notes).toEqual({ 1: FIRST, 2: SECOND });
    expect(read).toEqual({ 1: "Ja.", 2: "Niets." });
  });

  it("are not questions, though they are numbered and their titles ask", async () => {
    const text = `${ASKING}1. Bent u bekend met het bericht?1\n2. Klopt het onderzoek2 nog?\n\n1. De Dagpost, 2 maart 2031, «Wat doen camera's met ons?»\n2. Optivista, «Hoe werkt toezicht?», 2030`;
    const { questions, links } = await bodyOf(text);
    expect(questions).toEqual({ 1: "Bent u bekend met het bericht?", 2: "Klopt het onderzoek nog?" });
    expect(links).toEqual(["1 in question 1", "2 in question 2"]);
  });

  it.each([
    ["Noot 1: ", "Noot 2: "],
    ["Noot 1\n", "Noot 2\n"],
    ["X Noot\n1\n", "X Noot\n2\n"],
  ])("may be named as such: %j and %j", async (first, second) => {
    const text = `${ANSWERING}Vraag 1\nKent u dit?1\nAntwoord 1\nJa.2\n${first}${FIRST}\n${second}${SECOND}`;
    const { answers, notes, links } = await bodyOf(text);
    expect(answers).toEqual({ 1: "Ja." });
    expect(notes).toEqual({ 1: FIRST, 2: SECOND });
    expect(links).toEqual(["1 in question 1", "2 in answer 1"]);
  });

  it.each([
    ["Kent u «Camera's overal»1?, 2 Zo ja, wat nu?", "Kent u «Camera's overal»? Zo ja, wat nu?"],
    ["Kent u «Camera's overal» 1 , 2? Wat nu?", "Kent u «Camera's overal»? Wat nu?"],
    ["Kent u de plannen1,2 van Optivista?", "Kent u de plannen van Optivista?"],
  ])("are called together, with a comma between: %s", async (printed, clean) => {
    const { questions, links } = await bodyOf(`${ASKING}Vraag 1\n${printed}\nVraag 2\nEn dit?\n\n1 ${FIRST}\n2 ${SECOND}`);
    expect(questions).toEqual({ 1: clean, 2: "En dit?" });
    expect(links).toEqual(["1 in question 1", "2 in question 1"]);
  });

  it("are not called by the figures of a fraction", async () => {
    const text = `${ASKING}Vraag 1\nKent u «Camera's overal»1 en «Camera's nergens»2? Was dat 1,2 procent?\n\n1 ${FIRST}\n2 ${SECOND}`;
    expect((await bodyOf(text)).questions).toEqual({ 1: "Kent u «Camera's overal» en «Camera's nergens»? Was dat 1,2 procent?" });
  });

  it("go with the title above them", async () => {
    const text = `${ANSWERING}Vraag 1\nKent u dit?[1]\nAntwoord 1\nJa.\n\nVoetnoten\n[1] ${FIRST}`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Ja." });
  });

  it("keep several addresses, and rejoin those that a line end broke", async () => {
    const text = `${ASKING}1. Bent u bekend? (1)\n2. Klopt het?\n(1) De Dagpost, 2 maart 2031, https://www.dagpost.nl/2031/03/camera-\ns-overal en www.nieuwsblad.nl/b.`;
    expect((await bodyOf(text)).cited).toEqual([["De Dagpost", "https://www.dagpost.nl/2031/03/camera-s-overal", "www.nieuwsblad.nl/b"]]);
  });

  it("cite what the note that they point at cites", async () => {
    const text = `${ASKING}1. Bent u bekend? (1)\n2. Klopt het (2)?\n3. Wat nu (3)?\n(1) ${FIRST}\n(2) Idem.\n(3) Zie noot 1.`;
    expect((await bodyOf(text)).cited).toEqual([["De Dagpost"], ["De Dagpost"], ["De Dagpost"]]);
  });

  it("are told from bracketed numbers of questions in the text", async () => {
    const text = `${ASKING}Vraag 1\nBent u bekend?1\nVraag 2\nIs het in vraag (1) genoemde bericht waar?\n\n1 ${FIRST}`;
    expect((await bodyOf(text)).links).toEqual(["1 in question 1"]);
  });
});

describe("A footnote that cites a paper of state", () => {
  it.each([
    "Nadere vragen op schriftelijke antwoorden van 2 juli 2030.",
    "Zie ook: Antwoord op vragen van het lid Jansen, 4 maart 2030.",
    "Brief van de staatssecretaris van Justitie, 4 maart 2030.",
    "Richtlijn 79/409/EEG van de Raad van 2 april 1979",
  ])("makes no article: %s", async (note) => {
    const [paper] = await papersOf(`${ASKING}1. Kent u dit (1)?\n2. En dit?\n\n(1) ${note}`);
    expect(paper?.footnotes).toMatchObject([{ isArticle: false, publisher: null }]);
  });
});

describe("Footnotes at the foot of pages, in a text layer", () => {
  const page = (question: string, notes: string, number = 1) =>
    `${ANSWERING}Vraag 1\n${question}\nAntwoord 1\nJa.\n${notes}\n${foot(number)}`;

  it("are called by numbers on a line of their own", async () => {
    const { questions, links } = await bodyOf(page("Kent u «Camera's overal» en «Camera's nergens»?\n1 2", `1 ${FIRST}.\n2 ${SECOND}.`));
    expect(questions).toEqual({ 1: "Kent u «Camera's overal» en «Camera's nergens»?" });
    expect(links).toEqual(["1 in question 1", "2 in question 1"]);
  });

  it("are called in a row behind the words", async () => {
    const notes = [FIRST, SECOND, "Kamerstuk 33 529, nr. 12", "Kamerstuk 33 529, nr. 13"].map((text, index) => `${index + 1} ${text}`);
    expect((await bodyOf(page("Kent u deze stukken? 1 2 3 4", notes.join("\n")))).links).toHaveLength(4);
  });

  it("need cite nothing: the marker tells them", async () => {
    const { answers, notes } = await bodyOf(
      `${ANSWERING}Vraag 1\nKlopt dit?\nAntwoord 1\nJa.1\n1 Ter inzage gelegd bij de griffie.\n${foot(1)}`,
    );
    expect(answers).toEqual({ 1: "Ja." });
    expect(notes).toEqual({ 1: "Ter inzage gelegd bij de griffie." });
  });

  it("begin glued to their numbers, also with a small letter, a year or a day", async () => {
    const notes = "1de Dagpost, 2 maart 2031\n22030 Jaarverslag Optivista\n34 april 2031, Het Nieuwsblad";
    expect((await bodyOf(page("Kent u dit?1 2 3", notes))).notes).toEqual({
      1: "de Dagpost, 2 maart 2031",
      2: "2030 Jaarverslag Optivista",
      3: "4 april 2031, Het Nieuwsblad",
    });
  });

  it("are one line above another that is all address", async () => {
    const address = "https://www.dagpost.nl/2031/03/02/een-bericht-dat-zo-lang-is-dat-het-nergens-anders-past";
    const { notes, cited } = await bodyOf(page("Kent u dit bericht?1", `1\n${address}`));
    expect(notes).toEqual({ 1: address });
    expect(cited).toEqual([["dagpost.nl", address]]);
  });

  it("are not a sentence that begins its line with a day", async () => {
    const text = `${ANSWERING}Vraag 1\nKlopt dit?\nAntwoord 1\nJa, dat is zo sinds\n1 januari 2031, toen de wet van kracht werd.\n${foot(1)}`;
    const { answers, notes } = await bodyOf(text);
    expect(answers["1"]).toMatch(/sinds\s1 januari 2031, toen/u);
    expect(notes).toEqual({});
  });

  it("have their numbers on lines of their own above them", async () => {
    const { notes, links } = await bodyOf(
      page("Kent u dit bericht?1 En dit uit 2030?2 Of dit?3", `1\n${FIRST}\n2\n${SECOND}\n3\nTer inzage gelegd.`),
    );
    expect(notes).toEqual({ 1: FIRST, 2: SECOND, 3: "Ter inzage gelegd." });
    expect(links).toHaveLength(3);
  });

  it("have all their numbers above all their texts", async () => {
    const { answers, notes } = await bodyOf(page("Kent u dit?1 En dit?2", `\n1\n2\n\n${FIRST}\n${SECOND}\n`));
    expect(notes).toEqual({ 1: FIRST, 2: SECOND });
    expect(answers).toEqual({ 1: "Ja." });
  });

  it("are called right behind a year", async () => {
    const { questions, links } = await bodyOf(page("Kent u de brief van 2 maart 20311 daarover?", `1 ${FIRST}`));
    expect(questions).toEqual({ 1: "Kent u de brief van 2 maart 2031 daarover?" });
    expect(links).toEqual(["1 in question 1"]);
  });

  it("leave alone a marker on a line of its own, which is no number of a note", async () => {
    const { questions, notes } = await bodyOf(page("Kent u dit bericht?\n1\nEn wat vindt u daarvan in 2031?", `1${FIRST}`));
    expect(questions["1"]).toMatch(/^Kent u dit bericht\?\sEn wat vindt u daarvan in 2031\?$/u);
    expect(notes).toEqual({ 1: FIRST });
  });

  it("may be called twice", async () => {
    const text = `${ANSWERING}Vraag 1\nKent u dit bericht?1\nAntwoord 1\nJa.\nVraag 2\nWat vindt u van dit bericht?1\nAntwoord 2\nNiets.\n1 ${FIRST}\n${foot(1)}`;
    expect((await bodyOf(text)).links).toEqual(["1 in question 1", "1 in question 2"]);
  });

  it("stand in the middle of an answer that goes on over the page", async () => {
    const text = `${ANSWERING}Vraag 1\nKent u dit bericht?1\nAntwoord 1\nJa. De Kamer ontvangt een lange\n1 ${FIRST}\n${foot(1)}\nbrief.\n${foot(2)}`;
    expect((await bodyOf(text)).answers).toEqual({ 1: "Ja. De Kamer ontvangt een lange brief." });
  });

  it("go on at the foot of the next page where an address broke", async () => {
    const text = `${ANSWERING}Vraag 1\nKent u dit bericht?1\nAntwoord 1\nJa.\n1 De Dagpost, https://www.dagpost.nl/2031/een-lang-\n${foot(1)}\nVraag 2\nWat nu?\nAntwoord 2\nNiets.\nadres-over-camera-s\n${foot(2)}`;
    const { cited, answers } = await bodyOf(text);
    expect(cited).toEqual([["De Dagpost", "https://www.dagpost.nl/2031/een-lang-adres-over-camera-s"]]);
    expect(answers["2"]).toBe("Niets.");
  });

  it("are found behind one that was missed", async () => {
    const text = `${ANSWERING}Vraag 1\nKlopt dit?\nAntwoord 1\nJa.\n${foot(1)}\nVraag 2\nKent u dit?2\nAntwoord 2\nJa.\n2 ${SECOND}\n${foot(2)}`;
    expect((await bodyOf(text)).links).toEqual(["2 in question 2"]);
  });
});

describe("A figure in the text", () => {
  it.each(["CO2-uitstoot", "COP28-akkoord", "m2 grond", "artikel 1. Zo ja", "2,5 miljoen euro"])("is no marker in %s", async (words) => {
    const text = `${ASKING}Vraag 1\nBent u bekend met het bericht?1\nVraag 2\nKlopt het van de ${words} dan?\n\n1 ${FIRST}\n2 ${SECOND}`;
    expect((await bodyOf(text)).questions["2"]).toBe(`Klopt het van de ${words} dan?`);
  });
});
