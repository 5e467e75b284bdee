import type { Column } from "../../export/column.js";
import { badInput } from "../errors.js";
import type { Asking } from "./asking.js";
import { tabular } from "./form.js";

const TIMELINES = /* GraphQL */ `
  query ExportedTimelines($of: [ID!]!, $filter: QuestionSetFilter, $interval: Interval, $groupBy: FacetKind, $lang: Language) {
    timelines(of: $of, filter: $filter, interval: $interval, groupBy: $groupBy, topGroups: 50) {
      entity { id name(lang: $lang) }
      buckets { start count groups { key label count } }
    }
  }
`;

interface Timeline {
  readonly entity: { readonly id: string; readonly name: string | null } | null;
  readonly buckets: readonly {
    readonly start: string;
    readonly count: number;
    readonly groups: readonly { readonly key: string | null; readonly label: string | null; readonly count: number }[];
  }[];
}

interface PeriodRow {
  readonly entity: Timeline["entity"];
  readonly start: string;
  readonly group: string | null;
  readonly groupLabel: string | null;
  readonly count: number;
}

const COLUMNS: readonly Column<PeriodRow>[] = [
  { name: "entity_id", cell: ({ entity }) => entity?.id ?? null },
  { name: "entity", cell: ({ entity }) => entity?.name ?? null },
  { name: "start", cell: ({ start }) => start },
  { name: "group", cell: ({ group }) => group },
  { name: "group_label", cell: ({ groupLabel }) => groupLabel },
  { name: "question_sets", cell: ({ count }) => count },
];

async function* rows({ ask, parameters: { of, filter, interval, groupBy, lang } }: Asking): AsyncGenerator<PeriodRow> {
  if (!of || of.length === 0) throw badInput('A timeline needs "of": the ids of one or several entities, separated by commas.');
  const { timelines } = await ask<{ timelines: readonly Timeline[] }>(TIMELINES, { of, filter, interval, groupBy, lang });
  for (const { entity, buckets } of timelines) {
    for (const { start, count, groups } of buckets) {
      if (groupBy === undefined) yield { entity, start, group: null, groupLabel: null, count };
      for (const { key, label, count: inGroup } of groups) yield { entity, start, group: key, groupLabel: label, count: inGroup };
    }
  }
}

/** One row a period of each entity; with `groupBy` one a group of each period, the sum of all others without a key. */
export const timeline = tabular(COLUMNS, rows);
