import type { Reads } from "./reads.js";

/** What every resolver of one request has at hand. */
export interface Context {
  readonly requestId: string;
  /** YYYY-MM-DD, in the time zone of the parliament. */
  readonly today: string;
  readonly read: Reads;
}
