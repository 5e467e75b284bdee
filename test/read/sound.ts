import { expect } from "vitest";
import type { Document, XmlElement } from "../../src/model/document.js";
import type { Span } from "../../src/model/message.js";

/** What holds for every document, whatever its bytes: spans stand in order within the text, and a text without words says why. */
export function expectSound(document: Document): void {
  const { text, blocks, messages } = document;
  expect(text).toBe(text.normalize("NFC"));
  let end = 0;
  for (const block of blocks) {
    expect(block.span[0]).toBeGreaterThanOrEqual(end);
    expect(block.span[1]).toBeGreaterThan(block.span[0]);
    end = block.span[1];
    expectInside(block.superscripts ?? [], block.span);
  }
  expect(end).toBeLessThanOrEqual(text.length);
  if (!/\S/u.test(text)) expect(messages.some(({ severity }) => severity === "error")).toBe(true);
  for (const { reason } of messages) expect(reason).toMatch(/^\p{Lu}.*\.$/su);
  if (document.structure?.kind === "xml") expectPlaced(document.structure.root, text);
  if (document.structure?.kind === "row") {
    const { row, spans } = document.structure;
    for (const [name, span] of Object.entries(spans)) expect(text.slice(...span)).toBe(row[name]);
  }
}

function expectInside(spans: readonly Span[], [start, end]: Span): void {
  let last = start;
  for (const span of spans) {
    expect(span[0]).toBeGreaterThanOrEqual(last);
    expect(span[1]).toBeGreaterThan(span[0]);
    expect(span[1]).toBeLessThanOrEqual(end);
    last = span[1];
  }
}

function expectPlaced({ children, span }: XmlElement, text: string): void {
  for (const child of children) {
    if (child.span[0] < child.span[1]) {
      expect(child.span[0]).toBeGreaterThanOrEqual(span[0]);
      expect(child.span[1]).toBeLessThanOrEqual(span[1]);
    }
    if ("text" in child) expect(text.slice(...child.span)).toBe(child.text);
    else expectPlaced(child, text);
  }
}
