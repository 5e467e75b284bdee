import { lstatSync, readFileSync } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import type { Source } from "../model/document.js";

/** A path as given, and what it is called in reports: itself, or its place below the folder given. */
export interface PaperFile {
  readonly file: string;
  readonly label: string;
}

/** A path that leads nowhere: a mistake of the call, not of a document. */
export class PathError extends Error {
  override readonly name = "PathError";
}

/** The files that the paths name, folders read recursively, in path order. Hidden files are passed over. */
export async function listPapers(paths: readonly string[]): Promise<PaperFile[]> {
  const files: PaperFile[] = [];
  for (const given of paths) {
    if (given === "-") {
      files.push({ file: "-", label: "-" });
      continue;
    }
    const status = await stat(given).catch(() => undefined);
    if (!status) throw new PathError(`There is no file or folder "${given}". Check the path, or give '-' to read from standard input.`);
    if (!status.isDirectory()) {
      files.push({ file: given, label: given.split(path.sep).join("/") });
      continue;
    }
    const found = await walk(given);
    if (found.length === 0)
      throw new PathError(`The folder "${given}" holds no files. Give a folder with papers (PDF, DOCX, HTML, XML, JSON lines, text).`);
    for (const file of found) files.push({ file, label: path.relative(given, file).split(path.sep).join("/") });
  }
  return files;
}

async function walk(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const files: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) files.push(...(await walk(file)));
    else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(file).catch(() => undefined))?.isFile())) files.push(file);
  }
  return files;
}

export interface Unopened {
  readonly label: string;
  /** A full sentence. */
  readonly reason: string;
}

/** The bytes of each file, or why it cannot be opened. */
export async function* openPapers(files: readonly PaperFile[]): AsyncGenerator<Source | Unopened> {
  for (const { file, label } of files) {
    try {
      yield file === "-" ? await readStandardInput() : readPaper(file, label);
    } catch (cause) {
      yield { label, reason: reasonOf(cause as NodeJS.ErrnoException, label) };
    }
  }
}

/** Without a detour over other threads, which costs more than reading a paper of some pages does. */
function readPaper(file: string, label: string): Source {
  return { path: label, bytes: readFileSync(file), retrieved: lstatSync(file).mtime.toISOString() };
}

async function readStandardInput(): Promise<Source> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return { path: "-", bytes: Buffer.concat(chunks) };
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "may not be read by this user: check its permissions",
  EPERM: "may not be read by this user: check its permissions",
  ENOENT: "is gone since the folder was listed",
  EISDIR: "is a folder",
  ERR_FS_FILE_TOO_LARGE: "is larger than 2 GiB: split it",
};

const reasonOf = ({ code, message }: NodeJS.ErrnoException, label: string): string =>
  `The file "${label}" ${REASONS[code ?? ""] ?? `could not be read (${message})`}.`;
