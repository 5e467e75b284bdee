import { describe, expect, it } from "vitest";
import { explain } from "../../src/export/explain.js";
import { colours, plain } from "../../src/export/paint.js";
import type { Message } from "../../src/model/message.js";

const TEXT = `Vraag 1\nIs het juist dat de camera's al zijn aangeschaft? (3)\n\nVraag 2\n${"Een lange vraag over camera's ".repeat(20)}?`;

function explained(message: Omit<Message, "severity">, { columns = 120, text = TEXT } = {}): string[] {
  const messages = [{ severity: "warning" as const, ...message }];
  const document = {
    path: "samples/2031Z00042.txt",
    mediaType: "text/plain" as const,
    sha256: "",
    url: null,
    retrieved: null,
    text,
    blocks: [],
    structure: null,
    messages,
  };
  return explain({ document, papers: [], messages }, { columns, paint: plain }).split("\n").slice(0, -1);
}

describe("explain", () => {
  it("points at the words with a caret, and says below them what is wrong", () => {
    const start = TEXT.indexOf("(3)");
    const reason = 'The marker "3" has no footnote.';
    expect(explained({ rule: "footnotes/marker-without-note", reason, span: [start, start + 3] })).toEqual([
      "warning footnotes/marker-without-note  samples/2031Z00042.txt:2",
      "  2 | Is het juist dat de camera's al zijn aangeschaft? (3)",
      '    |                                                   ^^^ The marker "3" has no footnote.',
    ]);
  });

  it("shows of a long line what stands around the words, and never more than the terminal's columns", () => {
    const start = TEXT.lastIndexOf("camera's");
    const lines = explained(
      { rule: "text/label-left", reason: "It stands there, and it should not stand there at all.", span: [start, start + 8] },
      { columns: 70 },
    );
    expect(lines[1]).toMatch(/^ {2}5 \| ….*camera's/u);
    expect(lines[2]?.indexOf("^")).toBe(lines[1]?.indexOf("camera's"));
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(70);
  });

  it("underlines the first line of words that go on over several", () => {
    const lines = explained({ rule: "questions/empty", reason: "So it is.", span: [0, 20] });
    expect(lines.slice(1)).toEqual(["  1 | Vraag 1", "    | ^^^^^^^ So it is."]);
  });

  it("says by itself what has no place", () => {
    expect(explained({ rule: "heading/no-asker", reason: "The paper's heading prints no member who asks." })).toEqual([
      "warning heading/no-asker  samples/2031Z00042.txt",
      "    The paper's heading prints no member who asks.",
    ]);
  });

  it("lets no control character of a document reach the terminal", () => {
    const text = "Vraag 1\nKent u \u001b[2Jdit?";
    const lines = explained({ rule: "text/line-left", reason: "\u001b[2J", span: [text.indexOf("dit"), text.length] }, { text });
    expect(lines.join("")).not.toContain("\u001b");
    expect(lines[2]?.indexOf("^")).toBe(lines[1]?.indexOf("dit"));
  });

  it("colours nothing but the severity, the rule and the carets", () => {
    const messages = [{ rule: "heading/no-asker", severity: "error" as const, reason: "Nobody asks." }];
    const document = {
      path: "a.txt",
      mediaType: "text/plain" as const,
      sha256: "",
      url: null,
      retrieved: null,
      text: "",
      blocks: [],
      structure: null,
      messages,
    };
    expect(explain({ document, papers: [], messages }, { columns: 80, paint: colours })).toContain("\u001b[31merror\u001b[0m");
  });
});
