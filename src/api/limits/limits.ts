/** What one request may ask for at most, and one client in a minute. */
export interface Limits {
  /** Bytes of a request's body, inflated. */
  readonly bodyBytes: number;
  readonly tokens: number;
  /** Fields inside fields; introspection apart. */
  readonly depth: number;
  readonly aliases: number;
  /** Selections once fragments are written out. */
  readonly selections: number;
  /** Objects that may come back, counted before anything is read. */
  readonly cost: number;
  /** Milliseconds for one read of the store. */
  readonly readTime: number;
  /** Milliseconds for the whole request. */
  readonly requestTime: number;
  /** Characters of the answer. */
  readonly responseLength: number;
  /** Of one client. */
  readonly requestsPerMinute: number;
  /** Cost of the operations of one client. */
  readonly costPerMinute: number;
}

export const DEFAULT_LIMITS: Limits = {
  bodyBytes: 256 * 1_024,
  tokens: 2_000,
  depth: 12,
  aliases: 20,
  selections: 10_000,
  cost: 50_000,
  readTime: 5_000,
  requestTime: 10_000,
  responseLength: 10_000_000,
  requestsPerMinute: 600,
  costPerMinute: 1_000_000,
};
