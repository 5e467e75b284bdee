import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Document } from "../model/document.js";
import { shortHash } from "../model/ids.js";
import type { Message } from "../model/message.js";
import type { Registers } from "../model/register.js";
import { PARLIAMENTS } from "../parliaments/index.js";
import type { Parliament } from "../parliaments/parliament.js";
import { loadRegisters } from "../parliaments/registers.js";
import { judgedRegisters } from "./judged-registers.js";
import { type Judged, readJudgements, weighJudgements } from "./judgements.js";

/** All that is known before a document is read: parliaments with their grammars, and registers, loaded when first needed. */
export interface Library {
  /** The parliament that the document is a paper of. */
  parliamentOf(document: Document): Parliament | undefined;
  parliament(code: string): Parliament | undefined;
  registers(parliament: Parliament): Registers;
  /** Hash of the rules and of all registers: what a stored document must have been read with to be left alone. */
  readonly version: string;
  /** What people decided, of the shipped judgements and the user's. */
  readonly judged: Judged;
  /** Lines of registers and judgements that could not be used, so far. */
  readonly messages: readonly Message[];
}

/** The stages whose rules decide what a document is understood to say. */
const RULES = ["model", "read", "parse", "extract", "resolve", "assemble", "parliaments"];
const ROOT = path.join(import.meta.dirname, "..", "..");

export const DATA_FOLDER = path.join(ROOT, "data");
export const JUDGEMENTS = "judgements.ndjson";
export const SAMPLES_FOLDER = path.join(ROOT, "samples");

/** @param judgementsFile the user's own judgements, which count after the shipped ones */
export function openLibrary(dataFolder = DATA_FOLDER, judgementsFile?: string): Library {
  const loaded = new Map<string, Registers>();
  const files = [path.join(dataFolder, JUDGEMENTS), ...(judgementsFile ? [judgementsFile] : [])].map(readJudgements);
  const messages: Message[] = files.flatMap((file) => file.messages);
  const judged = weighJudgements(files.flatMap(({ judgements }) => judgements));
  const rules = hashOf([...RULES.map((stage) => path.join(import.meta.dirname, "..", stage)), dataFolder]);
  return {
    version: judged.names.length > 0 ? `${rules}-${shortHash(JSON.stringify(judged.names))}` : rules,
    judged,
    messages,
    parliament: (code) => PARLIAMENTS.find((each) => each.code === code),
    parliamentOf: (document) => PARLIAMENTS.find((each) => each.recognises(document)),
    registers: (parliament) => {
      const known = loaded.get(parliament.code);
      if (known) return known;
      const { registers, messages: complaints } = loadRegisters(dataFolder, parliament.registers, parliament.code);
      const withNames = judgedRegisters(registers, judged.names);
      messages.push(...complaints, ...withNames.messages);
      loaded.set(parliament.code, withNames.registers);
      return withNames.registers;
    },
  };
}

function hashOf(folders: readonly string[]): string {
  const hash = createHash("sha256");
  for (const folder of folders) {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const names = files
      .map((file) => path.join(file.parentPath, file.name))
      .filter((name) => !name.endsWith(".map"))
      .sort();
    for (const name of names) hash.update(path.relative(folder, name)).update(readFileSync(name));
  }
  return hash.digest("hex").slice(0, 16);
}
