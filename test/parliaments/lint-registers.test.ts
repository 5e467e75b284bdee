import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { PARLIAMENTS } from "../../src/parliaments/index.js";
import { lintRegisters } from "../../src/parliaments/lint-registers.js";
import { loadRegisters } from "../../src/parliaments/registers.js";

const HEADER = "id,name,aliases,context,source";
const COMMON = new Set(["vooruit", "kade"]);

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), "lint-"));
  mkdirSync(join(data, "xx"));
});
afterEach(() => {
  rmSync(data, { recursive: true });
});

function complaints(files: Readonly<Record<string, readonly string[]>>): string[] {
  for (const [name, lines] of Object.entries(files)) writeFileSync(join(data, "xx", `${name}.csv`), `${lines.join("\n")}\n`);
  return lintRegisters(loadRegisters(data, ["xx"], "xx"), COMMON).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

describe("lintRegisters", () => {
  it("names what loading found as well, in the order of files and lines", () => {
    const companies = [HEADER, "company:kwist,Kwist,,,", "company:vooruit,Vooruit,,,invented"];
    expect(complaints({ companies })).toEqual(["xx/companies.csv:2 registers/malformed-line", "xx/companies.csv:3 registers/common-word"]);
  });

  it("names a spelling that two kinds share, unless a context tells when which is meant", () => {
    const companies = [HEADER, "company:rif,Rif,,,invented", "company:duin,Duin,,bank|krediet,invented"];
    const institutions = [HEADER, "institution:rif,Stichting Rif,Rif,,invented", "institution:duin,Duin,,,invented"];
    expect(complaints({ companies, institutions })).toEqual(["xx/institutions.csv:2 registers/colliding-alias"]);
  });

  it.each([
    ["an ordinary word", "company:a,Vooruit,,,invented", ["common-word"]],
    ["an ordinary word taken inside sentences only", "company:a,Vooruit,!Vooruit,,invented", []],
    ["an ordinary word that means the same in small letters", "company:a,Vooruit,vooruit,,invented", []],
    ["an ordinary word with a context", "company:a,Vooruit,,reis,invented", []],
    ["an acronym that reads as a word", "company:a,KADE,,,invented", []],
    ["two letters", "company:a,Krediet,Kr,,invented", ["short-alias"]],
    ["an acronym of two letters", "company:a,Krediet,KR,,invented", []],
    ["digits alone", "company:a,Krediet,112,,invented", ["short-alias"]],
  ])("judges %s", (_what, line, rules) => {
    expect(complaints({ companies: [HEADER, line] })).toEqual(rules.map((rule) => `xx/companies.csv:2 registers/${rule}`));
  });

  it("names a person in two parties at once, and none who leaves on the day of joining", () => {
    const persons = ["id,name,surname,source", "person:xx/jo,Jo Zee,Zee,invented", "person:xx/an,An Zee,Zee,invented"];
    const parties = ["id,name,source", "party:xx/a,Apart,invented", "party:xx/b,Beide,invented"];
    const memberships = [
      "person,party,since,until,source",
      "person:xx/jo,party:xx/a,2030-01-01,2031-01-01,invented",
      "person:xx/jo,party:xx/b,2030-06-01,,invented",
      "person:xx/an,party:xx/a,2030-01-01,2031-01-01,invented",
      "person:xx/an,party:xx/b,2031-01-01,,invented",
    ];
    expect(complaints({ persons, parties, memberships })).toEqual(["xx/memberships.csv:3 registers/overlapping-terms"]);
  });

  it("finds the shipped registers in order", () => {
    const folder = join(import.meta.dirname, "..", "..", "data");
    expect(existsSync(join(folder, "frequent-words.txt"))).toBe(true);
    const common = new Set(readFileSync(join(folder, "frequent-words.txt"), "utf8").split("\n").filter(Boolean));
    const found = PARLIAMENTS.flatMap(({ registers, code }) => lintRegisters(loadRegisters(folder, registers, code), common));
    expect([...new Set(found.map(({ reason }) => reason))]).toEqual([]);
  });
});
