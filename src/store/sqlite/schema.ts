import { StoreError } from "../store.js";
import type { Connection } from "./connection.js";

/** Raised with every change of the tables; a store from a later version is refused. */
export const SCHEMA_VERSION = 2;

/**
 * What documents state, and what follows from it. "ref" is the number under which a row is known inside the database.
 *
 * - A statement row without properties states what the merged node or edge has: nearly all of them do.
 * - A node without kind is only known as the end of an edge, or reads as another (`canonical`).
 * - An edge whose type is negative is stated but does not stand: an end is missing, or it reads as another (`canonical`).
 *   No read of a type meets it.
 * - Evidence is kept by the document's id, not its ref: it is read in that order, and thousands may state one edge.
 * - Running text is indexed by the stems of its words alone; "word" tells which stems the beginning of a word may mean.
 * - Dates that are unknown are '' where rows are ordered by them.
 */
const TABLES = `
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;

CREATE TABLE document (
  ref INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, path TEXT NOT NULL, media_type TEXT NOT NULL, sha256 TEXT NOT NULL, url TEXT,
  retrieved TEXT, rank INTEGER NOT NULL, date TEXT, parliament TEXT, kind TEXT NOT NULL, read_with TEXT NOT NULL,
  messages TEXT NOT NULL, nodes BLOB NOT NULL, edges BLOB NOT NULL
);
CREATE TABLE content (document INTEGER PRIMARY KEY, text BLOB NOT NULL, bytes BLOB);
CREATE TABLE candidate (
  document INTEGER, place INTEGER, type TEXT NOT NULL, name TEXT NOT NULL, folded TEXT NOT NULL, node INTEGER NOT NULL,
  evidence TEXT NOT NULL, PRIMARY KEY (document, place)
) WITHOUT ROWID;
CREATE INDEX candidate_by_name ON candidate (folded, type);
CREATE INDEX candidate_by_type ON candidate (type, folded);
CREATE INDEX candidate_by_node ON candidate (node);

CREATE TABLE node (ref INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, kind INTEGER, canonical INTEGER, date TEXT);
CREATE INDEX node_by_canonical ON node (canonical) WHERE canonical IS NOT NULL;
CREATE TABLE node_properties (node INTEGER PRIMARY KEY, properties TEXT NOT NULL);
CREATE TABLE node_statement (
  node INTEGER, document INTEGER, kind INTEGER NOT NULL, properties TEXT, PRIMARY KEY (node, document)
) WITHOUT ROWID;

CREATE TABLE edge (
  ref INTEGER PRIMARY KEY, type INTEGER NOT NULL, source INTEGER NOT NULL, target INTEGER NOT NULL, key TEXT NOT NULL,
  canonical INTEGER, position INTEGER, holder INTEGER, properties TEXT NOT NULL
);
CREATE UNIQUE INDEX edge_out ON edge (source, type, target, key);
CREATE INDEX edge_in ON edge (target, type, source);
CREATE INDEX edge_by_holder ON edge (holder) WHERE holder IS NOT NULL;
CREATE INDEX edge_by_canonical ON edge (canonical) WHERE canonical IS NOT NULL;
CREATE TABLE edge_statement (
  edge INTEGER, document TEXT, evidence TEXT NOT NULL, properties TEXT, PRIMARY KEY (edge, document)
) WITHOUT ROWID;

CREATE TABLE question_set (
  ref INTEGER PRIMARY KEY, id TEXT NOT NULL, date TEXT NOT NULL, answered TEXT NOT NULL, submitted TEXT, state INTEGER NOT NULL,
  deadline TEXT, questions INTEGER NOT NULL, answered_questions INTEGER NOT NULL, parliament TEXT, languages TEXT NOT NULL
);
CREATE INDEX set_by_date ON question_set (date DESC, id);
CREATE INDEX set_by_answered ON question_set (answered DESC, id);
CREATE INDEX set_by_submitted ON question_set (submitted);
CREATE INDEX set_by_state ON question_set (state, date DESC, id);

CREATE TABLE question (ref INTEGER PRIMARY KEY, "set" INTEGER, date TEXT NOT NULL, tie TEXT NOT NULL);
CREATE INDEX question_by_date ON question (date DESC, tie);

CREATE TABLE involves (
  entity INTEGER, date TEXT, "set" INTEGER, kind INTEGER NOT NULL, roles INTEGER NOT NULL, counts TEXT NOT NULL,
  PRIMARY KEY (entity, date DESC, "set")
) WITHOUT ROWID;
CREATE UNIQUE INDEX involves_by_set ON involves ("set", kind, entity, roles);

CREATE TABLE entity (
  ref INTEGER PRIMARY KEY, kind INTEGER NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL, sets INTEGER NOT NULL, own INTEGER NOT NULL,
  serving INTEGER NOT NULL, member INTEGER NOT NULL, minister INTEGER NOT NULL
);
CREATE INDEX entity_by_sets ON entity (kind, sets DESC, id);
CREATE INDEX entity_by_own ON entity (kind, own DESC, id);
CREATE INDEX entity_by_name ON entity (kind, name, id);
CREATE INDEX member_by_own ON entity (own DESC, id) WHERE member = 1;
CREATE INDEX minister_by_serving ON entity (serving DESC, id) WHERE minister = 1;

CREATE TABLE spelling (folded TEXT, node INTEGER, PRIMARY KEY (folded, node)) WITHOUT ROWID;
CREATE TABLE word (word TEXT, stem TEXT, PRIMARY KEY (word, stem)) WITHOUT ROWID;
CREATE TABLE passage (slot INTEGER PRIMARY KEY, node INTEGER NOT NULL UNIQUE);
CREATE VIRTUAL TABLE name_text USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='1 2 3', tokenize="ascii tokenchars '~'"
);
CREATE VIRTUAL TABLE title_text USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '~'");
CREATE VIRTUAL TABLE set_text USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '~'");
CREATE VIRTUAL TABLE part_text USING fts5(words, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '~'");

INSERT INTO document VALUES (0, '', '', '', '', NULL, NULL, -1, NULL, NULL, 'derived', '', '[]', x'', x'');
`;

/**
 * What each later version keeps besides, from version 2 on; all of it follows from what documents state.
 * A change is of a set, on a day, of a kind; `tie` orders those of a day, `source` is the node that tells.
 */
const UPGRADES: readonly string[] = [
  `
ALTER TABLE question_set ADD COLUMN due TEXT;
ALTER TABLE question_set ADD COLUMN delayed INTEGER NOT NULL DEFAULT 0;
CREATE TABLE change (
  day TEXT, tie TEXT, "set" INTEGER NOT NULL, kind INTEGER NOT NULL, source INTEGER NOT NULL, PRIMARY KEY (day DESC, tie)
) WITHOUT ROWID;
CREATE INDEX change_by_set ON change ("set");
`,
];

/** Makes the tables of a new store; a no-op on any other. Throws `NEWER_SCHEMA` for one of a later version. */
export function ensureSchema(connection: Connection): void {
  if (checkVersion(connection) > 0) return;
  connection.transaction("BEGIN IMMEDIATE", () => {
    connection.exec(TABLES);
    upgradeFrom(connection, 1);
  });
}

/** Adds what later versions keep besides; what follows from the sets must then be derived again, in the same transaction. */
export function upgradeFrom(connection: Connection, version: number): void {
  for (const step of UPGRADES.slice(version - 1)) connection.exec(step);
  connection.exec(`PRAGMA user_version = ${SCHEMA_VERSION}`);
}

/** 0 for a database without tables. Throws `NEWER_SCHEMA` for a later version, `DAMAGED` for a database of something else. */
export function checkVersion(connection: Connection): number {
  const version = connection.get<{ user_version: number }>("PRAGMA user_version")?.user_version ?? 0;
  if (version > SCHEMA_VERSION) {
    throw new StoreError(
      "NEWER_SCHEMA",
      `The store "${connection.path}" was written by a newer version of Interpel (schema ${version}; this one reads up to ${SCHEMA_VERSION}). Install that version, or name another store with --store.`,
    );
  }
  const tables = connection.get<{ count: number }>("SELECT count(*) AS count FROM sqlite_schema WHERE type = 'table'")?.count ?? 0;
  if ((version === 0 && tables > 0) || (version > 0 && tables === 0)) {
    throw new StoreError(
      "DAMAGED",
      `"${connection.path}" is a database, but not one of Interpel. Move it away, or name another store with --store.`,
    );
  }
  return version;
}
