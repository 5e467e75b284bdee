import { describe, expect, it } from "vitest";
import { paperOf, papersOf, publication, REPLIED } from "./a-publication.js";

const textsOf = (parts: readonly { readonly versions: { readonly nl?: { readonly text: string } } }[]) =>
  parts.map(({ versions }) => versions.nl?.text);

describe("a question set as published", () => {
  it("has the header that its description marks up", async () => {
    const paper = await paperOf(publication({ body: "<vraag><nr>Vraag 1</nr><al>Kent u het bericht?</al></vraag>" }));
    expect(paper).toMatchObject({
      kind: "questions",
      rank: "structured",
      languages: ["nl"],
      numbers: { questionSet: "2031Z00042", document: "kv-tk-2031Z00042" },
      subject: { nl: { text: "camera's in de tram" } },
      submitted: "2031-02-11",
      askers: [{ name: "Vermeulen", party: "SV" }],
      addressees: [{ office: "Minister van Justitie" }],
      messages: [],
    });
  });

  it("names several askers of two parties, each with the party that stands behind", async () => {
    const asked = `<kamervraagomschrijving type="vraag">Vragen van de leden <naam><achternaam>Vermeulen</achternaam></naam>,
      <naam><achternaam>De Wolf</achternaam></naam> (beiden <organisatie>SV</organisatie>) en <naam><achternaam>Haverkamp</achternaam></naam>
      (<organisatie>BB</organisatie>) aan de Ministers van Justitie en van Financiën over <kamervraagonderwerp>sloten</kamervraagonderwerp>
      (ingezonden <datum isodatum="2031-02-11">11 februari 2031</datum>).</kamervraagomschrijving>`;
    const { askers, addressees } = await paperOf(publication({ asked, body: "<vraag><nr>Vraag 1</nr><al>Waarom?</al></vraag>" }));
    expect(askers.map(({ name, party }) => `${name} ${party}`)).toEqual(["Vermeulen SV", "De Wolf SV", "Haverkamp BB"]);
    expect(addressees.map(({ office }) => office)).toEqual(["Minister van Justitie", "Minister van Financiën"]);
  });

  it("leaves a note that stands within a sentence out of the words, and links it", async () => {
    const note = `<noot type="voet" id="n1"><noot.nr>1</noot.nr><noot.al>De Nieuwlander, 8 februari 2031, «Wie kijkt er mee?»,
      <extref soort="URL" doc="https://denieuwlander.example/mee">https://denieuwlander.example/mee</extref></noot.al></noot>`;
    const paper = await paperOf(
      publication({
        body: `<vraag><nr>Vraag 1</nr><al>Kent u het bericht${note}? Zo ja, wat vindt u ervan?</al><al>Zo nee, waarom niet?</al></vraag>`,
      }),
    );
    expect(textsOf(paper.questions)).toEqual(["Kent u het bericht? Zo ja, wat vindt u ervan?\nZo nee, waarom niet?"]);
    expect(paper.footnotes).toMatchObject([
      {
        number: "1",
        text: "De Nieuwlander, 8 februari 2031, «Wie kijkt er mee?», https://denieuwlander.example/mee",
        urls: ["https://denieuwlander.example/mee"],
        publisher: "De Nieuwlander",
        title: "Wie kijkt er mee?",
        date: "2031-02-08",
        citedBy: { questions: ["1"], answers: [] },
      },
    ]);
  });

  it("leaves no blank where a note stood before the end of a sentence", async () => {
    const note = "<noot><noot.nr>1</noot.nr><noot.al>Radio Kust</noot.al></noot>";
    const body = `<vraag><nr>Vraag 1</nr><al>Kent u het bericht ${note}? Het was van Optivista ${note} .</al></vraag>`;
    expect(textsOf((await paperOf(publication({ body }))).questions)).toEqual(["Kent u het bericht? Het was van Optivista."]);
  });

  it("takes the address of a link whose words are its title", async () => {
    const note = `<noot type="voet"><noot.nr>1</noot.nr><noot.al><extref soort="URL" doc="https://radiokust.example/2031/sloten">Radio Kust, 9 februari 2031</extref></noot.al></noot>`;
    const { footnotes } = await paperOf(publication({ body: `<vraag><nr>Vraag 1</nr><al>Kent u dit?${note}</al></vraag>` }));
    expect(footnotes[0]).toMatchObject({
      text: "Radio Kust, 9 februari 2031",
      urls: ["https://radiokust.example/2031/sloten"],
      isArticle: true,
    });
  });

  it("reads a list within a question as paragraphs, each behind its letter", async () => {
    const body = `<vraag><nr>Vraag 1</nr><al>Kunt u ingaan op:</al><lijst type="expliciet"><li><li.nr>a.</li.nr><al>de kosten;</al></li><li><li.nr>b.</li.nr><al>de baten?</al></li></lijst></vraag>`;
    expect(textsOf((await paperOf(publication({ body }))).questions)).toEqual(["Kunt u ingaan op:\na. de kosten;\nb. de baten?"]);
  });

  it("keeps words that are set in italics, bold or above the line together", async () => {
    const body = `<vraag><nr>Vraag 1</nr><al>Is <nadruk type="cur">De Nieuwlander</nadruk> bekend, en hoeveel m<sup>2</sup> is dat?</al></vraag>`;
    expect(textsOf((await paperOf(publication({ body }))).questions)).toEqual(["Is De Nieuwlander bekend, en hoeveel m2 is dat?"]);
  });

  it("gives paragraphs under one joint label a question each", async () => {
    const body = "<vraag><nr>Vraag 1 en 2</nr><al>Wat kost dat?</al><al>Wie betaalt dat?</al></vraag>";
    const { questions } = await paperOf(publication({ body }));
    expect(questions.map(({ number, versions }) => `${number} ${versions.nl?.text}`)).toEqual(["1 Wat kost dat?", "2 Wie betaalt dat?"]);
  });

  it("keeps an explanation below the questions as prose, with the papers that it names", async () => {
    const body = `<vraag><nr>Vraag 1</nr><al>Waarom?</al></vraag>
      <kamervraagopmerking><al>Toelichting: deze vragen dienen ter aanvulling op eerdere vragen van het lid Haverkamp (2031Z00031).</al></kamervraagopmerking>`;
    const paper = await paperOf(publication({ body }));
    expect(paper).toMatchObject({ kind: "questions", notice: null });
    expect(paper.references).toMatchObject([{ kind: "questionSet", number: "2031Z00031", place: null }]);
    expect(paper.prose.map(([start, end]) => paper.document.text.slice(start, end)).join(" ")).toContain("Toelichting");
  });

  it("counts a question without label by its position, and says so", async () => {
    const paper = await paperOf(publication({ body: "<vraag><al>Wat kost dat?</al></vraag><vraag><al>Wie betaalt dat?</al></vraag>" }));
    expect(paper.questions.map(({ number }) => number)).toEqual(["1", "2"]);
    expect(paper.messages.map(({ rule }) => rule)).toEqual(["questions/number-missing", "questions/number-missing"]);
  });

  it("takes a first paragraph that is only a label as one", async () => {
    const paper = await paperOf(publication({ body: "<vraag><al>Vraag 1</al><al>Wat kost dat?</al></vraag>" }));
    expect(paper.questions).toMatchObject([{ number: "1", versions: { nl: { text: "Wat kost dat?" } } }]);
  });

  it("follows the words of the heading where the marked day is in no calendar", async () => {
    const asked = `<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Vermeulen</achternaam></naam> (<organisatie>SV</organisatie>)
      aan de Minister van Justitie over <kamervraagonderwerp>sloten</kamervraagonderwerp> (ingezonden <datum isodatum="2031-02-31">3 maart 2031</datum>).</kamervraagomschrijving>`;
    const paper = await paperOf(publication({ asked, body: "<vraag><nr>Vraag 1</nr><al>Waarom?</al></vraag>" }));
    expect(paper.submitted).toBe("2031-03-03");
    expect(paper.messages.map(({ rule }) => rule)).toEqual(["dates/impossible"]);
  });

  it("quotes its words exactly where they stand", async () => {
    const paper = await paperOf(publication({ body: "<vraag><nr>Vraag 1</nr><al>Wat kost  dat,\n en waarom?</al></vraag>" }));
    const words = paper.questions[0]?.versions.nl;
    expect(words?.spans.map(([start, end]) => paper.document.text.slice(start, end))).toEqual([words?.text]);
  });
});

describe("answers as published", () => {
  const ANSWERED = `${REPLIED}
    <vraag><nr>Vraag 1</nr><al>Kent u het bericht?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>
    <vraag><nr>Vraag 2</nr><al>Wat kost dat?</al></vraag><vraag><nr>Vraag 3</nr><al>Wie betaalt dat?</al></vraag>
    <antwoord><nr>Antwoord 2 en 3</nr><al>Niets.</al><table><tgroup><tbody><row><entry><al>Jaar</al></entry><entry><al>Kosten</al></entry></row></tbody></tgroup></table></antwoord>
    <vraag><nr>Vraag 4</nr><al>Waarom?</al></vraag><antwoord><nr>Antwoord 4</nr><al>Zie het antwoord op vraag 2.</al></antwoord>`;

  it("have the appendix's number, who answers, and on whose behalf", async () => {
    expect(await paperOf(publication({ number: "612", body: ANSWERED }))).toMatchObject({
      kind: "answers",
      numbers: { questionSet: null, document: "ah-tk-20302031-612" },
      received: "2031-03-04",
      answeredBy: [
        { name: "Van der Hoek", office: "Minister van Justitie", onBehalfOf: false },
        { office: "Minister van Financiën", onBehalfOf: true },
      ],
    });
  });

  it("say which questions each answers, and which it only points at", async () => {
    const { answers } = await paperOf(publication({ number: "612", body: ANSWERED }));
    expect(answers.map(({ questions, versions, refersTo }) => [questions, versions.nl?.text, refersTo])).toEqual([
      [["1"], "Ja.", []],
      [["2", "3"], "Niets.\nJaar Kosten", []],
      [["4"], "Zie het antwoord op vraag 2.", ["2"]],
    ]);
  });

  it("answer the questions before them where they print no number", async () => {
    const body = `${REPLIED}<vraag><nr>Vraag 1</nr><al>A?</al></vraag><vraag><nr>Vraag 2</nr><al>B?</al></vraag><antwoord><al>Ja.</al></antwoord>`;
    expect((await paperOf(publication({ body }))).answers).toMatchObject([{ questions: ["1", "2"] }]);
  });

  it("lead to the papers that links in them name", async () => {
    const body = `${REPLIED}<vraag><nr>Vraag 1</nr><al>A?</al></vraag><antwoord><nr>Antwoord 1</nr><al>Zie mijn <extref soort="document" doc="kst-33529-1219">eerdere brief</extref>.</al></antwoord>`;
    expect((await paperOf(publication({ body }))).references).toMatchObject([
      { kind: "paper", number: "kst-33529-1219", text: "eerdere brief", place: { part: "answer", number: "1" } },
    ]);
  });

  it("may be a notice of delay: only its words tell, since it shares the series of numbers", async () => {
    const asked = `<kamervraagomschrijving type="vraag">Vragen van het lid <naam><achternaam>Vermeulen</achternaam></naam> (<organisatie>SV</organisatie>) aan de Minister van Justitie over <kamervraagonderwerp>sloten</kamervraagonderwerp> (ingezonden <datum isodatum="2031-02-11">11 februari 2031</datum>).</kamervraagomschrijving>
      <kamervraagomschrijving type="antwoord">Mededeling van Minister <naam><achternaam>Van der Hoek</achternaam></naam> (Justitie) (ontvangen <datum isodatum="2031-03-04">4 maart 2031</datum>).</kamervraagomschrijving>`;
    const body =
      "<kamervraagopmerking><al>De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord, omdat overleg nodig is.</al></kamervraagopmerking>";
    expect(await paperOf(publication({ number: "640", asked, body }))).toMatchObject({
      kind: "delay",
      numbers: { document: "ah-tk-20302031-640" },
      received: "2031-03-04",
      notice: { kind: "DELAY", reason: expect.stringContaining("omdat overleg nodig is") },
    });
  });
});

describe("a publication of the archive's older schemas", () => {
  const OLD = `<officiele-publicatie><metadata><meta name="OVERHEIDop.vraagNummer" content="2031Z00042"/></metadata>
    <vragen><titel>Vragen</titel><omschr>Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over sloten (ingezonden 11 februari 2031).</omschr>
      <vraag><vraagnummer>1</vraagnummer><al>Kent u het bericht?<nootref refid="v1">1</nootref></al></vraag></vragen>
    <reactie><omschr>Antwoord van Minister Van der Hoek (Justitie) (ontvangen 4 maart 2031).</omschr>
      <antwoord><nummer>1</nummer><al>Ja.</al></antwoord></reactie>
    <noot id="v1"><noot.nr>1)</noot.nr><noot.al>Radio Kust, 9 februari 2031</noot.al></noot></officiele-publicatie>`;

  it("keeps questions and answers apart, and refers to notes at its end", async () => {
    const paper = await paperOf(OLD);
    expect(paper).toMatchObject({
      kind: "answers",
      numbers: { questionSet: "2031Z00042" },
      askers: [{ name: "Vermeulen" }],
      questions: [{ number: "1", versions: { nl: { text: "Kent u het bericht?" } }, footnotes: ["1"] }],
      answers: [{ questions: ["1"] }],
      footnotes: [{ number: "1", publisher: "Radio Kust", citedBy: { questions: ["1"] } }],
    });
  });

  it("is not any publication: a law is left to others", async () => {
    expect(await papersOf("<officiele-publicatie><wet><al>Artikel 1</al></wet></officiele-publicatie>")).toEqual([]);
  });
});

describe("a publication's metadata", () => {
  const value = (name: string, content: string) => `<metadata name="${name}" content="${content}"/>`;
  const METADATA = [
    value("DC.identifier", "kv-tk-2031Z00042"),
    value("DC.type", "Kamervragen zonder antwoord"),
    value("DC.creator", "Staten van Nieuwland"),
    value("DC.title", "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's in de tram"),
    value("OVERHEIDop.vraagnummer", "2031Z00042"),
    value("OVERHEIDop.indiener", "A.B. Vermeulen"),
    value("OVERHEIDop.datumIndiening", "2031-02-11"),
    value("OVERHEID.category", "Verkeer | Openbaar vervoer"),
  ].join("");

  it("state number, day, asker and subject by themselves, under a key of their own", async () => {
    expect(await paperOf(`<metadata_gegevens>${METADATA}</metadata_gegevens>`)).toMatchObject({
      kind: "questions",
      numbers: { questionSet: "2031Z00042", document: "kv-tk-2031Z00042", source: "kv-tk-2031Z00042-metadata" },
      submitted: "2031-02-11",
      askers: [{ name: "Vermeulen", party: "SV" }],
      addressees: [{ office: "Minister van Justitie" }],
      subject: { nl: { text: "camera's in de tram" } },
      clerksTopics: ["Verkeer | Openbaar vervoer"],
      questions: [],
      messages: [],
    });
  });

  it("name the submitter where the title names nobody", async () => {
    const metadata = [
      value("DC.identifier", "ah-tk-20302031-612"),
      value("DC.title", "Camera's in de tram"),
      value("OVERHEIDop.indiener", "A.B. Vermeulen (SV)"),
      value("OVERHEIDop.datumOntvangst", "2031-03-04"),
    ].join("");
    expect(await paperOf(`<metadata_gegevens>${metadata}</metadata_gegevens>`)).toMatchObject({
      kind: "answers",
      received: "2031-03-04",
      askers: [{ name: "A.B. Vermeulen", party: "SV" }],
      subject: { nl: { text: "Camera's in de tram" } },
    });
  });

  it("that stand in the publication itself give what its words do not print", async () => {
    const metadata = `${value("DC.identifier", "ah-tk-20302031-612")}${value("OVERHEIDop.vraagnummer", "2031Z00042")}`;
    const { numbers } = await paperOf(
      publication({ number: "612", metadata, body: `${REPLIED}<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>` }),
    );
    expect(numbers).toMatchObject({ questionSet: "2031Z00042", document: "ah-tk-20302031-612" });
  });

  it("of another kind of publication are left to others", async () => {
    expect(await papersOf(`<metadata_gegevens>${value("DC.type", "Wet")}</metadata_gegevens>`)).toEqual([]);
  });

  it("complain of a day that is in no calendar", async () => {
    const metadata = `${value("DC.identifier", "kv-tk-2031Z00042")}${value("OVERHEIDop.datumIndiening", "20310-02-11")}`;
    expect((await paperOf(`<metadata_gegevens>${metadata}</metadata_gegevens>`)).messages.map(({ rule }) => rule)).toEqual([
      "dates/impossible",
    ]);
  });
});
