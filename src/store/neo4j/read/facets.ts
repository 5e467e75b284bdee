import type { Facet, FacetKind, Selection } from "../../reads.js";
import { sql } from "../../sqlite/fragment.js";
import type { Query } from "../database.js";
import { bind, word, YES } from "./asked.js";
import { type Asking, startAsking } from "./conditions.js";
import { type Counted, type EntityGroup, groupingOf, isEntityGroup, shownGroups } from "./grouping.js";
import { entityKindOf, setSource } from "./sources.js";

interface Asked {
  readonly kinds: readonly FacetKind[];
  readonly first: number;
}

/** How many of the sets that match there are in each group of each kind. */
export async function readFacets(query: Query, { where, today }: Selection, { kinds, first }: Asked): Promise<Facet[]> {
  const asking = await startAsking(query, today, where);
  const facets: Facet[] = [];
  for (const kind of kinds) {
    const counted =
      where === undefined && isEntityGroup(kind)
        ? await keptCounts(query, kind, first)
        : await counts(query, kind, { where, asking, first });
    facets.push({ kind, buckets: await shownGroups(query, kind, counted) });
  }
  return facets;
}

interface Counting {
  readonly where: Selection["where"];
  readonly asking: Asking;
  readonly first: number;
}

async function counts(query: Query, kind: FacetKind, { where, asking, first }: Counting): Promise<Counted[]> {
  const source = await setSource(query, where, asking);
  const { pieces, parameters } = bind({ ...source, group: groupingOf("g", { kind, today: asking.today }) });
  return query<Counted>("groups", { limit: first, ...parameters }, pieces);
}

/** Over all sets the counts are kept with the entities. */
function keptCounts(query: Query, kind: EntityGroup, first: number): Promise<Counted[]> {
  const count = kind === "Minister" ? sql`entity.serving` : kind === "Person" ? sql`entity.sets` : sql`entity.own`;
  const isOfRole = kind === "Member" || kind === "Minister" ? word(`entity:${kind}`) : YES;
  const { pieces, parameters } = bind({ count, where: isOfRole });
  return query<Counted>("groups-kept", { kind: entityKindOf(kind), limit: first, ...parameters }, pieces);
}
