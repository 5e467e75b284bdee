/** A set as a network sees it: its day, '' when none is known, and the numbers of its members, each once. */
export interface Circle {
  readonly date: string;
  readonly members: readonly number[];
}

/** Two members, `source` below `target`, and the sets that hold both. */
export interface Tie {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface Ties {
  readonly ties: readonly Tie[];
  /** Member → in how many circles it is. */
  readonly counts: ReadonlyMap<number, number>;
}

/** Ties between members who meet in at least `minWeight` circles. */
export function tiesAmong(circles: readonly Circle[], minWeight: number): Ties {
  const ordered = [...circles].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const counts = new Map<number, number>();
  for (const { members } of ordered) for (const member of members) counts.set(member, (counts.get(member) ?? 0) + 1);
  // Who is in fewer circles than a tie needs is tied to nobody.
  const numbers = [...counts].flatMap(([member, count]) => (count >= minWeight ? [member] : [])).sort((a, b) => a - b);
  const places = new Map(numbers.map((member, place) => [member, place]));
  const held = ordered.map(({ members }) => placesOf(members, places));
  const circlesOf = numbers.map((): number[] => []);
  held.forEach((members, circle) => {
    for (const place of members) circlesOf[place]?.push(circle);
  });
  const setting = { circlesOf, held, ordered, numbers, minWeight, slate: slateFor(numbers.length) };
  return { counts, ties: numbers.flatMap((_, place) => tiesOf(place, setting)) };
}

/** Ascending; those without a place are left out. */
function placesOf(members: readonly number[], places: ReadonlyMap<number, number>): Int32Array {
  const found: number[] = [];
  for (const member of members) {
    const place = places.get(member);
    if (place !== undefined) found.push(place);
  }
  return Int32Array.from(found).sort();
}

interface Setting {
  /** Circles of each place, and places in each circle, both ascending. */
  readonly circlesOf: readonly (readonly number[])[];
  readonly held: readonly Int32Array[];
  readonly ordered: readonly Circle[];
  readonly numbers: readonly number[];
  readonly minWeight: number;
  readonly slate: Slate;
}

/** By place: in how many circles it was met, in which first, and in which last. Wiped clean after each member. */
interface Slate {
  readonly weights: Int32Array;
  readonly firsts: Int32Array;
  readonly lasts: Int32Array;
}

const slateFor = (size: number): Slate => ({ weights: new Int32Array(size), firsts: new Int32Array(size), lasts: new Int32Array(size) });

/** Ties of one member to those after it. */
function tiesOf(own: number, { circlesOf, held, ordered, numbers, minWeight, slate }: Setting): Tie[] {
  const { weights, firsts, lasts } = slate;
  const met: number[] = [];
  for (const circle of circlesOf[own] ?? []) {
    const members = held[circle] ?? [];
    for (let index = members.length - 1; index >= 0; index -= 1) {
      const other = members[index] ?? 0;
      if (other <= own) break;
      const weight = weights[other] ?? 0;
      if (weight === 0) met.push(other);
      if (weight === 0 || ordered[firsts[other] ?? 0]?.date === "") firsts[other] = circle; // undated ones come first
      weights[other] = weight + 1;
      lasts[other] = circle;
    }
  }
  const ties: Tie[] = [];
  for (const other of met) {
    const [source, target, weight] = [numbers[own], numbers[other], weights[other] ?? 0];
    weights[other] = 0;
    if (weight < minWeight || source === undefined || target === undefined) continue;
    ties.push({ source, target, weight, first: ordered[firsts[other] ?? 0]?.date || null, last: ordered[lasts[other] ?? 0]?.date || null });
  }
  return ties;
}
