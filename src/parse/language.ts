import type { Language } from "../model/paper.js";

const COMMON: Record<Language, ReadonlySet<string>> = {
  nl: set(
    "de het een van en in op te dat die is zijn voor met niet aan ook bij u uw wordt worden door naar kunt bent heeft wat hoe welke over zo nee om of er deze dit mening",
  ),
  en: set(
    "the of and to in a is that for it as with be on by are this which you your at from have has not or an was how what can whether would about do if",
  ),
  fr: set("le la les des une du et est que qui dans pour sur avec pas aux au vous votre ce cette sont par plus en un quelles quels ne"),
  de: set("der die das und ist nicht den dem ein eine zu mit sich auf für von im des auch werden wird sind bei dass wie welche hat oder"),
};

function set(words: string): ReadonlySet<string> {
  return new Set(words.split(" "));
}

const WORD = /\p{L}+/gu;
const WORDS_READ = 400;

/** The language whose commonest words stand most in a text; `otherwise` where none does clearly. */
export function languageOf(text: string, otherwise: Language): Language {
  const found: Record<Language, number> = { nl: 0, en: 0, fr: 0, de: 0 };
  let read = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (++read > WORDS_READ) break;
    const lower = word.toLowerCase();
    for (const language of ["nl", "en", "fr", "de"] as const) if (COMMON[language].has(lower)) found[language]++;
  }
  const best = (Object.keys(found) as Language[]).reduce((a, b) => (found[b] > found[a] ? b : a), otherwise);
  return found[best] > found[otherwise] * 1.2 ? best : otherwise;
}
