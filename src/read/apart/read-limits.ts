/** What the reading of one document may take. */
export interface ReadLimits {
  /** From the asking to the answer. */
  readonly milliseconds: number;
  /** From one page to the next. */
  readonly pageMilliseconds: number;
  /** Resident in the process that reads: its heap, and the buffers beside it. */
  readonly megabytes: number;
}

/** A PDF of two thousand pages, the most that are read of one, stays within; a PDF stops itself earlier, and keeps the pages it has. */
export const READ_LIMITS: ReadLimits = { milliseconds: 30_000, pageMilliseconds: 10_000, megabytes: 400 };
