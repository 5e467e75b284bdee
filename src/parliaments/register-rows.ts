/** The columns of each register file. A column that a file leaves out counts as empty. */
import { z } from "zod";
import type { ExternalId } from "../model/register.js";

const free = z.string();
const required = z.string().min(1, "must not be empty");
const date = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/u, "must be a date as 2024-07-02, or empty");
const country = z.string().regex(/^(?:[A-Z]{2})?$/u, "must be two capital letters (ISO 3166-1), or empty");
const id = (kind: string) => z.string().regex(new RegExp(`^${kind}:\\S+$`, "u"), `must begin with "${kind}:" and hold no blank`);

/** What the line of any entity may say. Several values stand in one column, separated by "|". */
const named = (kind: string) => ({
  id: id(kind),
  name: required,
  name_en: free,
  aliases: free,
  context: free,
  country,
  source: required,
  wikidata: free,
  parlement: free,
  tweedekamer: free,
  eurovoc: free,
  cap: free,
});
const term = { since: date, until: date };
const inOrder = (row: { since: string; until: string }): boolean => row.since === "" || row.until === "" || row.since <= row.until;
const ORDER = { message: "must not be before since", path: ["until"] };

export const ROWS = {
  persons: z.object({ ...named("person"), surname: required, prefix: free, given: free, initials: free }),
  memberships: z.object({ person: id("person"), party: id("party"), ...term, source: required }).refine(inOrder, ORDER),
  parties: z.object({ ...named("party"), ...term }).refine(inOrder, ORDER),
  ministries: z.object({ ...named("ministry"), ...term }).refine(inOrder, ORDER),
  offices: z.object({ ...named("office"), title: required, ministry: free, ...term }).refine(inOrder, ORDER),
  tenures: z.object({ person: id("person"), office: id("office"), ...term, source: required }).refine(inOrder, ORDER),
  companies: z.object(named("company")),
  institutions: z.object(named("institution")),
  places: z.object({ ...named("place"), placeType: z.enum(["country", "region", "place"]) }),
  groups: z.object(named("group")),
  instruments: z.object({ ...named("instrument"), instrumentType: z.enum(["treaty", "law"]) }),
  publishers: z.object({ ...named("publisher"), domains: free }),
  topics: z.object({ ...named("topic"), broader: free, terms: free }),
};

export type RegisterFile = keyof typeof ROWS;
export type Row<F extends RegisterFile> = z.output<(typeof ROWS)[F]>;

const NONE: readonly string[] = [];

/** The values of a column that may hold several. */
export function several(value: string): readonly string[] {
  if (value === "") return NONE;
  return value.split("|").flatMap((part) => part.trim() || NONE);
}

/** Null for an empty column. */
export const unlessEmpty = (value: string): string | null => (value === "" ? null : value);

/** Schemes of other people's identifiers: the column's name, and where an id can be looked at. */
const SCHEMES = {
  wikidata: "https://www.wikidata.org/wiki/",
  parlement: "https://www.parlement.com/id/",
  tweedekamer: null,
  eurovoc: "http://eurovoc.europa.eu/",
  cap: null,
} as const;
const SCHEME_NAMES = Object.keys(SCHEMES) as (keyof typeof SCHEMES)[];

export function externalIds(row: Readonly<Record<keyof typeof SCHEMES, string>>): ExternalId[] {
  const ids: ExternalId[] = [];
  for (const scheme of SCHEME_NAMES) {
    if (row[scheme] === "") continue;
    for (const value of several(row[scheme])) ids.push({ scheme, value, url: SCHEMES[scheme] && SCHEMES[scheme] + value });
  }
  return ids;
}
