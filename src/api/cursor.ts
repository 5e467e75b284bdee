import { createHash } from "node:crypto";
import type { Position } from "../store/reads.js";
import { refusal } from "./errors.js";

const VERSION = "1";
const CHECK_DIGITS = 8;
const LONGEST = 4_096;

/**
 * Wraps a position of the store for clients: opaque, versioned, good for the list that it came from only.
 * `scope` names that list: what is listed and in which order.
 */
export function encodeCursor(scope: string, position: Position): string {
  return Buffer.from(`${VERSION}${check(scope, position)}${position}`, "utf8").toString("base64url");
}

/** The position again. Throws `CURSOR_INVALID` for what was changed, comes from another list, or from another version. */
export function decodeCursor(scope: string, cursor: string): Position {
  const text = cursor.length <= LONGEST ? Buffer.from(cursor, "base64url").toString("utf8") : "";
  const position = text.slice(VERSION.length + CHECK_DIGITS);
  if (text !== `${VERSION}${check(scope, position)}${position}`) {
    throw refusal("CURSOR_INVALID", "The cursor does not belong to this list. Start again without it.");
  }
  return position;
}

const check = (scope: string, position: Position): string =>
  createHash("sha256").update(`${VERSION}\n${scope}\n${position}`).digest("hex").slice(0, CHECK_DIGITS);
