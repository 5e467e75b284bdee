import { afterEach, describe } from "vitest";
import type { GraphStore } from "../../src/store/store.js";
import { analysisCases } from "./conformance/analysis-cases.js";
import { changeCases } from "./conformance/change-cases.js";
import { conditionCases } from "./conformance/condition-cases.js";
import { crosstabCases } from "./conformance/crosstab-cases.js";
import { derivedCases } from "./conformance/derived-cases.js";
import { documentCases } from "./conformance/document-cases.js";
import { edgeCases } from "./conformance/edge-cases.js";
import { entityCases } from "./conformance/entity-cases.js";
import { givenCases } from "./conformance/given-cases.js";
import { involvesCases } from "./conformance/involves-cases.js";
import { listCases } from "./conformance/list-cases.js";
import { mergeCases } from "./conformance/merge-cases.js";
import { neighbourhoodCases } from "./conformance/neighbourhood-cases.js";
import { networkCases } from "./conformance/network-cases.js";
import { pathCases } from "./conformance/path-cases.js";
import { responseTimeCases } from "./conformance/response-time-cases.js";
import { searchCases } from "./conformance/search-cases.js";
import { similarCases } from "./conformance/similar-cases.js";
import { standingCases } from "./conformance/standing-cases.js";
import { statementCases } from "./conformance/statement-cases.js";
import { streamCases } from "./conformance/stream-cases.js";
import { timelineGroupCases } from "./conformance/timeline-group-cases.js";

/** An empty store for one case. */
export type Open = () => Promise<GraphStore>;

const CASES: Readonly<Record<string, (open: Open) => void>> = {
  "what documents state": statementCases,
  "several documents about one node": mergeCases,
  edges: edgeCases,
  "ids that were merged": derivedCases,
  "what a set involves": involvesCases,
  "how a set stands": standingCases,
  lists: listCases,
  conditions: conditionCases,
  entities: entityCases,
  search: searchCases,
  "facets, timelines and companions": analysisCases,
  "timelines by group": timelineGroupCases,
  "two-way tables": crosstabCases,
  networks: networkCases,
  neighbourhoods: neighbourhoodCases,
  paths: pathCases,
  "response times": responseTimeCases,
  "similar questions": similarCases,
  changes: changeCases,
  "documents and candidates": documentCases,
  streams: streamCases,
  "what was given": givenCases,
};

/** Holds a store to the meaning of the port. `open` gives an empty store; each is closed after its case. */
export function describeStore(name: string, open: Open): void {
  describe(`${name} as a GraphStore`, () => {
    const opened: GraphStore[] = [];
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });
    const openOne = async () => {
      const store = await open();
      opened.push(store);
      return store;
    };
    for (const [domain, cases] of Object.entries(CASES)) describe(domain, () => cases(openOne));
  });
}
