import type { SourceRank } from "../../model/document.js";
import type { EdgeType, EntityKind, NodeKind, Role } from "../../model/vocabulary.js";
import { ROLES } from "../../model/vocabulary.js";

/** Numbers that stand for words in the database. They are kept on disk: never change one, only add. */

export const KIND_CODES = {
  QuestionSet: 1,
  Question: 2,
  Answer: 3,
  Notice: 4,
  Document: 5,
  Person: 6,
  Party: 7,
  Office: 8,
  Ministry: 9,
  Company: 10,
  Institution: 11,
  Place: 12,
  Group: 13,
  Instrument: 14,
  Topic: 15,
  Article: 16,
  Publisher: 17,
  Parliament: 18,
} as const satisfies Record<NodeKind, number>;

export const EDGE_CODES = {
  HAS_QUESTION: 1,
  ASKED_BY: 2,
  ON_BEHALF_OF: 3,
  ADDRESSED_TO: 4,
  ANSWERS: 5,
  GIVEN_BY: 6,
  GIVEN_AS: 7,
  CONCERNS: 8,
  MENTIONS: 9,
  CITES: 10,
  ABOUT: 11,
  REFERS_TO: 12,
  FOLLOWS_UP: 13,
  SIMILAR_TO: 14,
  INVOLVES: 15,
  MEMBER_OF: 16,
  HELD: 17,
  PART_OF: 18,
  BROADER: 19,
  PUBLISHED_BY: 20,
  STATED_IN: 21,
} as const satisfies Record<EdgeType, number>;

/** One bit a role: all that ties an entity to a set stands in one row. */
export const ROLE_BITS = {
  asker: 1,
  party: 2,
  addressee: 4,
  ministry: 8,
  answerer: 16,
  mentioned: 32,
  topic: 64,
  cited: 128,
} as const satisfies Record<Role, number>;

export const ALL_ROLES = 255;

export const RANK_OF_CODE: readonly SourceRank[] = ["register", "page", "official", "structured"];

const kinds = new Map<number, NodeKind>(Object.entries(KIND_CODES).map(([kind, code]) => [code, kind as NodeKind]));
const types = new Map<number, EdgeType>(Object.entries(EDGE_CODES).map(([type, code]) => [code, type as EdgeType]));

export function kindOf(code: number): NodeKind {
  const kind = kinds.get(code);
  if (!kind) throw new RangeError(`The database holds a kind of node with the unknown code "${code}".`);
  return kind;
}

export function typeOf(code: number): EdgeType {
  const type = types.get(code);
  if (!type) throw new RangeError(`The database holds a type of edge with the unknown code "${code}".`);
  return type;
}

/** How the ids of a kind begin: a range of the index of ids holds a kind. A register is a document, too. */
export const ID_PREFIXES = {
  QuestionSet: ["question-set:"],
  Question: ["question:"],
  Answer: ["answer:"],
  Notice: ["notice:"],
  Document: ["document:", "register:"],
  Person: ["person:"],
  Party: ["party:"],
  Office: ["office:"],
  Ministry: ["ministry:"],
  Company: ["company:"],
  Institution: ["institution:"],
  Place: ["place:"],
  Group: ["group:"],
  Instrument: ["instrument:"],
  Topic: ["topic:"],
  Article: ["article:"],
  Publisher: ["publisher:"],
  Parliament: ["parliament:"],
} as const satisfies Record<NodeKind, readonly string[]>;

/** The first text after all that begin with an id's prefix, which ends in ":". */
export const afterPrefix = (prefix: string): string => prefix.replace(":", ";");

/** The bits of the roles; undefined: of all. */
export const roleMask = (roles: readonly Role[] | undefined): number =>
  roles === undefined ? ALL_ROLES : roles.reduce((mask, role) => mask | ROLE_BITS[role], 0);

/** In order of their bits, which is that of `counts` in a row of `involves`. */
export const rolesIn = (mask: number): Role[] => ROLES.filter((role) => mask & ROLE_BITS[role]);

/** What a set that "is of" an entity is tied to it as: a party's sets are those asked on its behalf, not those that name it. */
const OWN_ROLES: Partial<Record<EntityKind, number>> = { Person: ROLE_BITS.asker, Party: ROLE_BITS.party, Ministry: ROLE_BITS.ministry };
export const SERVING_ROLES = ROLE_BITS.addressee | ROLE_BITS.answerer;

export const ownRoles = (kind: EntityKind): number => OWN_ROLES[kind] ?? ALL_ROLES;
