import { partyId, personId } from "../model/ids.js";
import type { EntityRef } from "../model/mention.js";
import type { Asker } from "../model/paper.js";
import { type Choice, chooseMember } from "./choose-person.js";
import { type Known, nameOf, refTo } from "./known.js";
import { parsePersonName } from "./person-name.js";
import { isWithin, type PaperDay } from "./term.js";

const KEYED = 0.6; // a node under the printed words: surely somebody, whom no register knows

/** Who asks, and for which party: as printed where it is printed, else as the member's party at the date. */
export function resolveAsker(asker: Asker, at: PaperDay, known: Known): { person: EntityRef; party: EntityRef | null } {
  const name = parsePersonName(asker.name, asker.given);
  const printed = asker.party?.trim() ? asker.party.trim() : null;
  const exact = printed ? known.parties.named(printed) : undefined;
  const parties = exact && printed ? [exact.id, ...known.parties.joint(printed)] : printed ? known.parties.nearly(printed) : [];
  const choice = chooseMember({ name, parties, isPartyPrinted: printed !== null, at }, known.persons);
  const party = exact
    ? { id: exact.id, name: nameOf(exact), score: 0.99, reason: "party as printed" }
    : (mendedParty(parties, { choice, at, known }) ?? (printed ? keyedParty(printed, known) : partyAtDate(choice, at, known)));
  if (choice)
    return { person: { id: choice.person.entry.id, name: choice.person.name, score: choice.score, reason: choice.reason }, party };
  const key = [name.plain, party?.name].filter(Boolean).join(" ");
  const reason = "no register tells who this is: keyed by surname and party";
  return { person: { id: personId(known.registers.parliament, key), name: name.plain, score: KEYED, reason }, party };
}

interface Setting {
  readonly choice: Choice | undefined;
  readonly at: PaperDay;
  readonly known: Known;
}

/** A party whose print is damaged: the member's own, else the only one that it can be. */
function mendedParty(parties: readonly string[], { choice, at, known }: Setting): EntityRef | null {
  const own = parties.filter((party) =>
    choice?.person.memberships.some((term) => term.party === party && (at.day === null || isWithin(term, at.day, at.slack))),
  );
  const [only, another] = own.length > 0 ? own : parties;
  return only && !another ? refTo(known, only, { score: 0.95, reason: "party as printed, a scanning or typing error aside" }) : null;
}

function keyedParty(printed: string, { registers }: Known): EntityRef {
  return { id: partyId(registers.parliament, printed), name: printed, score: KEYED, reason: "no register knows this party" };
}

function partyAtDate(choice: Choice | undefined, { day, slack }: PaperDay, known: Known): EntityRef | null {
  if (!choice || day === null) return null;
  for (const within of [0, slack]) {
    const parties = new Set(choice.person.memberships.filter((term) => isWithin(term, day, within)).map(({ party }) => party));
    const [only] = parties;
    if (parties.size === 1 && only) return refTo(known, only, { score: 0.97, reason: "party of the member at the date" });
  }
  return null;
}
