import type { FieldNode, GraphQLResolveInfo, SelectionSetNode } from "graphql";

const known = new WeakMap<FieldNode, Map<string, boolean>>();

/** Whether a field is asked for somewhere inside the one that is resolved; looked up once for each parsed query. */
export function asksFor(name: string, { fieldNodes, fragments }: Pick<GraphQLResolveInfo, "fieldNodes" | "fragments">): boolean {
  return fieldNodes.some((node) => {
    const names = known.get(node) ?? new Map<string, boolean>();
    const found = names.get(name) ?? isWithin(name, node.selectionSet, fragments);
    known.set(node, names.set(name, found));
    return found;
  });
}

function isWithin(name: string, selectionSet: SelectionSetNode | undefined, fragments: GraphQLResolveInfo["fragments"]): boolean {
  return (selectionSet?.selections ?? []).some((selection) => {
    if (selection.kind === "FragmentSpread") return isWithin(name, fragments[selection.name.value]?.selectionSet, fragments);
    return (selection.kind === "Field" && selection.name.value === name) || isWithin(name, selection.selectionSet, fragments);
  });
}
