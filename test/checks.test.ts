import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ROOT } from "./architecture/sources.js";

/** They are tests so that one slip of style does not hide what all other tests say. */
describe("The sources", () => {
  it.concurrent.each([
    ["keep to Biome's format and rules (npm run format mends most)", "lint:code"],
    ["keep to the rules of the SDL", "lint:schema"],
    ["are right in their types, tests and web too", "typecheck"],
  ])("%s", { timeout: 120_000 }, async (_rule, script) => {
    const check = spawn("npm", ["run", "--silent", script], { cwd: ROOT, shell: true, stdio: ["ignore", "pipe", "pipe"] });
    const [printed, complained, [status]] = await Promise.all([text(check.stdout), text(check.stderr), once(check, "close")]);
    expect(status === 0 ? "" : `${printed}${complained}`).toBe("");
  });
});
