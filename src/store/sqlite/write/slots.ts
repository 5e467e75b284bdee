/**
 * Where a question or an answer stands in the index of words: by day, so that the newest matches come first without
 * sorting. A slot is the day, a number within the day, and which of the two it is; without a day it comes last.
 */
export const SLOTS_A_DAY = 2 ** 22;
const STEP = 4;
const PART_BITS = { question: 1, answer: 2 } as const;

const MS_A_DAY = 86_400_000;
const DAYS_BEFORE_1970 = 719_528; // from the year 0

/** The first slot of a day; of no day, or of what is no day, the first of all. */
export function firstSlot(date: string | null): number {
  const time = date ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? 0 : (Math.floor(time / MS_A_DAY) + DAYS_BEFORE_1970) * SLOTS_A_DAY;
}

export const startOfDay = (slot: number): number => Math.floor(slot / SLOTS_A_DAY) * SLOTS_A_DAY;

/** The slot after `last`, the greatest one of the day so far. */
export function slotAfter(last: number | null, { start, part }: { start: number; part: keyof typeof PART_BITS }): number {
  const place = last === null ? 0 : Math.floor((last - start) / STEP) + 1;
  if ((place + 1) * STEP > SLOTS_A_DAY) throw new RangeError("A day has more questions and answers than the index has room for.");
  return start + place * STEP + PART_BITS[part];
}
