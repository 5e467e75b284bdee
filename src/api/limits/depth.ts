import type { ASTVisitor, FragmentDefinitionNode, SelectionSetNode, ValidationContext, ValidationRule } from "graphql";
import { refusal } from "../errors.js";

/**
 * Refuses operations whose fields lie deeper inside one another than `limit`. A fragment counts where it is spread;
 * introspection does not count. Runs after the rules of the language, so fragments are known and have no cycles.
 */
export const depthLimit =
  (limit: number): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    const known = new Map<string, number>();
    return {
      OperationDefinition({ selectionSet }) {
        const depth = depthOf(selectionSet, context, known);
        if (depth > limit) context.reportError(refusal("QUERY_TOO_DEEP", `The query is ${depth} fields deep. Ask for ${limit} at most.`));
      },
    };
  };

function depthOf({ selections }: SelectionSetNode, context: ValidationContext, known: Map<string, number>): number {
  let deepest = 0;
  for (const selection of selections) {
    let depth = 0;
    if (selection.kind === "FragmentSpread") depth = depthOfFragment(context.getFragment(selection.name.value), context, known);
    else if (selection.kind === "InlineFragment") depth = depthOf(selection.selectionSet, context, known);
    else if (!selection.name.value.startsWith("__"))
      depth = 1 + (selection.selectionSet ? depthOf(selection.selectionSet, context, known) : 0);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Each fragment is measured once, however often it is spread. */
function depthOfFragment(
  fragment: FragmentDefinitionNode | null | undefined,
  context: ValidationContext,
  known: Map<string, number>,
): number {
  if (!fragment) return 0;
  const name = fragment.name.value;
  const depth = known.get(name) ?? depthOf(fragment.selectionSet, context, known);
  known.set(name, depth);
  return depth;
}
