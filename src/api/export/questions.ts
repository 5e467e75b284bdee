import { type Column, several } from "../../export/column.js";
import type { Asking } from "./asking.js";
import { tabular } from "./form.js";
import { setIds } from "./set-ids.js";

const QUESTIONS = /* GraphQL */ `
  query ExportedQuestions($id: ID!, $lang: Language, $after: String) {
    questionSet(id: $id) {
      id number submitted
      questions(first: 50, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes {
          id number text(lang: $lang) status
          answers { id given text(lang: $lang) givenBy { person { name } } }
          citations { footnote article { id url } }
          mentions(first: 50) { nodes { entity { id name(lang: $lang) } } }
          topics { topic { id name(lang: $lang) } }
        }
      }
    }
  }
`;

interface Named {
  readonly id: string;
  readonly name: string | null;
}

interface QuestionOfSet {
  readonly id: string;
  readonly number: string;
  readonly text: string | null;
  readonly status: string;
  readonly answers: readonly {
    readonly id: string;
    readonly given: string | null;
    readonly text: string | null;
    readonly givenBy: readonly { readonly person: { readonly name: string | null } | null }[];
  }[];
  readonly citations: readonly { readonly article: { readonly id: string; readonly url: string | null } | null }[];
  readonly mentions: { readonly nodes: readonly { readonly entity: Named | null }[] };
  readonly topics: readonly { readonly topic: Named | null }[];
}

interface SetOfQuestions {
  readonly id: string;
  readonly number: string | null;
  readonly submitted: string | null;
  readonly questions: {
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: readonly QuestionOfSet[];
  };
}

interface Answer {
  readonly questionSet: SetOfQuestions | null;
}

type QuestionRow = QuestionOfSet & { readonly set: Pick<SetOfQuestions, "id" | "number" | "submitted"> };

const once = (values: readonly (string | null | undefined)[]): string | null => several([...new Set(values)]);

const COLUMNS: readonly Column<QuestionRow>[] = [
  { name: "id", cell: ({ id }) => id },
  { name: "set_id", cell: ({ set }) => set.id },
  { name: "set_number", cell: ({ set }) => set.number },
  { name: "submitted", cell: ({ set }) => set.submitted },
  { name: "number", cell: ({ number }) => number },
  { name: "text", cell: ({ text }) => text },
  { name: "status", cell: ({ status }) => status },
  { name: "answered", cell: ({ answers }) => answers.at(-1)?.given ?? null },
  { name: "answered_by", cell: ({ answers }) => once(answers.flatMap(({ givenBy }) => givenBy.map(({ person }) => person?.name))) },
  { name: "answer_ids", cell: ({ answers }) => several(answers.map(({ id }) => id)) },
  { name: "answer", cell: ({ answers }) => answers.map(({ text }) => text ?? "").join("\n\n") || null },
  { name: "mentions", cell: ({ mentions }) => several(mentions.nodes.map(({ entity }) => entity?.name)) },
  { name: "mention_ids", cell: ({ mentions }) => several(mentions.nodes.map(({ entity }) => entity?.id)) },
  { name: "topics", cell: ({ topics }) => several(topics.map(({ topic }) => topic?.name)) },
  { name: "topic_ids", cell: ({ topics }) => several(topics.map(({ topic }) => topic?.id)) },
  { name: "article_ids", cell: ({ citations }) => several(citations.map(({ article }) => article?.id)) },
  { name: "article_urls", cell: ({ citations }) => several(citations.map(({ article }) => article?.url)) },
];

async function* rows(asking: Asking): AsyncGenerator<QuestionRow> {
  for await (const ids of setIds(asking)) for (const id of ids) yield* questionsOf(id, asking);
}

async function* questionsOf(id: string, { ask, parameters: { lang } }: Asking): AsyncGenerator<QuestionRow> {
  for (let after: string | null = null; ; ) {
    const answer: Answer = await ask<Answer>(QUESTIONS, { id, lang, after });
    if (!answer.questionSet) return; // it went while others were written
    const { questions: page, ...set }: SetOfQuestions = answer.questionSet;
    for (const question of page.nodes) yield { ...question, set };
    if (!page.pageInfo.hasNextPage) return;
    after = page.pageInfo.endCursor;
  }
}

/** One row a question: sets the newest first, their questions as printed. */
export const questions = tabular(COLUMNS, rows);
