import { describe, expect, it } from "vitest";
import { filesOf, stemOf } from "./sources.js";

const LONGEST = 250;
const SAYS_NOTHING = new Set([
  "util",
  "utils",
  "helper",
  "helpers",
  "common",
  "misc",
  "type",
  "types",
  "constant",
  "constants",
  "manager",
  "service",
  "impl",
]);

const code = ["src", "web", "test", "bench"].flatMap((folder) => filesOf(folder, [".ts", ".tsx"]));
const own = code.filter(({ path }) => path.startsWith("src/") || path.startsWith("web/"));

const pathsOf = (files: readonly { readonly path: string }[]): readonly string[] => files.map(({ path }) => path);

describe("Files", () => {
  it(`have at most ${LONGEST} lines`, () => {
    const long = own.map(({ path, text }) => ({ path, lines: text.trimEnd().split("\n").length })).filter(({ lines }) => lines > LONGEST);
    expect(long).toEqual([]);
  });

  it("are named in kebab-case", () => {
    expect(pathsOf(code).filter((path) => !/^[a-z0-9-]+(?:\/[a-z0-9.-]+)+$/u.test(path))).toEqual([]);
  });

  it("are named after what they hold, folders too", () => {
    expect(pathsOf(own).filter((path) => path.split(/[/.]/u).some((part) => SAYS_NOTHING.has(part)))).toEqual([]);
  });

  it("of src that export one thing carry its name", () => {
    const named = filesOf("src", [".ts"]).filter(({ path }) => stemOf(path) !== "index" && !path.endsWith(".d.ts"));
    expect(pathsOf(named.filter(({ path, text }) => !carriesName(stemOf(path), exportsOf(text))))).toEqual([]);
  });
});

describe("Sources", () => {
  it.each([
    ["leave nothing open", /\b(?:TO[D]O|FIX[M]E|XX[X]|HAC[K])\b/u],
    ["silence no type error", /@ts-(?:[i]gnore|[n]ocheck|[e]xpect-error)/u],
    ["know no `any`", /(?::|<|\bas|\||=>)\s*any\b(?!\s+\w)/u],
    ["skip by `describeWhen` or with a reason", /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b/u],
  ])("%s", (_rule, pattern) => {
    expect(pathsOf(code.filter(({ text }) => pattern.test(withoutStrings(text))))).toEqual([]);
  });

  it("name no folder of somebody's machine", () => {
    const all = filesOf("", [], { everything: true }).filter(({ path }) => path !== "package-lock.json");
    expect(pathsOf(all.filter(({ text }) => /(?<![\w.~)\]}])\/(?:work|root|home|Users|tmp)\/[\w.-]/u.test(text)))).toEqual([]);
  });
});

function exportsOf(text: string): readonly string[] {
  return [...text.matchAll(/^export (?:async |abstract )*(?:function\*?|const|class|interface|type) (\w+)/gmu)].map(
    (match) => match[1] ?? "",
  );
}

/** Whether the only export and the file share a word: "answer-label" and `parseAnswerLabel`; a collection is named after its topic. */
function carriesName(stem: string, exported: readonly string[]): boolean {
  const [only, second] = exported;
  if (only === undefined || second !== undefined) return true;
  const words = only
    .replace(/([a-z0-9])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .split(/[-_]/u);
  return stem.split("-").some((part) => words.some((word) => word.startsWith(part.slice(0, 4)) || part.startsWith(word)));
}

const withoutStrings = (text: string): string => text.replace(/"(?:[^"\\\n]|\\.)*"/gu, '""');
