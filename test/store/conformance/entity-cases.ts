import { expect, it } from "vitest";
import { filled, listed, TODAY } from "../asking.js";
import type { Open } from "../conformance.js";
import { edge, entity, node, paper, states } from "../paper-batch.js";

const MOST_SETS = { field: "questionSets", direction: "descending" } as const;
const OFFICE = "office:xx/minister-digitale-zaken";

export function entityCases(open: Open): void {
  it("lists entities of a kind by how many sets involve them, then by id", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", mentions: ["company:b", "company:a"], askers: ["person:xx/c"] }),
      paper({ set: "2", mentions: ["company:c"], questions: [{ mentions: ["company:c"] }] }),
      paper({ set: "3", mentions: ["company:c"] }),
    );
    expect(await listed(store, { kind: "Company", order: MOST_SETS })).toEqual(["company:c", "company:a", "company:b"]);
    expect(await listed(store, { kind: "Company", order: { ...MOST_SETS, direction: "ascending" } })).toEqual([
      "company:a",
      "company:b",
      "company:c",
    ]);
  });

  it("counts again when a set no longer involves an entity", async () => {
    const store = await filled(
      await open(),
      paper({ set: "1", mentions: ["company:a"] }),
      paper({ set: "2", mentions: ["company:a", "company:b"] }),
      paper({ set: "3", mentions: ["company:b"] }),
    );
    await store.apply([paper({ set: "1", mentions: ["company:b"] })]);
    expect(await listed(store, { kind: "Company", order: MOST_SETS })).toEqual(["company:b", "company:a"]);
    expect(
      (await store.facets({ kind: "QuestionSet", today: TODAY }, ["Company"], 5))[0]?.buckets.map(({ key, count }) => `${key} ${count}`),
    ).toEqual(["company:b 3", "company:a 1"]);
  });

  it("lists entities by name, those without one last", async () => {
    const companies = [
      node("company:1", { name: { nl: "Zonlicht" } }),
      node("company:2", { name: { en: "Aero" } }),
      node("company:3", {}),
      node("company:4", { name: { nl: "Élan", en: "Bee" } }),
    ];
    const store = await filled(await open(), states("a", companies));
    expect(await listed(store, { kind: "Company" })).toEqual(["company:2", "company:1", "company:4", "company:3"]);
    expect(await listed(store, { kind: "Company", order: { field: "name", direction: "descending" } })).toEqual([
      "company:4",
      "company:1",
      "company:2",
      "company:3",
    ]);
  });

  it("pages entities by name over every one once", async () => {
    const store = await filled(
      await open(),
      states(
        "a",
        ["b", "a", "c", "a2"].map((key) => node(`company:${key}`, { name: { nl: key.charAt(0) } })),
      ),
    );
    const first = await store.list({ kind: "Company", today: TODAY }, { first: 2 });
    const rest = await listed(store, { kind: "Company" }, { first: 5, after: first.items[1]?.position ?? "" });
    expect([...first.items.map(({ item }) => item.id), ...rest]).toEqual(["company:a", "company:a2", "company:b", "company:c"]);
  });

  it("takes for members who ask and who were members, for ministers who are asked, who answer and who held an office", async () => {
    const people = ["asks", "was-member", "holds", "answers", "held", "mentioned"].map((key) => `person:xx/${key}`);
    const store = await filled(
      await open(),
      paper({
        set: "1",
        askers: ["person:xx/asks"],
        offices: [OFFICE],
        holders: { [OFFICE]: "person:xx/holds" },
        questions: [{ mentions: ["person:xx/mentioned"] }],
        answers: [{ to: [1], by: "person:xx/answers" }],
      }),
      states(
        "register",
        [...people.map(entity), entity("party:xx/vvh"), entity(OFFICE)],
        [edge("MEMBER_OF", "person:xx/was-member", "party:xx/vvh"), edge("HELD", "person:xx/held", OFFICE)],
        { rank: "register" },
      ),
    );
    expect(await listed(store, { kind: "Member" })).toEqual(["person:xx/asks", "person:xx/was-member"]);
    expect(await listed(store, { kind: "Minister" })).toEqual(["person:xx/answers", "person:xx/held", "person:xx/holds"]);
    expect(await listed(store, { kind: "Person" })).toHaveLength(6);
  });

  it("orders members by the sets that they ask, ministers by those that are put to them or that they answer", async () => {
    const both = "person:xx/both";
    const minister = { offices: [OFFICE], holders: { [OFFICE]: both } };
    const store = await filled(
      await open(),
      paper({ set: "1", askers: [both] }),
      paper({ set: "2", askers: ["person:xx/often"], ...minister }),
      paper({ set: "3", askers: ["person:xx/often"], ...minister }),
    );
    expect(await listed(store, { kind: "Member", order: MOST_SETS })).toEqual(["person:xx/often", both]);
    expect(await listed(store, { kind: "Person", order: MOST_SETS })).toEqual([both, "person:xx/often"]);
    expect(await listed(store, { kind: "Minister", order: MOST_SETS })).toEqual([both]);
  });

  it("is no longer a member when nothing says so any more", async () => {
    const register = states(
      "register",
      [entity("person:xx/a"), entity("party:xx/vvh")],
      [edge("MEMBER_OF", "person:xx/a", "party:xx/vvh")],
    );
    const store = await filled(await open(), register);
    expect(await listed(store, { kind: "Member" })).toEqual(["person:xx/a"]);
    await store.apply([states("register", [entity("person:xx/a"), entity("party:xx/vvh")])]);
    expect(await listed(store, { kind: "Member" })).toEqual([]);
  });

  it("finds entities by words of their names and aliases, articles by their titles", async () => {
    const store = await filled(
      await open(),
      states("a", [
        node("company:1", { name: { nl: "Zonlicht Energie" }, aliases: ["ZLE"] }),
        node("company:2", { name: { nl: "Energiebedrijf Noord" } }),
        node("article:x.example/1", { title: "Camera's van Optivista" }),
      ]),
    );
    expect(await listed(store, { kind: "Company", where: { text: "energie zonlicht" } })).toEqual(["company:1"]);
    expect(await listed(store, { kind: "Company", where: { text: "zle" } })).toEqual(["company:1"]);
    expect(await listed(store, { kind: "Article", where: { text: "optivista" } })).toEqual(["article:x.example/1"]);
    expect(await store.count({ kind: "Company", where: { not: { text: "zle" } }, today: TODAY }, 10)).toEqual({ value: 1, exact: true });
  });

  it("is found under its new name only, once it has one", async () => {
    const store = await filled(await open(), states("a", [node("company:1", { name: { nl: "Zonlicht" } })]));
    await store.apply([states("a", [node("company:1", { name: { nl: "Maanlicht" } })])]);
    expect(await listed(store, { kind: "Company", where: { text: "zonlicht" } })).toEqual([]);
    expect(await listed(store, { kind: "Company", where: { text: "maanlicht" } })).toEqual(["company:1"]);
  });

  it("finds sets by official number, blanks and case aside", async () => {
    const store = await filled(
      await open(),
      paper({ set: "2031Z00012", numbers: ["ah-xx-12"] }),
      paper({ set: "2031Z00013", numbers: ["ah-xx-12"] }),
    );
    expect(await store.numbered("2031z 00012")).toEqual(["question-set:xx/2031Z00012"]);
    expect(await store.numbered("AH-XX-12")).toEqual(["question-set:xx/2031Z00012", "question-set:xx/2031Z00013"]);
    expect(await store.numbered("2031Z")).toEqual([]);
    expect(await store.numbered("")).toEqual([]);
  });
}
