import { describe, expect, it } from "vitest";
import type { Mention } from "../../src/model/mention.js";
import { resolve } from "../../src/resolve/resolve.js";
import { aPaper } from "./a-paper.js";
import { REGISTERS } from "./invented-registers.js";

function named(text: string, mention: Pick<Mention, "quote" | "type" | "candidates"> & Partial<Mention>, submitted = "2032-03-01") {
  const start = text.indexOf(mention.quote);
  const whole: Mention = {
    span: [start, start + mention.quote.length],
    lang: "nl",
    place: { part: "prose" },
    method: "register",
    confidence: 0.9,
    adjective: false,
    ...mention,
  };
  const [found] = resolve(aPaper({ text, submitted }), { mentions: [whole], topics: [] }, REGISTERS).mentions;
  return { entity: found?.entity, status: found?.status, name: found?.name };
}

describe("A mention", () => {
  it("names the only entity of its name", () => {
    expect(named("De VVH vraagt.", { quote: "VVH", type: "party", candidates: ["party:xx/vvh"] })).toEqual({
      entity: "party:xx/vvh",
      status: "confirmed",
      name: "VVH",
    });
  });

  it("names the entity of its own kind", () => {
    const quote = { quote: "Kwist", candidates: ["company:kwist", "place:kwist"] };
    expect(named("In Kwist is het stil.", { ...quote, type: "place" }).entity).toBe("place:kwist");
    expect(named("Kwist levert.", { ...quote, type: "company" }).entity).toBe("company:kwist");
  });

  it("stays a candidate where two entities of its kind bear the name, no register knows it, or the extractor doubts", () => {
    const candidate = { entity: null, status: "candidate", name: "Kwist" };
    expect(named("Kwist levert.", { quote: "Kwist", type: "company", candidates: ["company:kwist", "company:kwist-bank"] })).toEqual(
      candidate,
    );
    expect(named("Kwist levert.", { quote: "Kwist", type: "company", candidates: [] })).toEqual(candidate);
    expect(named("Kwist levert.", { quote: "Kwist", type: "company", candidates: ["company:kwist"], confidence: 0.3 })).toEqual(candidate);
  });

  it("names a person by the whole name, near the years in which there was a seat or an office", () => {
    const mention = { quote: "Carla Smak", type: "person", candidates: ["person:xx/carla-smak"] } as const;
    expect(named("Volgens Carla Smak niet.", mention).entity).toBe("person:xx/carla-smak");
    expect(named("Volgens Carla Smak niet.", mention, "2010-01-01").entity).toBeNull();
  });

  it("names a person by the surname only behind a title, and where nobody else there bears it", () => {
    const vermeulen = { quote: "Van der Vermeulen", type: "person", candidates: ["person:xx/anna-van-der-vermeulen"] } as const;
    expect(named("Het lid Van der Vermeulen vroeg.", vermeulen).entity).toBe("person:xx/anna-van-der-vermeulen");
    expect(named("Bakkerij Van der Vermeulen sluit.", vermeulen).entity).toBeNull();
    expect(named("Het lid Smak vroeg.", { quote: "Smak", type: "person", candidates: ["person:xx/carla-smak"] }).entity).toBeNull();
  });
});

describe("The publisher of a footnote", () => {
  const publisher = (note: { publisher?: string; urls?: readonly string[] }) =>
    resolve(aPaper({ footnotes: [note] }), { mentions: [], topics: [] }, REGISTERS).publishers[0]?.id;

  it("is known by its printed name, with or without an article", () => {
    expect(publisher({ publisher: "Havenblad" })).toBe("publisher:het-havenblad");
    expect(publisher({ publisher: "Het Havenblad" })).toBe("publisher:het-havenblad");
  });

  it("is known by the host of the address, the longest domain first", () => {
    expect(publisher({ urls: ["https://www.havenblad.example/a"] })).toBe("publisher:het-havenblad");
    expect(publisher({ urls: ["https://live.sport.havenblad.example/a"] })).toBe("publisher:havenblad-sport");
  });

  it("is absent where no register knows it", () => {
    expect(publisher({ publisher: "De Duinpost", urls: ["https://duinpost.example/a"] })).toBeUndefined();
  });
});
