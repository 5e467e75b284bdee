import type { RequestHandler } from "express";
import type { Meta } from "../../store/reads.js";

/** The process answers. */
export const healthz: RequestHandler = (_, response) => {
  response.json({ status: "ok" });
};

/** The store answers and holds question sets; 503 else. */
export const readyz =
  (meta: () => Promise<Meta>): RequestHandler =>
  async (_, response) => {
    const held = await meta().catch(() => undefined);
    const sets = held?.counts.find(({ kind }) => kind === "QuestionSet")?.count ?? 0;
    if (held && sets > 0) response.json({ status: "ready", version: held.version, questionSets: sets });
    else response.status(503).json({ status: held ? "empty" : "unavailable" });
  };
