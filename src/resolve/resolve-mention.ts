import type { NodeId } from "../model/ids.js";
import type { Mention, ResolvedMention } from "../model/mention.js";
import { entityKind } from "../model/mention.js";
import type { RegisterEntry } from "../model/register.js";
import { type Known, nameOf } from "./known.js";
import { nameKey } from "./person-name.js";
import { isWithin, type PaperDay } from "./term.js";

/** Where the mention stands: the document's text, and the day of the paper. */
export interface MentionSetting {
  readonly text: string;
  readonly at: PaperDay;
  readonly known: Known;
}

const SURE = 0.5; // below, the extractor itself doubts that the words name anything of the kind

/** What a mention names: the one entity that its words can mean here, else a candidate that says why it stays one. */
export function resolveMention(mention: Mention, setting: MentionSetting): ResolvedMention {
  const entries = mention.candidates.flatMap((id) => setting.known.registers.entries.get(id) ?? []);
  if (entries.length === 0) return candidate(mention, mention.candidates.length > 0 ? "unknown entity" : "no register knows the name");
  const [only, another] = narrow(entries, mention, setting);
  if (!only || another) return candidate(mention, `${entries.length} entities bear the name`);
  const doubt =
    mention.confidence < SURE ? "too weak a context" : only.kind === "Person" ? doubtPerson(only.id, mention, setting) : undefined;
  if (doubt) return { ...candidate(mention, doubt), name: nameOf(only) };
  const reason = entries.length > 1 ? "register alias, the only one that fits" : "register alias";
  return { ...mention, entity: only.id, name: nameIn(only, mention), status: "confirmed", reason };
}

const candidate = (mention: Mention, reason: string): ResolvedMention => ({
  ...mention,
  entity: null,
  name: mention.quote.replace(/\s+/gu, " ").trim(),
  status: "candidate",
  reason,
});

const nameIn = (entry: RegisterEntry, { lang }: Mention): string => (lang ? entry.name[lang] : undefined) ?? nameOf(entry);

/** Leaves what is of the mention's kind, then what was there at the date; a rule that would leave nothing is passed over. */
function narrow(entries: readonly RegisterEntry[], mention: Mention, setting: MentionSetting): readonly RegisterEntry[] {
  const rules: readonly ((entry: RegisterEntry) => boolean)[] = [
    (entry) => entry.kind === entityKind(mention.type),
    (entry) => entry.type === mention.type,
    (entry) => wasThere(entry.id, 0, setting),
  ];
  let left = entries;
  for (const rule of rules) {
    if (left.length <= 1) break;
    const kept = left.filter(rule);
    if (kept.length > 0) left = kept;
  }
  return left;
}

/** In parliament or office at the date, or at most so many days before or after. */
function wasThere(id: NodeId, days: number, { at: { day }, known }: MentionSetting): boolean {
  const person = known.persons.byId.get(id);
  return !!person && day !== null && [...person.memberships, ...person.tenures].some((term) => isWithin(term, day, days));
}

const CAREER = 3650; // days: who left ten years before is seldom meant without a word of who that is
const TITLE_BEFORE =
  /(?:minister|minister-president|ministers|staatssecretaris|staatssecretarissen|premier|lid|leden|kamerlid|kamerleden|secretary|mp)\s+$/iu;

/** Why a person's name may be somebody else's: many people share a surname, and some a whole name. */
function doubtPerson(id: NodeId, { quote, span: [start] }: Mention, setting: MentionSetting): string | undefined {
  const person = setting.known.persons.byId.get(id);
  if (!person) return "unknown person";
  const key = nameKey(quote);
  if (person.given !== null && key.startsWith(person.given)) {
    return wasThere(id, CAREER, setting) ? undefined : "in no parliament or office near the date";
  }
  if (!TITLE_BEFORE.test(setting.text.slice(Math.max(0, start - 30), start))) return "a surname alone";
  const there = setting.known.persons.named(key).filter((named) => wasThere(named.person.entry.id, 0, setting));
  return there.every((named) => named.person === person) && there.length > 0 ? undefined : "a surname that several bear at the date";
}
