import type { Meta } from "../../reads.js";
import { KIND_CODES, kindOf } from "../codes.js";
import type { Connection } from "../connection.js";
import { STATES } from "../write/set-rows.js";

const known = new WeakMap<Connection, Meta>();

/** What the store holds: as the writer left it, else by a walk over documents and sets, kept until something changes. */
export function readMeta(connection: Connection): Meta {
  const before = known.get(connection);
  if (before?.version === versionOf(connection)) return before;
  const meta = keptMeta(connection) ?? computedMeta(connection);
  known.set(connection, meta);
  return meta;
}

/** As it was written down; undefined where that was at another version. */
export function keptMeta(connection: Connection): Meta | undefined {
  const kept = connection.get<{ value: string }>("SELECT value FROM counter WHERE name = 'meta'");
  const meta = kept && (JSON.parse(kept.value) as Meta);
  return meta?.version === versionOf(connection) ? meta : undefined;
}

export const computedMeta = (connection: Connection): Meta => ({
  version: versionOf(connection),
  counts: countsOf(connection),
  sources: sourcesOf(connection),
  coverage: coverageOf(connection),
});

const versionOf = (connection: Connection): string =>
  String(connection.get<{ value: number }>("SELECT value FROM counter WHERE name = 'version'")?.value ?? 0);

function countsOf(connection: Connection): Meta["counts"] {
  const rows = connection.all<{ kind: number; count: number }>(
    "SELECT kind, count(*) AS count FROM node WHERE kind IS NOT NULL GROUP BY kind",
  );
  return rows.map(({ kind, count }) => ({ kind: kindOf(kind), count })).sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

/** A source is what a parliament publishes in one media type; registers are the project's own. */
const SOURCE = "coalesce(d.parliament, 'unknown') || ' ' || d.media_type";
const IS_PAPER = "d.ref > 0 AND d.kind <> 'register'";

function sourcesOf(connection: Connection): Meta["sources"] {
  return connection
    .all<Meta["sources"][number]>(
      `SELECT ${SOURCE} AS id, d.parliament, d.media_type AS mediaType, count(*) AS documents, min(d.date) AS first, max(d.date) AS last,
       max(d.retrieved) AS retrieved
     FROM document d WHERE ${IS_PAPER} GROUP BY 1, 2, 3 ORDER BY 1`,
    )
    .map((row) => ({ ...row }));
}

/** A set that several sources state counts in each. Sets without a date have no year to stand in. */
function coverageOf(connection: Connection): Meta["coverage"] {
  return connection
    .all<Meta["coverage"][number]>(
      `WITH stated AS (
       SELECT DISTINCT ${SOURCE} AS source, coalesce(n.canonical, n.ref) AS "set" FROM node n
       JOIN node_statement t ON t.node = n.ref AND t.kind = ${KIND_CODES.QuestionSet}
       JOIN document d ON d.ref = t.document AND ${IS_PAPER}
       WHERE n.id >= 'question-set:' AND n.id < 'question-set;')
     SELECT source, CAST(substr(s.date, 1, 4) AS INTEGER) AS year, count(*) AS sets, sum(s.questions) AS questions,
       sum(s.state = ${STATES.ANSWERED}) AS answered, sum(s.questions = 0) AS withoutText
     FROM stated JOIN question_set s ON s.ref = stated."set" WHERE s.date <> '' GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .map((row) => ({ ...row }));
}
