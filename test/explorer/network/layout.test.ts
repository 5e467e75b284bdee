import { cpuUsage } from "node:process";
import { describe, expect, it } from "vitest";
import { type Plan, placesOf } from "../../../web/explorer/pages/network/layout.js";

/** Nodes tied to earlier ones by a fixed rule, hubs among them. */
function planOf(nodes: number, edges: number): Plan {
  const ids = Array.from({ length: nodes }, (_, at) => `n${at}`);
  const ties = Array.from({ length: edges }, (_, at): [string, string, number] => {
    const from = (at % (nodes - 1)) + 1;
    return [`n${from}`, `n${Math.floor((((at * 7919) % 1000) / 1000) ** 2 * from)}`, 1];
  });
  return { rings: [ids], edges: ties, seed: 1 };
}

describe("The layout", () => {
  it("gives the same places for the same seed, others for another", () => {
    const plan = planOf(40, 80);
    expect(placesOf(plan)).toEqual(placesOf(plan));
    expect(placesOf({ ...plan, seed: 2 })).not.toEqual(placesOf(plan));
  });

  it("moves only what joins", () => {
    const plan = planOf(30, 60);
    const before = placesOf(plan);
    const after = placesOf({
      ...plan,
      rings: [...plan.rings, ["new1", "new2"]],
      edges: [...plan.edges, ["n3", "new1", 1], ["n3", "new2", 1]],
    });
    expect([...after].slice(0, 30)).toEqual([...before]);
    expect(after.size).toBe(32);
  });

  it("keeps nodes apart, those tied to nothing too", () => {
    const places = [...placesOf({ ...planOf(30, 30), rings: [[...planOf(30, 30).rings.flat(), "alone"]] }).values()];
    const pairs = places.flatMap((one, at) => places.slice(at + 1).map((other) => Math.hypot(one.x - other.x, one.y - other.y)));
    expect(Math.min(...pairs)).toBeGreaterThan(5);
    expect(Math.max(...pairs)).toBeLessThan(20_000);
  });

  it("takes less than 3 s for 500 nodes and 2,000 edges", () => {
    const before = cpuUsage();
    expect(placesOf(planOf(500, 2_000)).size).toBe(500);
    expect(cpuUsage(before).user / 1e6).toBeLessThan(3);
  });
});
