import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Folders that hold nothing written by hand; those that begin with a dot neither, but for `.ci`. */
const NOT_OURS = new Set(["node_modules", "dist", "coverage", "results", "generated", "data", "samples", "fixtures"]);

export interface SourceFile {
  /** Seen from the project's root, with "/" on every system. */
  readonly path: string;
  readonly text: string;
}

/** Every file of `folder` (seen from the root) with one of the endings, in order of path. `everything` takes data and samples too. */
export function filesOf(folder: string, endings: readonly string[], { everything = false } = {}): readonly SourceFile[] {
  const enters = (name: string) => name === ".ci" || !(name.startsWith(".") || (NOT_OURS.has(name) && !(everything && isContent(name))));
  const walk = (path: string): readonly string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return enters(entry.name) ? walk(join(path, entry.name)) : [];
      return endings.length === 0 || endings.includes(extname(entry.name)) ? [join(path, entry.name)] : [];
    });
  return walk(join(ROOT, folder))
    .map((path) => ({ path: relative(ROOT, path).split(sep).join("/"), text: readFileSync(path, "utf8") }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

const isContent = (name: string): boolean => name === "data" || name === "samples" || name === "fixtures";

/** "src/parliaments/nl/grammar/answer-label.ts" → "parliaments"; "src/ingest.ts" → "ingest". */
export const areaOf = (path: string): string => (path.split("/")[1] ?? "").replace(/\.ts$/u, "");

/** "answer-label.test.ts" → "answer-label". */
export const stemOf = (path: string): string => basename(path).split(".")[0] ?? "";

/** What a source names in imports, exports, dynamic imports, types and worker addresses; comments do not count. */
export function importsOf({ text }: SourceFile): readonly string[] {
  const code = text.replace(/^\s*(?:\/\/|\/?\*).*$/gmu, "");
  return [...code.matchAll(IMPORTED)].map((match) => match[1] ?? match[2] ?? "");
}

const IMPORTED = /(?:\bfrom\s+|\bimport\s*\(?\s*|\bdeclare module\s+)"([^"\s]+)"|\bnew URL\(\s*"(\.[^"\s]+\.[jt]s)"/gu;
