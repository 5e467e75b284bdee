import { describe, expect, it } from "vitest";
import { assemble } from "../../src/assemble/assemble.js";
import { EDGE_TYPES } from "../../src/model/vocabulary.js";
import { PAPER, RESOLVED } from "./a-paper.js";

const TERM = { name: { nl: "Staten van Nieuwland" }, due: () => ({ due: "2031-03-04", extendedDue: "2031-03-25" }) };
const SETTING = { document: "document:xx/ah-tk-20302031-118/txt", term: TERM, namesOf: () => undefined };
const SET = "question-set:xx/2031Z00042";

const batch = assemble(PAPER, RESOLVED, SETTING);
const node = (id: string) => batch.nodes.find((each) => each.id === id);
const edges = (type: string) => batch.edges.filter((edge) => edge.type === type).map(({ from, to }) => `${from} → ${to}`);

describe("assemble", () => {
  it("states the set with its numbers, dates and terms", () => {
    expect(node(SET)?.properties).toMatchObject({
      number: "2031Z00042",
      numbers: ["2031Z00042", "ah-tk-20302031-118"],
      submitted: "2031-02-11",
      date: "2031-02-11",
      dateBasis: "submitted",
      due: "2031-03-04",
      extendedDue: null,
      answered: "2031-03-03",
    });
  });

  it("says at the document how sure the whole reading is", () => {
    const doubted = { ...PAPER, messages: [{ rule: "questions/no-end", severity: "warning" as const, reason: "It ends in no sentence." }] };
    const confidence = (paper: typeof PAPER) =>
      assemble(paper, RESOLVED, SETTING).edges.find(({ type }) => type === "STATED_IN")?.evidence[0]?.confidence;
    expect([confidence({ ...PAPER, messages: [] }), confidence(doubted)]).toEqual([1, 0.75]);
  });

  it("ties asker, party, office, holder and ministry", () => {
    expect(edges("ASKED_BY")).toEqual([`${SET} → person:xx/anna-vermeulen`]);
    expect(edges("ON_BEHALF_OF")).toEqual([`${SET} → party:xx/sv`]);
    expect(edges("ADDRESSED_TO")).toEqual([`${SET} → office:xx/minister-van-digitale-zaken`]);
    expect(batch.edges.find(({ type }) => type === "ADDRESSED_TO")?.properties.holder).toBe("person:xx/karel-brandsma");
    expect(edges("PART_OF")).toContain("office:xx/minister-van-digitale-zaken → ministry:xx/digitale-zaken");
  });

  it("keeps one answer block for the two questions that it answers", () => {
    expect(batch.nodes.filter(({ kind }) => kind === "Answer").map(({ id }) => id)).toEqual(["answer:xx/ah-tk-20302031-118/1+2"]);
    expect(edges("ANSWERS")).toEqual([
      "answer:xx/ah-tk-20302031-118/1+2 → question:xx/2031Z00042/1",
      "answer:xx/ah-tk-20302031-118/1+2 → question:xx/2031Z00042/2",
    ]);
  });

  it("cites one article under its address without tracking parameters", () => {
    expect(edges("CITES")).toEqual(["question:xx/2031Z00042/1 → article:denieuwlander.example/camera"]);
    expect(edges("PUBLISHED_BY")).toEqual(["article:denieuwlander.example/camera → publisher:de-nieuwlander"]);
  });

  it("quotes the document's own words as evidence", () => {
    const quoted = batch.edges.flatMap(({ evidence }) => evidence).filter(({ quote }) => quote !== null);
    expect(quoted.length).toBeGreaterThan(4);
    for (const { start, end, quote } of quoted) expect(PAPER.document.text.slice(start ?? 0, end ?? 0)).toBe(quote);
  });

  it("makes a candidate of a name that nothing resolves, and no node", () => {
    expect(batch.candidates.map(({ name, node: where }) => [name, where])).toEqual([
      ["denieuwlander", "article:denieuwlander.example/camera"],
    ]);
    expect(batch.nodes.some(({ id }) => id.includes("candidate"))).toBe(false);
  });

  it("states both ends of every edge, of the kinds that the vocabulary allows", () => {
    const kinds = new Map(batch.nodes.map(({ id, kind }) => [id, kind]));
    for (const { type, from, to } of batch.edges) {
      expect(EDGE_TYPES[type].from, `${type} from ${from}`).toContain(kinds.get(from));
      expect(EDGE_TYPES[type].to, `${type} to ${to}`).toContain(kinds.get(to));
    }
  });

  it("keys a set without number by date, first asker and first question", () => {
    const { nodes } = assemble({ ...PAPER, numbers: { questionSet: null, document: null, source: null } }, RESOLVED, SETTING);
    expect(nodes.find(({ kind }) => kind === "QuestionSet")?.id).toMatch(/^question-set:xx\/2031-02-11-vermeulen-[0-9a-f]{8}$/u);
  });

  it("calls what a register knows by the register's names, whatever the paper's language", () => {
    const names = { nl: "Optivista", en: "Optivista Ltd" };
    const { nodes } = assemble(PAPER, RESOLVED, { ...SETTING, namesOf: (id) => (id === "company:optivista" ? names : undefined) });
    expect(nodes.find(({ id }) => id === "company:optivista")?.properties).toEqual({ name: names });
  });

  it("states nothing of a paper that is no question, answer or notice", () => {
    expect(assemble({ ...PAPER, kind: "other" }, RESOLVED, SETTING)).toEqual({ nodes: [], edges: [], candidates: [] });
  });
});
