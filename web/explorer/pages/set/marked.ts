/** Words of a document that name something, as they were read. */
export interface Marking<Entity> {
  readonly quote: string;
  /** Place in the document: only the order of markings is taken from it, for the text may leave out what stood between. */
  readonly start: number;
  readonly entity: Entity;
}

/** A run of a text; `marking` where its words name something. */
export interface Run<Entity> {
  readonly text: string;
  readonly marking: Marking<Entity> | null;
}

/**
 * The text in runs, of which those that were quoted carry their marking. Each marking is looked for behind the one before it, so
 * that of a word that stands twice the right one is marked; what is not found, or lies within another, stays unmarked.
 */
export function markedRuns<Entity>(text: string, markings: readonly Marking<Entity>[]): readonly Run<Entity>[] {
  const runs: Run<Entity>[] = [];
  let end = 0;
  const inOrder = [...markings].sort((a, b) => a.start - b.start || b.quote.length - a.quote.length);
  for (const marking of inOrder) {
    const at = marking.quote === "" ? -1 : text.indexOf(marking.quote, end);
    if (at < 0) continue;
    if (at > end) runs.push({ text: text.slice(end, at), marking: null });
    end = at + marking.quote.length;
    runs.push({ text: text.slice(at, end), marking });
  }
  if (end < text.length) runs.push({ text: text.slice(end), marking: null });
  return runs;
}
