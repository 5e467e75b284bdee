import { likeness } from "../model/word-signature.js";
import { sharedWords } from "./compare-sets.js";
import type { KnownSet } from "./known-set.js";

/** Two sets that ask nearly the same, the later first. */
export interface SimilarPair {
  readonly sets: readonly [later: KnownSet, earlier: KnownSet];
  /** 0 to 1. */
  readonly score: number;
  readonly reason: string;
}

const ENOUGH = 0.5; // of the words of the questions
const ENOUGH_OF_TITLE = 0.8; // of the words of the title
const FEWEST = 4; // words of a title that can tell
const BANDS = 32;
const ROWS = 4; // bytes a band: pairs that share half of their words agree in one of the bands in 87 of 100 cases, with .6 in 99
const CROWD = 200; // sets in a bucket: what so many share tells nothing
const MOST = 8; // earlier sets that one is said to be like, the likest

/** The same or nearly the same asked before: by the signatures of the questions, and by the titles. */
export function similarSets(sets: readonly KnownSet[]): SimilarPair[] {
  const best = new Map<KnownSet, Map<KnownSet, Omit<SimilarPair, "sets">>>();
  const note = (one: KnownSet, other: KnownSet, found: Omit<SimilarPair, "sets">) => {
    if (one.id === other.id || one.parliament !== other.parliament) return;
    const [later, earlier] = isLater(one, other) ? [one, other] : [other, one];
    const known = best.get(later) ?? new Map();
    if ((known.get(earlier)?.score ?? 0) < found.score) best.set(later, known.set(earlier, found));
  };
  byWords(sets, note);
  byTitle(sets, note);
  return [...best].flatMap(([later, found]) =>
    [...found]
      .map(([earlier, like]): SimilarPair => ({ sets: [later, earlier], ...like }))
      .sort((one, other) => other.score - one.score || (one.sets[1].id < other.sets[1].id ? -1 : 1))
      .slice(0, MOST),
  );
}

type Note = (one: KnownSet, other: KnownSet, found: Omit<SimilarPair, "sets">) => void;

/** Sets whose signatures agree in a band are compared; each band is sorted, so that equals stand together. */
function byWords(sets: readonly KnownSet[], note: Note): void {
  const signed = sets.flatMap((set) => set.signatures.slice(0, 1).map((signature) => ({ set, signature })));
  const keys = new Float64Array(signed.length);
  for (let band = 0; band < BANDS; band += 1) {
    for (const [at, { signature }] of signed.entries()) keys[at] = bandOf(signature, band) * signed.length + at;
    keys.sort();
    for (const bucket of bucketsOf(keys, signed.length)) {
      pairsIn(bucket, (one, other) => {
        const [a, b] = [signed[one], signed[other]];
        if (!a || !b || sharesEarlierBand(a.signature, b.signature, band)) return;
        const score = likeness(a.signature, b.signature);
        if (score >= ENOUGH)
          note(a.set, b.set, { score: rounded(score), reason: `${percent(score)} of the words of the questions are the same` });
      });
    }
  }
}

const bandOf = (signature: Uint8Array, band: number): number => {
  const at = band * ROWS;
  return (
    (((signature[at] as number) << 24) |
      ((signature[at + 1] as number) << 16) |
      ((signature[at + 2] as number) << 8) |
      (signature[at + 3] as number)) >>>
    0
  );
};

const sharesEarlierBand = (one: Uint8Array, other: Uint8Array, band: number): boolean => {
  for (let earlier = 0; earlier < band; earlier += 1) if (bandOf(one, earlier) === bandOf(other, earlier)) return true;
  return false;
};

/** Runs of equal keys; a key is what is compared times `count`, plus the place. */
function* bucketsOf(keys: Float64Array, count: number): Generator<number[]> {
  let bucket: number[] = [];
  let last = -1;
  for (const key of keys) {
    const what = Math.floor(key / count);
    if (what !== last) {
      if (bucket.length > 1) yield bucket;
      bucket = [];
      last = what;
    }
    bucket.push(key - what * count);
  }
  if (bucket.length > 1) yield bucket;
}

/** Titles that share their two rarest words are compared. */
function byTitle(sets: readonly KnownSet[], note: Note): void {
  const titled = sets.flatMap((set) => set.titles.slice(0, 1).map((words) => ({ set, words }))).filter(({ words }) => words.size >= FEWEST);
  const uses = new Map<string, number>();
  for (const { words } of titled) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
  const buckets = new Map<string, number[]>();
  for (const [at, { words }] of titled.entries()) {
    const rarest = [...words].sort((one, other) => (uses.get(one) ?? 0) - (uses.get(other) ?? 0) || (one < other ? -1 : 1));
    const key = rarest.slice(0, 2).join(" ");
    const bucket = buckets.get(key);
    if (bucket) bucket.push(at);
    else buckets.set(key, [at]);
  }
  for (const bucket of buckets.values()) {
    pairsIn(bucket, (one, other) => {
      const [a, b] = [titled[one], titled[other]];
      const score = a && b ? sharedWords(a.words, b.words) : 0;
      if (a && b && score >= ENOUGH_OF_TITLE) note(a.set, b.set, { score: rounded(0.9 * score), reason: "nearly the same title" });
    });
  }
}

function pairsIn(bucket: readonly number[], compare: (one: number, other: number) => void): void {
  if (bucket.length > CROWD) return;
  for (let at = 0; at < bucket.length; at += 1)
    for (let next = at + 1; next < bucket.length; next += 1) compare(bucket[at] as number, bucket[next] as number);
}

/** By day, undated first, then by id. */
function isLater(one: KnownSet, other: KnownSet): boolean {
  const days = (one.day ?? Number.NEGATIVE_INFINITY) - (other.day ?? Number.NEGATIVE_INFINITY);
  return days > 0 || (!(days < 0) && one.id > other.id);
}

const rounded = (score: number): number => Math.round(100 * score) / 100;
const percent = (share: number): string => `${Math.round(100 * share)} %`;
