import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Block, Document } from "../../src/model/document.js";
import { describeWhen } from "../when.js";
import { readAs, words } from "./a-source.js";
import { expectSound } from "./sound.js";

const DATA = new URL("../../../shared/data/nl/", import.meta.url);
const at = (path: string): string => new URL(path, DATA).pathname;
const files = (folder: string): string[] => (existsSync(at(folder)) ? readdirSync(at(folder)).map((name) => at(folder + name)) : []);

describeWhen(existsSync(at("ah-tk-pdf")), "The real documents are not beside the project.", "official PDFs of answers", () => {
  describe.each(files("ah-tk-pdf/"))("%s", (path) => {
    it("has as many notes as markers, its furniture apart, and every word whole", async () => {
      const document = await readAs(path, readFileSync(path));
      expectSound(document);
      expect(document.messages).toEqual([]);
      const notes = numbersOf(document, (block) => block.kind === "footnote");
      expect(numbersOf(document, (block) => block.kind !== "footnote")).toEqual(notes);
      expect(notes).toEqual(notes.map((_, position) => String(position + 1)));
      const furniture = document.blocks.filter(({ kind }) => kind === "furniture").map(({ span }) => words(document, span));
      expect(furniture.filter((line) => /^ah-tk-\d{8}-\d{1,4}$/u.test(line))).toHaveLength(1);
      expect(furniture.filter((line) => line.startsWith("Tweede Kamer, vergaderjaar"))).toHaveLength(document.text.split("\f").length);
      expect(
        document.blocks.filter(({ kind, span }) => kind === "heading" && /^Vraag \d/u.test(words(document, span))).length,
      ).toBeGreaterThan(0);
    });
  });
});

/** Raised numbers in blocks of a kind, in order of the text. */
function numbersOf(document: Document, wanted: (block: Block) => boolean): string[] {
  const raised = document.blocks.filter(wanted).flatMap(({ superscripts = [] }) => superscripts.map((span) => words(document, span)));
  return raised.filter((text) => /^\d+$/u.test(text));
}

describeWhen(existsSync(at("kvr-xml")), "The real documents are not beside the project.", "a university's XML of written questions", () => {
  it("is read without a message, every tenth paper of it", async () => {
    for (const path of files("kvr-xml/").filter((_, position) => position % 10 === 0)) {
      const document = await readAs(path, readFileSync(path));
      expectSound(document);
      expect(document.messages).toEqual([]);
    }
  });
});
