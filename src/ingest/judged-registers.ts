import { companyId, institutionId, type NodeId, publisherId, slug } from "../model/ids.js";
import { ACCEPTED_TYPES, type NameJudgement, nameKey } from "../model/judgement.js";
import { entityKind, type MentionType } from "../model/mention.js";
import type { Message } from "../model/message.js";
import type { RegisterEntry, Registers } from "../model/register.js";

const SOURCE = "judgement";
const FILE = "judgements.ndjson";

/**
 * The registers with what people decided about names: an accepted name is an entity of its own, an alias another name of
 * one, a rejected name is none. A judgement about an entity that no register knows is a message.
 */
export function judgedRegisters(
  registers: Registers,
  names: readonly NameJudgement[],
): { registers: Registers; messages: readonly Message[] } {
  if (names.length === 0) return { registers, messages: [] };
  const entries = new Map(registers.entries);
  const rejected = new Set<string>();
  const messages: Message[] = [];
  for (const { decision, type, name, of } of names) {
    if (decision === "reject") rejected.add(nameKey(type, name));
    else if (decision === "accept" && ACCEPTED_TYPES.includes(type)) accept(entries, type, name);
    else if (decision === "alias" && of !== undefined && entries.has(of)) addAlias(entries, of, name);
    else messages.push(useless(decision, name, of));
  }
  const version = `${registers.version} ${JSON.stringify(names)}`;
  return { registers: { ...registers, version, entries, rejected }, messages };
}

function accept(entries: Map<NodeId, RegisterEntry>, type: MentionType, name: string): void {
  const id = idOf(type, name);
  if (entries.has(id)) return;
  entries.set(id, {
    id,
    kind: entityKind(type),
    type,
    name: { nl: name },
    aliases: [],
    context: [],
    externalIds: [],
    country: null,
    source: SOURCE,
    register: FILE,
  });
}

function addAlias(entries: Map<NodeId, RegisterEntry>, id: NodeId, name: string): void {
  const entry = entries.get(id);
  if (entry) entries.set(id, { ...entry, aliases: [...entry.aliases, { text: name, lang: null }] });
}

function idOf(type: MentionType, name: string): NodeId {
  if (type === "company") return companyId(name);
  if (type === "organisation") return institutionId(name);
  if (type === "publisher") return publisherId(name);
  return `${entityKind(type).toLowerCase()}:${slug(name)}`;
}

function useless(decision: NameJudgement["decision"], name: string, of: NodeId | undefined): Message {
  const reason =
    decision === "alias"
      ? `The name "${name}" was called another of "${of}", which no register knows (any more). The judgement is kept; it will count when it does.`
      : `The name "${name}" was accepted, but names of its kind need a line in a register. Add one, and undo the judgement.`;
  return { rule: "judgements/no-entity", severity: "warning", reason };
}
