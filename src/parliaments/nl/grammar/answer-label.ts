import { expandNumbers, LABEL_NUMBERS, WORDED_NUMBERS } from "./label-numbers.js";
import { type PrintedLabel, SET_OFF } from "./question-label.js";

const WORD =
  "(?:(?:Beantwoording|Reactie|Antwoord(?:en)?|ANTWOORD(?:EN)?|Answers?|ANSWER) ?(?:(?:op|to|van|bij|for)? ?(?:de |the )?\\(?(?:vra(?:ag|gen)|Vra(?:ag|gen)|questions?|VRA(?:AG|GEN)))?)";
const ALONE = new RegExp(`^${SET_OFF} ?${WORD} ?\\(?(${WORDED_NUMBERS})\\)?${SET_OFF} ?[:.)]? ?(?:\\([^()]{2,60}\\))?${SET_OFF}$`, "u");
const CLOSED = new RegExp(`^${SET_OFF} ?${WORD} ?\\(?(${WORDED_NUMBERS})\\)?${SET_OFF} ?[:.)-]${SET_OFF} ?(?=\\S)`, "u"); // "Antwoord 3: Ja."
const OPEN = new RegExp(`^${WORD} ?(${LABEL_NUMBERS}) ?(?=["'(]?\\p{Lu})`, "u"); // "Antwoord 3 Ja.", "Antwoord 3Ja."
const UNNUMBERED = /^(?:Antwoord(?:en)?|ANTWOORD|Answer|Reactie)(?: op (?:de )?vraag)? ?(?:[:.] ?(?=\S|$)|$)/u; // "Antwoord" alone; "Antwoord: Ja."
const MAY_BE = /^[*_[# ]*(?:[Aa]ntw|ANTW|Beantw|Reac|Answ|ANSW)/u;
const LOWER = new RegExp(`^antwoord(?:en)?(?: (?:op )?(?:de )?vra(?:ag|gen))?(?: (${WORDED_NUMBERS}))? ?:?$`, "u");

/**
 * The numbers that a printed answer label names: "Antwoord 3, 4 en 5", "Antwoord op vraag 2 t/m 4"; none for "Antwoord"
 * alone. Undefined for the line that says who answered ("Antwoord van minister A (ontvangen 20 november 2024)").
 */
export function parseAnswerLabel(line: string): PrintedLabel | undefined {
  if (!MAY_BE.test(line)) return undefined;
  const match = ALONE.exec(line) ?? CLOSED.exec(line) ?? OPEN.exec(line) ?? LOWER.exec(line);
  if (match) return { numbers: expandNumbers(match[1] ?? ""), length: match[0].length };
  const bare = UNNUMBERED.exec(line);
  return bare ? { numbers: [], length: bare[0].length } : undefined;
}
