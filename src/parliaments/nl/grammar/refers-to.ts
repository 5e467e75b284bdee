import { expandNumbers, LABEL_NUMBERS } from "./label-numbers.js";

const SEE = new RegExp(
  "(?:\\b[Zz]ie|\\b[Vv]erwijs(?: ik)?(?: u)?(?: (?:graag|hiervoor|kortheidshalve|voor .{1,60}?))?(?: naar)?|\\b[Vv]erwezen (?:(?:wordt|zij) )?naar|\\b[Ss]ee)(?: (?:ook|hiervoor|hierover|tevens|verder|daarvoor|eveneens|also))?" +
    `(?: (?:naar )?(?:(?:het|de|mijn|ons|onze|my|the|our) )?(?:(?:gezamenlijke |eerdere )?(?:antwoord(?:en)?|beantwoording|reactie|answers?))?(?: hierboven)?)?(?: (?:op|bij|van|onder|to))?(?: (?:de |the )?(?:vra(?:ag|gen)|questions?))? ?(${LABEL_NUMBERS})`,
  "gu",
);
const NAMES_QUESTION = /antwoord|beantwoording|reactie|vra(?:ag|gen)|answer|question/iu;
const OWN_WORDS_AT_MOST = 14; // "Ja, dat ben ik met u eens. Zie verder …": a reference with a word or two of its own

/** The questions whose answer an answer only points at: "Zie het antwoord op vraag 2" gives ["2"]. */
export function findRefersTo(text: string): readonly string[] {
  if (text.length > 600) return [];
  const matches = [...text.matchAll(SEE)].filter((match) => NAMES_QUESTION.test(match[0]));
  if (matches.length === 0) return [];
  const rest = matches.reduce((left, match) => left.replace(match[0], " "), text);
  if ((rest.match(/\p{L}+/gu) ?? []).length > OWN_WORDS_AT_MOST) return [];
  return [...new Set(matches.flatMap((match) => expandNumbers(match[1] as string)))];
}

const PREVIOUS =
  /^(?:Idem|Ibidem|Zie (?:hier)?boven|(?:Zie|Ik verwijs(?: u)? naar) (?:(?:het|mijn|ons) )?(?:(?:vorige|voorgaande|bovenstaande) antwoord|antwoord (?:hierboven|op (?:de )?(?:vorige|voorgaande|bovenstaande) vraag)))\W*$/iu;

/** Whether an answer only points at the one before it: "Idem", "Zie hierboven", "Zie het antwoord op de vorige vraag". */
export function refersToPrevious(text: string): boolean {
  return text.length < 100 && PREVIOUS.test(text);
}
