import type { NodeKind } from "../../../model/vocabulary.js";
import { NODE_KINDS } from "../../../model/vocabulary.js";
import { words } from "../../../model/words.js";
import type { SearchQuery, SearchResult } from "../../reads.js";
import { KIND_CODES, kindOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { collect, pageOf, stretches, walk } from "./keyset.js";
import { matchOf } from "./match.js";
import type { Place } from "./position.js";
import { countHits } from "./search-counts.js";
import { hitOf } from "./search-hit.js";
import { type Asked, type HitRow, TIERS } from "./search-tiers.js";

/** Papers themselves and what stands behind them are not what one searches for, unless told. */
const NOT_ASKED: readonly NodeKind[] = ["Notice", "Document"];

/**
 * Whole names and official numbers first, then words in names and aliases (those that most sets involve first), then words
 * in titles, then in questions and answers (newest first). The order does not depend on scores, so that every store gives
 * the same; the score tells the tier.
 */
export function readSearch(connection: Connection, query: SearchQuery): SearchResult {
  const match = matchOf(connection, query.text, { lastIsPrefix: true });
  if (!match) return { items: [], hasNext: false, hasPrevious: false, total: { value: 0, exact: true }, kinds: [] };
  const asked: Asked = { connection, match, spelling: words(query.text).join(" "), number: words(query.text).join(""), ...kindsOf(query) };
  const scope = ["search", [...(query.kinds ?? [])].sort().join("+")].join("|");
  const found = walk<HitRow>(query.page, { scope, fetch: (place, backward, limit) => fetchHits(asked, { place, backward, limit }) });
  const page = pageOf(found, scope, (row) => hitOf(connection, row, query));
  const { total, kinds } = countHits(asked, query.cap);
  return { ...page, total, kinds: kinds.map(({ kind, count }) => ({ kind: kindOf(kind), count })) };
}

function kindsOf({ kinds }: SearchQuery): Pick<Asked, "codes" | "roles"> {
  const asked = kinds ?? NODE_KINDS.filter((kind) => !NOT_ASKED.includes(kind));
  const plain = asked.filter((kind): kind is NodeKind => kind !== "Member" && kind !== "Minister");
  return {
    codes: new Set(plain.map((kind) => KIND_CODES[kind])),
    roles: { member: asked.includes("Member"), minister: asked.includes("Minister") },
  };
}

interface Walk {
  readonly place: Place | undefined;
  readonly backward: boolean;
  readonly limit: number;
}

/** Tier after tier. The key of a place names its tier before the key within it. */
function fetchHits(asked: Asked, { place, backward, limit }: Walk): HitRow[] {
  const at = place && splitKey(place);
  const order = backward ? [...TIERS.entries()].reverse() : [...TIERS.entries()];
  const rows: HitRow[] = [];
  for (const [index, tier] of order) {
    if (limit >= 0 && rows.length >= limit) break;
    if (at && (backward ? index > at.tier : index < at.tier)) continue;
    const inner = at?.tier === index ? { key: at.key, tie: at.tie } : undefined;
    const more = collect(
      stretches(tier.ordering, inner, backward),
      (stretch, most) => tier.fetch(asked, stretch, most),
      limit < 0 ? -1 : limit - rows.length,
    );
    rows.push(...more.map((row) => ({ ...row, tier: index, key: `${index} ${typeof row.key === "number" ? "n" : "s"}${row.key}` })));
  }
  return rows;
}

function splitKey({ key, tie }: Place): { tier: number; key: string | number; tie: string } {
  const [, tier = "0", type = "s", inner = ""] = /^(\d+) ([ns])(.*)$/su.exec(String(key)) ?? [];
  return { tier: Number(tier), key: type === "n" ? Number(inner) : inner, tie };
}
