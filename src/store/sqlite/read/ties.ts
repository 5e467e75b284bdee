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
  const held = ordered.map(({ members }) => Int32Array.from(members.flatMap((member) => places.get(member) ?? [])).sort());
  const circlesOf = numbers.map((): number[] => []);
  held.forEach((members, circle) => {
    for (const place of members) circlesOf[place]?.push(circle);
  });
  return { counts, ties: numbers.flatMap((_, place) => tiesOf(place, { circlesOf, held, ordered, numbers, minWeight })) };
}

interface Setting {
  /** Circles of each place, and places in each circle, both ascending. */
  readonly circlesOf: readonly (readonly number[])[];
  readonly held: readonly Int32Array[];
  readonly ordered: readonly Circle[];
  readonly numbers: readonly number[];
  readonly minWeight: number;
}

/** Ties of one member to those after it. */
function tiesOf(own: number, { circlesOf, held, ordered, numbers, minWeight }: Setting): Tie[] {
  const met = new Map<number, { weight: number; first: number; last: number }>();
  for (const circle of circlesOf[own] ?? []) {
    for (const other of held[circle] ?? []) {
      if (other <= own) continue;
      const tie = met.get(other);
      if (tie === undefined) met.set(other, { weight: 1, first: circle, last: circle });
      else {
        tie.weight += 1;
        tie.last = circle;
        if (ordered[tie.first]?.date === "") tie.first = circle; // undated ones come first
      }
    }
  }
  return [...met].flatMap(([other, { weight, first, last }]) => {
    const [source, target] = [numbers[own], numbers[other]];
    if (weight < minWeight || source === undefined || target === undefined) return [];
    return [{ source, target, weight, first: ordered[first]?.date || null, last: ordered[last]?.date || null }];
  });
}
