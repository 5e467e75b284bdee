import { describe, expect, it } from "vitest";
import { xx } from "../../../../src/parliaments/xx/index.js";
import { parse } from "../../../../src/parse/parse.js";
import { read } from "../../../../src/read/read.js";

const NL = [
  "Bent u bekend met het bericht «The state of the art of the cameras in the harbour» in De Nieuwlander?",
  "Welke 14 gemeenten gebruiken camera's van Optivista, en hoeveel kosten die?",
  "Wat vindt u van het advies van de Coast Review?",
];
const EN = [
  "Are you aware of the report «The state of the art of the cameras in the harbour» in De Nieuwlander?",
  "Which 14 municipalities use cameras of Optivista, and what do they cost?",
  "What do you think of the advice of the Coast Review?",
];
const HEADING = "Vragen van het lid Vermeulen (SV) aan de Minister van Justitie over camera's (ingezonden 8 februari 2031).";

async function paperOf(lines: readonly string[]) {
  const text = ["Staten van Nieuwland", "", HEADING, "", ...lines].join("\n");
  const [paper, ...more] = parse(await read({ path: "paper.txt", bytes: Buffer.from(text) }), xx.grammar);
  expect(more).toEqual([]);
  return {
    languages: paper?.languages,
    questions: paper?.questions.map(({ number, versions }) => [number, versions.nl?.text, versions.en?.text]),
    messages: paper?.messages.map(({ rule, reason }) => `${rule}: ${reason}`),
  };
}

const asked = (label: string, texts: readonly string[]) => texts.flatMap((text, index) => [`${label} ${index + 1}`, text, ""]);
const ALIGNED = { languages: ["nl", "en"], questions: NL.map((text, index) => [String(index + 1), text, EN[index]]), messages: [] };

describe("a paper in two languages", () => {
  it.each([
    ["all questions, then all of them translated", [...asked("Vraag", NL), ...asked("Question", EN)]],
    [
      "each question followed by its translation under a label of its own",
      NL.flatMap((text, at) => [`Vraag ${at + 1}`, text, "", `Question ${at + 1}`, EN[at] as string, ""]),
    ],
    [
      "each question followed by its translation under the same label",
      NL.flatMap((text, at) => [`Vraag ${at + 1}`, text, "", EN[at] as string, ""]),
    ],
  ])("has both versions of each question: %s", async (_order, lines) => {
    expect(await paperOf(lines)).toEqual(ALIGNED);
  });

  it("is of one language where only the titles that it quotes are in another", async () => {
    expect((await paperOf(asked("Vraag", NL))).languages).toEqual(["nl"]);
  });

  it("is doubted where two translations are exchanged, by the names and numbers that fit elsewhere", async () => {
    const { messages } = await paperOf([...asked("Vraag", NL), ...asked("Question", [EN[1], EN[0], EN[2]] as string[])]);
    expect(messages).toEqual([
      'languages/versions-differ: The two versions of question "1" do not seem to say the same: question "2" fits better.',
      'languages/versions-differ: The two versions of question "2" do not seem to say the same: question "1" fits better.',
    ]);
  });

  it("is doubted where a translation is missing", async () => {
    const { messages } = await paperOf([...asked("Vraag", NL), ...asked("Question", EN.slice(0, 2))]);
    expect(messages).toEqual([
      'languages/numbers-differ: The versions in "nl" and "en" do not have the same questions: "3" stand in one of them only.',
    ]);
  });

  it("is doubted where a footnote is called in one language only", async () => {
    const notes = ["1 De Nieuwlander, 8 februari 2031, https://denieuwlander.example/camera", ""];
    const [first, ...rest] = NL;
    const { messages } = await paperOf([...asked("Vraag", [`${first}1`, ...rest]), ...asked("Question", EN), ...notes]);
    expect(messages).toContain('languages/footnotes-differ: Question "1" calls the footnotes "1" in one language and "" in the other.');
  });
});
