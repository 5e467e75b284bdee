import { type Column, several } from "../../export/column.js";
import type { Asking } from "./asking.js";
import { tabular } from "./form.js";

const SETS = /* GraphQL */ `
  query ExportedQuestionSets($filter: QuestionSetFilter, $lang: Language, $after: String) {
    questionSets(filter: $filter, first: 50, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes {
        id number title(lang: $lang) languages status submitted answered
        parliament { id }
        askers { person { id name } party { id name(lang: $lang) } }
        addressees { office { id name(lang: $lang) ministry { id name(lang: $lang) } } holder { id name } }
        deadline { due extendedDue daysTaken daysLate }
        questions(first: 0) { totalCount { value } }
        documents { url }
      }
    }
  }
`;

interface Named {
  readonly id: string;
  readonly name: string | null;
}

interface SetRow {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly languages: readonly string[];
  readonly status: string | null;
  readonly submitted: string | null;
  readonly answered: string | null;
  readonly parliament: { readonly id: string } | null;
  readonly askers: readonly { readonly person: Named | null; readonly party: Named | null }[];
  readonly addressees: readonly { readonly office: (Named & { readonly ministry: Named | null }) | null; readonly holder: Named | null }[];
  readonly deadline: {
    readonly due: string | null;
    readonly extendedDue: string | null;
    readonly daysTaken: number | null;
    readonly daysLate: number | null;
  } | null;
  readonly questions: { readonly totalCount: { readonly value: number } };
  readonly documents: readonly { readonly url: string | null }[];
}

interface Page {
  readonly questionSets: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly SetRow[];
  };
}

const once = (values: readonly (string | null | undefined)[]): string | null => several([...new Set(values)]);

const COLUMNS: readonly Column<SetRow>[] = [
  { name: "id", cell: ({ id }) => id },
  { name: "number", cell: ({ number }) => number },
  { name: "parliament", cell: ({ parliament }) => parliament?.id ?? null },
  { name: "title", cell: ({ title }) => title },
  { name: "languages", cell: ({ languages }) => several(languages) },
  { name: "status", cell: ({ status }) => status },
  { name: "submitted", cell: ({ submitted }) => submitted },
  { name: "due", cell: ({ deadline }) => deadline?.due ?? null },
  { name: "extended_due", cell: ({ deadline }) => deadline?.extendedDue ?? null },
  { name: "answered", cell: ({ answered }) => answered },
  { name: "days_taken", cell: ({ deadline }) => deadline?.daysTaken ?? null },
  { name: "days_late", cell: ({ deadline }) => deadline?.daysLate ?? null },
  { name: "questions", cell: ({ questions }) => questions.totalCount.value },
  { name: "askers", cell: ({ askers }) => several(askers.map(({ person }) => person?.name)) },
  { name: "asker_ids", cell: ({ askers }) => several(askers.map(({ person }) => person?.id)) },
  { name: "parties", cell: ({ askers }) => once(askers.map(({ party }) => party?.name)) },
  { name: "party_ids", cell: ({ askers }) => once(askers.map(({ party }) => party?.id)) },
  { name: "addressees", cell: ({ addressees }) => several(addressees.map(({ office }) => office?.name)) },
  { name: "addressee_ids", cell: ({ addressees }) => several(addressees.map(({ office }) => office?.id)) },
  { name: "holders", cell: ({ addressees }) => several(addressees.map(({ holder }) => holder?.name)) },
  { name: "holder_ids", cell: ({ addressees }) => several(addressees.map(({ holder }) => holder?.id)) },
  { name: "ministries", cell: ({ addressees }) => once(addressees.map(({ office }) => office?.ministry?.name)) },
  { name: "ministry_ids", cell: ({ addressees }) => once(addressees.map(({ office }) => office?.ministry?.id)) },
  { name: "urls", cell: ({ documents }) => several(documents.map(({ url }) => url)) },
];

async function* rows({ ask, parameters: { filter, lang } }: Asking): AsyncGenerator<SetRow> {
  for (let after: string | null = null; ; ) {
    const { questionSets }: Page = await ask<Page>(SETS, { filter, lang, after });
    yield* questionSets.nodes;
    if (!questionSets.pageInfo.hasNextPage) return;
    after = questionSets.pageInfo.endCursor;
  }
}

/** One row a set, in the order of lists: the newest first. */
export const questionSets = tabular(COLUMNS, rows);
