const QUESTION_SET_NUMBER = /^\d{4}z\d+$/iu;

/** A number as papers carry it: blanks gone, and the letter of a question set's number upper case ("2020z 25656" → "2020Z25656"). */
export function officialNumber(printed: string): string {
  const number = printed.replace(/\s+/gu, "");
  return QUESTION_SET_NUMBER.test(number) ? number.toUpperCase() : number;
}
