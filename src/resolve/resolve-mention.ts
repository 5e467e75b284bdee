import type { NodeId } from "../model/ids.js";
import type { Mention, ResolvedMention } from "../model/mention.js";
import { entityKind } from "../model/mention.js";
import type { RegisterEntry } from "../model/register.js";
import { type Known, nameOf } from "./known.js";
import { isWithin, type PaperDay } from "./term.js";

const SURE = 0.5; // below, the extractor itself doubts that the words name anything of the kind

/** What a mention names: the one entity that its words can mean here, else a candidate that says why it stays one. */
export function resolveMention(mention: Mention, at: PaperDay, known: Known): ResolvedMention {
  const entries = mention.candidates.flatMap((id) => known.registers.entries.get(id) ?? []);
  if (entries.length === 0) return candidate(mention, mention.candidates.length > 0 ? "unknown entity" : "no register knows the name");
  const [only, another] = narrow(entries, mention, { at, known });
  if (!only || another) return candidate(mention, `${entries.length} entities bear the name`);
  if (mention.confidence < SURE) return { ...candidate(mention, "too weak a context"), name: nameOf(only) };
  const reason = entries.length > 1 ? "register alias, the only one that fits" : "register alias";
  return { ...mention, entity: only.id, name: nameIn(only, mention), status: "confirmed", reason };
}

const candidate = (mention: Mention, reason: string): ResolvedMention =>
  ({ ...mention, entity: null, name: mention.quote.replace(/\s+/gu, " ").trim(), status: "candidate", reason });

const nameIn = (entry: RegisterEntry, { lang }: Mention): string => (lang ? entry.name[lang] : undefined) ?? nameOf(entry);

/** Leaves what is of the mention's kind, then what was there at the date; a rule that would leave nothing is passed over. */
function narrow(entries: readonly RegisterEntry[], mention: Mention, { at, known }: { at: PaperDay; known: Known }): readonly RegisterEntry[] {
  const rules: readonly ((entry: RegisterEntry) => boolean)[] = [
    (entry) => entry.kind === entityKind(mention.type),
    (entry) => entry.type === mention.type,
    (entry) => isThere(entry.id, at, known),
  ];
  let left = entries;
  for (const rule of rules) {
    if (left.length <= 1) break;
    const kept = left.filter(rule);
    if (kept.length > 0) left = kept;
  }
  return left;
}

/** A person in parliament or office at the date. */
function isThere(id: NodeId, { day }: PaperDay, { persons }: Known): boolean {
  const person = persons.byId.get(id);
  return !!person && day !== null && [...person.memberships, ...person.tenures].some((term) => isWithin(term, day));
}
