import { describe, it } from "vitest";

/**
 * `describe` for what needs something that is not everywhere (real documents, a browser). Where `condition` does not hold, `body` is
 * not run at all, and the reporter prints `reason`: "Chromium is not installed."
 */
export function describeWhen(condition: boolean, reason: string, name: string, body: () => void): void {
  describe(name, condition ? body : () => it("needs what is not here", ({ skip }) => skip(reason)));
}
