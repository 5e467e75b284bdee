import { type SetPageQuestionsFragment, SetPageRestDocument } from "../../ask/generated/graphql.js";
import { useAnswer } from "../../ask/use-answer.js";
import { Failed, Loading } from "../../parts/states.js";
import { languageOf } from "../../words/words.js";
import { QuestionRow, type QuestionRowProps } from "./question-row.js";

interface QuestionRowsProps extends Omit<QuestionRowProps, "question" | "isMeant"> {
  readonly page: SetPageQuestionsFragment;
  /** Number of the question that the link was made for. */
  readonly meant: string | null;
  readonly read: "NL" | "EN";
}

/** The questions of a page and, behind them, those of the pages that follow. */
export function QuestionRows({ page, meant, ...props }: QuestionRowsProps) {
  const { hasNextPage, endCursor } = page.pageInfo;
  return (
    <>
      {page.nodes.map((question) => (
        <QuestionRow key={question.id} {...props} question={question} isMeant={question.number === meant} />
      ))}
      {hasNextPage && endCursor && <Rest {...props} meant={meant} after={endCursor} />}
    </>
  );
}

function Rest({ after, ...props }: Omit<QuestionRowsProps, "page"> & { readonly after: string }) {
  const { lang, set, read } = props;
  const asked = useAnswer(SetPageRestDocument, { id: set, lang: languageOf(lang), read, after });
  if (asked.state === "failed")
    return (
      <li>
        <Failed lang={lang} fault={asked.error.fault} error={asked.error} again={asked.again} />
      </li>
    );
  const page = asked.data?.questionSet?.questions;
  if (page) return <QuestionRows {...props} page={page} />;
  return (
    <li>
      <Loading lang={lang} />
    </li>
  );
}
