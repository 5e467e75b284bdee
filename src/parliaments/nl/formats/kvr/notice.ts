import { kindOfNotice } from "../../grammar/notice.js";

/** Further ways of papers before 2008 to put off an answer. */
const PUTS_OFF = [
  /\b(?:verwacht|hoop|streef|voornemens|daarna zal)\b[^.]{0,200}\b(?:beantwoord\p{L}*|antwoord\p{L}*)/iu,
  /\b(?:te mogen beantwoorden|niet v[oó]´?o?r|dient\b[^.]{0,40}\binformatie te worden)\b/iu,
  /\btoegezegd\b[^.]{0,200}\bdoen toekomen\b/iu,
];
const IS_AN_ANSWER = /^\d{1,2}\s\p{Lu}/u; // the source took answers for a notice: "1 In 2095 verwacht ik …"

/** What a notice does, by the grammar of today's papers and by what older ones say. */
export function kindOfOldNotice(text: string): ReturnType<typeof kindOfNotice> {
  const kind = kindOfNotice(text);
  if (kind !== "unclear" || IS_AN_ANSWER.test(text)) return kind;
  return PUTS_OFF.some((pattern) => pattern.test(text)) ? "delay" : kind;
}
