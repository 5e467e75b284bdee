import type { Message } from "./message.js";

/** Below this a person should look. */
export const DOUBTFUL = 0.8;

/** What a failed check takes from the confidence, by severity: one warning alone makes a reading doubtful, five remarks do too. */
const TAKES: Readonly<Record<Message["severity"], number>> = { error: 1, warning: 0.25, info: 0.04 };

/**
 * How sure a reading is, from 0 to 1: each rule that complains of it takes its part, however often it does. A reading that
 * passes every check has 1; it may still be wrong where nothing could be checked.
 */
export function confidenceOf(messages: readonly Message[]): number {
  const severities = new Map(messages.map(({ rule, severity }) => [rule, severity]));
  const left = [...severities.values()].reduce((rest, severity) => rest * (1 - TAKES[severity]), 1);
  return Math.round(left * 1000) / 1000;
}
