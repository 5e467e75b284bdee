import { useCallback, useEffect, useState } from "preact/hooks";
import { AskError } from "../../ask/ask.js";
import { type Judgement, type Queue, queueOf, send } from "./desk.js";
import { keyOf } from "./items.js";

export interface Desk {
  readonly queue: Queue | null;
  readonly error: AskError | null;
  /** What stands of each thing, by its key. */
  readonly decided: ReadonlyMap<string, Judgement>;
  /** Why the last decision was not kept. */
  readonly refused: string | null;
  readonly again: () => void;
  readonly decide: (judgement: Judgement) => Promise<void>;
}

/** The queue of the server, and the decisions as they are taken. `first`: at most so many of each kind. */
export function useDesk(first: number): Desk {
  const [queue, setQueue] = useState<Queue | null>(null);
  const [error, setError] = useState<AskError | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, Judgement>>(new Map());
  const [refused, setRefused] = useState<string | null>(null);
  const again = useCallback(() => {
    setError(null);
    queueOf(first).then(
      (found) => {
        setQueue(found);
        setDecided(new Map(found.decided.map((each) => [keyOf(each), each])));
      },
      (cause: unknown) => setError(new AskError("failed", String(cause), null)),
    );
  }, [first]);
  useEffect(again, [again]);
  const decide = async (judgement: Judgement): Promise<void> => {
    if (!queue) return;
    try {
      await send(judgement, queue.token);
      setRefused(null);
      setDecided((before) => {
        const after = new Map(before);
        if (judgement.decision === "undo") after.delete(keyOf(judgement));
        else after.set(keyOf(judgement), judgement);
        return after;
      });
    } catch (cause) {
      setRefused(cause instanceof Error ? cause.message : String(cause));
    }
  };
  return { queue, error, decided, refused, again, decide };
}
