import type { EdgeStatement, NodeStatement, Properties } from "../src/model/batch.js";
import { addDays } from "../src/model/days.js";
import { kindOfId } from "../src/model/ids.js";
import type { EdgeType } from "../src/model/vocabulary.js";
import type { Application } from "../src/store/store.js";

/** Papers of a parliament that there is not: of the size and the links of real ones, the same at every run. */

const VOCABULARY = 30_000;
const ENDINGS = ["", "", "", "en", "e", "de", "ing", "ingen", "heid", "t", "s", "er"];
const FIRST_DAY = "2006-01-03";
const DAYS = 6_900;

/** What a set of 6 questions and 5 answers names, on average as in the KVR papers. */
export const ENTITIES = {
  persons: 600,
  parties: 18,
  offices: 120,
  ministries: 16,
  companies: 1_200,
  topics: 110,
  articles: 40_000,
  publishers: 300,
};

export function* syntheticPapers(count: number): Generator<Application> {
  const random = generator(7);
  const words = vocabulary(random);
  for (let index = 0; index < count; index += 1) yield syntheticPaper(index, random, words);
}

function syntheticPaper(index: number, random: () => number, words: readonly string[]): Application {
  const number = `2031Z${String(index).padStart(5, "0")}`;
  const document = `document:xx/${number}/xml`;
  const set = `question-set:xx/${number}`;
  const date = addDays(FIRST_DAY, Math.floor(random() * DAYS));
  const nodes = new Map<string, NodeStatement>();
  const edges: EdgeStatement[] = [];
  const prose: string[] = [];
  const say = (length: number) => {
    const text = sentence(length, random, words);
    prose.push(text);
    return text;
  };
  const one = (kind: keyof typeof ENTITIES, skew = 1.6) => Math.floor(ENTITIES[kind] * random() ** skew);
  const add = (id: string, properties: Properties) => {
    nodes.set(id, { id, kind: kindOfId(id) ?? "Institution", properties });
    return id;
  };
  const named = (id: string) =>
    add(id, { name: { nl: `${words[(id.length * 977 + Number(id.match(/\d+/u)?.[0])) % 9_000]} ${id.split(/[:/]/u).at(-1)}` } });
  const tie = (type: EdgeType, from: string, to: string, properties: Properties = {}) => {
    const start = Math.floor(random() * 6_000);
    const evidence = [{ document, start, end: start + 9, quote: "the words", lang: "nl", method: "register", confidence: 0.98 }];
    edges.push({ type, from, to, key: "", properties, evidence });
  };
  add(set, {
    parliament: "xx",
    number,
    numbers: [number, `ah-xx-${index}`],
    title: { nl: say(12) },
    languages: ["nl"],
    submitted: date,
    date,
    dateBasis: "submitted",
    due: addDays(date, 21),
    extendedDue: addDays(date, 42),
    answered: index % 9 === 0 ? null : addDays(date, 20 + (index % 30)),
    concluded: false,
    references: [],
  });
  for (let position = 1; position <= 1 + (index % 2); position += 1) {
    const party = named(`party:xx/${one("parties")}`);
    tie("ASKED_BY", set, named(`person:xx/${one("persons")}`), { position, party, printed: "Vermeulen" });
    tie("ON_BEHALF_OF", set, party, { printed: "VVH" });
  }
  const post = one("offices");
  const office = named(`office:xx/${post}`);
  const holder = named(`person:xx/${ENTITIES.persons + post}`);
  tie("ADDRESSED_TO", set, office, { position: 1, holder, printed: "minister" });
  tie("PART_OF", office, named(`ministry:xx/${post % ENTITIES.ministries}`));
  const cite = (from: string) => {
    const work = one("articles", 1);
    const title = Array.from({ length: 7 }, (_, place) => words[(work * 31 + place * 997) % VOCABULARY]).join(" ");
    const article = add(`article:krant.example/${work}`, { title, url: "https://krant.example", date: null });
    tie("CITES", from, article, { footnotes: ["1"] });
    tie("PUBLISHED_BY", article, named(`publisher:${work % ENTITIES.publishers}`));
  };
  for (let position = 1; position <= 6; position += 1) {
    const question = add(`question:xx/${number}/${position}`, { number: String(position), position, text: { nl: say(55) }, footnotes: [] });
    tie("HAS_QUESTION", set, question, { position });
    if (position < 3) cite(question);
    if (position < 4) tie("MENTIONS", question, named(`company:c${one("companies")}`), { count: 1 });
    if (position < 3) tie("ABOUT", question, named(`topic:t${one("topics")}`), { score: 0.8, inherited: false });
  }
  for (let position = 1; position <= 5 && index % 9 !== 0; position += 1) {
    const answer = add(`answer:xx/${number}/${position}`, {
      text: { nl: say(105) },
      given: addDays(date, 25),
      questions: [String(position)],
      refersTo: [],
      position,
    });
    tie("ANSWERS", answer, `question:xx/${number}/${position}`, { refersTo: false });
    if (position === 5) tie("ANSWERS", answer, `question:xx/${number}/6`, { refersTo: false });
    tie("GIVEN_BY", answer, holder, { onBehalfOf: false, office, position: 1 });
    tie("GIVEN_AS", answer, office, { onBehalfOf: false, position: 1 });
    if (position < 3) tie("MENTIONS", answer, named(`company:c${one("companies")}`), { count: 1 });
  }
  add(document, {
    url: null,
    path: `${number}.xml`,
    mediaType: "application/xml",
    sha256: number,
    retrieved: null,
    documentKind: "answers",
    number: null,
  });
  tie("STATED_IN", set, document);
  const text = prose.join("\n");
  return {
    document: {
      id: document,
      path: `${number}.xml`,
      mediaType: "application/xml",
      sha256: number,
      url: null,
      retrieved: null,
      rank: "structured",
      date,
      parliament: "xx",
      kind: "answers",
      readWith: "1",
      text,
      bytes: new TextEncoder().encode(`<kvr>${text}</kvr>`),
      messages: [],
    },
    batches: [
      {
        nodes: [...nodes.values()],
        edges,
        candidates: [
          {
            type: "company",
            name: words[one("companies")] ?? "",
            node: set,
            evidence: { document, start: 0, end: 4, quote: "word", lang: "nl", method: "cue", confidence: 0.5 },
          },
        ],
      },
    ],
  };
}

/** Words as Dutch has them: few are very common, most are rare. */
function sentence(length: number, random: () => number, words: readonly string[]): string {
  return Array.from({ length }, () => words[Math.min(VOCABULARY - 1, Math.floor(Math.exp(random() * Math.log(VOCABULARY))) - 1)]).join(" ");
}

function vocabulary(random: () => number): string[] {
  const [consonants, vowels] = ["bdfghjklmnprstvwz", "aeiou"];
  const pick = (letters: string) => letters[Math.floor(random() * letters.length)] ?? "";
  return Array.from({ length: VOCABULARY }, (_, index) => {
    const syllables = 1 + (index > 60 ? 1 : 0) + Math.floor(random() * 2.2);
    const stem = Array.from({ length: syllables }, () => pick(consonants) + pick(vowels) + (random() < 0.5 ? pick(consonants) : "")).join(
      "",
    );
    return stem + (ENDINGS[Math.floor(random() * ENDINGS.length)] ?? "");
  });
}

/** Numbers from 0 to 1, the same at every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
