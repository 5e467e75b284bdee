import { useMemo } from "preact/hooks";
import {
  NetworkEvidenceDocument,
  NetworkNeighbourhoodDocument,
  NetworkPathsDocument,
  NetworkSharedSetsDocument,
  NetworkTiesDocument,
} from "../../ask/generated/graphql.js";
import type { PageProps } from "../page-props.js";
import type { Ask } from "./load-graph.js";
import { NetworkPage } from "./network-page.js";

const OPERATIONS = {
  NetworkEvidence: NetworkEvidenceDocument,
  NetworkNeighbourhood: NetworkNeighbourhoodDocument,
  NetworkPaths: NetworkPathsDocument,
  NetworkSharedSets: NetworkSharedSetsDocument,
  NetworkTies: NetworkTiesDocument,
} as const;

/** The network page within the frame: its operations are those that were built with the explorer. */
export function Page({ lang, address, ask, pageOf }: PageProps) {
  const asking = useMemo<Ask>(() => (operation, variables) => ask(OPERATIONS[operation] as never, variables), [ask]);
  return <NetworkPage lang={lang} address={address} ask={asking} pageOf={pageOf} />;
}
