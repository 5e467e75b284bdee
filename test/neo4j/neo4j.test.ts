import { afterAll, beforeAll, describe } from "vitest";
import { describeStore } from "../store/conformance.js";
import { describeWhen } from "../when.js";
import { type Pool, startPool, whyNone } from "./pool.js";

const reason = whyNone();
const STARTED_WITHIN_MS = 180_000;

/** Cases compare two stores at most, so that two servers are enough. */
const SERVERS = 2;

describeWhen(reason === undefined, reason ?? "", "A real server", () => {
  let pool: Pool | undefined;
  beforeAll(async () => {
    pool = await startPool(SERVERS);
  }, STARTED_WITHIN_MS);
  afterAll(async () => pool?.stop(), STARTED_WITHIN_MS);

  const open = () => {
    if (!pool) throw new Error("The servers did not start.");
    return pool.open();
  };

  describe("with the whole port", () => describeStore("Neo4j", open));
});
