import { StoreError } from "../../store.js";

/** `limit`: the milliseconds that were allowed. */
export const tooLong = (limit: number): StoreError =>
  new StoreError(
    "TIMEOUT",
    `The store took longer than ${limit / 1_000} seconds for this question. Ask for less: a shorter period, fewer nodes.`,
  );
