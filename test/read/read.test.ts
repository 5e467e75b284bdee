import { describe, expect, it } from "vitest";
import { MOST_BYTES } from "../../src/read/read.js";
import { blockTexts, bytesOf, readAs, rules } from "./a-source.js";

describe("read", () => {
  it("names the document by path, media type and hash of its bytes", async () => {
    expect(await readAs("paper.txt", "Vraag 1")).toMatchObject({
      path: "paper.txt",
      mediaType: "text/plain",
      sha256: "1fc7dec446e0850e23725c596412d6528ae70565f9b1ada0742e28bd311bc65e",
      url: null,
      retrieved: null,
      structure: null,
      messages: [],
    });
  });

  it("reads a mislabelled file by what it is, and says so", async () => {
    const document = await readAs("paper.pdf", "<kvr><vraag>Is het waar?</vraag></kvr>");
    expect(document).toMatchObject({ mediaType: "application/xml", text: "Is het waar?" });
    expect(document.messages).toMatchObject([{ rule: "read/mislabelled", severity: "info" }]);
  });

  it.each([
    ["nothing", new Uint8Array(), "read/empty"],
    ["white space alone", bytesOf(" \r\n\t"), "read/empty"],
    ["too many bytes", new Uint8Array(MOST_BYTES + 1).fill(65), "read/too-large"],
    ["binary data", Uint8Array.from({ length: 500 }, (_, at) => (at * 7919) % 256), "read/not-text"],
    ["an archive", bytesOf("PK\x03\x04 notes.txt"), "read/not-text"],
    ["an old Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), "read/not-text"],
  ])("refuses %s with a reason that names the way out", async (_oddity, bytes, rule) => {
    const document = await readAs("paper", bytes);
    expect(document).toMatchObject({ text: "", blocks: [], structure: null, messages: [{ rule, severity: "error" }] });
    expect(document.messages[0]?.reason).toMatch(/".*".*[;.]/u);
  });
});

describe("plain text", () => {
  it("has a block a line, without the blank ones", async () => {
    const document = await readAs("paper.txt", "Vraag 1\r\n\r\nIs het waar?\rZo ja?");
    expect(document.text).toBe("Vraag 1\n\nIs het waar?\nZo ja?");
    expect(blockTexts(document)).toEqual(["Vraag 1", "Is het waar?", "Zo ja?"]);
  });

  it("numbers pages by form feeds", async () => {
    const document = await readAs("paper.txt", "een\ftwee\ndrie");
    expect(document.blocks.map(({ page }) => page)).toEqual([1, 2, 2]);
    expect(blockTexts(document)).toEqual(["een", "twee", "drie"]);
  });

  it("is composed, and control characters become blanks of the same length", async () => {
    expect((await readAs("paper.txt", "Cafe\u0301\u0001s")).text).toBe("Café s");
  });

  it.each([
    ["UTF-8 with a byte order mark", bytesOf("\ufeffcafé «ja»"), []],
    ["UTF-16, little end first", new Uint8Array(Buffer.from("\ufeffcafé «ja»", "utf16le")), []],
    ["UTF-16, big end first", new Uint8Array(Buffer.from("\ufeffcafé «ja»", "utf16le").swap16()), []],
    ["UTF-16 without a byte order mark", new Uint8Array(Buffer.from("café «ja»", "utf16le")), []],
    ["windows-1252, with a warning", Uint8Array.from("café «ja»", (character) => character.charCodeAt(0)), ["read/encoding"]],
  ])("is read from %s", async (_oddity, bytes, expected) => {
    const document = await readAs("paper.txt", bytes);
    expect(document.text).toBe("café «ja»");
    expect(rules(document)).toEqual(expected);
  });

  it("stays UTF-8 where only its last character was cut off", async () => {
    const document = await readAs("paper.txt", bytesOf("café «één» café").subarray(0, -1));
    expect(document.text).toBe("café «één» caf\ufffd");
    expect(rules(document)).toEqual(["read/encoding"]);
  });
});
