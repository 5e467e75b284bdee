import type { NodeId } from "../../model/ids.js";
import type { Asking } from "./asking.js";

const SETS = /* GraphQL */ `
  query ExportedSetFacts($ids: [ID!]!, $lang: Language) {
    nodes(ids: $ids) {
      ... on QuestionSet {
        id number title(lang: $lang) languages submitted answered
        parliament { name(lang: $lang) }
        askers { person { name } party { name(lang: $lang) } }
        addressees { office { name(lang: $lang) } }
        questions(first: 0) { totalCount { value } }
        documents { url }
      }
    }
  }
`;

/** What a reader is told of a set in one line. */
export interface SetFacts {
  readonly id: NodeId;
  readonly number: string | null;
  readonly title: string | null;
  readonly languages: readonly string[];
  readonly submitted: string | null;
  readonly answered: string | null;
  readonly parliament: { readonly name: string | null } | null;
  readonly askers: readonly {
    readonly person: { readonly name: string | null } | null;
    readonly party: { readonly name: string | null } | null;
  }[];
  readonly addressees: readonly { readonly office: { readonly name: string | null } | null }[];
  readonly questions: { readonly totalCount: { readonly value: number } };
  readonly documents: readonly { readonly url: string | null }[];
}

const TOGETHER = 50;

/** Facts of sets in the order of their ids; those that went meanwhile are left out. */
export async function setFacts(ids: readonly NodeId[], { ask, parameters: { lang } }: Asking): Promise<readonly SetFacts[]> {
  const found: SetFacts[] = [];
  for (let from = 0; from < ids.length; from += TOGETHER) {
    const { nodes } = await ask<{ nodes: readonly (Partial<SetFacts> | null)[] }>(SETS, { ids: ids.slice(from, from + TOGETHER), lang });
    found.push(...nodes.filter((node): node is SetFacts => node?.id !== undefined));
  }
  return found;
}

export const askersOf = ({ askers }: SetFacts): string[] => askers.flatMap(({ person }) => person?.name ?? []);

/** The first address among its documents. */
export const addressOf = ({ documents }: SetFacts): string | null => documents.find(({ url }) => url !== null)?.url ?? null;
