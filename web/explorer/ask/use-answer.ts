import { useEffect, useState } from "preact/hooks";
import { AskError, ask } from "./ask.js";
import type { TypedDocumentString } from "./generated/graphql.js";

/** How far an answer is. While a new one is under way the one before stays, so that the page does not jump. */
export type Asked<Answer> =
  | { readonly state: "loading"; readonly data: Answer | null }
  | { readonly state: "ready"; readonly data: Answer }
  | { readonly state: "failed"; readonly data: Answer | null; readonly error: AskError; readonly again: () => void };

/** Asks when the variables change, and stops what is under way when they change again or the page is left. Null variables ask nothing. */
export function useAnswer<Answer, Variables>(
  operation: TypedDocumentString<Answer, Variables>,
  variables: Variables | null,
): Asked<Answer> {
  const [asked, setAsked] = useState<Asked<Answer>>({ state: "loading", data: null });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(variables);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the variables, the turn for another try
  useEffect(() => {
    if (variables === null) return;
    const controller = new AbortController();
    setAsked((before) => ({ state: "loading", data: before.data }));
    ask(operation, variables, controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) setAsked({ state: "ready", data });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const known = error instanceof AskError ? error : new AskError("failed", String(error), null);
        setAsked((before) => ({ state: "failed", data: before.data, error: known, again: () => setTurn((last) => last + 1) }));
      },
    );
    return () => controller.abort();
  }, [operation, key, turn]);
  return asked;
}
