/** Units and formulas that only a digit can follow: "m" (m2, m3), "CO" (CO2), "UF" (UF6). */
const ALWAYS = /^(?:[ckd]?m|CO|NO|SO|UF|SF|CH|NH|PO|POCl)$/u;
/** Elements that are also words or initials: "Bent U (1) bekend …". */
const WITHOUT_NOTE = /^[HNOU]$/u;
const LAST_LETTERS = /(?<!\p{L})\p{L}+$/u;

/**
 * Whether a number that is marked up as a footnote marker is a digit set small ("CO2", "m3"): the source marks up whatever
 * stands above or below the line.
 */
export function smallDigit(number: string, before: string, notes: ReadonlySet<string>): boolean {
  if (!/^[2-8]$/u.test(number)) return false;
  const letters = LAST_LETTERS.exec(before.slice(-12).trimEnd())?.[0] ?? "";
  return ALWAYS.test(letters) || (WITHOUT_NOTE.test(letters) && !notes.has(number));
}
