import type { Variables } from "./expect-question-set.js";
import { type Filter, matches } from "./matches.js";
import { daysFrom, periodStart, periodsBetween } from "./periods.js";
import type { SetFact } from "./set-facts.js";
import { byText } from "./stated-graph.js";
import { ANY, countBy, entitiesOf, entity, groupsOf, nameOf, ROLES_OF_KIND, shownGroup, strongest, type World } from "./world.js";

export const matching = (world: World, filter: unknown, sets = world.sets): readonly SetFact[] =>
  sets.filter((set) => matches(world.graph, set, (filter ?? undefined) as Filter | undefined));

/** `crosstab.graphql` */
export function expectCrosstab(
  world: World,
  { filter, rows = "MEMBER", columns = "MINISTRY", firstRows = 10, firstColumns = 8 }: Variables,
) {
  const sets = matching(world, filter);
  const side = (kind: string, first: number) => strongest(countBy(sets, (set) => groupsOf(world, set, kind))).slice(0, first);
  const [down, across] = [side(String(rows), Number(firstRows)), side(String(columns), Number(firstColumns))];
  const both = countBy(sets, (set) =>
    groupsOf(world, set, String(rows)).flatMap((row) => groupsOf(world, set, String(columns)).map((column) => `${row} | ${column}`)),
  );
  const cells = down.flatMap(([row]) =>
    across.flatMap(([column]) => {
      const count = both.get(`${row} | ${column}`);
      return count ? [{ row, column, count }] : [];
    }),
  );
  const shown =
    (kind: string) =>
    ([key, count]: readonly [string, number]) => ({ ...shownGroup(world, kind, key), count });
  return { crosstab: { total: sets.length, rows: down.map(shown(String(rows))), columns: across.map(shown(String(columns))), cells } };
}

/** `network.graphql` */
export function expectNetwork(world: World, { filter, kinds = ["MEMBER", "COMPANY", "TOPIC"], minWeight = 2, maxNodes = 200 }: Variables) {
  const asked = kinds as readonly string[];
  const sets = matching(world, filter);
  const circles = sets.map((set) => [...new Set(asked.flatMap((kind) => entitiesOf(world, set, kind)))].sort(byText));
  const days = new Map<string, { source: string; target: string; weight: number; dates: string[] }>();
  for (const [index, circle] of circles.entries()) {
    for (const [at, source] of circle.entries()) {
      for (const target of circle.slice(at + 1)) {
        const tie = days.get(`${source} ${target}`) ?? { source, target, weight: 0, dates: [] };
        tie.weight += 1;
        const date = sets[index]?.date;
        if (date) tie.dates.push(date);
        days.set(`${source} ${target}`, tie);
      }
    }
  }
  const ties = [...days.values()].filter(({ weight }) => weight >= Number(minWeight));
  const strength = new Map<string, number>();
  for (const { source, target, weight } of ties) for (const id of [source, target]) strength.set(id, (strength.get(id) ?? 0) + weight);
  const kept = strongest(strength)
    .slice(0, Number(maxNodes))
    .map(([id]) => id);
  const shown = new Set(kept);
  const edges = ties.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const counts = countBy(circles, (circle) => circle);
  const kindOf = (id: string) => asked.find((kind) => sets.some((set) => set.roles.has(id) && entitiesOf(world, set, kind).includes(id)));
  return {
    network: {
      nodes: kept.map((id) => ({
        kind: kindOf(id),
        entity: { __typename: world.graph.nodes.get(id)?.kind, ...entity(world, id), kind: ANY },
        count: counts.get(id),
        degree: edges.filter(({ source, target }) => source === id || target === id).length,
      })),
      edges: edges
        .sort((a, b) => b.weight - a.weight || byText(a.source, b.source) || byText(a.target, b.target))
        .map(({ source, target, weight, dates }) => ({
          source,
          target,
          weight,
          first: dates.sort()[0] ?? null,
          last: dates.at(-1) ?? null,
        })),
      truncated: strength.size > kept.length,
      totalNodes: strength.size,
      totalEdges: ties.length,
    },
  };
}

/** What comes up with an entity in the sets that are left; lift within these. */
export function companions(world: World, id: string, { kind, filter, first }: { kind: string; filter?: unknown; first: number }) {
  const sets = matching(world, filter);
  const own = sets.filter(({ roles }) => roles.has(id));
  const counts = countBy(own, (set) => entitiesOf(world, set, kind).filter((other) => other !== id));
  return strongest(counts)
    .slice(0, first)
    .map(([other, count]) => {
      const all = sets.filter((set) => ROLES_OF_KIND[kind]?.some((role) => set.roles.get(other)?.has(role)) ?? set.roles.has(other)).length;
      return { other, count, lift: (count * sets.length) / (own.length * all), sets: own.filter((set) => set.roles.has(other)) };
    });
}

/** `response-times.graphql` */
export function expectResponseTimes(world: World, { filter, groupBy = "MINISTRY", interval }: Variables) {
  const sets = matching(world, filter).filter(({ date }) => !interval || date);
  const groupsBySet = new Map(sets.map((set) => [set, new Set(groupsOf(world, set, String(groupBy)))]));
  const groups = strongest(countBy(sets, (set) => [...(groupsBySet.get(set) ?? [])]));
  const rows = groups.flatMap(([key]) => {
    const own = sets.filter((set) => groupsBySet.get(set)?.has(key));
    const starts = interval ? [...new Set(own.map(({ date }) => periodStart(date ?? "", String(interval))))].sort() : [null];
    return starts.map((start) => {
      const inPeriod = own.filter(({ date }) => start === null || periodStart(date ?? "", String(interval)) === start);
      return { ...shownGroup(world, String(groupBy), key), start, ...figures(world, inPeriod) };
    });
  });
  return { responseTimes: rows.slice(0, 5000) };
}

function figures({ today }: World, sets: readonly SetFact[]) {
  const answered = sets.filter(({ status }) => status === "ANSWERED");
  const open = sets.filter(({ status }) => status !== null && status !== "ANSWERED" && status !== "WITHDRAWN");
  const days = answered
    .flatMap((set) => (set.submitted && set.answered ? [daysFrom(set.submitted, set.answered)] : []))
    .sort((a, b) => a - b);
  const late = ({ due, answered: on }: SetFact, isAnswered: boolean) =>
    due !== null && (isAnswered ? on !== null && on > due : due < today);
  return {
    asked: sets.length,
    answered: answered.length,
    open: open.length,
    withdrawn: sets.filter(({ status }) => status === "WITHDRAWN").length,
    medianDays: percentile(days, 0.5),
    p90Days: percentile(days, 0.9),
    onTime: answered.filter(({ due, answered: on }) => due !== null && on !== null && on <= due).length,
    delayed: sets.filter(({ isDelayed }) => isDelayed).length,
    lateWithoutNotice: [...answered.filter((set) => late(set, true)), ...open.filter((set) => late(set, false))].filter(
      (set) => !set.isDelayed,
    ).length,
  };
}

function percentile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0) return null;
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place % 1);
}

/** `topics-over-time.graphql` */
export function expectTopicsOverTime(world: World, { topics, from, until, interval = "MONTH", groupBy = "PARTY" }: Variables) {
  const range = { submitted: { from, until } };
  const timelines = (topics as readonly string[]).map((topic) => {
    const sets = matching(world, range, world.involving.get(world.graph.canonical(topic)) ?? []);
    const kind = typeof groupBy === "string" ? groupBy : undefined;
    const top = kind
      ? strongest(countBy(sets, (set) => groupsOf(world, set, kind)))
          .slice(0, 8)
          .map(([key]) => key)
      : [];
    const buckets = periodsBetween(String(from), String(until), String(interval)).map((start) => {
      const own = sets.filter(({ date }) => date && periodStart(date, String(interval)) === start);
      const counts = kind ? countBy(own, (set) => groupsOf(world, set, kind)) : new Map<string, number>();
      const told = strongest(counts).filter(([key]) => top.includes(key));
      const others = [...counts].filter(([key]) => !top.includes(key)).reduce((sum, [, count]) => sum + count, 0);
      const groups = [
        ...told.map(([key, count]) => ({ ...shownGroup(world, kind ?? "", key), count })),
        ...(others > 0 ? [{ key: null, label: null, count: others, entity: null }] : []),
      ];
      return { start, count: own.length, groups };
    });
    return { entity: entity(world, topic), total: sets.length, buckets };
  });
  return { timelines };
}

/** Contiguous from the first to the last that counts. */
export function timelineOf(sets: readonly SetFact[], interval: string) {
  const starts = sets.flatMap(({ date }) => (date ? [periodStart(date, interval)] : [])).sort();
  const [first, last] = [starts[0], starts.at(-1)];
  if (first === undefined || last === undefined) return [];
  return periodsBetween(first, last, interval).map((start) => ({ start, count: starts.filter((each) => each === start).length }));
}

export const nameAt = ({ graph }: World, id: string): string => nameOf(graph.nodes.get(id) ?? { id, kind: "", properties: {} });
