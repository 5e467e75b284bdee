import { readFileSync } from "node:fs";
import path from "node:path";
import { differences } from "./differences.js";
import { drawing } from "./draw.js";
import { expectChanges, expectCompany, expectEntityHistory, expectPerson, expectQuestionSets, expectTogether } from "./expect-lists.js";
import { expectQuestionSet, type Variables } from "./expect-question-set.js";
import { expectCrosstab, expectNetwork, expectResponseTimes, expectTopicsOverTime } from "./expect-sums.js";
import type { World } from "./world.js";

type Expect = (world: World, variables: Variables, offset: number) => unknown;

/** What each operation of the contract is held to. */
export const EXPECTATIONS = {
  "question-set": expectQuestionSet,
  "question-sets": expectQuestionSets,
  person: expectPerson,
  company: expectCompany,
  together: expectTogether,
  crosstab: expectCrosstab,
  network: expectNetwork,
  "response-times": expectResponseTimes,
  "topics-over-time": expectTopicsOverTime,
  "entity-history": expectEntityHistory,
  changes: expectChanges,
} as const satisfies Readonly<Record<string, Expect>>;

export type OperationName = keyof typeof EXPECTATIONS;

/** Operations whose pages are walked, and the field that pages. */
const PAGED: Partial<Record<OperationName, string>> = { "question-sets": "questionSets", changes: "changes" };
const PAGES = 3;

export interface Checked {
  readonly asked: number;
  /** At most some of them, each with its variables. */
  readonly wrong: readonly string[];
}

interface Check {
  /** Folder of the operation files, which are sent unchanged. */
  readonly folder: string;
  readonly url: string;
  readonly times: number;
  readonly seed: number;
}

/** Asks one operation over HTTP with so many drawn sets of variables, and compares each answer with what plain arrays give. */
export async function checkOperation(world: World, name: OperationName, { folder, url, times, seed }: Check): Promise<Checked> {
  const query = readFileSync(path.join(folder, `${name}.graphql`), "utf8");
  const draw = drawing(world, seed)[name];
  const wrong: string[] = [];
  let asked = 0;
  for (let turn = 0; turn < times; turn++) {
    const variables = draw() as Variables;
    let [offset, after] = [0, undefined as string | undefined];
    for (let page = 0; page < PAGES; page++) {
      const { data, errors } = await ask(url, query, { ...variables, ...(after && { after }) });
      asked++;
      const found = errors ? [JSON.stringify(errors).slice(0, 300)] : differences(EXPECTATIONS[name](world, variables, offset), data);
      if (found.length > 0)
        wrong.push(`${name} ${JSON.stringify({ ...variables, ...(after && { offset }) })}\n    ${found.join("\n    ")}`);
      const info = data?.[PAGED[name] ?? ""]?.pageInfo;
      if (found.length > 0 || !info?.hasNextPage) break;
      after = info.endCursor;
      offset += Number(variables.first ?? (name === "changes" ? 50 : 20));
    }
  }
  return { asked, wrong };
}

interface Answer {
  readonly data?: Readonly<Record<string, { readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string } } | null>>;
  readonly errors?: unknown;
}

async function ask(url: string, query: string, variables: object): Promise<Answer> {
  const send = () =>
    fetch(`${url}graphql`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query, variables }) });
  const response = await send().catch(send); // a connection is closed when computing took long
  return (await response.json()) as Answer;
}
