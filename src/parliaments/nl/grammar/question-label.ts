import { expandNumbers, LABEL_NUMBERS, WORDED_NUMBERS } from "./label-numbers.js";

/** A label that starts a line, and where behind it the text begins (the line's length where the label stands alone). */
export interface PrintedLabel {
  readonly numbers: readonly string[];
  readonly length: number;
}

/** What sets a label off where no print does: "**Vraag 3**", "[Vraag 3]", "## Vraag 3". Holds no groups. */
export const SET_OFF = "[*_\\][#]{0,4}";
const WORD = "(?:Vraag|Vragen|VRAAG|VRAGEN|Question|Questions|QUESTION)";
const ALONE = new RegExp(
  `^${SET_OFF} ?${WORD} ?(?:nr\\.? ?|no\\.? ?)?(${WORDED_NUMBERS})${SET_OFF} ?[:.)]? ?(?:\\([^()]{2,60}\\))?${SET_OFF}$`,
  "u",
);
const CLOSED = new RegExp(`^${SET_OFF} ?${WORD} ?(?:nr\\.? ?|no\\.? ?)?(${WORDED_NUMBERS})${SET_OFF} ?[:.)-]${SET_OFF} ?(?=\\S)`, "u"); // "Vraag 3: Bent u …"
const OPEN = new RegExp(`^${WORD} ?(${LABEL_NUMBERS}) ?(?=["'(]?\\p{Lu})`, "u"); // "Vraag 3 Bent u …", "Vraag 3Bent u …"
const MAY_BE = /^[*_[# ]*(?:[Vv]ra|VRA|Que|QUE)/u;
const LOWER = new RegExp(`^vra(?:ag|gen) (${WORDED_NUMBERS}) ?:?$`, "u");

/** The numbers of "Vraag 3", "Vraag 4 en 5", "Question 2:"; undefined for a sentence that begins so ("Vraag 3 gaat over …"). */
export function parseQuestionLabel(line: string): PrintedLabel | undefined {
  if (!MAY_BE.test(line)) return undefined;
  const match = ALONE.exec(line) ?? CLOSED.exec(line) ?? OPEN.exec(line) ?? LOWER.exec(line);
  if (!match) return undefined;
  const numbers = expandNumbers(match[1] as string);
  return numbers.length > 0 ? { numbers, length: match[0].length } : undefined;
}
