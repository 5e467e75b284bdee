/** How much markup a source holds, counted without building anything. */
export interface MarkupSize {
  /** Tags, and whatever else begins with "<". */
  readonly tags: number;
  /** Elements open at once, at most; paragraphs, items and cells end each other and are not counted. */
  readonly depth: number;
}

const TAG = /<(\/?)([a-z][^\s/>]{0,40})?/giu;
const NEVER_OPEN = new Set(
  "area base br col embed hr img input link meta source track wbr p li dt dd td th tr option thead tbody tfoot html head body".split(" "),
);

export function measureMarkup(source: string): MarkupSize {
  const open = new Map<string, number>();
  let [tags, depth, now] = [0, 0, 0];
  for (const [, closing, written = ""] of source.matchAll(TAG)) {
    tags++;
    const name = written.toLowerCase();
    if (name === "" || NEVER_OPEN.has(name)) continue;
    const before = open.get(name) ?? 0;
    const after = Math.max(0, before + (closing === "/" ? -1 : 1));
    open.set(name, after);
    now += after - before;
    depth = Math.max(depth, now);
  }
  return { tags, depth };
}
