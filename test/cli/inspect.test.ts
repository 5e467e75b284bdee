import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { interpel, ROOT } from "./interpel.js";

const SAMPLES = path.join(ROOT, "samples");

describe("interpel inspect", () => {
  it("prints one object for each document, in path order, and touches no store", async () => {
    const { status, out } = await interpel(["inspect", SAMPLES], { env: { INTERPEL_STORE: "/nowhere/at/all" } });
    const lines = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(status).toBe(0);
    const files = lines.map(({ file }) => String(file).split("#")[0]);
    expect(files).toEqual([...files].sort());
    expect(lines.find(({ file }) => file === "2031Z00042-vragen.txt")).toMatchObject({
      kind: "questions",
      parliament: "xx",
      numbers: { questionSet: "2031Z00042" },
      submitted: "2031-02-11",
      askers: [{ name: "Vermeulen", party: "SV", id: "person:xx/anna-vermeulen" }],
      confidence: 1,
    });
    expect(lines.filter(({ confidence }) => !(confidence >= 0.8 && confidence <= 1))).toEqual([]);
  });

  it("quotes exactly the text that --format text prints", async () => {
    const file = path.join(SAMPLES, "2031Z00042-vragen.txt");
    const [{ out: text }, { out: json }] = [await interpel(["inspect", file, "--format", "text"]), await interpel(["inspect", file])];
    const paper = JSON.parse(json);
    const mentions = paper.questions.flatMap(({ mentions: found }: { mentions: { quote: string; start: number; end: number }[] }) => found);
    expect(mentions.length).toBeGreaterThan(3);
    for (const { quote, start, end } of mentions) expect(text.slice(start, end)).toBe(quote);
  });

  it("prints one JSON array with --format json", async () => {
    const { out } = await interpel(["inspect", path.join(SAMPLES, "zaken.jsonl"), "--format", "json"]);
    expect(JSON.parse(out).map(({ numbers }: { numbers: { questionSet: string } }) => numbers.questionSet)).toEqual([
      "2031Z00042",
      "2032Z00088",
      "2033Z00044",
    ]);
  });

  it("reads standard input as '-'", async () => {
    const input = await readFile(path.join(SAMPLES, "2031Z00077-vragen.txt"), "utf8");
    const { out } = await interpel(["inspect", "-"], { input });
    expect(JSON.parse(out)).toMatchObject({ file: "-", numbers: { questionSet: "2031Z00077" } });
  });

  it("prints a line for a document that cannot be read, and ends with 3", async () => {
    const { status, out } = await interpel(["inspect", "-"], { input: "" });
    expect(status).toBe(3);
    expect(JSON.parse(out)).toMatchObject({ kind: "other", questions: [], messages: [{ severity: "error" }] });
  });

  it("shows a person what was understood with --format table, in the columns of a page", async () => {
    const { out, status } = await interpel(["inspect", path.join(SAMPLES, "2031Z00103-antwoorden.txt"), "--format", "table"]);
    expect(status).toBe(0);
    for (const words of ["confidence 1.00", "De Wolf-Jansma (LL) → Lieke de Wolf-Jansma", "submitted 2031-05-19", "note 1", "question 1"]) {
      expect(out).toContain(words);
    }
    expect(out).not.toContain("\u001b");
    expect(Math.max(...out.split("\n").map((line) => [...line].length))).toBeLessThanOrEqual(100);
  });

  it("shows where each message points with --explain, and how many there are", async () => {
    const input =
      "Staten van Nieuwland\n\nVragen van het lid Vermeulen (SV) over camera's (ingezonden 11 februari 2031).\n\nVraag 1\nKent u dit?\n\nVraag 3\nWat kost dat?7\n";
    const { out } = await interpel(["inspect", "-", "--explain"], { input });
    expect(out).toContain("warning text/marker-left  -:9\n  9 | Wat kost dat?7\n    |              ^");
    expect(out).toMatch(/0 errors, \d warnings and 0 remarks about 1 document\.\n$/u);
  });
});
