import type { NodeKind } from "../../../model/vocabulary.js";
import { NODE_KINDS } from "../../../model/vocabulary.js";
import { words } from "../../../model/words.js";
import type { SearchQuery, SearchResult } from "../../reads.js";
import { type Fragment, sql } from "../../sqlite/fragment.js";
import { type Ordering, pageOf, type Stretch, UNORDERED } from "../../sqlite/read/keyset.js";
import type { Place } from "../../sqlite/read/position.js";
import type { Query } from "../database.js";
import { bind, either, list, YES } from "./asked.js";
import { type Match, matchOf } from "./match.js";
import type { NodeRow } from "./node-reads.js";
import { collect, stretchesOf, walk } from "./paging.js";
import { countHits } from "./search-counts.js";
import { hitsOf } from "./search-hit.js";

/** Papers themselves and what stands behind them are not what one searches for, unless told. */
const NOT_ASKED: readonly NodeKind[] = ["Notice", "Document"];

export interface Asked {
  readonly query: Query;
  readonly match: Match;
  /** The whole query as a name, and as an official number. */
  readonly spellings: readonly string[];
  /** Kinds of nodes that may be found. */
  readonly kinds: ReadonlySet<NodeKind>;
  /** Whether a node, `n`, may be found: by kind, persons also by role. */
  readonly isAsked: Fragment;
}

export interface HitRow extends NodeRow {
  readonly key: string | number;
  readonly tie: string;
  readonly tier: number;
}

/** Hits of one worth, in their order. What an earlier tier holds, a later one leaves out. */
interface Tier {
  readonly ordering: Ordering;
  fetch(asked: Asked, stretch: Stretch, limit: number): Promise<readonly Omit<HitRow, "tier">[]>;
}

const byDate: Ordering = { key: sql`coalesce(n.date, '')`, tie: sql`n.id`, descending: true, hasUnknown: true };

const TIERS: readonly Tier[] = [
  { ordering: { key: UNORDERED, tie: sql`n.id`, descending: false, hasUnknown: false }, fetch: (...all) => rows("search-spelled", ...all) },
  { ordering: { key: sql`n.sets`, tie: sql`n.id`, descending: true, hasUnknown: false }, fetch: (...all) => rows("search-named", ...all) },
  { ordering: byDate, fetch: (...all) => rows("search-titled", ...all) },
  { ordering: byDate, fetch: fetchSpoken },
];

/**
 * Whole names and official numbers first, then words in names and aliases (those that most sets involve first), then words
 * in titles, then in questions and answers (newest first). The order does not depend on scores, so that every store gives
 * the same; the score tells the tier.
 */
export async function readSearch(query: Query, asked: SearchQuery): Promise<SearchResult> {
  const match = await matchOf(query, asked.text, { lastIsPrefix: true });
  if (!match) return { items: [], hasNext: false, hasPrevious: false, total: { value: 0, exact: true }, kinds: [] };
  const all = words(asked.text);
  const search: Asked = { query, match, spellings: [all.join(" "), all.join("")], ...kindsOf(asked) };
  const scope = ["search", [...(asked.kinds ?? [])].sort().join("+")].join("|");
  const found = await walk<HitRow>(asked.page, { scope, step: (place, backward, limit) => fetchHits(search, { place, backward, limit }) });
  const hits = new Map((await hitsOf(query, found.rows, asked)).map((hit, place) => [found.rows[place], hit] as const));
  const items = pageOf(found, scope, (row) => hits.get(row)).items.flatMap(({ item, position }) => (item ? [{ item, position }] : []));
  return { items, hasNext: found.hasNext, hasPrevious: found.hasPrevious, ...(await countHits(search, asked.cap)) };
}

function kindsOf({ kinds }: SearchQuery): Pick<Asked, "kinds" | "isAsked"> {
  const asked = kinds ?? NODE_KINDS.filter((kind) => !NOT_ASKED.includes(kind));
  const plain = asked.filter((kind): kind is NodeKind => kind !== "Member" && kind !== "Minister");
  const isAsked = either([
    ...(plain.length > 0 ? [sql`n.kind IN ${list(plain)}`] : []),
    ...(asked.includes("Member") ? [sql`n:Member`] : []),
    ...(asked.includes("Minister") ? [sql`n:Minister`] : []),
  ]);
  return { kinds: new Set(plain), isAsked };
}

interface Walk {
  readonly place: Place | undefined;
  readonly backward: boolean;
  readonly limit: number;
}

/** Tier after tier. The key of a place names its tier before the key within it. */
async function fetchHits(asked: Asked, { place, backward, limit }: Walk): Promise<HitRow[]> {
  const at = place && splitKey(place);
  const order = backward ? [...TIERS.entries()].reverse() : [...TIERS.entries()];
  const found: HitRow[] = [];
  for (const [index, tier] of order) {
    if (found.length >= limit) break;
    if (at && (backward ? index > at.tier : index < at.tier)) continue;
    const inner = at?.tier === index ? { key: at.key, tie: at.tie } : undefined;
    const parts = stretchesOf(tier.ordering, inner, backward);
    const more = await collect(parts, (stretch, most) => tier.fetch(asked, stretch, most), limit - found.length);
    found.push(...more.map((row) => ({ ...row, tier: index, key: `${index} ${typeof row.key === "number" ? "n" : "s"}${row.key}` })));
  }
  return found;
}

function splitKey({ key, tie }: Place): { tier: number; key: string | number; tie: string } {
  const [, tier = "0", type = "s", inner = ""] = /^(\d+) ([ns])(.*)$/su.exec(String(key)) ?? [];
  return { tier: Number(tier), key: type === "n" ? Number(inner) : inner, tie };
}

type Row = Omit<HitRow, "tier">;

function rows(name: string, { query, match, spellings, isAsked }: Asked, ...[stretch, limit]: [Stretch, number]): Promise<Row[]> {
  const { pieces, parameters } = bind({ asked: isAsked, from: stretch.where, order: stretch.orderBy });
  return query<Row>(name, { match: match.names, spellings, limit, ...parameters }, pieces);
}

/** Sets by all of their words, questions and answers by their own, newest first. */
async function fetchSpoken(asked: Asked, stretch: Stretch, limit: number): Promise<readonly Row[]> {
  const { query, match, spellings, kinds } = asked;
  const found: Row[] = [];
  if (kinds.has("QuestionSet")) {
    const { pieces, parameters } = bind({ from: stretch.where, order: stretch.orderBy });
    found.push(
      ...(await query<Row>("search-set-words", { match: match.bodies, titled: match.names, spellings, limit, ...parameters }, pieces)),
    );
  }
  const parts = (["Question", "Answer"] as const).filter((kind) => kinds.has(kind));
  if (parts.length > 0) {
    const isPart = parts.length === 2 ? YES : sql`n.kind IN ${list(parts)}`;
    const { pieces, parameters } = bind({ asked: isPart, from: stretch.where, order: stretch.orderBy });
    found.push(...(await query<Row>("search-part-words", { match: match.bodies, limit, ...parameters }, pieces)));
  }
  const sign = stretch.descends ? 1 : -1; // the newest first and ids ascending, or all the other way round
  found.sort((a, b) => sign * (a.key === b.key ? compare(a.tie, b.tie) : compare(b.key, a.key)));
  return found.slice(0, limit);
}

const compare = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);
