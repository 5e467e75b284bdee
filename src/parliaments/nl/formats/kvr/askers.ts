import type { Message, Span } from "../../../../model/message.js";
import type { Asker } from "../../../../model/paper.js";
import { fold } from "../../../../model/words.js";
import { tidyName } from "../../grammar/askers.js";
import type { LaidSet } from "./lay-out.js";

interface Asked {
  readonly askers: readonly Asker[];
  readonly messages: readonly Message[];
}

interface Headed {
  readonly text: string;
  readonly headed: readonly Asker[];
  /** In scans the clerks' spelling is better than that of the page. */
  readonly scanned: boolean;
}

/** Who asks: as the heading names them where it names them all, else as the source lists them. */
export function askersOf({ askers: listed }: Pick<LaidSet, "askers">, { text, headed, scanned }: Headed): Asked {
  const persons = listed.map(
    ({ name, party }): Asker => ({
      name: tidyName(cut(text, name)),
      party: party && cut(text, party),
      span: name,
      partySpan: party,
    }),
  );
  if (headed.length === 0) return { askers: persons, messages: [] };
  const named = headed.map((asker) => asListed(text, asker, persons)).map((asker) => (scanned ? asClerksSpell(asker, persons) : asker));
  const missing = persons.filter((person) => !named.some((asker) => sameName(asker.name, person.name)));
  if (missing.length > 0 && named.length < persons.length) return { askers: persons, messages: [] };
  return { askers: named.map((asker) => withParty(asker, persons)), messages: missing.length > 0 ? [disagreement(missing)] : [] };
}

const cut = (text: string, [start, end]: Span): string => text.slice(start, end);
const letters = (name: string): string => fold(name).replace(/[^\p{L}]/gu, "");
/** "Terpstra E.G.", "E. G. Terpstra": the same letters in another order. */
const sorted = (name: string): string => [...letters(name)].sort().join("");

/** "Vos Peters" is what the source makes of "Vos en Peters". */
function sameName(heading: string, listed: string): boolean {
  const [one, other] = [letters(heading), letters(listed)];
  return one.includes(other) || other.includes(one) || sorted(heading) === sorted(listed);
}

const NOT_OF_THE_NAME = /^(?:\s+(?:tot|beiden?|allen)\b.*)?$/u;

/** The listed name where it stands in the heading and the heading's own differs by a word: "De Wit tot Linden", "De Wit beiden". */
function asListed(text: string, asker: Asker, listed: readonly Asker[]): Asker {
  if (!asker.span) return asker;
  const [start] = asker.span;
  const same = listed.find(({ name }) => name !== asker.name && text.startsWith(name, start) && differsByWords(asker.name, name));
  return same ? { ...asker, name: same.name, span: [start, start + same.name.length] } : asker;
}

function differsByWords(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.startsWith(short) && NOT_OF_THE_NAME.test(long.slice(short.length));
}

/** A misprint of one letter or two in a scanned name, and its party, as the clerks have them: "Verrneulen" (VWH). */
function asClerksSpell(asker: Asker, listed: readonly Asker[]): Asker {
  const same =
    listed.find(({ name }) => sameName(asker.name, name)) ?? listed.find(({ name }) => isMisprint(letters(asker.name), letters(name)));
  if (!same) return asker;
  const known = same.party ? { party: same.party, partySpan: same.partySpan } : {};
  return sameName(asker.name, same.name) ? { ...asker, ...known } : { ...asker, name: same.name, ...known };
}

/** Whether one differs from the other by at most two letters exchanged, in names long enough to tell. */
function isMisprint(one: string, other: string): boolean {
  if (one.length < 5 || one.length !== other.length) return false;
  return [...one].filter((letter, at) => letter !== other[at]).length <= (one.length < 8 ? 1 : 2);
}

function withParty(asker: Asker, listed: readonly Asker[]): Asker {
  if (asker.party !== null) return asker;
  const known = listed.find(({ name, party }) => party !== null && sameName(asker.name, name));
  return known ? { ...asker, party: known.party, partySpan: known.partySpan } : asker;
}

function disagreement(missing: readonly Asker[]): Message {
  const names = missing.map(({ name }) => name).join(", ");
  return {
    rule: "heading/other-asker",
    severity: "info",
    reason: `The source also lists "${names}", whom the heading does not name; the heading is followed.`,
  };
}
