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

const FORM = "(?:het|de|den)?\\s*(?:(?:Kamer)?(?:lid|leden)(?: (?:der|van de|van uw|uwer) (?:Tweede )?Kamer,?)?|heer|heren|dames?|mevr(?:ouw|\\.)|mw\\.|dhr\\.)";
const FORM_OF_ADDRESS = new RegExp(`(?:${FORM}\\s+)+`, "iuy"); // "de leden", "het leden", "de heer", "mevrouw", "het lid van uw Kamer"
const SEPARATOR = /\s*(?:,|;|&|\/)?\s*(?:\b(?:en|and|alsmede|evenals|mede namens|namens)\b)?\s*/uy;
const NAME = /(?:(?!(?:en|aan|over|inzake|betreffende|mede|to|and|about|tot|gesteld|ingezonden|kunnen|niet|die|deel|hebben|waarin|naar|omtrent)\b)[\p{L}][\p{L}.'`´¸¨ˇ^-]*(?:\s+[´¸¨`](?=\p{Ll}|\s|\())?(?:\s+-\s+|\s+)?)+/uy;
const PARTY = /\s*[([](?<each>(?:beiden?|allen?|alle|both|all|resp\.|respectievelijk|resp)(?:\s+|\s*:\s*))?(?<party>[^()[\]]{1,60})[)\]]/iuy;
const PARTICLE = /^(?:van|de|der|den|ter|ten|te|'t|in|el|al|la|le|du|von|op)$/iu;

/** Reads "A (X), B en C (beiden Y)" from `from` on: a party counts for every name before it that has none. */
export function readMembers(text: string, from: number): MemberPhrase {
  const members: NamedMember[] = [];
  let waiting: Waiting[] = [];
  let at = from;
  let end = from;
  for (;;) {
    const parted = at + (matchAt(SEPARATOR, text, at)?.[0].length ?? 0);
    if (members.length + waiting.length > 0 && parted === at) break;
    const form = matchAt(FORM_OF_ADDRESS, text, parted);
    const start = parted + (form?.[0].length ?? 0);
    const name = readName(text, start);
    if (!name) break;
    waiting.push(name);
    at = end = name.end;
    const party = matchAt(PARTY, text, at);
    if (party && !/^\s*[([]\s*(?:ingezonden|ontvangen|submitted)/iu.test(party[0])) {
      members.push(...shareParty(text, waiting, party, at));
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
}

function readName(text: string, at: number): Waiting | undefined {
  const match = matchAt(NAME, text, at);
  const printed = match?.[0].trimEnd() ?? "";
  if (!/\p{Lu}/u.test(printed) || PARTICLE.test(printed)) return undefined;
  return { name: tidyName(printed), start: at, end: at + printed.length };
}

/** "(beiden Y)" and "(Y)" count for all who wait; "(X en Y)" and "(resp. X en Y)" for one each. */
function shareParty(text: string, waiting: readonly Waiting[], match: RegExpExecArray, at: number): NamedMember[] {
  const printed = match.groups?.party ?? "";
  const start = at + match[0].lastIndexOf(printed);
  const parts = printed.split(/\s*,\s*|\s+en\s+/u);
  return waiting.map((member, index) => {
    const own = parts.length === waiting.length && waiting.length > 1 ? (parts[index] as string) : printed;
    const from = start + Math.max(0, printed.indexOf(own));
    const party = own.trim();
    return { ...member, party: { text: party, start: text.indexOf(party, from), end: text.indexOf(party, from) + party.length } };
  });
}

/** A name without brackets behind it may carry its party at the end, in capitals: "Vermeulen VVH". */
function withoutParty(member: Waiting): NamedMember {
  const match = /^(?<name>.+\p{Ll}.*?)\s+(?<party>\p{Lu}{2,}[\p{L}\d-]*)$/u.exec(member.name);
  if (!match?.groups) return { ...member, party: null };
  const party = match.groups.party as string;
  const end = member.end - party.length;
  return { name: match.groups.name as string, start: member.start, end: member.start + (match.groups.name as string).length, party: { text: party, start: end, end: member.end } };
}

const ACCENTS: Readonly<Record<string, string>> = { "´": "\u0301", "`": "\u0300", "¨": "\u0308", "¸": "\u0327", ˇ: "\u030c", "^": "\u0302" };

/** A name as it is written: accents that print set apart joined to their letter, a lost blank between two names put back. */
export function tidyName(printed: string): string {
  return printed
    .replace(/(\p{L})\s?([´`¨¸ˇ^])\s?(?=(\p{Ll})?)/gu, (_all, letter: string, accent: string) => (letter + ACCENTS[accent]).normalize("NFC"))
    .replace(/(\p{Ll})(\p{Lu}\p{Ll})/gu, (all, before: string, next: string, offset: number, whole: string) => (/(?:Mc|Mac|De|La|Le|Van)$/u.test(whole.slice(0, offset + 1)) ? all : `${before} ${next}`))
    .replace(/\s+/gu, " ")
    .trim();
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
