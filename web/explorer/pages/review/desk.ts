/** What the server's review desk gives and takes, as `GET /review/queue` and `POST /review/judgements` have it. */

export interface NameToReview {
  readonly type: string;
  readonly name: string;
  readonly count: number;
  readonly contexts: readonly { readonly document: string; readonly before: string; readonly quote: string; readonly after: string }[];
}

export interface PairToReview {
  readonly nodes: readonly [string, string];
  readonly titles: readonly [string, string];
  readonly score: number;
  readonly reasons: readonly string[];
}

export interface Judgement {
  readonly decision: "same" | "different" | "accept" | "reject" | "alias" | "undo";
  readonly nodes?: readonly [string, string];
  readonly type?: string;
  readonly name?: string;
  readonly of?: string;
}

export interface Queue {
  readonly candidates: readonly NameToReview[];
  readonly doubtful: readonly PairToReview[];
  readonly personsWithoutSeat: readonly { readonly id: string; readonly name: string }[];
  readonly unalignedLanguages: readonly { readonly path: string; readonly reason: string }[];
  readonly overruled: readonly { readonly judgement: Judgement; readonly by: Judgement }[];
  readonly withoutNodes: readonly { readonly judgement: Judgement; readonly missing: readonly string[] }[];
  readonly decided: readonly Judgement[];
  /** Goes with each decision. */
  readonly token: string;
}

/** Throws where the server does not answer with a queue. */
export async function queueOf(first: number): Promise<Queue> {
  const response = await fetch(`/review/queue?first=${first}`, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(await reasonOf(response));
  return (await response.json()) as Queue;
}

/** Throws where it was not kept. */
export async function send(judgement: Judgement, token: string): Promise<void> {
  const response = await fetch("/review/judgements", {
    method: "POST",
    headers: { "content-type": "application/json", "x-interpel-token": token },
    body: JSON.stringify({ judgements: [judgement] }),
  });
  if (!response.ok) throw new Error(await reasonOf(response));
}

async function reasonOf(response: Response): Promise<string> {
  const answer = (await response.json().catch(() => null)) as { errors?: readonly { message?: string }[] } | null;
  return answer?.errors?.[0]?.message ?? String(response.status);
}
