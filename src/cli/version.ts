import { readFileSync } from "node:fs";
import path from "node:path";

const manifest: unknown = JSON.parse(readFileSync(path.join(import.meta.dirname, "..", "..", "package.json"), "utf8"));

export const VERSION = String((manifest as { version?: unknown }).version ?? "0");
