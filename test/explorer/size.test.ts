import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { ROOT } from "../architecture/sources.js";
import { describeWhen } from "../when.js";

const BUILT = join(ROOT, "dist/web/explorer");
const kilobytes = (bytes: number): number => bytes / 1000;
const files = (ending: string): readonly string[] =>
  readdirSync(join(BUILT, "assets"))
    .filter((name) => name.endsWith(ending))
    .map((name) => join(BUILT, "assets", name));
const packed = (path: string): number => gzipSync(readFileSync(path)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

describeWhen(existsSync(join(BUILT, "index.html")), "the explorer is not built", "The explorer's first load", () => {
  it("is at most 80 kB of page, scripts and styles, packed", () => {
    const page = join(BUILT, "index.html");
    const named = [...readFileSync(page, "utf8").matchAll(/assets\/[\w.-]+\.(?:js|css)/gu)].map(([name]) => join(BUILT, name));
    expect(named.length).toBeGreaterThan(1);
    expect(kilobytes(sum([page, ...new Set(named)].map(packed)))).toBeLessThan(80);
  });

  it("has fonts of at most 250 kB", () => {
    expect(kilobytes(sum(files(".woff2").map((path) => statSync(path).size)))).toBeLessThan(250);
  });
});
