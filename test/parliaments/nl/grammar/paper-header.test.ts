import { describe, expect, it } from "vitest";
import type { Paper } from "../../../../src/model/paper.js";
import { nl } from "../../../../src/parliaments/nl/index.js";
import { xx } from "../../../../src/parliaments/xx/index.js";
import { parse } from "../../../../src/parse/parse.js";
import { aDocument } from "./a-flow.js";

function read(...lines: string[]): Paper | undefined {
  return parse(aDocument(lines.join("\n")), nl.grammar)[0];
}
const askers = (paper: Paper | undefined) => paper?.askers.map(({ name, party }) => `${name} (${party})`);
const answerers = (paper: Paper | undefined) =>
  paper?.answeredBy.map(({ name, office, onBehalfOf }) => `${onBehalfOf ? "for " : ""}${name ?? "?"} / ${office}`);

const ASKED = "Vragen van het lid Zwart (PNL) aan de minister van Defensie over de kazerne";
const QUESTIONS = ["", "1", "Klopt het dat de kazerne sluit?", "", "2", "Wat vindt u daarvan?"];
const ANSWERED = [
  "",
  "Vraag 1",
  "Klopt het dat de kazerne sluit?",
  "",
  "Antwoord 1",
  "Ja.",
  "",
  "Vraag 2",
  "Waarom?",
  "",
  "Antwoord 2",
  "Daarom.",
];

describe("Kind, number and dates of a paper", () => {
  it("takes number and day from lines of their own above the heading", () => {
    const paper = read("2034Z18883", "", "(ingezonden 20 november 2034)", "", `${ASKED}.`, ...QUESTIONS);
    expect(paper).toMatchObject({ kind: "questions", submitted: "2034-11-20", numbers: { questionSet: "2034Z18883", document: null } });
  });

  it("reads an answer that repeats no heading, with the Aanhangsel's number, and refers to the delay before it", () => {
    const paper = read(
      "AH 612",
      "2034Z15295",
      "Antwoord van minister De Wit (Defensie), mede namens de minister-president en de ministers van Financiën en voor Medische Zorg (ontvangen 19 november 2034)",
      "Zie ook Aanhangsel Handelingen, vergaderjaar 2034-2035, nr. 507",
      ...ANSWERED,
    );
    expect(paper).toMatchObject({
      kind: "answers",
      received: "2034-11-19",
      numbers: { questionSet: "2034Z15295", document: "ah-tk-20342035-612" },
    });
    expect(answerers(paper)).toEqual([
      "De Wit / minister van Defensie",
      "for ? / minister-president",
      "for ? / minister van Financiën",
      "for ? / minister voor Medische Zorg",
    ]);
    expect(paper?.references.map(({ number }) => number)).toEqual(["ah-tk-20342035-507"]);
  });

  it("reads the heading below a page's title that no full stop ends", () => {
    const title = "Antwoord schriftelijke vragen : Antwoord op vragen van het lid Zwart over de sluiting van de kazerne";
    const paper = read(title, `${ASKED} (ingezonden 20`, "november 2034).", ...ANSWERED);
    expect(paper).toMatchObject({ kind: "answers", submitted: "2034-11-20", subject: { nl: { text: "de kazerne" } } });
    expect(askers(paper)).toEqual(["Zwart (PNL)"]);
  });

  it("takes the Aanhangsel's number from a table whose cells are run together", () => {
    const table = ["Datum publicatieOrganisatieVergaderjaarNummerDatum ontvangst", "Tweede Kamer der Staten-Generaal2034-2035612"];
    const reply = "Antwoord van minister De Wit (Defensie) (ontvangen 19 november 2034)";
    expect(read("Aanhangsel van de Handelingen", ...table, `${ASKED}.`, reply, ...ANSWERED)?.numbers.document).toBe("ah-tk-20342035-612");
  });

  it("takes who signs the letter for the name of the office that answers", () => {
    const letter = ["Hierbij zend ik u de antwoorden.", "", "De Minister van Defensie,", "", "A.B. de Wit", ""];
    const title =
      "Antwoorden van de minister van Defensie op de vragen van het lid Zwart (PNL) over de kazerne (ingezonden 20 november 2034)";
    const paper = read(...letter, title, ...ANSWERED);
    expect(answerers(paper)).toEqual(["A.B. de Wit / minister van Defensie"]);
    expect(askers(paper)).toEqual(["Zwart (PNL)"]);
  });

  it("takes the day of the answer from a line of its own", () => {
    const paper = read("AH 734", "2034Z17501", "(ontvangen 28 november 2034)", "Antwoord van minister De Wit (Defensie)", ...ANSWERED);
    expect(paper).toMatchObject({ kind: "answers", received: "2034-11-28", numbers: { document: "ah-tk-20342035-734" } });
  });

  it("calls a communication that postpones a delay, whatever its number, with questions and members that it names", () => {
    const paper = read(
      "AH 735",
      "2034Z17777",
      "Mededeling van staatssecretaris De Wit (Defensie) (ontvangen 25 november 2034)",
      "",
      "De vragen van de Kamerleden Vermeulen (VVH) en Zwart (PNL) over de kazerne (2034Z17777) kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden beantwoord.",
      "",
      "De reden van het uitstel is dat nader overleg nodig is.",
    );
    expect(paper).toMatchObject({
      kind: "delay",
      notice: { kind: "DELAY", reason: "De reden van het uitstel is dat nader overleg nodig is." },
    });
    expect(askers(paper)).toEqual(["Vermeulen (VVH)", "Zwart (PNL)"]);
    expect(paper?.subject.nl?.text).toBe("de kazerne");
    expect(paper?.references).toEqual([]);
  });

  it("reads a delay that repeats the questions and prints its own words below 'Mededeling'", () => {
    const paper = read(
      `${ASKED} (ingezonden 6 november 2034).`,
      "Mededeling van Minister De Wit (Defensie) (ontvangen 28 november 2034).",
      "Vraag 1",
      "Klopt het dat de kazerne sluit?",
      "Mededeling",
      "Hierbij bericht ik u dat de vragen niet binnen de gebruikelijke termijn kunnen worden beantwoord, aangezien nog niet alle informatie is ontvangen.",
    );
    expect(paper).toMatchObject({ kind: "delay", submitted: "2034-11-06", received: "2034-11-28" });
    expect(paper?.questions.map(({ number }) => number)).toEqual(["1"]);
  });

  it("reads a letter that postpones: its day, who signs over two lines, whose questions", () => {
    const paper = read(
      "> Retouradres Postbus 1 Kustdam",
      "De Voorzitter van de Tweede Kamer",
      "",
      "Datum: 12 mei 2033",
      "Betreft: Uitstel beantwoording Kamervragen",
      "Uw kenmerk 2033Z07654",
      "",
      "Geachte voorzitter,",
      "",
      "De vragen van het lid Vermeulen (VVH) over de wachtlijsten (2033Z07654) kunnen tot mijn spijt niet binnen de gebruikelijke termijn worden beantwoord.",
      "",
      "Hoogachtend,",
      "",
      "de minister van Volksgezondheid,",
      "Welzijn en Sport,",
      "",
      "K. de Wit",
    );
    expect(paper).toMatchObject({ kind: "delay", numbers: { questionSet: "2033Z07654" }, date: { date: "2033-05-12", basis: "page" } });
    expect(answerers(paper)).toEqual(["K. de Wit / minister van Volksgezondheid, Welzijn en Sport"]);
    expect(paper?.subject.nl?.text).toBe("de wachtlijsten");
  });

  it("reads answers sent with a letter: who signs, on whose behalf, and the subject without the salutation", () => {
    const paper = read(
      "Geachte Voorzitter,",
      "",
      "Hierbij zend ik u, mede namens de staatssecretaris van Financiën, de antwoorden op de schriftelijke vragen van de leden Zwart en De Bruin (beiden PNL) over de kazerne, die werden ingezonden op 6 november 2034 onder nummer 2034Z17555.",
      "",
      "Hoogachtend,",
      "",
      "de minister van Defensie,",
      "",
      "K. de Wit",
      ...ANSWERED,
    );
    expect(paper).toMatchObject({ kind: "answers", submitted: "2034-11-06", numbers: { questionSet: "2034Z17555" } });
    expect(askers(paper)).toEqual(["Zwart (PNL)", "De Bruin (PNL)"]);
    expect(answerers(paper)).toEqual(["K. de Wit / minister van Defensie", "for ? / staatssecretaris van Financiën"]);
    expect(paper?.subject.nl?.text).toBe("de kazerne");
  });

  it("says of questions that were answered by another letter that they are answered", () => {
    const paper = read(
      `${ASKED} (ingezonden 6 november 2034).`,
      "Mededeling van Minister De Wit (Defensie) (ontvangen 28 november 2034).",
      "Vraag 1",
      "Klopt het dat de kazerne sluit?",
      "Mededeling",
      "De schriftelijke vragen zijn beantwoord middels een brief over kazernes (36 471-64) op 7 november 2034.",
    );
    expect(paper).toMatchObject({ kind: "answers", notice: null });
    expect(paper?.references.map(({ number }) => number)).toEqual(["kst-36471-64"]);
  });

  it("reads a withdrawal marked above the questions", () => {
    const paper = read("2034Z18001", "(ingezonden 14 november 2034, ingetrokken 20 november 2034)", "", ASKED, ...QUESTIONS);
    expect(paper).toMatchObject({ kind: "withdrawal", submitted: "2034-11-14", notice: { kind: "WITHDRAWAL" } });
    expect(paper?.questions).toHaveLength(2);
  });

  it("reads a withdrawal that a minister passes on", () => {
    const paper = read(
      "2034Z18001",
      "Mededeling van minister De Wit (Defensie) (ontvangen 3 december 2034)",
      "",
      "De vragen van het lid Zwart (PNL) over de kazerne (ingezonden 14 november 2034) zijn door de vraagsteller ingetrokken.",
    );
    expect(paper).toMatchObject({ kind: "withdrawal", submitted: "2034-11-14", received: "2034-12-03" });
  });

  it("reads a member's letter that withdraws the member's own questions", () => {
    const paper = read(
      "Aan de Voorzitter van de Tweede Kamer",
      "",
      "Geachte voorzitter,",
      "",
      "Hierbij trek ik mijn schriftelijke vragen over de kazerne in Kustdam (ingezonden 14 mei 2032, 2032Z09876) in.",
      "",
      "Met vriendelijke groet,",
      "",
      "A. Zwart (PNL)",
    );
    expect(paper).toMatchObject({ kind: "withdrawal", submitted: "2032-05-14", numbers: { questionSet: "2032Z09876" } });
    expect(askers(paper)).toEqual(["A. Zwart (PNL)"]);
    expect(paper?.subject.nl?.text).toBe("de kazerne in Kustdam");
  });

  it("tells an announcement of oral questions, and the question hour that it is for", () => {
    expect(
      read(
        "Mondelinge vragen van het lid Zwart (PNL) aan de minister van Defensie over het bericht «Kazerne dicht» (De Courant, 3 juni 2034).",
      ),
    ).toMatchObject({ kind: "oral" });
    expect(read("Aanmelding mondelinge vragen voor het vragenuur van dinsdag 4 juni 2034", "", `${ASKED}.`)).toMatchObject({
      kind: "oral",
      date: { date: "2034-06-04", basis: "page" },
    });
  });

  it("takes a page's date for the day by which questions without one are listed", () => {
    const paper = read("Den Haag, 6 mei 2031", "", ASKED, ...QUESTIONS);
    expect(paper).toMatchObject({ kind: "questions", submitted: null, date: { date: "2031-05-06", basis: "page" } });
  });

  it("joins a heading over several printed lines, office by office", () => {
    const paper = read(
      "Vragen van de leden Zwart (PNL) en Van der Hoek (VVH) aan de Staatssecretarissen van",
      "Volksgezondheid, Welzijn en Sport en van Justitie en Veiligheid en de",
      "Minister-President, Minister van Algemene Zaken, over het bericht «Het kan",
      "niet zo doorgaan» (ingezonden 1 december 2033).",
      "Vraag 1",
      "Bent u bekend met het bericht?",
    );
    expect(paper?.addressees.map(({ office }) => office)).toEqual([
      "Staatssecretaris van Volksgezondheid, Welzijn en Sport",
      "Staatssecretaris van Justitie en Veiligheid",
      "Minister-President",
    ]);
    expect(paper?.subject.nl?.text).toBe("het bericht «Het kan niet zo doorgaan»");
  });

  it("reads a heading to its day though its lines begin like sentences of their own", () => {
    const paper = read(
      "Vragen van het lid Zwart (PNL) aan de minister van Defensie over de heer",
      "Jansen, Optivista B.V.",
      "(OBV) en de kazerne (ingezonden 3 mei 2031).",
      "Vraag 1",
      "Bent u bekend met het bericht?",
    );
    expect(paper).toMatchObject({ submitted: "2031-05-03" });
    expect(paper?.subject.nl?.text).toBe("de heer Jansen, Optivista B.V. (OBV) en de kazerne");
  });

  it("complains of a portfolio that no table has, but not where it is the parliament's own", () => {
    const heading = "Vragen van het lid Zwart (PNL) aan de minister van Digitale Zaken over drones (ingezonden 3 mei 2031).";
    const rules = (parliament: typeof nl) =>
      parse(aDocument([heading, "Vraag 1", "Kent u drones?"].join("\n")), parliament.grammar).flatMap(({ messages }) =>
        messages.map(({ rule }) => rule),
      );
    expect(rules(nl)).toContain("heading/unknown-office");
    expect(rules(xx)).not.toContain("heading/unknown-office");
  });
});
