import { isMisprintOf } from "./misprint.js";

/** What somebody is: "minister", "staatssecretaris", "minister-president". */
export interface OfficeTitle {
  readonly kind: "minister" | "secretary" | "president";
  /** In the singular and rightly spelt, with the capital as printed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const STATE = "(?:demissionaire?|waarnemende?|wnd\\.|toenmalige?)\\s+";
const TITLE = new RegExp(
  `(?:${STATE})?(?:(?<president>(?<vice>vice-?\\s?)?ministers?\\s?-?\\s?president(?:en)?|premier)|(?<minister>ministers?|minister\\.)|(?<secretary>sta+t+s*\\s?-?secretaris(?:s?en|s)?))`,
  "iuy",
);
const WORD = /(?<word>[MSms]\p{Ll}{5,19})(?=\s)/uy;
const MISPRINTED = [
  { kind: "minister", words: ["minister", "ministers"], allowed: 1 },
  { kind: "secretary", words: ["staatssecretaris", "staatssecretarissen"], allowed: 2 },
] as const;
const SWAPPED = /^(?:miniters?|minsiters?|miinsters?|minitsers?|minisetrs?)$/iu;
const GARBLED = /^sta+t+s*ec\p{Ll}{3,9}s(?:en)?$/iu; // "staatssectraris"
const GLUED = /^(?:van|voor)(?=\s|\p{Lu})/u; // "Ministervan"

/** The title that stands at `at`, misprints aside. */
export function readTitle(text: string, at: number): OfficeTitle | undefined {
  TITLE.lastIndex = at;
  const match = TITLE.exec(text);
  const rest = match ? text.slice(at + match[0].length, at + match[0].length + 5) : "";
  if (!match || (/^\p{Ll}/u.test(rest) && !GLUED.test(rest))) return misprinted(text, at);
  const kind = match.groups?.president ? "president" : match.groups?.secretary ? "secretary" : "minister";
  return titleOf(kind, { printed: match[0], at, vice: match.groups?.vice !== undefined });
}

function misprinted(text: string, at: number): OfficeTitle | undefined {
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.groups?.word;
  if (!word) return undefined;
  const lower = word.toLowerCase();
  const found = MISPRINTED.find(({ words, allowed }) => words.some((right) => isMisprintOf(right, lower, allowed)));
  const kind = found?.kind ?? (SWAPPED.test(word) ? "minister" : GARBLED.test(word) ? "secretary" : undefined);
  return kind && titleOf(kind, { printed: word, at, vice: false });
}

function titleOf(kind: OfficeTitle["kind"], { printed, at, vice }: { printed: string; at: number; vice: boolean }): OfficeTitle {
  const word = kind === "president" ? presidentAs(printed, vice) : kind === "secretary" ? "staatssecretaris" : "minister";
  const text = /^\p{Lu}/u.test(printed) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return { kind, text, start: at, end: at + printed.length };
}

function presidentAs(printed: string, vice: boolean): string {
  if (/^premier/iu.test(printed)) return "premier";
  return `${vice ? "vice" : ""}${/[-\s]\s?P/u.test(printed) ? "minister-President" : "minister-president"}`;
}
