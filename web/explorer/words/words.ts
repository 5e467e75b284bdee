import { en, type Words } from "./en.js";
import { nl } from "./nl.js";

export const LANGS = ["nl", "en"] as const;
export type Lang = (typeof LANGS)[number];

export const WORDS: Readonly<Record<Lang, Words>> = { en, nl };

/** The API's word for a language of the explorer. */
export const languageOf = (lang: Lang): "NL" | "EN" => (lang === "en" ? "EN" : "NL");
