import { describe, expect, it } from "vitest";
import { conditionOf } from "../../src/api/question-set-filter.js";

describe("conditionOf", () => {
  it.each([
    ["nothing", {}, undefined],
    ["null for what is not filtered", { text: null, party: null, submitted: null, and: null, not: null }, undefined],
    ["one condition bare", { text: "drones" }, { text: "drones" }],
    [
      "all of several ids as one condition each",
      { involves: ["company:a", "company:b"] },
      { and: [{ involves: ["company:a"] }, { involves: ["company:b"] }] },
    ],
    [
      "any of several ids as one condition",
      { involvesAny: ["company:a", "company:b", "company:a"] },
      { involves: ["company:a", "company:b"] },
    ],
    ["a role", { asker: ["person:xx/a"] }, { involves: ["person:xx/a"], roles: ["asker"] }],
    [
      "how sure ties must be, inside too",
      { party: ["party:xx/a"], minConfidence: 0.9, not: { topic: ["topic:t"] } },
      {
        and: [
          { involves: ["party:xx/a"], roles: ["party"], minConfidence: 0.9 },
          { not: { involves: ["topic:t"], roles: ["topic"], minConfidence: 0.9 } },
        ],
      },
    ],
    ["a range with one end", { answered: { until: "2031-01-01" } }, { date: "answered", until: "2031-01-01" }],
    ["an official number with blanks", { number: ["2031z 00042", "ah-xx-7"] }, { property: "number", oneOf: ["2031Z00042", "ah-xx-7"] }],
    ["a parliament's id as its code", { parliament: ["parliament:xx", "YY"] }, { property: "parliament", oneOf: ["xx", "yy"] }],
    ["no alternatives as nothing at all", { or: [] }, { id: [] }],
    ["an alternative that everything meets as no condition", { or: [{}, { text: "a" }] }, undefined],
    ["the opposite of everything as nothing at all", { not: {} }, { id: [] }],
    [
      "conditions beside and inside",
      { text: "a", and: [{ text: "b" }], not: { text: "c" } },
      { and: [{ text: "a" }, { text: "b" }, { not: { text: "c" } }] },
    ],
  ])("takes %s", (_, filter, condition) => {
    expect(conditionOf(filter)).toEqual(condition);
  });

  it.each([
    ["a list of 101 ids", { party: Array.from({ length: 101 }, (_, index) => `party:xx/${index}`) }],
    ["a text of 1,001 characters", { text: "a".repeat(1_001) }],
    ["a sureness above one", { minConfidence: 1.1 }],
    ["51 conditions", { involves: Array.from({ length: 51 }, (_, index) => `party:xx/${index}`) }],
    ["a fourth level", { or: [{ and: [{ not: { or: [{ text: "a" }] } }] }] }],
  ])("refuses %s", (_, filter) => {
    expect(() => conditionOf(filter)).toThrow(/characters|values|conditions|deeper|from 0 to 1/u);
  });
});
