import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadRegisters } from "../../src/parliaments/registers.js";

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "registers-"));
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

function write(file: string, ...lines: readonly string[]): void {
  mkdirSync(join(data, file, ".."), { recursive: true });
  writeFileSync(join(data, file), `${lines.join("\n")}\n`);
}
const load = (...folders: string[]) => loadRegisters(data, folders, "xx");
const complaints = (...folders: string[]) => load(...folders).messages.map(({ file, line, rule }) => `${file}:${line} ${rule}`);

const PERSONS = "id,name,surname,prefix,given,initials,aliases,wikidata,source";
const COMPANIES = "id,name,name_en,aliases,context,country,wikidata,source";

describe("loadRegisters", () => {
  it("reads what each file holds by the file's name, from several folders", () => {
    write("world/companies.csv", COMPANIES, 'company:kwist,Kwist,Kwist Ltd,"!KW@nl|~Kwistse",bank|olie,NL,Q1,invented');
    write("xx/persons.csv", PERSONS, "person:xx/jo,Jo van Dam,Dam,Van,Jo,J.,,,invented");
    write("xx/parties.csv", "id,name,aliases,source", "party:xx/vvh,VVH,Verbond,invented");
    write("xx/memberships.csv", "person,party,since,until,source", "person:xx/jo,party:xx/vvh,2030-01-01,,invented");
    write("xx/offices.csv", "id,title,name,ministry,source", "office:xx/m,minister,minister van Zee,,invented");
    write("xx/tenures.csv", "person,office,since,until,source", "person:xx/jo,office:xx/m,,2031-01-01,invented");
    const { registers, messages } = load("world", "xx");
    expect(messages).toEqual([]);
    expect(registers.entries.get("company:kwist")).toMatchObject({
      kind: "Company",
      type: "company",
      name: { nl: "Kwist", en: "Kwist Ltd" },
      context: ["bank", "olie"],
      country: "NL",
      register: "world/companies.csv",
      aliases: [
        { text: "KW", lang: "nl", exactCase: true },
        { text: "Kwistse", lang: null, adjective: true },
      ],
      externalIds: [{ scheme: "wikidata", value: "Q1", url: "https://www.wikidata.org/wiki/Q1" }],
    });
    expect(registers.persons).toMatchObject([{ surname: "Dam", prefix: "van", given: "Jo" }]);
    expect(registers.memberships).toMatchObject([{ person: "person:xx/jo", party: "party:xx/vvh", since: "2030-01-01", until: null }]);
    expect(registers.tenures).toMatchObject([{ office: "office:xx/m", since: null, until: "2031-01-01" }]);
    expect(registers.offices).toMatchObject([{ title: "minister", ministry: null }]);
  });

  it("keeps what only some kinds have: types of places, domains, terms of topics", () => {
    write("xx/places.csv", "id,name,placeType,source", "place:dam,Dam,place,invented");
    write("xx/publishers.csv", "id,name,domains,source", "publisher:p,P,p.example|q.example,invented");
    write("xx/topics.csv", "id,name,broader,terms,source", "topic:t,T,,camera@nl^2|spy@en|zee@nl^-1.5|los,invented");
    const { registers } = load("xx");
    expect(registers.entries.get("place:dam")).toMatchObject({ type: "place", facts: { placeType: "place" } });
    expect(registers.entries.get("publisher:p")?.facts).toEqual({ domains: ["p.example", "q.example"] });
    expect(registers.topics[0]?.terms).toEqual([
      { text: "camera", lang: "nl", weight: 2 },
      { text: "spy", lang: "en", weight: 1 },
      { text: "zee", lang: "nl", weight: -1.5 },
      { text: "los", lang: "nl", weight: 1 },
    ]);
  });

  it("names a line that it cannot use with file and line, and reads the rest", () => {
    write(
      "xx/companies.csv",
      COMPANIES,
      "company:a,A,,,,,,invented",
      "bad-id,B,,,,,,invented",
      "company:c,C,,,,Nederland,,invented",
      "company:d,D,,,,,,",
      'company:e,"E"x,,,,,,invented',
      'company:f,"F,,,,,,invented',
      "company:g,G, too, many, commas, are, here, for, it",
      "company:a,A again,,,,,,invented",
      "",
      "company:z,Z,,,,,,invented",
    );
    expect(complaints("xx")).toEqual([
      "xx/companies.csv:6 registers/malformed-line",
      "xx/companies.csv:7 registers/malformed-line",
      "xx/companies.csv:8 registers/malformed-line",
      "xx/companies.csv:3 registers/malformed-line",
      "xx/companies.csv:4 registers/malformed-line",
      "xx/companies.csv:5 registers/malformed-line",
      "xx/companies.csv:9 registers/duplicate-id",
    ]);
    expect([...load("xx").registers.entries.keys()]).toEqual(["company:a", "company:z"]);
    expect(load("xx").registers.entries.get("company:a")?.name.nl).toBe("A");
  });

  it("names terms that end before they begin, and dates that are none", () => {
    write(
      "xx/memberships.csv",
      "person,party,since,until,source",
      "person:xx/a,party:xx/b,2031-01-01,2030-01-01,s",
      "person:xx/a,party:xx/b,1 mei 2031,,s",
    );
    expect(complaints("xx")).toEqual(["xx/memberships.csv:2 registers/malformed-line", "xx/memberships.csv:3 registers/malformed-line"]);
  });

  it("names relations to what no register lists", () => {
    write("xx/persons.csv", PERSONS, "person:xx/jo,Jo Dam,Dam,,Jo,J.,,,invented");
    write("xx/memberships.csv", "person,party,since,until,source", "person:xx/jo,party:xx/none,2030-01-01,,invented");
    expect(complaints("xx")).toEqual(["xx/memberships.csv:2 registers/unknown-id"]);
  });

  it("names an alias that two entries of a kind share, and keeps both", () => {
    write("xx/parties.csv", "id,name,aliases,source", "party:xx/a,Anker,Lijst,invented", "party:xx/b,Boei,Lijst,invented");
    expect(complaints("xx")).toEqual(["xx/parties.csv:3 registers/ambiguous-alias"]);
    expect(load("xx").registers.entries.size).toBe(2);
  });

  it("names a file and a column that it does not know", () => {
    write("xx/ships.csv", "id,name");
    write("xx/parties.csv", "id,name,colour,source", "party:xx/a,A,red,invented");
    expect(complaints("xx")).toEqual(["xx/parties.csv:1 registers/unknown-column", "xx/ships.csv:1 registers/unknown-file"]);
  });

  it("reads a file with a byte order mark and Windows line ends, and a folder that is absent", () => {
    write("xx/parties.csv", "\uFEFFid,name,source\r", "party:xx/a,A,invented\r");
    expect(load("xx", "absent")).toMatchObject({ messages: [], registers: { entries: new Map([["party:xx/a", expect.anything()]]) } });
  });

  it("has another version when a byte of a register changes", () => {
    write("xx/parties.csv", "id,name,source", "party:xx/a,A,invented");
    const { version } = load("xx").registers;
    expect(load("xx").registers.version).toBe(version);
    write("xx/parties.csv", "id,name,source", "party:xx/a,A,known");
    expect(load("xx").registers.version).not.toBe(version);
  });
});

describe("The registers that ship", () => {
  it.each([["nl"], ["xx"]])("of %s have no line that cannot be used", (code) => {
    const { messages } = loadRegisters("data", ["world", code], code);
    expect(messages.filter(({ rule }) => rule !== "registers/ambiguous-alias").map(({ reason }) => reason)).toEqual([]);
  });

  it("give every person one party at a time", () => {
    const { registers } = loadRegisters("data", ["nl"], "nl");
    const overlaps = registers.memberships.filter((one) =>
      registers.memberships.some(
        (other) =>
          other !== one &&
          other.person === one.person &&
          (one.since ?? "") <= (other.since ?? "") &&
          (other.since ?? "") <= (one.until ?? "9999"),
      ),
    );
    expect(overlaps.map(({ person, party, since }) => `${person} ${party} ${since}`)).toEqual([]);
  });
});
