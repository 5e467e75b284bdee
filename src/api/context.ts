import type { Reads } from "./reads.js";

/** What every resolver of one request has at hand. */
export interface Context {
  readonly requestId: string;
  /** YYYY-MM-DD, in the time zone of the parliament. */
  readonly today: string;
  readonly read: Reads;
  /** Charges what an operation costs, before it runs. Throws `RATE_LIMITED`. Nobody is charged where it is left out. */
  spend?(cost: number): void;
}
