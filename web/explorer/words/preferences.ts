import { LANGS, type Lang } from "./words.js";

export type Theme = "light" | "dark";

/** Language of the address, else the one chosen before, else the browser's. */
export const langOf = (query: URLSearchParams): Lang =>
  LANGS.find((lang) => lang === query.get("lang")) ??
  LANGS.find((lang) => lang === remembered("lang")) ??
  (navigator.language.toLowerCase().startsWith("nl") ? "nl" : "en");

/** Theme of the address, else the one chosen before; null: the system's. */
export function themeOf(query: URLSearchParams): Theme | null {
  const theme = query.get("theme") ?? remembered("theme");
  return theme === "light" || theme === "dark" ? theme : null;
}

export function remember(key: "lang" | "theme", value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // a browser that keeps nothing: the address still holds it
  }
}

function remembered(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
