/**
 * Optimal string alignment distance (insert, delete, replace, swap of neighbours), or `most + 1` as soon as it must be more.
 * For typing and scanning errors in short names.
 */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + same);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        cost = Math.min(cost, (before[j - 2] as number) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[other.length] as number;
}

/** Whether a printed word can be a known one with a typing or scanning error: one letter in five, two in nine, none in fewer. */
export function isMisspelt(printed: string, known: string): boolean {
  const most = Math.min(printed.length, known.length) >= 9 ? 2 : printed.length >= 5 ? 1 : 0;
  return distance(printed, known, most) <= most;
}
