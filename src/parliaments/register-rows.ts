/** The columns of each register file. A column that a file leaves out counts as empty. */
import { z } from "zod";
import type { ExternalId } from "../model/register.js";

const required = z.string().min(1, "must not be empty");
const optional = z.string().transform((value) => value || null);
const several = z.string().transform((value): string[] => (value ? value.split("|").map((part) => part.trim()).filter(Boolean) : []));
const date = z.string().regex(/^(?:\d{4}-\d{2}-\d{2})?$/u, "must be a date as 2024-07-02, or empty").transform((value) => value || null);
const country = z.string().regex(/^(?:[A-Z]{2})?$/u, "must be two capital letters (ISO 3166-1), or empty").transform((value) => value || null);
const id = (kind: string) => z.string().regex(new RegExp(`^${kind}:\\S+$`, "u"), `must begin with "${kind}:" and hold no blank`);

/** What the line of any entity may say. */
const named = (kind: string) => ({
  id: id(kind), name: required, name_en: optional, aliases: several, context: several, country, source: required,
  wikidata: several, parlement: several, tweedekamer: several, eurovoc: several, cap: several,
});
const term = { since: date, until: date };
const inOrder = (row: { since: string | null; until: string | null }): boolean => !row.since || !row.until || row.since <= row.until;
const ORDER = { message: "must not be before since", path: ["until"] };

export const ROWS = {
  persons: z.object({ ...named("person"), surname: required, prefix: optional, given: optional, initials: optional }),
  memberships: z.object({ person: id("person"), party: id("party"), ...term, source: required }).refine(inOrder, ORDER),
  parties: z.object({ ...named("party"), ...term }).refine(inOrder, ORDER),
  ministries: z.object({ ...named("ministry"), ...term }).refine(inOrder, ORDER),
  offices: z.object({ ...named("office"), title: required, ministry: optional, ...term }).refine(inOrder, ORDER),
  tenures: z.object({ person: id("person"), office: id("office"), ...term, source: required }).refine(inOrder, ORDER),
  companies: z.object(named("company")),
  institutions: z.object(named("institution")),
  places: z.object({ ...named("place"), placeType: z.enum(["country", "region", "place"]) }),
  groups: z.object(named("group")),
  instruments: z.object({ ...named("instrument"), instrumentType: z.enum(["treaty", "law"]) }),
  publishers: z.object({ ...named("publisher"), domains: several }),
  topics: z.object({ ...named("topic"), broader: optional, terms: several }),
};

export type RegisterFile = keyof typeof ROWS;
export type Row<F extends RegisterFile> = z.output<(typeof ROWS)[F]>;

/** Schemes of other people's identifiers: the column's name, and where an id can be looked at. */
const SCHEMES = {
  wikidata: "https://www.wikidata.org/wiki/",
  parlement: "https://www.parlement.com/id/",
  tweedekamer: null,
  eurovoc: "http://eurovoc.europa.eu/",
  cap: null,
} as const;
const SCHEME_NAMES = Object.keys(SCHEMES) as (keyof typeof SCHEMES)[];

export function externalIds(row: Readonly<Record<keyof typeof SCHEMES, readonly string[]>>): ExternalId[] {
  const ids: ExternalId[] = [];
  for (const scheme of SCHEME_NAMES) {
    for (const value of row[scheme]) ids.push({ scheme, value, url: SCHEMES[scheme] && SCHEMES[scheme] + value });
  }
  return ids;
}
