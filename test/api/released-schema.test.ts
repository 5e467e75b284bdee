import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildSchema, findBreakingChanges } from "graphql";
import { describe, expect, it } from "vitest";
import { readTypeDefs } from "../../src/api/type-defs.js";

const FOLDER = path.join(import.meta.dirname, "released");
const released = readdirSync(FOLDER).filter((file) => file.endsWith(".graphql"));

const breaksOf = (before: string, now: string) =>
  findBreakingChanges(buildSchema(before), buildSchema(now)).map(({ description }) => description);

describe("The schema", () => {
  it.each(released)("breaks nothing that clients of %s rely on", (file) => {
    expect(breaksOf(readFileSync(path.join(FOLDER, file), "utf8"), readTypeDefs())).toEqual([]);
  });

  it("would be caught taking a field away", () => {
    const now = readTypeDefs();
    expect(breaksOf(now, now.replace("  lift: Float!", "  gain: Float!"))).toEqual(["Companion.lift was removed."]);
  });
});
