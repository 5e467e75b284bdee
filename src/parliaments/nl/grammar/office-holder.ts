import { readPortfolio } from "./portfolios.js";

const PARTICLE = "(?:[Vv]an|[Dd]er?|[Dd]en|[Tt]er|[Tt]en|'t)";
const SURNAME = `(?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}'-]*\\p{Ll}(?:[ -](?:${PARTICLE}\\s+)*\\p{Lu}[\\p{L}'-]+){0,2}`;
const ADDRESS = "(?:[Mm]w\\.?|[Mm]evr\\.?|[Mm]evrouw|[Dd]hr\\.?|de heer|[Dd]rs\\.?|[Mm]r\\.?|[Dd]r\\.?|[Ii]r\\.?|[Ii]ng\\.?|[Pp]rof\\.?)";
const ADDRESSED = new RegExp(
  `(?:,\\s*(?:en\\s+)?|\\s*\\(|\\s+(?:en\\s+)?)${ADDRESS}\\s*(?<name>[\\p{L}.' -]{2,50}?)(?=\\s*(?:[,)(]|$)|\\s+(?:en|over|inzake|betreffende|omtrent|met|op|aan|in|naar)\\s)\\)?`,
  "uy",
);
const BRACKETED = /,?\s*\((?!ingez|inged|ontv)(?<name>\p{Lu}[\p{L}' -]{1,50})\)/uy;
const PART = /,?\s*\(|\s+-\s+/uy;
const PLAIN = new RegExp(`,?\\s+(?<name>(?=\\p{Lu})${SURNAME})(?=,|\\s+(?:over|inzake|en)\\s)`, "uy");
const STAND_IN = /\s*\(?a\.?\s?i\.?\)?(?=[\s,)])/uy; // "Justitie a.i."
const BEFORE = new RegExp(`[,\\s]+(?:${ADDRESS}\\s+)?(?<name>${SURNAME}),?(?=\\s+(?:van|voor)\\s|\\s*\\()`, "uy");

export interface Holder {
  readonly name: string | null;
  /** Offset behind it. */
  readonly end: number;
}

export interface BehindOffice extends Holder {
  /** Which part of the portfolio is the holder's: " (Toeslagen en Douane)". */
  readonly part: string;
}

/** What a phrase says behind the portfolio: a part of it in brackets or behind a dash, and who holds it ("…, mw. De Wit,", "… (De Wit)"). */
export function readBehindOffice(text: string, at: number): BehindOffice {
  const part = readPart(text, at);
  let end = at + part.length;
  end += matchAt(STAND_IN, text, end)?.[0].length ?? 0;
  let name: string | null = null;
  for (const pattern of [BRACKETED, ADDRESSED, ADDRESSED, PLAIN]) {
    const match = matchAt(pattern, text, end);
    const printed = match?.groups?.name?.trim();
    if (!match || !printed || (pattern === PLAIN && name !== null)) continue;
    const isField = printed === printed.toUpperCase() || readPortfolio(text, end + match[0].indexOf(printed))?.known === true;
    if (isField && pattern !== BRACKETED) continue;
    if (!isField) name ??= printed;
    end += match[0].length;
  }
  return { name, end, part };
}

function readPart(text: string, at: number): string {
  const open = matchAt(PART, text, at)?.[0] ?? "";
  const portfolio = open ? readPortfolio(text, at + open.length) : undefined;
  if (!portfolio?.known) return "";
  const close = open.endsWith("(") ? text.indexOf(")", portfolio.end) + 1 : portfolio.end;
  return close === portfolio.end || close === portfolio.end + 1 ? text.slice(at, close) : "";
}

/** "staatssecretaris De Wit van Defensie", "minister De Wit (Defensie)": the name between title and portfolio. */
export function readHolderBefore(text: string, at: number): Holder | undefined {
  const match = matchAt(BEFORE, text, at);
  return match?.groups?.name ? { name: match.groups.name, end: at + match[0].length } : undefined;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
