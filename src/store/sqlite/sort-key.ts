/**
 * SQLite compares text as UTF-8, the port by UTF-16 code units. They differ in one place: characters beyond U+FFFF stand
 * before U+E000 to U+FFFF in UTF-16. Text that is ordered by is kept with a mark before each of the latter that sorts
 * after everything, so that comparing bytes gives the port's order. Nearly every text is its own sort key.
 */
const HIGH = /[\uE000-\uFFFF]/u;
const EACH_HIGH = /[\uE000-\uFFFF]/gu;
const MARK = "\u{10FFFF}";

export function sortKey(text: string): string {
  return HIGH.test(text) ? text.replace(EACH_HIGH, `${MARK}$&`) : text;
}

export function fromSortKey(key: string): string {
  return key.includes(MARK) ? key.replaceAll(MARK, "") : key;
}
