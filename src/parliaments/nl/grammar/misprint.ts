/** Whether a printed word is `word` with at most `allowed` letters wrong, missing or too many. */
export function isMisprintOf(word: string, printed: string, allowed: 1 | 2): boolean {
  if (Math.abs(word.length - printed.length) > allowed) return false;
  let start = 0;
  while (start < word.length && word[start] === printed[start]) start++;
  let tail = 0;
  while (tail < word.length - start && tail < printed.length - start && word.at(-1 - tail) === printed.at(-1 - tail)) tail++;
  const left = word.slice(start, word.length - tail);
  const right = printed.slice(start, printed.length - tail);
  return Math.max(left.length, right.length) <= allowed || (allowed === 2 && areTwoApart(left, right));
}

/** Whether two letters that stand apart are wrong, missing or too many: between them both have the same letters. */
function areTwoApart(left: string, right: string): boolean {
  const within = (letters: string) => [letters.slice(1, -1), letters.slice(1), letters.slice(0, -1), letters].filter((part) => part !== "");
  const inner = new Set(within(right));
  return within(left).some((part) => inner.has(part));
}
