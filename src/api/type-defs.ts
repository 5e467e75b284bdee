import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FOLDER = new URL("../../schema/", import.meta.url);

/** The schema as it is written, file by file in order of their names: what clients read at `/schema.graphql`. */
export function readTypeDefs(): string {
  const files = readdirSync(fileURLToPath(FOLDER))
    .filter((file) => file.endsWith(".graphql"))
    .sort();
  return files
    .map((file) => readFileSync(new URL(file, FOLDER), "utf8").trim())
    .join("\n\n")
    .concat("\n");
}
