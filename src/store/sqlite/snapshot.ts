import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from "node:fs";
import path from "node:path";
import { StoreError } from "../store.js";
import { Connection } from "./connection.js";
import { failureOf } from "./failure.js";

/**
 * Writes a database as it stands to another file, beside readers and a writer at work. The file appears under its name only when
 * it is whole and on the disk. Throws `StoreError`: NOT_WRITABLE where the file is there already, FULL, DAMAGED.
 */
export function snapshot(file: string, target: string): void {
  if (existsSync(target)) throw new StoreError("NOT_WRITABLE", `"${target}" is there already. Name a folder without a store.`);
  mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.unfinished`;
  rmSync(unfinished, { force: true });
  try {
    const connection = new Connection(file, { readOnly: true });
    try {
      connection.run("VACUUM INTO ?", unfinished);
    } finally {
      connection.close();
    }
    sync(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw failureOf(error, file);
  }
}

function sync(file: string): void {
  const descriptor = openSync(file, "r+");
  fsyncSync(descriptor);
  closeSync(descriptor);
}
