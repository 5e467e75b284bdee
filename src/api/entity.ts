import type { GraphNode } from "../model/batch.js";
import type { ExternalId } from "../model/register.js";
import type { Order, Selection } from "../store/reads.js";
import { type Connection, connection, type PageArguments, pageRequest } from "./connection.js";
import type { Context } from "./context.js";
import { edgeConnection } from "./edges.js";
import type { EntityFilter, EntityOrder } from "./generated/resolvers.js";
import { inLanguage } from "./in-language.js";
import { checkedText } from "./question-set-filter.js";
import { COUNT_CAP, setsInvolving } from "./question-sets.js";
import { isNodeId } from "./reads.js";
import { timeline } from "./timeline.js";
import { together } from "./together.js";
import type { EntityKind, Language } from "./vocabulary.js";

/** What a reader calls a node; an article without a title goes by its address. */
export function nameOf({ id, properties }: GraphNode, lang?: Language | null): string {
  const { name, title, url } = properties;
  return inLanguage(name, lang) ?? inLanguage(title, lang) ?? inLanguage(url, lang) ?? id;
}

/** The fields of `Entity`; the table of each kind of entity takes them in. */
export const entityFields = {
  name: (node: GraphNode, { lang }: { readonly lang?: Language | null }) => nameOf(node, lang),
  aliases: ({ properties }: GraphNode) => [...new Set((properties.aliases ?? []) as readonly string[])], // a register may give one name twice
  externalIds: ({ properties }: GraphNode) => (properties.externalIds ?? []) as unknown as readonly ExternalId[],
  mergedFrom: ({ id }: GraphNode, _: unknown, { read }: Context) => read.mergedFrom(id),
  questionSets: setsInvolving(),
  timeline,
  together,
};

/** Where words name the entity. */
export const mentions = edgeConnection("MENTIONS", "in", "date");

/** The node with an id, if it is of this kind. */
export const byId =
  (kind: GraphNode["kind"]) =>
  async (_: unknown, { id }: { readonly id: string }, { read }: Context): Promise<GraphNode | null> => {
    const node = isNodeId(id) ? await read.node(id) : undefined;
    return node?.kind === kind ? node : null;
  };

export interface ListArguments extends PageArguments {
  readonly filter?: EntityFilter | null | undefined;
  readonly orderBy?: EntityOrder | null | undefined;
}

/** The entities of a kind, page by page. */
export const listOf =
  (kind: EntityKind) =>
  (_: unknown, args: ListArguments, context: Context): Connection<GraphNode> =>
    entityList(kind, args, context);

export function entityList(kind: EntityKind, args: ListArguments, { read, today }: Context): Connection<GraphNode> {
  const text = args.filter?.text;
  const order: Order = { field: args.orderBy?.field ?? "name", direction: args.orderBy?.direction ?? "ascending" };
  const selection: Selection = {
    kind,
    order,
    today,
    ...(typeof text === "string" && { where: { text: checkedText("filter.text", text) } }),
  };
  const scope = [kind, order.field, order.direction].join("|");
  const page = pageRequest(scope, args);
  return connection(scope, { page: () => read.list(selection, page), count: () => read.count(selection, COUNT_CAP) });
}
