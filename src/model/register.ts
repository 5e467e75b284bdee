import type { Properties } from "./batch.js";
import type { NodeId } from "./ids.js";
import type { MentionType } from "./mention.js";
import type { Language } from "./paper.js";
import type { EntityKind } from "./vocabulary.js";

/** A known entity, from one line of a register. */
export interface RegisterEntry {
  readonly id: NodeId;
  readonly kind: EntityKind;
  /** What mentions of it are, in the words of `inspect`; null for what is never looked for in running text. */
  readonly type: MentionType | null;
  readonly name: Partial<Record<Language, string>>;
  readonly aliases: readonly Alias[];
  /** Words of which one must stand near an ambiguous name; empty: the name alone is enough. */
  readonly context: readonly string[];
  readonly externalIds: readonly ExternalId[];
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
  /** What else its node shows, under the names of `NodeProperties`: `placeType`, `instrumentType`, `domains`. */
  readonly facts?: Properties;
  /** Where the line was learned. */
  readonly source: string;
  /** The register's file in `data/` ("nl/persons.csv"), for evidence; the line's key in it is the id. */
  readonly register: string;
}

export interface Alias {
  readonly text: string;
  readonly lang: Language | null;
  /** An adjective form ("Chinese"). */
  readonly adjective?: boolean;
  /** True for acronyms and names that are also common words: matched by exact case only. */
  readonly exactCase?: boolean;
}

export interface ExternalId {
  readonly scheme: string;
  readonly value: string;
  readonly url: string | null;
}

/** Dates are YYYY-MM-DD; `until` is the last day itself; null: not over, or not known to be. */
export interface Membership {
  readonly person: NodeId;
  readonly party: NodeId;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
}

export interface Tenure {
  readonly person: NodeId;
  readonly office: NodeId;
  readonly since: string | null;
  readonly until: string | null;
  readonly source: string;
}

/** A person as registers know one. */
export interface PersonEntry extends RegisterEntry {
  readonly surname: string;
  /** "van", "van der": lower case, with the blank after it left out. */
  readonly prefix: string | null;
  readonly given: string | null;
  /** "M.J.F.". */
  readonly initials: string | null;
}

/** A ministerial post: the same office whatever the order of its printed portfolio. */
export interface OfficeEntry extends RegisterEntry {
  readonly title: "minister" | "staatssecretaris" | "minister-president" | string;
  readonly ministry: NodeId | null;
  readonly since: string | null;
  readonly until: string | null;
}

/** A concept of the topic scheme (SKOS). */
export interface TopicEntry extends RegisterEntry {
  readonly broader: NodeId | null;
  readonly terms: readonly { readonly text: string; readonly lang: Language; readonly weight: number }[];
}

/** All that is known before a paper is read. One for each parliament: its own registers and the shared ones. */
export interface Registers {
  readonly parliament: string;
  /** Hash of the files' bytes. */
  readonly version: string;
  readonly entries: ReadonlyMap<NodeId, RegisterEntry>;
  readonly persons: readonly PersonEntry[];
  readonly offices: readonly OfficeEntry[];
  readonly topics: readonly TopicEntry[];
  readonly memberships: readonly Membership[];
  readonly tenures: readonly Tenure[];
  /** Names in running text that a person called no name, by `nameKey`. */
  readonly rejected?: ReadonlySet<string>;
}
