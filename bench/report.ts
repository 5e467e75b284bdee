import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism } from "node:os";

/** One figure, and on how many items it stands. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  /** "documents/s", "ms", "MB"; a ratio has none. */
  readonly unit?: string;
  readonly items: number;
}

/** Figures, or a sentence that says why there are none here: "The papers are not at hand." */
export type Measurement = () => Promise<readonly Figure[] | string>;

/**
 * Runs a table of measurements (or those named on the command line), prints a table, and writes the same to `results/<name>.json`.
 * A measurement that throws is named, the others still run, and the exit status is 1.
 */
export async function report(name: string, measurements: Readonly<Record<string, Measurement>>): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((measurement) => !(measurement in measurements));
  if (unknown.length > 0) throw new Error(`There is no "${unknown.join('", "')}". There is: ${Object.keys(measurements).join(", ")}.`);

  const results: Record<string, readonly Figure[] | string> = {};
  for (const [measurement, run] of Object.entries(measurements)) {
    if (asked.length > 0 && !asked.includes(measurement)) continue;
    const figures = await run().catch(failed);
    results[measurement] = figures;
    print(measurement, figures);
  }
  mkdirSync("results", { recursive: true });
  const machine = { node: process.version, platform: `${process.platform}-${process.arch}`, cores: availableParallelism() };
  writeFileSync(`results/${name}.json`, `${JSON.stringify({ measured: new Date().toISOString(), machine, results }, null, 2)}\n`);
}

function failed(error: unknown): string {
  process.exitCode = 1;
  return `failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function print(measurement: string, figures: readonly Figure[] | string): void {
  console.log(`\n${measurement}`);
  if (typeof figures === "string") console.log(`  ${figures}`);
  else for (const figure of figures) console.log(`  ${line(figure)}`);
}

const line = ({ what, value, unit, items }: Figure): string =>
  `${what.padEnd(48)} ${rounded(value).padStart(12)} ${(unit ?? "").padEnd(12)} n = ${items}`;

/** Four digits that count: 0.9994, 12.35, 1532. */
const rounded = (value: number): string =>
  Math.abs(value) >= 1000 ? Math.round(value).toString() : Number(value.toPrecision(4)).toString();
