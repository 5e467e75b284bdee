import type { Language } from "../model/paper.js";

const COMMON: Readonly<Record<Language, readonly string[]>> = {
  nl: list(
    "de het een van en in op te dat die is zijn voor met niet aan ook bij u uw wordt worden door naar kunt bent heeft wat hoe welke over zo nee om of er deze dit mening",
  ),
  en: list(
    "the of and to in a is that for it as with be on by are this which you your at from have has not or an was how what can whether would about do if",
  ),
  fr: list("le la les des une du et est que qui dans pour sur avec pas aux au vous votre ce cette sont par plus en un quelles quels ne"),
  de: list("der die das und ist nicht den dem ein eine zu mit sich auf für von im des auch werden wird sind bei dass wie welche hat oder"),
};

const LANGUAGES = Object.keys(COMMON) as Language[];
/** A word may be common in several: one look tells all. */
const COMMON_IN: ReadonlyMap<string, readonly Language[]> = new Map(
  LANGUAGES.flatMap((language) => COMMON[language]).map((word) => [word, LANGUAGES.filter((language) => COMMON[language].includes(word))]),
);

function list(words: string): readonly string[] {
  return words.split(" ");
}

const WORD = /\p{L}+/gu;
const WORDS_READ = 400;

/** The language whose commonest words stand most in a text; `otherwise` where none does clearly. */
export function languageOf(text: string, otherwise: Language): Language {
  const found: Record<Language, number> = { nl: 0, en: 0, fr: 0, de: 0 };
  let read = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (++read > WORDS_READ) break;
    for (const language of COMMON_IN.get(word.toLowerCase()) ?? []) found[language]++;
  }
  const best = LANGUAGES.reduce((a, b) => (found[b] > found[a] ? b : a), otherwise);
  return found[best] > found[otherwise] * 1.2 ? best : otherwise;
}
