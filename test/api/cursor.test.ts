import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeCursor, encodeCursor } from "../../src/api/cursor.js";

describe("A cursor", () => {
  it("gives back any position in the list that it came from", () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ unit: "grapheme" }), (scope, position) => {
        expect(decodeCursor(scope, encodeCursor(scope, position))).toBe(position);
      }),
    );
  });

  it("is refused in any other list, and after any change", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (scope, other, position, place) => {
        const cursor = encodeCursor(scope, position);
        const index = place % cursor.length;
        const changed = cursor.slice(0, index) + (cursor[index] === "A" ? "B" : "A") + cursor.slice(index + 1);
        if (Buffer.from(changed, "base64url").equals(Buffer.from(cursor, "base64url"))) return;
        expect(() => decodeCursor(scope, changed)).toThrow("does not belong");
        if (other !== scope) expect(() => decodeCursor(other, cursor)).toThrow("does not belong");
      }),
    );
  });
});
