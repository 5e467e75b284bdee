import { describe, expect, it } from "vitest";
import { messagesOf } from "./a-printed-paper.js";

const rules = (paper: Parameters<typeof messagesOf>[0]): string[] =>
  messagesOf(paper).flatMap(({ rule, severity }) => (severity === "warning" ? [rule] : []));

describe("the checks of a heading", () => {
  it.each([
    ["no heading at all", "", ["heading/no-asker", "heading/no-addressee", "heading/no-subject", "heading/no-date"]],
    ["no day of submission", "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's.", ["heading/no-date"]],
    [
      "a member without party",
      "Vragen van het lid Vermeulen aan de Minister van Justitie over camera's (ingezonden 8 februari 2031).",
      ["heading/no-party"],
    ],
    [
      "a subject that was cut off",
      "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's in de (ingezonden 8 februari 2031).",
      ["heading/odd-subject"],
    ],
    [
      "a bracket that was lost",
      "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's «Optivista (ingezonden 8 februari 2031).",
      ["heading/odd-subject"],
    ],
  ])("warn of %s", (_oddity, heading, expected) => {
    expect(rules({ heading })).toEqual(expected);
  });

  it("do not ask whom a set of before 1998 was put to, since such headings do not say it", () => {
    const heading = "Vragen van het lid Vermeulen (SV) over camera's (ingezonden 8 februari 1996).";
    expect(rules({ heading })).toEqual([]);
  });

  it("take answers without any heading as they are: typed forms print none", () => {
    const heading = "Antwoord van Minister Van der Hoek (Justitie) (ontvangen 1 maart 2031).";
    expect(rules({ heading, answered: true })).toEqual([]);
  });

  it("warn where answers print the rest of a heading that was not read", () => {
    const heading =
      "het lid Vermeulen SV over camera's (ingezonden 8 februari 2031).\n\nAntwoord van Minister Van der Hoek (Justitie) (ontvangen 1 maart 2031).";
    expect(rules({ heading, answered: true })).toContain("heading/no-asker");
  });
});
