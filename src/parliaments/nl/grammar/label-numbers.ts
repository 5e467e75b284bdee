/** Pattern of the numbers of a printed label: "3", "7a", "3, 4 en 5", "2 t/m 4", "1-3", "3/4", "1 2". Holds no groups. */
export const LABEL_NUMBERS =
  "\\d{1,3}(?: ?[a-h](?![\\p{L}\\p{N}]))?(?:(?: ?(?:,|;|/|&|\\+|-)(?: ?(?:en|and)\\b)? ?| ?(?:en|and|t ?/ ?m|t\\.?m\\.?|tot en met|tot|to|through)\\b\\.? ?| )(?:(?:met |de )?vra(?:ag|gen) )?\\d{1,3}(?: ?[a-h](?![\\p{L}\\p{N}]))?)*";

const BRACKETED = "\\(\\d{1,3}[a-h]?\\)";
/** A Roman number below 40, in capitals. Holds no groups. */
export const ROMAN = "(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})(?![\\p{L}\\p{N}])";
const BETWEEN = " ?(?:,|&|en|and|t/m|tot en met) ?";
/** Pattern of the numbers behind the word of a label: also "(2) en (3)" and "II". Holds no groups. */
export const WORDED_NUMBERS = `(?:${LABEL_NUMBERS}|${[BRACKETED, ROMAN].map((number) => `${number}(?:${BETWEEN}${number})*`).join("|")})`;

const ROMAN_NUMBER = new RegExp(`(?<![\\p{L}\\p{N}])${ROMAN}`, "gu");
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };

/** "IV" → "4": questions are numbered in figures, however they are printed. */
function inFigures(roman: string): string {
  const values = [...roman].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return String(values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0));
}

const PART = /(\d{1,3}) ?([a-h](?![\p{L}\p{N}]))?|(-|(?:t ?\/ ?m|t\.?m\.?|tot en met|tot|to|through)(?!\p{L}))/giu;
const RANGE_AT_MOST = 60; // questions that one label names: more is a misprint

/** The numbers that a label names, in its order: "2 t/m 4" names three. */
export function expandNumbers(printed: string): readonly string[] {
  const numbers: string[] = [];
  let from: number | null = null;
  let ranging = false;
  for (const [, digits, letter, range] of printed.replace(ROMAN_NUMBER, inFigures).matchAll(PART)) {
    if (range !== undefined) {
      ranging = from !== null;
      continue;
    }
    const number = Number(digits);
    if (ranging && from !== null && number > from && number - from <= RANGE_AT_MOST && letter === undefined) {
      for (let between = from + 1; between <= number; between++) add(numbers, String(between));
    } else add(numbers, `${number}${letter?.toLowerCase() ?? ""}`);
    from = number;
    ranging = false;
  }
  return numbers;
}

function add(numbers: string[], number: string): void {
  if (!numbers.includes(number)) numbers.push(number);
}
