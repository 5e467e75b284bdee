import { describe, expect, it } from "vitest";
import type { Document } from "../../../../../src/model/document.js";
import { kvrOf } from "../../../../../src/parliaments/nl/formats/kvr/kvr.js";
import { answerTexts, type Pieces, paperOf, papersOf, questionTexts, readXml, rulesOf, UNANSWERED } from "./a-kvr.js";

const SUBMITTED: Pieces = {
  ...UNANSWERED,
  type: "van op?",
  items: {
    Bibliografische_omschrijving:
      "Vragen van de leden Vermeulen en De Wit (beiden VVH) aan de ministers van Digitale Zaken en van Verkeer over trams. (Ingezonden 3 maart 2098)",
    Vindplaats: "Kamervragen 2097-2098, vraagnr. 2979803110, Staten van Nieuwland",
    Datum_reaktie: "",
    "Document-id": "V979803110",
  },
  header:
    '<header titel="Staten van Nieuwland" vergaderjaar="Vergaderjaar 2097–2098" typehandeling="" typedoc="Vragen gesteld door de leden"/>',
  footer: '<footer vetnummer=""/>',
  asked:
    '<vraagdata vraagnummer="2979803110" indiendatum="2098-03-03"><vrager partij="VVH">Vermeulen De Wit</vrager><vraagt-aan/></vraagdata>',
  questions: '<vraag nummer="1">Kent u het bericht? <voetnoot nummer="1"/></vraag><vraag nummer="2">Wat vindt u daar </vraag>',
  answers: '<noten afkomstig="antwoord"><noot nummer="1" datum="2098-03-1" bron="De Kustbode">De Kustbode, 1 maart 2098</noot></noten>',
};

describe("kvrOf", () => {
  it("leaves documents of other kinds to others", async () => {
    expect(kvrOf("xx")(await readXml("<kvr><iets/></kvr>"))).toBeUndefined();
    expect(kvrOf("xx")(await readXml("<vragen><vraag nummer='1'>Kent u het?</vraag></vragen>"))).toBeUndefined();
  });

  it("reads who asks whom about what, when, and who answers", async () => {
    const paper = await paperOf();
    expect(paper).toMatchObject({
      kind: "answers",
      parliament: "xx",
      rank: "structured",
      submitted: "2098-03-03",
      received: "2098-03-24",
      numbers: { questionSet: "2979803110", document: "ah-xx-20972098-812", source: "KVR99001" },
      subject: { nl: { text: "camera's in de tram" } },
      askers: [{ name: "Vermeulen", party: "VVH" }],
      addressees: [{ office: "minister van Digitale Zaken" }],
      answeredBy: [{ name: "Van Dam", office: "minister van Digitale Zaken", onBehalfOf: false }],
    });
    expect(questionTexts(paper)).toEqual([["1", "Kent u de camera's in de tram?"]]);
    expect(answerTexts(paper)).toEqual([["1", "Ja."]]);
    expect(rulesOf(paper)).toEqual(["heading/unknown-office"]); // no table of Dutch portfolios has "Digitale Zaken"
  });

  it("takes a paper as submitted for questions, its notes under `antwoorden` for theirs, and puts its last words back", async () => {
    const paper = await paperOf(SUBMITTED);
    expect(paper).toMatchObject({
      kind: "questions",
      numbers: { questionSet: "2979803110", document: "kv-xx-2979803110", source: "V979803110" },
    });
    expect(questionTexts(paper)).toEqual([
      ["1", "Kent u het bericht?"],
      ["2", "Wat vindt u daar van op?"],
    ]);
    expect(paper.askers.map(({ name }) => name)).toEqual(["Vermeulen", "De Wit"]);
    expect(paper.addressees.map(({ office }) => office)).toEqual(["minister van Digitale Zaken", "minister van Verkeer"]);
    expect(paper.footnotes).toMatchObject([
      { number: "1", publisher: "De Kustbode", date: "2098-03-01", isArticle: true, citedBy: { questions: ["1"], answers: [] } },
    ]);
  });

  it("gives every word a place in the text of the document", async () => {
    for (const pieces of [{}, SUBMITTED]) {
      const { document, questions, answers, subject, askers, footnotes } = await paperOf(pieces);
      for (const words of [...questions, ...answers].map(({ versions }) => versions.nl).concat(subject.nl)) {
        expect(words?.spans.map(([start, end]) => document.text.slice(start, end)).join(" ")).toBe(words?.text);
      }
      for (const { name, span } of askers) expect(document.text.slice(...(span ?? [0, 0]))).toBe(name);
      for (const { text, spans } of footnotes) expect(document.text.slice(...(spans[0] ?? [0, 0]))).toBe(text);
      for (const { span } of document.blocks) expect(document.text.slice(...span)).not.toMatch(/^\s|\s$|\n/u);
    }
  });

  it("keeps the notes of questions and of answers apart though both have a note 1", async () => {
    const { footnotes, questions, answers } = await paperOf({
      questions: `<vraag nummer="1">Kent u dit <voetnoot nummer="1"/>bericht? </vraag>
        <noten><noot nummer="1" bron="De Kustbode" datum="2098-02-28">De Kustbode, 28 februari 2098</noot></noten>`,
      answers: `<antwoord nummer="1">Ja. <voetnoot nummer="1"/></antwoord><noten><noot nummer="1">Ter inzage gelegd</noot></noten>`,
    });
    expect(questions[0]?.versions.nl?.text).toBe("Kent u dit bericht?");
    expect([questions[0]?.footnotes, answers[0]?.footnotes]).toEqual([["1"], ["1"]]);
    expect(footnotes).toMatchObject([
      { number: "1", publisher: "De Kustbode", citedBy: { questions: ["1"], answers: [] } },
      { number: "1", isArticle: false, citedBy: { questions: [], answers: ["1"] } },
    ]);
  });

  it("reads a notice of delay with its reason and who gives it", async () => {
    const paper = await paperOf({
      ...UNANSWERED,
      type: "spoedig mogelijk toekomen.",
      notice: `<mededeling mededeler="Van Dam" functie="minister" afdeling="Digitale Zaken" mededelingdatum="2098-03-9">Mededeling van minister
        Van Dam (Digitale Zaken). (Ontvangen 9 maart 2098) De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord, aangezien
        overleg nodig is. De antwoorden zullen u zo </mededeling>`,
    });
    expect(paper).toMatchObject({
      kind: "delay",
      received: "2098-03-09",
      answeredBy: [{ name: "Van Dam", office: "minister van Digitale Zaken" }],
    });
    expect(paper.notice?.kind).toBe("DELAY");
    expect(paper.notice?.reason).toContain("aangezien overleg nodig is");
    expect(paper.notice?.words.text).toMatch(/^De vragen kunnen .* zo spoedig mogelijk toekomen\.$/u);
  });

  it("reads a withdrawal", async () => {
    const notice =
      '<mededeling mededeler="" functie="" afdeling="" mededelingdatum="">Deze vragen mogen als ingetrokken worden beschouwd. </mededeling>';
    expect(await paperOf({ ...UNANSWERED, notice })).toMatchObject({ kind: "withdrawal", notice: { kind: "WITHDRAWAL", reason: null } });
  });

  it("says that the words of an answer are missing, and that the set was dealt with", async () => {
    const paper = await paperOf(UNANSWERED);
    expect(paper).toMatchObject({ kind: "answers", answers: [], concluded: true });
    expect(rulesOf(paper)).toContain("answers/none");
  });

  it("reads on whose behalf an answer is given, office by office", async () => {
    const { answeredBy } = await paperOf({
      answered: `<antwoorddata antwoorddatum="2098-03-24"><antwoorder functie="staatssecretaris" ministerie="Verkeer">De Wit</antwoorder>
        <mede-antwoorder>de minister-president en de ministers van Financiën en van Justitie</mede-antwoorder></antwoorddata>`,
    });
    expect(answeredBy.map(({ office, name, onBehalfOf }) => [office, name, onBehalfOf])).toEqual([
      ["staatssecretaris van Verkeer", "De Wit", false],
      ["minister-president", null, true],
      ["minister van Financiën", null, true],
      ["minister van Justitie", null, true],
    ]);
  });

  it("makes two papers of two sets that one notice answers, each with its own number", async () => {
    const papers = await papersOf({
      ...UNANSWERED,
      footer: '<footer vetnummer="2979803110 2979803120"/>',
      questions: `<vraag nummer="1">Kent u de tram? </vraag><vraag nummer="2">Rijdt hij? <voetnoot nummer="1"/>Vragen van het lid Peters (NLP)
        aan de minister van Verkeer over bussen. (Ingezonden 4 maart 2098)</vraag><vraag nummer="1">Kent u de bus? </vraag>`,
      notice: '<mededeling mededeler="" functie="" afdeling="" mededelingdatum="2098-03-9">Ik verzoek u om uitstel. </mededeling>',
    });
    expect(papers.map(questionTexts)).toEqual([
      [
        ["1", "Kent u de tram?"],
        ["2", "Rijdt hij?"],
      ],
      [["1", "Kent u de bus?"]],
    ]);
    expect(papers[1]).toMatchObject({
      kind: "delay",
      submitted: "2098-03-04",
      numbers: { questionSet: "2979803120", document: "ah-xx-20972098-812" },
      askers: [{ name: "Peters", party: "NLP" }],
      subject: { nl: { text: "bussen" } },
    });
  });

  it("takes a reply that the source ran into the last question out of it", async () => {
    const paper = await paperOf({
      ...UNANSWERED,
      questions: `<vraag nummer="1">Kent u de tram? Nader antwoord Nader antwoord van staatssecretaris De Wit (Verkeer). (Ontvangen 9 april 2098)
        Zie ook Aanhangsel Handelingen nr. 12, vergaderjaar 2096–2097. Ja, sinds kort.</vraag>`,
    });
    expect(questionTexts(paper)).toEqual([["1", "Kent u de tram?"]]);
    expect(answerTexts(paper)).toEqual([["", "Ja, sinds kort."]]);
    expect(paper.answeredBy).toMatchObject([{ name: "De Wit", office: "staatssecretaris van Verkeer" }]);
  });

  it("leaves an answer whole that goes on behind a marker which a question carries too", async () => {
    const paper = await paperOf({
      questions: '<vraag nummer="1">Kent u de tram? <voetnoot nummer="1"/></vraag>',
      answers: '<antwoord nummer="1">Ja. <voetnoot nummer="1"/>Hij rijdt al lang.</antwoord>',
    });
    expect(answerTexts(paper)).toEqual([["1", "Ja. Hij rijdt al lang."]]);
  });

  it("points at earlier papers by their own numbers, wherever they are named", async () => {
    const { references } = await paperOf({
      questions: `<vraag nummer="1">Kent u mijn vragen met kenmerk 2969701230? <voetnoot nummer="1"/></vraag><noten>
        <noot nummer="1" documenttype="Kamerstuk" kamerstuk-id="26 204" documentnummer="5">Kamerstuk 26 204, nr. 5</noot></noten>`,
      answers: '<antwoord nummer="1">Zie Aanhangsel Handelingen nr. 1155, vergaderjaar 2096–2097. </antwoord>',
    });
    expect(references.map(({ kind, number, place }) => [kind, number, place?.part])).toEqual([
      ["questionSet", "2969701230", "question"],
      ["paper", "kst-26204-5", "footnote"],
      ["appendix", "ah-tk-20962097-1155", "answer"],
    ]);
  });

  it("does not refer to itself where it names its own number", async () => {
    const { numbers, references } = await paperOf({
      items: { Vraagnr_bij_indiening: "2969701230" },
      questions: '<vraag nummer="1">Wanneer beantwoordt u deze vragen met kenmerk 2969701230, en die met kenmerk 2969701240?</vraag>',
    });
    expect(numbers.questionSet).toBe("2969701230");
    expect(references.map(({ number }) => number)).toEqual(["2969701240"]);
  });

  it("reads a paper without metadata as far as it goes", async () => {
    const document: Document = await readXml('<kvr><vragen><vraag nummer="1">Kent u de tram?</vraag></vragen></kvr>');
    const [paper] = kvrOf("xx")(document) ?? [];
    expect(paper).toMatchObject({
      submitted: null,
      askers: [],
      addressees: [],
      subject: {},
      numbers: { questionSet: null, document: null, source: null },
    });
    expect(rulesOf(paper ?? { messages: [] })).toEqual(expect.arrayContaining(["numbers/none", "heading/no-asker", "heading/no-subject"]));
  });

  it("ranks a scan below what was published as text, and rejoins the words of its lines", async () => {
    const paper = await paperOf({
      items: { "SGD-Type": "Aanhangsel" },
      questions: '<vraag nummer="1 ">Kent u de Nieuw– landers, in loon– en werktijd? </vraag>',
    });
    expect(paper.rank).toBe("official");
    expect(questionTexts(paper)).toEqual([["1", "Kent u de Nieuwlanders, in loon– en werktijd?"]]);
  });
});
