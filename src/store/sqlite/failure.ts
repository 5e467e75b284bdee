import { StoreError } from "../store.js";

const CODES = { BUSY: 5, READONLY: 8, IOERR: 10, CORRUPT: 11, FULL: 13, CANTOPEN: 14, NOTADB: 26 } as const;

/** What went wrong, in words that name the file and the way out; anything that is no failure of SQLite stays as it is. */
export function failureOf(error: unknown, path: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const code = sqliteCode(error);
  if (code === undefined) return error;
  const failure = (name: StoreError["code"], message: string) => new StoreError(name, message, { cause: error });
  switch (code) {
    case CODES.NOTADB:
    case CODES.CORRUPT:
      return failure(
        "DAMAGED",
        `The store "${path}" is damaged or is no database: ${error.message}. Move it away and ingest again, or restore a backup.`,
      );
    case CODES.FULL:
      return failure(
        "FULL",
        `The disk that holds the store "${path}" is full. Nothing of the last step was kept; free some space and run the same command again.`,
      );
    case CODES.IOERR:
      return failure(
        "FULL",
        `The store "${path}" could not be read or written: ${error.message}. Check the disk and the space that is left on it, and run the same command again.`,
      );
    case CODES.READONLY:
    case CODES.CANTOPEN:
      return failure(
        "NOT_WRITABLE",
        `The store "${path}" cannot be opened for writing: ${error.message}. Check that the folder exists and is yours, or name another with --store.`,
      );
    case CODES.BUSY:
      return failure("UNAVAILABLE", `The store "${path}" is busy: ${error.message}. Try again in a moment.`);
    default:
      return failure("UNAVAILABLE", `The store "${path}" failed: ${error.message}.`);
  }
}

/** SQLite's primary result code, where the error is one of SQLite. */
function sqliteCode(error: Error): number | undefined {
  const code: unknown = "errcode" in error ? error.errcode : undefined;
  return typeof code === "number" ? code & 0xff : undefined;
}
