const EITHER_OR = /^(?:en|of|en\/of|and|or|tot|als|dan wel|danwel|resp|c\.q)(?!\p{L})/u; // "wet- en regelgeving": the hyphen stands for a word part
const KEEPS_HYPHEN = new RegExp(
  "\\p{N}$|(?:^|[^\\p{L}])(?:" + // "30-jarige", "COVID19-maatregel"
    [
      "\\p{Lu}+s?", // "EU-landen", "NGO-sector"
      "\\p{L}", // "e-mail"
      "[^aeiouyáéíóúàèëïöü\\P{L}]{2,5}", // abbreviations without a vowel: "ggz-zorg", "zzp-er"
      "niet|non|ex|oud|vice|pro|quasi|semi|kandidaat|adjunct|interim|bijna",
      "mbo|hbo|vmbo|havo|hiv|ict|aow|wao|wia|wlz|wmo|cao|mkb|btw|dna|lhbti|ngo|ai|ic|ov|pgb|tbs|uwv|apk|avg|abs|ggd|sms",
    ].join("|") +
    ")$",
  "u",
);
const VOWELS_CLASH = /^(?:aa|ee|ii|oo|uu|ai|ei|oi)$/iu; // "zee-eend", "re-integratie": only the hyphen keeps them apart

/**
 * What stands between a line that ends in a hyphen and the next: "" where the hyphen only breaks the word, "-" where the
 * word is written with it, "- " where it stands for a part left out ("wet- en regelgeving").
 * @param before the end of the line, hyphen left out; `after` the start of the next line
 * @param occurs whether the document has the word elsewhere in one line
 */
export function joinAtHyphen(before: string, after: string, occurs: (word: string) => boolean): "" | "-" | "- " {
  if (!/[\p{L}\p{N})\]"'»”’]$/u.test(before)) return "- ";
  if (EITHER_OR.test(after)) return "- ";
  if (!/^\p{Ll}/u.test(after) || !/[\p{L}\p{N}]$/u.test(before)) return "-";
  const first = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+$/u.exec(before)?.[0] ?? "";
  const second = /^[\p{L}\p{N}]+/u.exec(after)?.[0] ?? "";
  if (first.length > 1 && second.length > 1) {
    const hyphenated = occurs(`${first}-${second}`);
    if (hyphenated !== occurs(first + second)) return hyphenated ? "-" : "";
  }
  if (KEEPS_HYPHEN.test(before)) return "-";
  return VOWELS_CLASH.test(first.slice(-1) + second.slice(0, 1)) ? "-" : "";
}

const ADDRESS_AT_END = /(?:https?:\/\/|www\.)[^\s<>"]*$|(?:^|[(<])[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,6}\/[^\s<>"]*$/iu;
const GOES_ON = /(?:[-/_=?&%~#+:]|www\.|\/[\p{L}\d]+\.)$/u; // print breaks addresses behind these
const ENDING = /^(?:html?|php|pdf|aspx?|jsp|ece|xml|docx?|nl|com|org|eu|net)(?![\p{L}])|^[\p{Ll}\d][^\s]*[\d/_=%-]/u; // "…/camera." "html", not a new sentence
const ADDRESS_PART = /^(?=[^\s]*[\d/_=%~-])[\p{L}\d/_=%~.?&#+@:;,!$*'()-]+$/u;

/** Whether a word that ends a line is an address (a URL) that the next line goes on with. */
export function continuesAddress(tail: string, next: string): boolean {
  if (!/[./]/u.test(tail) || !ADDRESS_AT_END.test(tail) || /[)\]>][.,;]?$/u.test(tail)) return false;
  const word = /^\S+/u.exec(next)?.[0] ?? "";
  if (tail.endsWith(".") && !tail.endsWith("www.") && !ENDING.test(word)) return false;
  if (GOES_ON.test(tail)) return /^[\p{L}\d/%_.~?=&#-]/u.test(word);
  return !/[.,;]$/u.test(tail) && /^[\p{Ll}\d%_/?=&.-]/u.test(word) && ADDRESS_PART.test(word);
}
