import { createHash } from "node:crypto";
import { StoreError } from "../../store.js";

/** Where a row stands in an order: what it is ordered by, and what breaks ties. */
export interface Place {
  readonly key: string | number;
  readonly tie: string;
}

const VERSION = 1;

/** `scope`: kind and order of the list. A position is only good for the list that gave it. */
export function encodePosition(scope: string, { key, tie }: Place): string {
  const payload = Buffer.from(JSON.stringify([key, tie])).toString("base64url");
  return `${payload}.${seal(scope, payload)}`;
}

/** Throws `POSITION_INVALID` for what this store did not give, or gave for another list. */
export function decodePosition(scope: string, position: string): Place {
  const [payload = "", sealed] = position.split(".");
  if (sealed !== seal(scope, payload)) {
    throw new StoreError(
      "POSITION_INVALID",
      `The position "${position.slice(0, 80)}" was not given for this list. Start from its beginning.`,
    );
  }
  const [key, tie] = JSON.parse(Buffer.from(payload, "base64url").toString("utf8")) as [string | number, string];
  return { key, tie };
}

const seal = (scope: string, payload: string): string =>
  createHash("sha256").update(`${VERSION}|${scope}|${payload}`).digest("base64url").slice(0, 12);
