import { askersOf, type Variables } from "./expect-question-set.js";
import { companions, matching, timelineOf } from "./expect-sums.js";
import { inOrder, type SetFact, textOf } from "./set-facts.js";
import { byText } from "./stated-graph.js";
import { ANY, among, bag, countBy, entity, groupsOf, numberOf, shownGroup, strongest, titleOf, type World } from "./world.js";

const PAGE = 20;

const addresseesOf = (world: World, set: SetFact) =>
  inOrder(world.graph.out(set.id, "ADDRESSED_TO")).map(({ to }) => ({ office: entity(world, to) }));
const inShort = (set: SetFact) => ({ id: set.id, number: numberOf(set), title: titleOf(set) });

/** `question-sets.graphql`, the page that begins at `offset`. */
export function expectQuestionSets(
  world: World,
  { filter, first, last, facets = ["PARTY", "MINISTRY", "TOPIC", "COMPANY", "YEAR"] }: Variables,
  offset: number,
) {
  const sets = matching(world, filter);
  const size = Number(first ?? last ?? PAGE);
  const page = sets.slice(offset, offset + size);
  const cursor = page.length > 0 ? ANY : null;
  return {
    questionSets: {
      totalCount: { value: sets.length, exact: true },
      pageInfo: { hasNextPage: offset + page.length < sets.length, endCursor: cursor, hasPreviousPage: offset > 0, startCursor: cursor },
      edges: page.map((set) => ({
        cursor: ANY,
        node: {
          ...inShort(set),
          submitted: set.submitted,
          answered: set.answered,
          status: set.status,
          askers: askersOf(world, set),
          addressees: addresseesOf(world, set),
        },
      })),
      facets: (facets as readonly string[]).map((kind) => ({
        kind,
        buckets: strongest(countBy(sets, (set) => groupsOf(world, set, kind)))
          .slice(0, 10)
          .map(([key, count]) => ({ ...shownGroup(world, kind, key), count })),
      })),
    },
  };
}

const together = (world: World, id: string, kind: string, first: number) =>
  companions(world, id, { kind, first }).map(({ other, count }) => ({ entity: entity(world, other), count }));

const involving = (world: World, id: string, roles?: readonly string[]): readonly SetFact[] =>
  (world.involving.get(id) ?? []).filter((set) => !roles || roles.some((role) => set.roles.get(id)?.has(role)));

const externalIds = ({ graph }: World, id: string) =>
  bag(
    ((graph.nodes.get(id)?.properties.externalIds ?? []) as readonly Record<string, unknown>[]).map(({ scheme, value, url }) => ({
      scheme,
      value,
      url: url ?? null,
    })),
  );

function pageOf<T>(sets: readonly SetFact[], { first = PAGE }: Variables, shown: (set: SetFact) => T) {
  const page = sets.slice(0, Number(first));
  return {
    totalCount: { value: sets.length, exact: true },
    pageInfo: { hasNextPage: page.length < sets.length, endCursor: page.length > 0 ? ANY : null },
    nodes: page.map(shown),
  };
}

/** `person.graphql`, the first page. */
export function expectPerson(world: World, variables: Variables) {
  const id = world.graph.canonical(String(variables.id));
  const { graph } = world;
  if (graph.nodes.get(id)?.kind !== "Person") return { person: null };
  const dates = ({ since, until }: Readonly<Record<string, unknown>>) => ({ since: since ?? null, until: until ?? null });
  const { pageInfo: _, ...answered } = pageOf(involving(world, id, ["answerer"]), variables, (set) => ({
    ...inShort(set),
    answered: set.answered,
  }));
  const asked = involving(world, id, ["asker"]);
  return {
    person: {
      ...entity(world, id),
      roles: ANY,
      externalIds: externalIds(world, id),
      memberships: bag(graph.out(id, "MEMBER_OF").map(({ to, properties }) => ({ party: entity(world, to), ...dates(properties) }))),
      offices: bag(
        graph.out(id, "HELD").map(({ to, properties }) => ({
          office: {
            ...entity(world, to),
            ministry: entity(
              world,
              graph
                .out(to, "PART_OF")
                .map((edge) => edge.to)
                .sort()[0],
            ),
          },
          ...dates(properties),
        })),
      ),
      asked: pageOf(asked, variables, (set) => ({
        ...inShort(set),
        submitted: set.submitted,
        status: set.status,
        topics: graph
          .out(set.id, "ABOUT")
          .map(({ to, properties }) => ({ topic: entity(world, to), score: Number(properties.score) }))
          .sort((a, b) => b.score - a.score || byText(a.topic?.id ?? "", b.topic?.id ?? "")),
      })),
      answered,
      timeline: timelineOf(asked, "YEAR"),
      together: together(world, id, "COMPANY", 10),
    },
  };
}

/** `company.graphql`, the first page. */
export function expectCompany(world: World, variables: Variables) {
  const id = world.graph.canonical(String(variables.id));
  const node = world.graph.nodes.get(id);
  if (node?.kind !== "Company") return { company: null };
  const sets = involving(world, id);
  const mentions = world.graph.in(id, "MENTIONS");
  return {
    company: {
      ...entity(world, id),
      aliases: bag((node.properties.aliases ?? []) as readonly string[]),
      externalIds: externalIds(world, id),
      questionSets: pageOf(sets, variables, (set) => ({
        ...inShort(set),
        submitted: set.submitted,
        askers: askersOf(world, set),
        addressees: addresseesOf(world, set),
      })),
      mentions: {
        nodes: among(
          mentions.map(() => ANY),
          Math.min(10, mentions.length),
        ),
      },
      timeline: timelineOf(sets, "QUARTER"),
      byMember: together(world, id, "MEMBER", 20),
      byParty: together(world, id, "PARTY", 20),
      byMinistry: together(world, id, "MINISTRY", 20),
      byTopic: together(world, id, "TOPIC", 20),
      articles: together(world, id, "ARTICLE", 20),
    },
  };
}

/** `together.graphql` */
export function expectTogether(world: World, { id, kind, filter, first = 20 }: Variables) {
  const own = world.graph.canonical(String(id));
  const found = companions(world, own, { kind: String(kind), filter, first: Number(first) });
  const shown = found.map(({ other, count, lift, sets }) => ({
    entity: { ...entity(world, other), kind: ANY },
    count,
    lift,
    questionSets: { nodes: sets.slice(0, 3).map(inShort) },
  }));
  return { node: { ...entity(world, own), together: shown } };
}

/** `entity-history.graphql` */
export function expectEntityHistory(world: World, { ids }: Variables) {
  const nodes = (ids as readonly string[]).map((id) => {
    const node = world.graph.nodes.get(world.graph.canonical(id));
    if (!node) return null;
    const isPaper = ["QuestionSet", "Question", "Answer", "Notice", "Document"].includes(node.kind);
    return {
      id: node.id,
      __typename: node.kind,
      ...(!isPaper && { name: entity(world, node.id)?.name, kind: ANY, mergedFrom: bag(world.graph.mergedFrom(node.id)) }),
    };
  });
  return { nodes };
}

const KINDS = ["SUBMITTED", "ANSWERED", "DELAYED", "WITHDRAWN", "CORRECTED"];

/** `changes.graphql`, the page that begins at `offset`. Of moments days are compared: papers tell days. */
export function expectChanges(world: World, { since, filter, first = 50 }: Variables, offset: number) {
  const all = matching(world, filter).flatMap(changesOf);
  const from = typeof since === "string" ? since.slice(0, 10) : "";
  const order = (kind: string) => KINDS.indexOf(kind);
  const kept = all
    .filter(({ day }) => day >= from)
    .sort((a, b) => byText(b.day, a.day) || byText(a.set.id, b.set.id) || order(a.kind) - order(b.kind));
  const page = kept.slice(offset, offset + Number(first));
  return {
    changes: {
      pageInfo: { hasNextPage: offset + page.length < kept.length, endCursor: page.length > 0 ? ANY : null },
      nodes: page.map(({ day, kind, set }) => ({ at: { "~starts": day }, kind, questionSet: inShort(set), document: ANY })),
    },
  };
}

function changesOf(set: SetFact): { day: string; kind: string; set: SetFact }[] {
  const found = new Set<string>();
  if (set.submitted) found.add(`${set.submitted} SUBMITTED`);
  for (const { properties } of set.notices) {
    const day = textOf(properties.received);
    if (day) found.add(`${day} ${properties.noticeKind === "DELAY" ? "DELAYED" : "WITHDRAWN"}`);
  }
  const given = new Map(set.answers.map(({ id, properties }) => [id, textOf(properties.given)]));
  const firsts = new Set(
    set.questions.map(({ id }) => (set.answersOf.get(id) ?? []).flatMap((answer) => given.get(answer) ?? []).sort()[0]),
  );
  const days = [...given.values()].filter((day) => day !== null);
  for (const day of days) found.add(`${day} ${firsts.has(day) ? "ANSWERED" : "CORRECTED"}`);
  if (days.length === 0 && set.answered) found.add(`${set.answered} ANSWERED`);
  return [...found].map((each) => ({ day: each.slice(0, 10), kind: each.slice(11), set }));
}
