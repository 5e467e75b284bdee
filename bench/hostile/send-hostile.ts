import { buildSchema } from "graphql";
import { readTypeDefs } from "../../src/api/type-defs.js";
import { hostileBodies } from "./hostile-bodies.js";

export interface Survived {
  readonly sent: number;
  /** Milliseconds of the slowest answer. */
  readonly slowest: number;
  /** Megabytes of memory that any one of them raised the process by, at most. */
  readonly grown: number;
  /** Answers of status 500, or with text that no client may see, each with what was sent. */
  readonly wrong: readonly string[];
}

/** What no answer may hold: paths, statements, stacks. */
const INTERNAL = /node_modules|\/src\/|\/dist\/|\bat \w+ \(|SELECT |INSERT INTO|MATCH \(|SQLITE_|sqlite|StoreError/u;

/** Sends so many hostile bodies one after the other to a server of this process. */
export async function sendHostile(url: string, { times, seed }: { times: number; seed: number }): Promise<Survived> {
  const next = hostileBodies(buildSchema(readTypeDefs()), seed);
  const wrong: string[] = [];
  let [slowest, most] = [0, 0];
  for (let sent = 0; sent < times; sent++) {
    const body = next();
    const before = process.memoryUsage().rss;
    const began = performance.now();
    const response = await fetch(`${url}graphql`, { method: "POST", headers: { "content-type": "application/json" }, body });
    const text = await response.text();
    slowest = Math.max(slowest, performance.now() - began);
    most = Math.max(most, process.memoryUsage().rss - before);
    if (response.status >= 500 || text.includes("INTERNAL_SERVER_ERROR") || INTERNAL.test(withoutSent(text, body)))
      wrong.push(`${response.status} ${text.slice(0, 300)} for ${body.slice(0, 600)}`);
  }
  return { sent: times, slowest, grown: most / 1_000_000, wrong };
}

/** What a client sent may come back to it. */
const withoutSent = (answer: string, body: string): string => (body.includes("DROP TABLE") ? answer.replaceAll("DROP TABLE", "") : answer);
