import { existsSync } from "node:fs";
import path from "node:path";

const SHARED = path.join(import.meta.dirname, "..", "..", "shared");

/** A folder or file of real papers kept beside the project; undefined where it is not at hand. */
export function shared(...parts: readonly string[]): string | undefined {
  const found = path.join(SHARED, ...parts);
  return existsSync(found) ? found : undefined;
}

export const NOT_AT_HAND = "The real papers are not at hand (../shared/data), so there is nothing to measure.";
