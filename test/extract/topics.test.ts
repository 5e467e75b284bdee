import { describe, expect, it } from "vitest";
import { extract } from "../../src/extract/extract.js";
import type { TopicScore } from "../../src/model/mention.js";
import type { TopicEntry } from "../../src/model/register.js";
import { paperOf } from "./paper-of.js";
import { entry, registersOf } from "./registers.js";

function topic(id: string, terms: readonly (readonly [text: string, weight?: number, lang?: "nl" | "en"])[]): TopicEntry {
  return {
    ...entry(`topic:${id}`, id, { type: "organisation" }),
    kind: "Topic",
    type: null,
    broader: null,
    terms: terms.map(([text, weight = 1, lang = "nl"]) => ({ text, weight, lang })),
  };
}

const REGISTERS = registersOf([], {
  topics: [
    topic("cameras", [["*camera's"], ["cameratoezicht"], ["beelden", 0.5], ["cameras", 1, "en"]]),
    topic("fisheries", [["visserij*"], ["net", 0.5], ["visserijfonds", -2]]),
    topic("ethics", [["goed gedrag*"]]),
  ],
});

/** Topics by part: "heading", "1", "2" …; inherited ones in brackets. */
function topics(questions: readonly string[], { title = "", notes = [] as readonly string[] } = {}): Record<string, string[]> {
  const text = [title, ...questions, ...notes].join("\n");
  const at = (part: string): [number, number] => [text.indexOf(part), text.indexOf(part) + part.length];
  const paper = paperOf(text, {
    ...(title && { subject: at(title) }),
    questions: questions.map((question, index) => ({ number: String(index + 1), nl: [at(question)] })),
    footnotes: notes.map((note, index) => ({ number: String(index + 1), spans: [at(note)] })),
  });
  const cited = {
    ...paper,
    questions: paper.questions.map((question) => ({ ...question, footnotes: question.number === "1" && notes.length > 0 ? ["1"] : [] })),
  };
  const byPart: Record<string, string[]> = {};
  for (const score of extract(cited, REGISTERS).topics) byPart[part(score)] = [...(byPart[part(score)] ?? []), name(score)];
  return byPart;
}

const part = ({ place }: TopicScore): string => ("number" in place ? place.number : place.part);
const name = ({ label, inherited }: TopicScore): string => (inherited ? `(${label})` : label);

describe("topics", () => {
  it("come from whole words, beginnings, ends and phrases of the scheme", () => {
    expect(topics(["Hangen er temperatuurcamera's?"])["1"]).toEqual(["cameras"]);
    expect(topics(["Wat doet u voor de visserijsector?"])["1"]).toEqual(["fisheries"]);
    expect(topics(["Is dit goed gedrag?"])["1"]).toEqual(["ethics"]);
    expect(topics(["Is dit goed, en gedrag?"])["1"]).toBeUndefined();
  });

  it("need enough weight, less where the title is about the same", () => {
    expect(topics(["Zijn er beelden?"])["1"]).toBeUndefined();
    expect(topics(["Zijn er beelden?"], { title: "cameratoezicht" })["1"]).toEqual(["cameras"]);
  });

  it("are held back by words that speak against them", () => {
    expect(topics(["Betreft dit het visserijfonds?"])["1"]).toBeUndefined();
  });

  it("are inherited by a question that only points back", () => {
    expect(topics(["Hangen er camera's in het bos?", "Hoe beoordeelt u deze berichtgeving?", "Hoe laat is het?"])).toMatchObject({
      1: ["cameras"],
      2: ["(cameras)"],
    });
    expect(topics(["Hangen er camera's in het bos?", "Hoe laat begint morgen de vergadering?"])["2"]).toBeUndefined();
  });

  it("count the cited article for the question that cites it, and for the set", () => {
    const found = topics(["Zijn er beelden van het bericht?", "Hoe laat?"], {
      notes: ["https://www.havenblad.example/cameratoezicht-in-het-bos"],
    });
    expect(found).toEqual({ heading: ["cameras"], 1: ["cameras"] });
  });

  it("say where the words stand that weigh most", () => {
    const text = "Hangen er beelden en camera's?";
    const [score] = extract(paperOf(text, { questions: [{ number: "1", nl: [[0, text.length]] }] }), REGISTERS).topics.filter(
      ({ place }) => place.part === "question",
    );
    expect(score?.span && text.slice(...score.span)).toBe("camera's");
  });
});
