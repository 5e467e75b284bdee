import { DATE } from "./dates.js";
import { isCounted } from "./note-start.js";
import { LEAD } from "./source-lead.js";

/** Who published what, as far as a note's words say; addresses are left out of them, "\0" stands for each. */
export interface CitedWork {
  readonly publisher: string | null;
  readonly title: string | null;
  /** False for words that read like a remark, not like a source. */
  readonly isCitation: boolean;
}

const PRINTED_DATE = new RegExp(
  `,? ?\\(?(?:d\\.d\\.|dd\\.?|van|op)? ?(?:(?<![\\d\\p{L}])${DATE}|(?<![\\d/-])\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{4})`,
  "iu",
);
const MONTH_AND_YEAR =
  /,? \(?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|january|february|march|may|june|july|august|october)(?: (?:19|20)\d{2})\)?$/iu;
const LEADING_MONTH =
  /^(?:d\.d\. ?)?(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december) (?:19|20)\d{2}[,.:] */iu;
const WEEKDAY_AT_END = /(?:,|(?<!\s))\s+(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)\s*$/iu;
const PUBLISHER_AT_MOST = 80;
const PUBLISHER_WORDS_AT_MOST = 9;
const REMARK_AT_LEAST = 200; // characters: quoted words so long are a quotation, not a title
const NO_TITLE = new RegExp(`^(?:(?:${DATE}|\\d{1,2} \\p{L}{3,9}|zie(?: ook)?|see|in|op|via|and|en)[\\s,.;:]*)+$`, "iu");
const SITE_IN_BRACKETS = /\(\s*(?:www\.)?((?:[\p{L}\d-]+\.)+(?:nl|com|org|eu|be|net|info|uk|de|fr|tv))(?:[\s,][^()]*)?\)/iu;
const SITE_AT_END = /(?:^|[|,-]\s*)((?:[\p{L}\d-]{1,63}\.){1,9}(?:nl|com|org|eu|be|net))\s*$/iu; // 63: the longest label of a site's name
const NAME_START = /^(?:[\p{Lu}\d]|(?:de|het|the|een|n?u|e)\b|[\p{L}\d-]+\.\p{L}|[a-z]\p{Lu})/u; // "de Volkskrant", "nu.nl", "eenVandaag"
const INITIALS = /^(?:(?:prof|drs?|mr|ir)\.\s?)*(?:\p{Lu}\.\s?){1,5}(?:(?:van|de|der|den|ten|ter)\s)*\p{Lu}/u; // who wrote it: "A.B. Jansen"
const AUTHOR = /^\p{Lu}[\p{L}'-]+, (?:\p{Lu}\. ?){1,4}(?:et al\.?|e\.a\.)?,? /u; // "Jansen, A. et al., 1 mei 2031, …"
const PAPER =
  /^(?:brief|nota|notitie|rapport|verslag|voorstel|besluit|uitspraak|arrest|vonnis|motie|persexemplaar|bijlage|uitzending|richtlijn|verordening|zaak|zaaknummer|thesis)\b|^(?:nrs?\.?|vraag|vragen|blz\.?|p\.|vol\.?) ?\d|^\d{2,4}(?:\/\d|, )|^(?:vgl|cf)\./iu;
const REMARKS =
  /\b(?:is|zijn|was|waren|heeft|hebben|wordt|worden|werd|werden|geldt|gelden|betreft|blijkt|komt|gaat|kan|kunnen|zie|dit|deze|daarin|hierin|waarin|samengevat)\b/iu;

export function nameWork(printed: string): CitedWork {
  const author = AUTHOR.exec(printed)?.[0] ?? "";
  const words = printed.slice(author.length);
  const date = PRINTED_DATE.exec(words);
  const dated = date
    ? author !== "" && date.index === 0
      ? { publisher: null, title: titleIn(words.slice(date[0].length)) }
      : aroundDate(words, date.index, date.index + date[0].length)
    : undefined;
  const work = dated ?? withoutDate(words);
  const sourced = work.publisher !== null && (work.title !== null || date !== null);
  const titled =
    work.title !== null &&
    work.title.length < 160 &&
    !REMARKS.test(work.title) &&
    (date !== null || /\b(?:19|20)\d{2}\b/u.test(words) || SITE_IN_BRACKETS.test(words));
  return { ...work, isCitation: (sourced || titled) && (work.title ?? "").length < REMARK_AT_LEAST };
}

type Named = Omit<CitedWork, "isCitation">;

/** "Publisher, date, title", "title (publisher, date)", "«title», publisher, date". */
function aroundDate(words: string, from: number, until: number): Named | undefined {
  const before = words.slice(0, from);
  const bracket = /^(?<title>.+?)(?<!\s)\s*\((?<publisher>[^()]{2,60}?),?\s*$/u.exec(before);
  if (bracket?.groups) return tailored(bracket.groups.title as string, bracket.groups.publisher as string);
  const quoted = quotedIn(before);
  if (quoted) return { title: quoted.text, publisher: nameBeside(before, quoted) };
  const publisher = nameIn(before);
  return publisher === null ? undefined : { publisher, title: titleIn(words.slice(until)) };
}

/** "A, «title»" and "«title», A" name A; of "author, «title», A" it is the last. */
const nameBeside = (text: string, { from, until }: { readonly from: number; readonly until: number }): string | null =>
  nameIn(text.slice(until)) ?? nameIn(text.slice(0, from));

/** "Title | Publisher" before "(www.publisher.nl, date)": the printed name counts before the site's. */
function tailored(printed: string, bracket: string): Named {
  const piped = lastPiped(printed);
  return piped ?? { title: titleIn(printed), publisher: nameIn(bracket) };
}

/** A title in quotes and who stands beside it, "A (2024). Title", "Title | Publisher", "Publisher, title". */
function withoutDate(words: string): Named {
  const year = /^(?<name>[^«"“(]{2,80}?)\s*\((?:19|20)\d{2}\)\s*[.,:]\s*(?<rest>.*)$/u.exec(words);
  const quoted = quotedIn(words);
  if (!year && REMARKS.test(quoted ? words.slice(0, quoted.from) + words.slice(quoted.until) : words) && !words.includes("\0"))
    return { publisher: null, title: null };
  if (year?.groups)
    return quoted
      ? { publisher: nameIn(year.groups.name as string), title: quoted.text }
      : { publisher: null, title: tidy(year.groups.name as string) };
  if (quoted) return { publisher: nameBeside(words, quoted) ?? siteIn(words), title: quoted.text };
  const piped = lastPiped(words);
  if (piped) return piped;
  const site = siteIn(words);
  if (site !== null) return { publisher: site, title: titleIn(words) };
  if (!words.includes("\0")) return { publisher: null, title: titleIn(words) }; // nothing tells a name from the beginning of a title
  const comma = /^(?<publisher>\p{Lu}[^,."'(\0]{1,40}),\s+(?<title>\S.*)$/u.exec(words);
  const publisher = comma?.groups ? nameIn(comma.groups.publisher as string) : null;
  return publisher && comma?.groups && !/\d/u.test(publisher)
    ? { publisher, title: titleIn(comma.groups.title as string) }
    : { publisher: null, title: titleIn(words) };
}

function lastPiped(words: string): Named | undefined {
  const piped = /^(?<title>[^|]+(?:\|[^|]+)*)\|\s*(?<publisher>[^|\0]{2,60})$/u.exec(withoutSite(words).trim());
  const publisher = piped?.groups ? nameIn(piped.groups.publisher as string) : null;
  return publisher && piped?.groups ? { publisher, title: titleIn((piped.groups.title as string).split("|")[0] as string) } : undefined;
}

function withoutSite(words: string): string {
  return words.replace(SITE_IN_BRACKETS, " ").replace(/\(\s*\0?\s*\)/gu, " ");
}

function siteIn(words: string): string | null {
  return (
    (
      SITE_IN_BRACKETS.exec(words)?.[1] ??
      SITE_AT_END.exec(words.replaceAll("\0", " ").trim().slice(-PUBLISHER_AT_MOST))?.[1] ??
      null
    )?.toLowerCase() ?? null
  );
}

/** Words that can be a publisher's name: few, and neither a remark, a paper nor who wrote it. "See also: A" names A. */
function nameIn(text: string): string | null {
  const name = tidy(
    lastNamed(text.replaceAll("\0", " "))
      .replace(/(?<![\s,;.])[\s,;.]+$/u, "")
      .replace(MONTH_AND_YEAR, "")
      .replace(/(?<!\s)\s*\((?:19|20)\d{2}\)\W*$/u, "")
      .replace(WEEKDAY_AT_END, "")
      .replace(LEAD, ""),
  );
  if (
    name === null ||
    INITIALS.test(name) ||
    PAPER.test(name) ||
    isCounted(name.replace(/^\d{1,2} /u, "")) ||
    name.length > PUBLISHER_AT_MOST ||
    name.split(/\s+/u).length > PUBLISHER_WORDS_AT_MOST ||
    REMARKS.test(name) ||
    !NAME_START.test(name)
  )
    return null;
  return name;
}

/** Behind the last colon, unless nothing stands there. */
const lastNamed = (text: string): string =>
  text
    .split(/:\s/u)
    .filter((piece) => /\p{L}/u.test(piece))
    .at(-1) ?? "";

/** A title: what stands in quotes, else the words up to an address or a site's name. A day alone, or "see", is none. */
function titleIn(text: string): string | null {
  const lead = text.replace(/^[\s,.;:()-]+/u, "").replace(LEADING_MONTH, "");
  const quoted = quotedIn(lead);
  if (quoted && quoted.from === 0) return quoted.text;
  const plain = withoutSite(lead.split("\0")[0] as string);
  const title = tidy(plain.trim() === "" ? withoutSite(lead.replaceAll("\0", " ")) : plain);
  return title !== null && NO_TITLE.test(title) ? null : title;
}

const CLOSES: Readonly<Record<string, string>> = { "«": "»", "“": "”", "„": "”", "‘": "’", '"': '"', "'": "'" };

/** The first piece in quotes, with quotes inside it kept; an apostrophe within a word does not close it. */
function quotedIn(text: string): { readonly text: string; readonly from: number; readonly until: number } | undefined {
  for (let from = 0; from < text.length; from++) {
    const open = text[from] as string;
    const close = CLOSES[open];
    if (close === undefined || /[\p{L}\d]/u.test(text[from - 1] ?? "")) continue;
    const until = closingAt(text, from, open, close);
    if (until === -1) return undefined;
    const inside = tidy(text.slice(from + 1, until));
    if (inside && inside.length > 3) return { text: inside, from, until: until + 1 };
  }
  return undefined;
}

function closingAt(text: string, from: number, open: string, close: string): number {
  let depth = 1;
  for (let at = from + 1; at < text.length; at++) {
    const within = /\p{L}/u.test(text[at + 1] ?? "") && close !== "»";
    if (text[at] === close && !within && --depth === 0) return at;
    else if (text[at] === open && open !== close) depth++;
  }
  return -1;
}

/** Without the punctuation around it; a closing quote or bracket that belongs to one inside stays. */
function tidy(text: string): string | null {
  let trimmed = text
    .replaceAll("\0", " ")
    .replace(/\(\s*\)|<\s*>/gu, " ")
    .replace(/\s+/gu, " ")
    .replace(/^[\s,.;:()»“”„'’|–-]+/u, "")
    .trim();
  for (;;) {
    const last = trimmed.at(-1) ?? "";
    if (/[\s,;:(«|–-]/u.test(last) || (last === "." && !/\b\p{Lu}\.$/u.test(trimmed)) || isUnopened(trimmed, last))
      trimmed = trimmed.slice(0, -1);
    else break;
  }
  return /\p{L}/u.test(trimmed) ? trimmed : null;
}

function isUnopened(text: string, last: string): boolean {
  const open = { "»": "«", ")": "(", "”": "“", "’": "‘" }[last];
  if (last === "'" || last === '"') return text.split(last).length % 2 === 0;
  return open !== undefined && text.split(open).length < text.split(last).length;
}
