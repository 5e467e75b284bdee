/** How people are printed, and what of it can be compared with a register. */
import { fold } from "../model/words.js";

const HONORIFIC =
  /^(?:de heer|het lid|lid|mevrouw|mevr|mw|dhr|mr|mrs|ms|drs|dr|ir|ing|prof|baron|jhr|jonkheer|minister|staatssecretaris)\.?\s+/iu;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.\s*-?)+|^(?:\p{Lu}\s+)+(?=\p{L}{2})/u; // "H.M. de Jonge", "Th.J.A.M. de Bruijn", "J. G. de Vries", "J M de Vries"
const BEHIND = / ?(?:\(|, ?)(?<letters>(?:\p{Lu}\p{Ll}?\.? ?)+)\)?$| (?<dotted>(?:\p{Lu}\p{Ll}?\. ?){1,12})$/u; // "Hirsch Ballin (EMH)", "Mulder, A.", "Mulder A."
const NO_NAME = /\s(?:(?:minister|staatssecretaris|namens|mede namens|en de|en staatssecretaris)(?!\p{L})|\d).*$/iu; // "De Boer minister van", "De Boer 1995-1999"
const ONLY_INITIALS = /^(?:\p{Lu}{1,7}|(?:\p{Lu}\p{Ll}?\.\s*-?)+)$/u;

const LONGEST = 200; // code units; what is longer is no name, and must not cost more

/** Words before a Dutch surname that are no part of its alphabetical place. */
const PARTICLES = new Set([
  "van",
  "von",
  "vd",
  "v",
  "de",
  "den",
  "der",
  "d",
  "ten",
  "ter",
  "te",
  "t",
  "l",
  "la",
  "le",
  "el",
  "op",
  "in",
  "aan",
  "uit",
  "onder",
  "het",
  "du",
  "des",
  "da",
  "al",
]);

export interface PersonName {
  /** Without honorifics, initials and what stands in brackets. */
  readonly plain: string;
  /** The same, folded: words joined by one blank, neither hyphens nor apostrophes ("faber van de klashorst"). */
  readonly key: string;
  /** Lower case letters: "emh". */
  readonly initials: string | null;
  /** A first name that is printed apart from the name. */
  readonly given: string | null;
}

/** One spelling for comparison: "Van ’t Riet" and "van t Riet", "Faber – Van de Klashorst" and "Faber-van de Klashorst". */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/ij/gu, "y")
    .replace(/'/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** "Th.J.A.M." → "tjam"; a second small letter belongs to the first. */
export const initialsKey = (initials: string): string =>
  /\./u.test(initials) ? fold(initials.replace(/\p{Ll}+/gu, "")).replace(/[^\p{L}]+/gu, "") : fold(initials).replace(/[^\p{L}]+/gu, "");

export function parsePersonName(printed: string, given?: string): PersonName {
  let plain = printed
    .slice(0, LONGEST)
    .replace(/[\u00A0\s]+/gu, " ")
    .trim();
  for (let honorific = HONORIFIC.exec(plain); honorific && honorific[0].length < plain.length; honorific = HONORIFIC.exec(plain)) {
    plain = plain.slice(honorific[0].length);
  }
  plain = plain.replace(NO_NAME, "").replace(/^[^\p{L}']+|[\s,;:]+$/gu, "");
  let letters: string | null = null;
  const behind = BEHIND.exec(plain);
  if (behind?.index) {
    letters = behind.groups?.letters ?? behind.groups?.dotted ?? null;
    plain = plain.slice(0, behind.index);
  }
  const before = INITIALS.exec(plain)?.[0];
  if (before && before.length < plain.length) {
    letters ??= before;
    plain = plain.slice(before.length).trim();
  }
  const apart = given?.trim() || null;
  const isLetters = apart !== null && ONLY_INITIALS.test(apart);
  if (isLetters) letters = apart;
  return {
    plain,
    key: nameKey(plain),
    initials: letters ? initialsKey(letters) || null : null,
    given: apart && !isLetters ? nameKey(apart) : null,
  };
}

/** The name without leading particles: "van der hoeven" → "hoeven". */
export function withoutParticles(key: string): string {
  const parts = key.split(" ");
  let first = 0;
  while (first < parts.length - 1 && PARTICLES.has(parts[first] as string)) first += 1;
  return parts.slice(first).join(" ");
}

/** Blanks aside: "D e Graaf" and "De Graaf", "Vanden Broek" and "Van den Broek". */
export const joinedKey = (key: string): string => key.replace(/ /gu, "");

/** Whether initials can be the same person's, one printed shorter than the other; undefined where one is missing. */
export function initialsAgree(one: string | null, other: string | null): boolean | undefined {
  return one && other ? one.startsWith(other) || other.startsWith(one) : undefined;
}
