import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "./sources.js";

const TABLE = "docs/hardening.md";
/** Cases of the API, of exports and of operation; those of fetching, parsing and pages are held where these are built. */
const CASES = [range(1, 46), range(64, 67), [69, 70], range(77, 80)].flat();

const text = readFileSync(join(ROOT, TABLE), "utf8");
const rows = [...text.matchAll(/^\| (\d+) \| [^|]+ \| `([^`]+)` \| `([^`]+)` \|$/gmu)].map(([, number, file = "", test = ""]) => ({
  number: Number(number),
  file,
  test,
}));
const without = [...text.matchAll(/^\| (\d+) \| [^|]+ \|$/gmu)].map(([, number]) => Number(number));

describe("The table of hardening", () => {
  it("names tests that there are", () => {
    const missing = rows.filter(({ file, test }) => !(existsSync(join(ROOT, file)) && holds(file, test)));
    expect(rows.length).toBeGreaterThan(CASES.length);
    expect(missing).toEqual([]);
  });

  it("has a test for each case, or says why there is none", () => {
    const told = new Set([...rows.map(({ number }) => number), ...without]);
    expect(CASES.filter((number) => !told.has(number))).toEqual([]);
  });
});

const holds = (file: string, test: string): boolean => readFileSync(join(ROOT, file), "utf8").includes(`"${test}"`);

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
