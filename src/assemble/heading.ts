import type { EdgeStatement, NodeStatement } from "../model/batch.js";
import type { ResolvedOffice } from "../model/mention.js";
import type { Stated } from "./assemble.js";
import type { Frame } from "./frame.js";

/** Who asks, on behalf of which party, and whom. */
export function stateHeading(frame: Frame): Stated {
  const { paper, resolved, set, entity, evidence } = frame;
  const nodes: NodeStatement[] = [];
  const edges: EdgeStatement[] = [];
  resolved.heading.askers.forEach(({ person, party }, index) => {
    const printed = paper.askers[index];
    nodes.push(entity(person));
    edges.push({
      type: "ASKED_BY",
      from: set,
      to: person.id,
      key: "",
      properties: { position: index + 1, party: party?.id ?? null, printed: printed?.name ?? person.name },
      evidence: [evidence(printed?.span ?? null, { method: person.reason, confidence: person.score })],
    });
    if (!party) return;
    nodes.push(entity(party));
    edges.push({
      type: "ON_BEHALF_OF",
      from: set,
      to: party.id,
      key: "",
      properties: { printed: printed?.party ?? null },
      evidence: [evidence(printed?.partySpan ?? null, { method: party.reason, confidence: party.score })],
    });
  });
  resolved.heading.addressees.forEach((addressee, index) => {
    nodes.push(...officeNodes(frame, addressee));
    edges.push(...ministryEdges(frame, addressee));
    if (!addressee.office) return;
    const printed = paper.addressees[index];
    edges.push({
      type: "ADDRESSED_TO",
      from: set,
      to: addressee.office.id,
      key: "",
      properties: {
        position: index + 1,
        holder: addressee.person?.id ?? null,
        printed: printed?.office ?? printed?.name ?? addressee.office.name,
      },
      evidence: [evidence(printed?.span ?? null, { method: addressee.reason, confidence: addressee.score, lang: printed?.lang ?? null })],
    });
  });
  return { nodes, edges: onePerTarget(edges) };
}

export function officeNodes({ entity }: Frame, { office, ministry, person }: ResolvedOffice): NodeStatement[] {
  return [office, ministry, person].filter((ref) => ref !== null).map(entity);
}

/** An office's ministry stands beside it wherever the office is named, so that no set waits for its register. */
export function ministryEdges({ evidence }: Frame, { office, ministry }: ResolvedOffice): EdgeStatement[] {
  if (!office || !ministry) return [];
  return [
    {
      type: "PART_OF",
      from: office.id,
      to: ministry.id,
      key: "",
      properties: {},
      evidence: [evidence(null, { method: ministry.reason, confidence: ministry.score })],
    },
  ];
}

/** Two askers of one party, or an office named twice, make one edge with all its evidence; the first position stands. */
export function onePerTarget(edges: readonly EdgeStatement[]): EdgeStatement[] {
  const byEnds = new Map<string, EdgeStatement>();
  for (const edge of edges) {
    const key = `${edge.type}|${edge.from}|${edge.to}|${edge.key}`;
    const known = byEnds.get(key);
    byEnds.set(key, known ? { ...known, evidence: [...known.evidence, ...edge.evidence] } : edge);
  }
  return [...byEnds.values()];
}
