import type { PaperNumbers } from "../../../model/paper.js";
import { mask, type View } from "../../../parse/view.js";
import type { Furniture } from "./furniture.js";

const SET_ALONE = /^(?:Vraagnummer:? ?|Kenmerk:? ?|Nr\.? ?)?(20\d{2}) ?Z ?(\d{5})\W?$/u; // "2024Z17972" on a line of its own
const APPENDIX_ALONE = /^AH ?(\d{1,5})$/u; // "AH 612": the Aanhangsel's number, before it is printed
/** The row of a table above a paper on the official site, whose cells are run together: "… Staten-Generaal2030-2031612". */
const APPENDIX_ROW = /^Tweede Kamer der Staten-Generaal ?20\d{2}-20\d{2} ?(\d{1,4})$/u;
const SUBMITTED_NUMBER = /\(\s*ingezonden[^()]{4,60}?[,;] ?(?:nr\.? ?|kenmerk ?)?(20\d{2}) ?Z ?(\d{5})\s*\)/iu;
const NAMED_NUMBER = /(?:kenmerk|vraagnummer|vraagnr\.?|nummer|\(|met nr\.?)\s*(?::\s*)?(20\d{2}) ?Z ?(\d{5})/iu;
const ANY_NUMBER = /(?<![\p{L}\d])(20\d{2}) ?Z ?(\d{5})(?!\d)/gu;
const HEAD_LINES = 14;

/** Numbers printed on lines of their own above a paper, which are masked. */
export function takeNumberLines(view: View): { set: string | null; appendix: string | null } {
  let set: string | null = null;
  let appendix: string | null = null;
  for (const line of view.lines.slice(0, HEAD_LINES)) {
    const own = SET_ALONE.exec(line.text);
    const number = APPENDIX_ALONE.exec(line.text) ?? APPENDIX_ROW.exec(line.text);
    if (own) set ??= `${own[1]}Z${own[2]}`;
    if (number) appendix ??= number[1] as string;
    if (own || number) mask(view, [line.start, line.end]);
  }
  return { set, appendix };
}

interface Known {
  readonly set: string | null;
  readonly appendix: string | null;
  readonly furniture: Furniture;
  readonly heading: string;
  /** Words of a notice or of the letter around answers, which name the set that they are about. */
  readonly letter: string;
  readonly received: string | null;
}

/** The paper's own numbers, from the words of its print alone. */
export function paperNumbers({ set, appendix, furniture, heading, letter, received }: Known): PaperNumbers {
  const submitted = SUBMITTED_NUMBER.exec(heading);
  const named = NAMED_NUMBER.exec(letter);
  const all = new Set([...letter.matchAll(ANY_NUMBER)].map((match) => `${match[1]}Z${match[2]}`));
  const only = all.size === 1 ? ([...all][0] as string) : null;
  const ofDocument = /^kv-tk-(\S+)$/u.exec(furniture.document ?? "")?.[1] ?? null;
  const session = furniture.session ?? (received ? sessionOn(received) : null);
  const number = furniture.appendix ?? appendix;
  return {
    questionSet:
      set ?? ofDocument ?? (submitted ? `${submitted[1]}Z${submitted[2]}` : null) ?? (named ? `${named[1]}Z${named[2]}` : null) ?? only,
    document: furniture.document ?? (number && session ? `ah-tk-${session}-${number}` : null),
    source: null,
  };
}

const SEPTEMBER = 8;
const TUESDAY = 2;

/** The parliamentary year of a day: it begins on the third Tuesday of September (Constitution, article 65). */
export function sessionOn(day: string): string {
  const year = Number(day.slice(0, 4));
  const first = new Date(Date.UTC(year, SEPTEMBER, 1)).getUTCDay();
  const third = 1 + ((TUESDAY - first + 7) % 7) + 14;
  const opening = `${year}-09-${String(third).padStart(2, "0")}`;
  return day >= opening ? `${year}${year + 1}` : `${year - 1}${year}`;
}
