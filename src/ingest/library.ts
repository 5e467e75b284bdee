import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Document } from "../model/document.js";
import type { Message } from "../model/message.js";
import type { Registers } from "../model/register.js";
import { PARLIAMENTS } from "../parliaments/index.js";
import type { Parliament } from "../parliaments/parliament.js";
import { loadRegisters } from "../parliaments/registers.js";

/** All that is known before a document is read: parliaments with their grammars, and registers, loaded when first needed. */
export interface Library {
  /** The parliament that the document is a paper of. */
  parliamentOf(document: Document): Parliament | undefined;
  parliament(code: string): Parliament | undefined;
  registers(parliament: Parliament): Registers;
  /** Hash of the rules and of all registers: what a stored document must have been read with to be left alone. */
  readonly version: string;
  /** Lines of registers that could not be used, so far. */
  readonly messages: readonly Message[];
}

/** The stages whose rules decide what a document is understood to say. */
const RULES = ["model", "read", "parse", "extract", "resolve", "assemble", "parliaments"];
const ROOT = path.join(import.meta.dirname, "..", "..");

export const DATA_FOLDER = path.join(ROOT, "data");
export const SAMPLES_FOLDER = path.join(ROOT, "samples");

export function openLibrary(dataFolder = DATA_FOLDER): Library {
  const loaded = new Map<string, Registers>();
  const messages: Message[] = [];
  return {
    version: hashOf([...RULES.map((stage) => path.join(import.meta.dirname, "..", stage)), dataFolder]),
    messages,
    parliament: (code) => PARLIAMENTS.find((each) => each.code === code),
    parliamentOf: (document) => PARLIAMENTS.find((each) => each.recognises(document)),
    registers: (parliament) => {
      const known = loaded.get(parliament.code);
      if (known) return known;
      const { registers, messages: complaints } = loadRegisters(dataFolder, parliament.registers, parliament.code);
      messages.push(...complaints);
      loaded.set(parliament.code, registers);
      return registers;
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
