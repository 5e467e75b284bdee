import { isBodyCue, isBodyHead } from "./body-cues.js";
import { endsCompanyName, isCompaniesCue, isCompanyCue, isLegalForm } from "./company-cues.js";
import { startsUpper } from "./name-case.js";

/** What a word alone says, as bits: told once for each different word, since the finders ask it of every token. */
export const SIGNS = { upper: 1, companyCue: 2, companiesCue: 4, legalForm: 8, bodyCue: 16, bodyHead: 32, companyEnding: 64 } as const;

/** How many bits there are. */
export const SIGN_BITS = 7;

export function signsOf(word: string): number {
  const upper = startsUpper(word);
  return (
    (upper ? SIGNS.upper : 0) |
    (isCompanyCue(word) ? SIGNS.companyCue : 0) |
    (isCompaniesCue(word) ? SIGNS.companiesCue : 0) |
    (isLegalForm(word) ? SIGNS.legalForm : 0) |
    (isBodyCue(word) ? SIGNS.bodyCue : 0) |
    (upper && isBodyHead(word) ? SIGNS.bodyHead : 0) |
    (upper && endsCompanyName(word) ? SIGNS.companyEnding : 0)
  );
}
