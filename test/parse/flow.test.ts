import { describe, expect, it } from "vitest";
import { flowOf, wordsOf } from "../../src/parse/flow.js";
import { mask, viewOf } from "../../src/parse/view.js";
import { readAs } from "../read/a-source.js";

/** The clean words of a text of which the pieces between braces are masked. */
async function cleaned(text: string): Promise<{ text: string; pieces: string[] }> {
  const bare = text.replaceAll(/[{}]/gu, "");
  const document = await readAs("text.txt", bare);
  const view = viewOf(document);
  for (let at = 0, dropped = 0; ; ) {
    const open = text.indexOf("{", at);
    if (open === -1) break;
    const close = text.indexOf("}", open);
    mask(view, [open - dropped, close - dropped - 1]);
    dropped += 2;
    at = close + 1;
  }
  const words = wordsOf(flowOf(view, [0, document.text.length]));
  return { text: words.text, pieces: words.spans.map(([from, until]) => document.text.slice(from, until)) };
}

const FULL = "De regering onderzoekt samen met de gemeenten en de provincies hoe het toezicht";

describe("Clean words", () => {
  it("go on over a page's foot, and their spans leave it out", async () => {
    const { text, pieces } = await cleaned(`${FULL}\n${FULL}\nvan de ste-\n{Pagina 2}\nden verbetert.`);
    expect(text.endsWith("van de steden verbetert.")).toBe(true);
    expect(pieces.at(-1)).toBe("den verbetert.");
  });

  it("lose a marker without a trace", async () => {
    expect((await cleaned("Kent u dit bericht{1}, en dat{2} ook?")).text).toBe("Kent u dit bericht, en dat ook?");
  });

  it("end a paragraph where a sentence ends before its marker", async () => {
    const line = `${FULL}\n`;
    expect((await cleaned(`${line}${line}${line}gaat?{1}\nBent u bereid?`)).text).toMatch(/gaat\?\nBent u bereid\?$/u);
  });

  it("set the items of a list apart", async () => {
    const line = `${FULL}\n`;
    expect((await cleaned(`${line}${line}gaat over:\na. camera's;\nb. kosten.`)).text).toMatch(/over:\na\. camera's;\nb\. kosten\.$/u);
  });

  it("put the low figure of a formula back", async () => {
    const line = `${FULL}\n`;
    expect((await cleaned(`${line}${line}gaat over CO\n2-heffing en meer.`)).text).toMatch(/over CO2-heffing en meer\.$/u);
  });
});
