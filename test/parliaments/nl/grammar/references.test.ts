import { describe, expect, it } from "vitest";
import { readReferences } from "../../../../src/parliaments/nl/grammar/references.js";
import { aFlow } from "./a-flow.js";

const read = (text: string) => readReferences(aFlow(text), null).map(({ kind, number }) => `${kind} ${number}`);

describe("readReferences", () => {
  it.each([
    ["a question set with a blank in its number", "vraagnummer 2034Z 17972", ["questionSet 2034Z17972"]],
    ["two question sets", "met kenmerk 2033Z01234 en 2033Z01235", ["questionSet 2033Z01234", "questionSet 2033Z01235"]],
    ["a document of the chamber", "de beantwoording (Kamerstuk 2034D28457)", ["paper 2034D28457"]],
    [
      "an address with both numbers",
      "https://example.org/detail?id=2034Z01234&did=2034D03456",
      ["questionSet 2034Z01234", "paper 2034D03456"],
    ],
    ["an Aanhangsel with its session", "Aanhangsel van de Handelingen, vergaderjaar 2019–2020, nr. 3712", ["appendix ah-tk-20192020-3712"]],
    ["a session with two figures", "Aanhangsel Handelingen II 2019/20, nr. 3712", ["appendix ah-tk-20192020-3712"]],
    ["the turn of the century", "Aanhangsel Handelingen, vergaderjaar 1999/00, nr. 12", ["appendix ah-tk-19992000-12"]],
    [
      "several numbers of an Aanhangsel",
      "Aanhangsel Handelingen, vergaderjaar 2019–2020, nrs. 3712 en 3713",
      ["appendix ah-tk-20192020-3712", "appendix ah-tk-20192020-3713"],
    ],
    ["an Aanhangsel without 'nr.'", "Aanhangsel Handelingen II 2023/24, 1234", ["appendix ah-tk-20232024-1234"]],
    ["the number before the session", "Aanhangsel Handelingen nr. 700, vergaderjaar 1997-1998", ["appendix ah-tk-19971998-700"]],
    [
      "the session before the word",
      "Tweede Kamer, vergaderjaar 2020-2021, Aanhangsel van de Handelingen, nr. 45",
      ["appendix ah-tk-20202021-45"],
    ],
    ["'Kamervragen (Aanhangsel)'", "Kamervragen (Aanhangsel) 2020–2021, nr. 2345", ["appendix ah-tk-20202021-2345"]],
    ["an identifier that print pulled apart", "ah-tk-2017–2018, nr.2509", ["appendix ah-tk-20172018-2509"]],
    ["an identifier in an address", "https://example.org/ah-tk-20232024-912.html", ["appendix ah-tk-20232024-912"]],
    ["a glued 'AanhangselHandelingen'", "Zie ook AanhangselHandelingen,vergaderjaar 2023–2024, nr. 2161", ["appendix ah-tk-20232024-2161"]],
    ["a paper with a blank in its dossier", "Kamerstuk 32 813, nr. 1061", ["paper kst-32813-1061"]],
    ["a paper of a budget chapter", "Kamerstukken II 2021/22, 35 925-VIII, nr. 12", ["paper kst-35925-VIII-12"]],
    ["a paper of two dossiers", "Kamerstuk 12 345 en 36 200 XV, nr. 7", ["paper kst-12345-7", "paper kst-36200-XV-7"]],
    [
      "a paper of three dossiers",
      "Kamerstukken II 2021/22, 35 925 VIII, 12345 en 23456, nr. 7",
      ["paper kst-35925-VIII-7", "paper kst-12345-7", "paper kst-23456-7"],
    ],
    ["a paper of a fund", "Kamerstuk 35 570 J, nr. 3", ["paper kst-35570-J-3"]],
    ["a dossier with a second part", "Kamerstuk 21501-20, nr. 1963", ["paper kst-21501-20-1963"]],
    ["dossier and number in one", "Kamerstuk 21 501-02-2870", ["paper kst-21501-02-2870"]],
    ["dossier and number in brackets", "onze brief (36 471-64) van 7 juni", ["paper kst-36471-64"]],
    [
      "several numbers of one dossier",
      "Kamerstukken II 2022-2023, 36 200 XVI, nrs. 12, 13 en 15",
      ["paper kst-36200-XVI-12", "paper kst-36200-XVI-13", "paper kst-36200-XVI-15"],
    ],
    ["a paper of the Eerste Kamer", "Kamerstukken I 2020/21, 35300, B", ["paper kst-35300-B"]],
    [
      "a list over both chambers",
      "(Kamerstukken II 2021/22, 36 021, nr. 6; I 2022/23, 36 021, B)",
      ["paper kst-36021-6", "paper kst-36021-B"],
    ],
    ["'Tweede Kamer' for 'Kamerstuk'", "Tweede Kamer, vergaderjaar 2023–2024, 19 637, nr. 3198", ["paper kst-19637-3198"]],
    ["'TK'", "TK 2023–2024, 31 293, nr. 45", ["paper kst-31293-45"]],
    ["a dossier alone", "Kamerstuk 36 441 over drones", ["paper kst-36441"]],
    ["a motion", "de motie van het lid Zwart (Kamerstuk 29 684, nr. 245)", ["motion kst-29684-245"]],
    ["a motion of several members", "de motie-Zwart c.s. (36 600-VIII, nr. 45)", ["motion kst-36600-VIII-45"]],
    [
      "a motion told at length",
      "de motie Zwart en Van Es over het effect van de herinvoering van de toeslag op het aantal studenten (Kamerstukken II 2022/23, 36 229, nr. 29)",
      ["motion kst-36229-29"],
    ],
    ["a letter beside a motion", "mijn brief (Kamerstuk 33 529, nr. 1219) en de motie", ["paper kst-33529-1219"]],
  ])("reads %s", (_oddity, text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each([
    ["sums of money", "een bedrag van 36 600 euro voor 12 345 mensen"],
    ["the statute book", "Stb. 2020, 123"],
    ["the official report", "Handelingen II 2021/22, nr. 12, item 5"],
    ["years that do not follow each other", "Aanhangsel Handelingen, vergaderjaar 2019–2023, nr. 12"],
  ])("takes nothing from %s", (_what, text) => {
    expect(read(text)).toEqual([]);
  });
});
