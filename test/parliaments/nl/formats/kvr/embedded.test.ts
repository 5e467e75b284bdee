import { describe, expect, it } from "vitest";
import { stretchesOf } from "../../../../../src/parliaments/nl/formats/kvr/embedded.js";

const stretches = (text: string, markers: readonly { number: string; at: number }[] = [], noted = true) =>
  stretchesOf({ text, markers }, () => noted).map(({ kind, words }) => [kind, words.text]);

describe("stretchesOf", () => {
  it("leaves a question as it is", () => {
    const text = "Kent u het antwoord van de minister op de vragen van het lid Vermeulen?";
    expect(stretches(text)).toEqual([["own", text]]);
  });

  it("cuts off the heading of the next set", () => {
    expect(stretches("Rijdt hij? Aanvullende vragen van het lid Peters (NLP) over bussen. (Ingezonden 4 maart 2098)")).toEqual([
      ["own", "Rijdt hij?"],
      ["set", "Aanvullende vragen van het lid Peters (NLP) over bussen. (Ingezonden 4 maart 2098)"],
    ]);
  });

  it("tells the number of another paper from a year before its heading", () => {
    const heading = "Vragen van het lid Peters (NLP) over bussen. (Ingezonden 4 maart 1998)";
    const appendix = (before: string) =>
      stretchesOf({ text: `Neen. ${before} ${heading}`, markers: [] }, () => true).find(({ kind }) => kind === "set");
    expect(appendix("843")).toMatchObject({ appendix: "843", words: { text: heading } });
    expect(appendix("Bode, maart 1998")).toMatchObject({ appendix: null, words: { text: heading } });
  });

  it("does not take a set that a sentence refers to for one that begins", () => {
    const text = "Ik verwijs naar de antwoorden op de kamervragen van het lid Peters over bussen (Ingezonden 25 mei 2097).";
    expect(stretches(text)).toEqual([["own", text]]);
  });

  it.each([
    [
      "a notice under its own label",
      "Mededeling Mededeling van minister Van Dam (Verkeer), mede namens de minister van Justitie. (Ontvangen 3 mei 2098) Het duurt langer.",
    ],
    ["an answer", "Antwoord van minister Van Dam (Verkeer). (Ontvangen 3 mei 2098)."],
    ["a further answer", "Tweede nader antwoord Tweede nader antwoord van minister Van Dam (Verkeer). (Ontvangen 3 mei 2098) Ja."],
    ["a misread label", "Mededeiing Mededeling van minister Van Dam (Verkeer). (Ontvangen 3 mei 2098) Later."],
  ])("cuts off %s", (_oddity, reply) => {
    expect(stretches(`Rijdt hij? ${reply}`)).toEqual([
      ["own", "Rijdt hij?"],
      ["reply", reply],
    ]);
  });

  it("takes a marker that opens a sentence without question for the label of a note", () => {
    const text = "Rijdt hij? De Kustbode, 3 juni jl. Wegwijzer, mei jl.";
    const markers = [
      { number: "1", at: 11 },
      { number: "2", at: 35 },
    ];
    expect(stretches(text, markers)).toEqual([
      ["own", "Rijdt hij?"],
      ["note", "De Kustbode, 3 juni jl."],
      ["note", "Wegwijzer, mei jl."],
    ]);
    expect(stretches(text, markers, false)).toEqual([["own", text]]);
  });

  it("stays quick on text that promises headings and keeps none", () => {
    for (const piece of ["Vragen van het lid ", "Antwoord van ", "Nader antwoord Antwoord van A (B) ", "(Ontvangen 3 mei "]) {
      const text = piece.repeat(Math.ceil(50_000 / piece.length));
      const start = performance.now();
      stretchesOf({ text, markers: [] }, () => true);
      expect(performance.now() - start).toBeLessThan(100);
    }
  });
});
