const ROMAN: readonly (readonly [value: number, numeral: string])[] = [
  [1000, "m"],
  [900, "cm"],
  [500, "d"],
  [400, "cd"],
  [100, "c"],
  [90, "xc"],
  [50, "l"],
  [40, "xl"],
  [10, "x"],
  [9, "ix"],
  [5, "v"],
  [4, "iv"],
  [1, "i"],
];

/** 4 → "iv"; what Rome could not write stays in digits. */
export function toRoman(number: number): string {
  if (number < 1 || number > 3_999) return String(number);
  let rest = number;
  let numeral = "";
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      numeral += letters;
      rest -= value;
    }
  }
  return numeral;
}

/** 1 → "a", 26 → "z", 27 → "aa"; what letters cannot count stays in digits. */
export function toLetters(number: number): string {
  if (number < 1) return String(number);
  let rest = number;
  let letters = "";
  while (rest > 0) {
    letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
