import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { StoreError } from "../store.js";

const FOLDER = new URL("../../../cypher/", import.meta.url);
const SAYS_WHAT = /^\/\/ \S.+\.$/u;

/** Statements by the names of their files, "derive-sets" for `cypher/derive-sets.cypher`. */
export type Statements = ReadonlyMap<string, string>;

let loaded: Statements | undefined;

/** Reads every statement of the folder `cypher/`. Throws `DAMAGED` where one is not as it should be: the package is incomplete. */
export function loadStatements(): Statements {
  loaded ??= new Map(
    readdirSync(FOLDER)
      .filter((file) => file.endsWith(".cypher"))
      .sort()
      .map((file) => [file.replace(/\.cypher$/u, ""), checked(file)]),
  );
  return loaded;
}

/** A file holds one statement, and its first line says what it does. */
function checked(file: string): string {
  const text = readFileSync(new URL(file, FOLDER), "utf8");
  const [first = ""] = text.split("\n");
  const statement = text.replace(/\/\/.*$/gmu, "").trim();
  if (!SAYS_WHAT.test(first) || statement === "" || statement.includes(";")) {
    throw new StoreError(
      "DAMAGED",
      `"${fileURLToPath(new URL(file, FOLDER))}" is no statement with a first line that says what it does. Install Interpel again.`,
    );
  }
  return text;
}
