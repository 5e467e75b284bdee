/** A member whom a phrase names, with its places in the phrase. */
export interface NamedMember {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly party: { readonly text: string; readonly start: number; readonly end: number } | null;
}

export interface MemberPhrase {
  readonly members: readonly NamedMember[];
  /** Offset behind the phrase. */
  readonly end: number;
}

const MEMBERS_AT_MOST = 160; // all of a chamber
const NAME_AT_MOST = 80; // characters
const MEMBER = "(?:(?:Tweede |Eerste )?[Kk]amer)?(?:[Ll]id|[Ll]eden)(?: (?:der|van de|van uw|uwer) (?:Tweede |Eerste )?Kamer,?)?";
const FORM = `(?:(?:(?:(?:de )?[Hh]et|[Dd]en?)\\s*)?(?:${MEMBER}|heer|heren|dames?|[Mm]evr(?:ouw|\\.)|[Mm]w\\.|[Dd]hr\\.)(?:\\s+|(?=\\p{Lu}))|het\\s+(?=\\p{Lu}))`;
const FORM_OF_ADDRESS = new RegExp(`(?:(?:van\\s+)?${FORM})+|van\\s+(?=Van\\s)`, "uy"); // "de leden", "het leden", "de heer", "het" without "lid"
const SEPARATOR =
  /\s*(?:[,;&/]\s*)*(?:(?:(?:en|and|alsmede|evenals)(?=\s|\p{Lu})\s*)?(?:mede namens|namens|mede (?:gesteld|ondertekend) door|en|and|alsmede|evenals)(?=\s|\p{Lu}))?\s*/uy;
const SMALL =
  "(?:van|de|der|den|des|ter|ten|te|tot|toe|op|in|bij|aan|uit|voor|el|al|la|le|les|du|von|zu|da|das|do|dos|di|y|e|à|ibn|bin|ben|of|the)";
const LETTERS = "[\\p{L}.'`´¸¨ˇ^-]*(?:\\s+[´¸¨`](?=\\p{Ll}|\\s|\\())?";
/** Words of a name are capitals or particles; "enJansen", where a line end was lost, begins another. */
const NAME = new RegExp(
  `(?:(?:(?!aan\\b|voor\\b|of\\b)${SMALL}(?=\\s|\\p{Lu})|'[tsn](?=\\s)|c\\.\\s?s\\.|[ds]'(?=\\p{L})|(?!(?:Inzake|Over|Aan)\\b)\\p{Lu}${LETTERS}|(?!beiden?|allen?|aan|over)\\p{Ll}{3,}(?=\\s?[([]))(?:\\s+-\\s+|\\s+)?)+`,
  "uy",
);
const EACH = "(?:[Bb]eiden?|[Aa]llen?|[Bb]oth|all|[Rr]esp\\.?|[Rr]espectievelijk)";
const PARTY = new RegExp(
  `\\s*(?:,\\s*)?(?:${EACH}\\s*)?[([](?<each>${EACH}(?:\\s+\\(?|\\s*:\\s*|(?=\\p{Lu})))?(?<party>[^()[\\]]{1,60})[)\\]]\\d?`,
  "uy",
);
const NOT_A_PARTY = /^\s*(?:,\s*)?[([]\s*(?:ingezonden|ontvangen|submitted|ingediend)/iu;
const NO_MEMBER = /\b(?:fracties?|commissie)\b/iu; // "de leden van de fractie van X": nobody is named
const PARTICLE = /^(?:van|de|der|den|ter|ten|te|'t|in|el|al|la|le|du|von|op)$/iu;

/**
 * Reads "A (X), B en C (beiden Y)" from `from` on; `text` as it is matched, `raw` as printed. A party counts for every
 * name before it that has none.
 */
export function readMembers(text: string, from: number, raw = text): MemberPhrase {
  const members: NamedMember[] = [];
  let waiting: Waiting[] = [];
  let at = from;
  let end = from;
  while (members.length + waiting.length < MEMBERS_AT_MOST) {
    const parted = at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0);
    if (members.length + waiting.length > 0 && parted === at) break;
    const form = matchAt(FORM_OF_ADDRESS, text, parted);
    const start = parted + (form?.[0].length ?? 0);
    const name = readName(text, start, raw);
    if (!name) break;
    waiting.push({ ...name, isLast: /en\s*$/u.test(text.slice(at, parted)) });
    at = end = name.end;
    const party = matchAt(PARTY, text, at);
    if (party && !NOT_A_PARTY.test(party[0])) {
      members.push(...shareParty(raw, partGlued(waiting, party.groups?.each ?? ""), party, at));
      waiting = [];
      at = end = at + party[0].length;
    }
  }
  return { members: [...members, ...waiting.map(withoutParty)], end };
}

interface Waiting {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** An "en" stands before it. */
  readonly isLast?: boolean;
}

const GLUED = /^(?<one>.*\p{L}{2})en\s+(?<other>.*\p{Lu}.*)$/u;

/** "Jansenen De Wit (beiden X)" are two: where a list has lost the blank before its "en", one name holds the last two members. */
function partGlued(waiting: readonly Waiting[], each: string): readonly Waiting[] {
  const last = waiting.at(-1);
  const lacks = /^b/iu.test(each) ? waiting.length === 1 : /^all/iu.test(each) && waiting.length > 1 && last?.isLast !== true;
  const { one, other } = (lacks && last && GLUED.exec(last.name)?.groups) || {};
  if (!last || !one || !other) return waiting;
  return [
    ...waiting.slice(0, -1),
    { ...last, name: one, end: last.start + one.length },
    { ...last, name: other, start: last.end - other.length },
  ];
}

function readName(text: string, at: number, raw: string): Waiting | undefined {
  const match = matchAt(NAME, text, at);
  const printed = match?.[0].trimEnd() ?? "";
  if (printed.length > NAME_AT_MOST || !/\p{Lu}/u.test(printed) || PARTICLE.test(printed) || NO_MEMBER.test(printed)) return undefined;
  return { name: tidyName(raw.slice(at, at + printed.length)), start: at, end: at + printed.length };
}

/** "(beiden Y)" and "(Y)" count for all who wait; "(X en Y)" and "(resp. X en Y)" for one each. */
function shareParty(raw: string, waiting: readonly Waiting[], match: RegExpExecArray, at: number): NamedMember[] {
  const inside = match.groups?.party ?? "";
  const start = at + match[0].lastIndexOf(inside);
  const parts = [...inside.matchAll(/(?:(?!,|(?<!\s)\s+en\s)[\s\S])+/gu)].map((part) => ({ from: part.index, length: part[0].length }));
  return waiting.map((member, index) => {
    const { from, length } =
      parts.length === waiting.length ? (parts[index] as { from: number; length: number }) : { from: 0, length: inside.length };
    const printed = raw.slice(start + from, start + from + length);
    const lead = /^\s*(?:en\s)?\s*/u.exec(printed)?.[0].length ?? 0;
    const text = printed.slice(lead).trimEnd();
    return { ...member, party: { text: tidyParty(text), start: start + from + lead, end: start + from + lead + text.length } };
  });
}

const IN_WORDS = /\b(Nieuw|Sociaal|Groep|Lid|Fractie|Partij|Forum)(?=\p{Lu})/gu; // blanks lost at line ends
function tidyParty(printed: string): string {
  return printed
    .replace(/,? (?:mede )?namens .*$/u, "")
    .replace(/(?:(?<!\s)\s+)?[-–]\s*/gu, "-")
    .replace(IN_WORDS, "$1 ");
}

/** A name without brackets behind it may carry its party at the end, in capitals: "Vermeulen VVH". */
function withoutParty(member: Waiting): NamedMember {
  const match = /^(?<name>.+)(?<!\s)\s+(?<party>\p{Lu}{2,}[\p{L}\d-]*)$/u.exec(member.name);
  if (!match?.groups || !/.\p{Ll}/u.test(match.groups.name as string)) return { ...member, party: null };
  const party = match.groups.party as string;
  const end = member.end - party.length;
  return {
    name: match.groups.name as string,
    start: member.start,
    end: member.start + (match.groups.name as string).length,
    party: { text: party, start: end, end: member.end },
  };
}

const ACCENTS: Readonly<Record<string, string>> = {
  "´": "\u0301",
  "`": "\u0300",
  "¨": "\u0308",
  "¸": "\u0327",
  ˇ: "\u030c",
  "^": "\u0302",
};

/** A name as it is written: accents that print set apart joined to their letter, a lost blank between two names put back. */
export function tidyName(printed: string): string {
  return printed
    .replace(/(\p{L})\s?([´`¨¸ˇ^])\s?(?=(\p{Ll})?)/gu, (_all, letter: string, accent: string) =>
      (letter + ACCENTS[accent]).normalize("NFC"),
    )
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, (all, before: string, next: string, offset: number, whole: string) =>
      /(?:Mc|Mac|La|Le)$/u.test(whole.slice(0, offset + 1)) ? all : `${before} ${next}`,
    )
    .replace(/[–—‐‑]/gu, "-")
    .replace(/\s+/gu, " ")
    .replace(/ c\. ?s\.$/u, "")
    .trim();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
