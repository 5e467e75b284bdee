import { z } from "zod";
import { badInput } from "../errors.js";

const LONGEST = 10_000; // characters of a filter
const list = z
  .string()
  .max(LONGEST)
  .transform((text) => text.split(",").filter((each) => each !== ""));
const number = z
  .string()
  .regex(/^\d{1,6}$/u, "must be a whole number")
  .transform(Number);

const PARAMETERS = z.strictObject({
  /** A `QuestionSetFilter` as JSON. */
  filter: z.string().max(LONGEST).transform(parseJson).optional(),
  /** Number or id of the only set. */
  set: z.string().max(1_000).optional(),
  lang: z.string().max(10).optional(),
  /** Enum values of the schema, as are those of the parameters below. */
  kinds: list.optional(),
  minWeight: number.optional(),
  maxNodes: number.optional(),
  of: list.optional(),
  interval: z.string().max(20).optional(),
  groupBy: z.string().max(20).optional(),
  /** Of a network as a table: its nodes instead of its edges. */
  part: z.enum(["nodes", "edges"]).optional(),
});

/** What an export is asked with: names and values as in GraphQL. */
export type Parameters = z.infer<typeof PARAMETERS>;

/** Throws `BAD_USER_INPUT` that names the parameter. */
export function readParameters(query: unknown): Parameters {
  const read = PARAMETERS.safeParse(query);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue?.code === "unrecognized_keys" ? issue.keys.join(", ") : issue?.path.join(".");
  throw badInput(
    `The parameter "${place ?? ""}" cannot be taken: ${issue?.message ?? "it is malformed"}. See docs/api.md for what exports take.`,
  );
}

function parseJson(text: string, context: z.RefinementCtx): unknown {
  try {
    return JSON.parse(text);
  } catch {
    context.addIssue({ code: "custom", message: "it is no JSON" });
    return z.NEVER;
  }
}
