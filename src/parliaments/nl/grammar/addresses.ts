const ADDRESS =
  /https?:\/\/[^\s<>"]+|(?<![\p{L}\d@.])www\.[^\s<>"]+|(?<![\p{L}\d@./-])(?:[\p{L}\d-]+\.)+(?:nl|com|org|eu|be|net|info|int|gov|uk|de|fr|tv|news|frl|io|edu)\/[^\s<>"]*/giu;

export interface FoundAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** The addresses (URLs) of a text, without the punctuation around them; with or without scheme, as printed. */
export function findAddresses(text: string): readonly FoundAddress[] {
  return [...text.matchAll(ADDRESS)]
    .flatMap((match) => {
      const parts = match[0].split(/(?<=.)(?=https?:\/\/)/u); // "…/ahttps://…": two addresses, the blank between them lost
      let start = match.index;
      return parts.map((part) => {
        const address = withoutTail(part);
        const found = { address, start, end: start + address.length };
        start += part.length;
        return found;
      });
    })
    .filter(({ address }) => address.length > 8);
}

/** Closing brackets count only where the address opened them. */
function withoutTail(printed: string): string {
  let address = printed;
  for (;;) {
    const last = address.at(-1) ?? "";
    const unopened = last === ")" && count(address, "(") < count(address, ")");
    if (!unopened && !/[.,;:'"\]»”’>]/u.test(last)) return address;
    address = address.slice(0, -1);
  }
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

/** The host of an address without "www": "rtlnieuws.nl". */
export function hostOf(address: string): string | null {
  const host = /^(?:https?:\/\/)?(?:www\.)?([^/?#:\s]+)/iu.exec(address)?.[1];
  return host?.includes(".") ? host.toLowerCase() : null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** A full date that stands in an address: "/2024/09/19/", "/2024/sep/19/", "/13-11-2020-…", "2024-07-09". */
export function dateInAddress(address: string): string | null {
  const numeric = /(?<!\d)((?:19|20)\d{2})[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/u.exec(address);
  if (numeric && (/[-/]/u.test(numeric[0]) || /[/_-]$/u.test(address.slice(0, numeric.index))))
    return `${numeric[1]}-${numeric[2]}-${numeric[3]}`;
  const short = /\/((?:19|20)\d{2})\/(\d{1,2})\/(\d{1,2})(?:\/|$)/u.exec(address);
  if (short && Number(short[2]) <= 12 && Number(short[3]) <= 31)
    return `${short[1]}-${short[2]?.padStart(2, "0")}-${short[3]?.padStart(2, "0")}`;
  const named = /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?!\d)/iu.exec(address);
  if (named)
    return `${named[1]}-${String(MONTHS.indexOf((named[2] as string).toLowerCase()) + 1).padStart(2, "0")}-${named[3]?.padStart(2, "0")}`;
  const dutch = /(?<!\d)(0?[1-9]|[12]\d|3[01])-(0?[1-9]|1[0-2])-((?:19|20)\d{2})(?!\d)/u.exec(address);
  return dutch ? `${dutch[3]}-${dutch[2]?.padStart(2, "0")}-${dutch[1]?.padStart(2, "0")}` : null;
}
