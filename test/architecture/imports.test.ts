import { posix } from "node:path";
import { describe, expect, it } from "vitest";
import { areaOf, filesOf, importsOf, type SourceFile } from "./sources.js";

const STAGES = ["read", "parse", "extract", "resolve", "assemble"];
const ALL = [...STAGES, "model", "parliaments", "store", "reconcile", "export", "api", "mcp", "sync", "ingest", "cli"];

/** Which areas of `src` each area may name; types count as much as values. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  model: [],
  ...Object.fromEntries(STAGES.map((stage) => [stage, ["model"]])),
  parliaments: ["model", "read", "parse", "extract", "resolve"],
  store: ["model"],
  export: ["model"],
  api: ["model", "store", "export"],
  reconcile: ["model", "store"],
  mcp: ["model", "store", "api"],
  sync: ["model", "parliaments"],
  ingest: [...STAGES, "model", "parliaments", "store", "reconcile"],
  cli: ALL,
  index: ALL,
};

const sources = filesOf("src", [".ts"]);

/** Areas that a file of `src` names, its own left out. */
function areasNamedBy(file: SourceFile): readonly string[] {
  const paths = importsOf(file).filter((name) => name.startsWith("."));
  const areas = paths.map((name) => areaOf(posix.join(posix.dirname(file.path), name).replace(/\.js$/u, ".ts")));
  return [...new Set(areas)].filter((area) => area !== areaOf(file.path));
}

describe("Imports", () => {
  it("go only where design allows", () => {
    const wrong = sources.flatMap((file) =>
      areasNamedBy(file)
        .filter((area) => !ALLOWED[areaOf(file.path)]?.includes(area))
        .map((area) => `${file.path} names "${area}"`),
    );
    expect(wrong).toEqual([]);
  });

  it("know every area of src", () => {
    expect([...new Set(sources.map(({ path }) => areaOf(path)))].filter((area) => !(area in ALLOWED))).toEqual([]);
  });

  it("stay inside src, and web names neither src nor anything else above itself", () => {
    const leaving = [...sources, ...filesOf("web", [".ts", ".tsx"])].flatMap((file) =>
      importsOf(file)
        .filter((name) => name.startsWith("."))
        .map((name) => posix.join(posix.dirname(file.path), name))
        .filter((target) => target.split("/")[0] !== file.path.split("/")[0])
        .filter((target) => !target.startsWith("schema/"))
        .map((target) => `${file.path} names "${target}"`),
    );
    expect(leaving).toEqual([]);
  });

  it("are literal: registries are tables, not scans or decorators", () => {
    const computed = sources.filter(({ text }) => /\bimport\((?!\s*")|\brequire\(|^\s*@[A-Z]\w*\(/mu.test(text));
    expect(computed.map(({ path }) => path)).toEqual([]);
  });
});
