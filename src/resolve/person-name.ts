/** How people are printed, and what of it can be compared with a register. */
import { fold } from "../model/words.js";

const HONORIFIC = /^(?:de heer|het lid|lid|mevrouw|mevr|mw|dhr|mr|mrs|ms|drs|dr|ir|ing|prof|minister|staatssecretaris)\.?\s+/iu;
const INITIALS = /^(?:\p{Lu}\p{Ll}?(?:\.\s*|\s+(?=\p{Lu}\.)))+/u; // "H.M. de Jonge", "Th.J.A.M. de Bruijn", "J. G. de Vries"
const BEHIND = /\s*(?:\(|,\s*)(?<letters>(?:\p{Lu}\p{Ll}?\.?\s*)+)\)?$/u; // "Hirsch Ballin (EMH)", "Mulder, A."
const ONLY_INITIALS = /^(?:\p{Lu}{1,7}|(?:\p{Lu}\p{Ll}?\.\s*-?)+)$/u;

/** Words before a Dutch surname that are no part of its alphabetical place. */
const PARTICLES = new Set(["van", "von", "vd", "v", "de", "den", "der", "d", "ten", "ter", "te", "t", "l", "la", "le", "el", "op", "in", "aan", "uit", "onder", "het", "du", "des", "da", "al"]);

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
export const nameKey = (name: string): string => fold(name).replace(/ij/gu, "y").replace(/'/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** "Th.J.A.M." → "tjam"; a second small letter belongs to the first. */
export const initialsKey = (initials: string): string => /\./u.test(initials)
  ? fold(initials.replace(/\p{Ll}+/gu, "")).replace(/[^\p{L}]+/gu, "")
  : fold(initials).replace(/[^\p{L}]+/gu, "");

export function parsePersonName(printed: string, given?: string): PersonName {
  let plain = printed.replace(/[\u00A0\s]+/gu, " ").trim();
  for (let honorific = HONORIFIC.exec(plain); honorific && honorific[0].length < plain.length; honorific = HONORIFIC.exec(plain)) {
    plain = plain.slice(honorific[0].length);
  }
  let letters: string | null = null;
  const behind = BEHIND.exec(plain);
  if (behind?.index) {
    letters = behind.groups?.["letters"] ?? null;
    plain = plain.slice(0, behind.index);
  }
  const before = INITIALS.exec(plain)?.[0];
  if (before && before.length < plain.length) {
    letters ??= before;
    plain = plain.slice(before.length).trim();
  }
  const apart = given?.trim();
  if (apart && ONLY_INITIALS.test(apart)) letters = apart;
  return { plain, key: nameKey(plain), initials: letters ? initialsKey(letters) || null : null, given: apart && !ONLY_INITIALS.test(apart) ? nameKey(apart) : null };
}

/** The name without leading particles: "van der hoeven" → "hoeven". */
export function withoutParticles(key: string): string {
  const parts = key.split(" ");
  let first = 0;
  while (first < parts.length - 1 && PARTICLES.has(parts[first] as string)) first += 1;
  return parts.slice(first).join(" ");
}

/** Whether initials can be the same person's, one printed shorter than the other; undefined where one is missing. */
export function initialsAgree(one: string | null, other: string | null): boolean | undefined {
  return one && other ? one.startsWith(other) || other.startsWith(one) : undefined;
}
