/** Pattern of the numbers of a printed label: "3", "7a", "3, 4 en 5", "2 t/m 4", "1-3", "3/4", "1 2". Holds no groups. */
export const LABEL_NUMBERS =
  "\\d{1,3}(?: ?[a-h](?![\\p{L}\\p{N}]))?(?:(?: ?(?:,|;|/|&|\\+|-)(?: ?(?:en|and)\\b)? ?| ?(?:en|and|t ?/ ?m|t\\.?m\\.?|tot en met|tot|to|through)\\b\\.? ?| )(?:(?:met |de )?vra(?:ag|gen) )?\\d{1,3}(?: ?[a-h](?![\\p{L}\\p{N}]))?)*";

const PART = /(\d{1,3}) ?([a-h](?![\p{L}\p{N}]))?|(-|(?:t ?\/ ?m|t\.?m\.?|tot en met|tot|to|through)(?!\p{L}))/giu;
const RANGE_AT_MOST = 60; // questions that one label names: more is a misprint

/** The numbers that a label names, in its order: "2 t/m 4" names three. */
export function expandNumbers(printed: string): readonly string[] {
  const numbers: string[] = [];
  let from: number | null = null;
  let ranging = false;
  for (const [, digits, letter, range] of printed.matchAll(PART)) {
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
