import type { ASTVisitor, ValidationContext, ValidationRule } from "graphql";
import { refusal } from "../errors.js";

/** Refuses documents with more than `limit` aliases, which ask for one field again and again. */
export const aliasLimit =
  (limit: number): ValidationRule =>
  (context: ValidationContext): ASTVisitor => {
    let aliases = 0;
    return {
      Field({ alias }) {
        if (alias) aliases++;
      },
      Document: {
        leave() {
          if (aliases > limit) context.reportError(refusal("TOO_MANY_ALIASES", `The query has ${aliases} aliases. Give ${limit} at most.`));
        },
      },
    };
  };
