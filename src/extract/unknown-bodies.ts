import { isBoard, leadsBodyName } from "./body-cues.js";
import { isNameLike, isNamePart, type Run, runFrom } from "./capital-run.js";
import { isOpener } from "./company-cues.js";
import type { Found } from "./known-names.js";
import type { Reading } from "./reading.js";
import { GAPS } from "./tokens.js";
import { SIGNS } from "./word-signs.js";

const SURE = { name: 0.7, cue: 0.6 } as const;
const LINKS = new Set("van voor de der het den en tot ter tegen op in bij inzake and of for the on to against".split(" "));
const AND = /^(?:en|and)$/u;
/** Last words that make an English name something else: "Council Tax", "Union Flag". */
const NO_BODY = /^(?:Tax|Flag|Act|Bill|Scheme|Stage|Surcharge|Paper|Officials|Operators|Covenant)$/u;
const LINKS_IN_A_ROW = 3,
  LONGEST = 12; // tokens

/**
 * Bodies that no register knows, told by a noun in their name ("Raad voor de Dijken", "Nederlandse Vereniging van Imkers",
 * "Nationaal Pop Instituut") or before it ("hulporganisatie X"). Candidates, not entities.
 */
export function findUnknownBodies(readings: readonly Reading[], known: readonly Found[]): Found[] {
  return readings.flatMap((reading) => {
    const [byName, byCue] = [runsByName(reading), runsByCue(reading)];
    if (byName.length + byCue.length === 0) return [];
    const here = known.filter((one) => one.reading === reading);
    const isPlace = (one: Found): boolean => one.patterns[0]?.entry.kind === "Place";
    const named = byName.filter((run) => !here.some((one) => !isPlace(one) && overlap(one, run)));
    const cued = byCue.filter((run) => ![...here, ...named].some((other) => overlap(other, run)));
    return [...named.map((run) => body(reading, run, "name")), ...cued.map((run) => body(reading, run, "cue"))];
  });
}

const overlap = (one: Run, other: Run): boolean => one.from < other.until && other.from < one.until;

function body(reading: Reading, { from, until }: Run, how: keyof typeof SURE): Found {
  return {
    reading,
    from,
    until,
    patterns: [],
    type: "organisation",
    method: how === "name" ? "head" : "cue",
    confidence: SURE[how],
    certain: true,
    surplus: 0,
  };
}

function runsByName(reading: Reading): Run[] {
  const { signs } = reading;
  const runs: Run[] = [];
  for (let at = 0; at < signs.length; at++) {
    if (!((signs[at] ?? 0) & SIGNS.bodyHead)) continue;
    const run = nameAround(reading, at);
    if (!run) continue;
    runs.push(run);
    at = run.until - 1;
  }
  return runs;
}

/** The name with the head at `at`: what leads it, and what goes on behind it. */
function nameAround(reading: Reading, at: number): Run | undefined {
  const { words, gaps, text, starts, ends } = reading.tokens;
  let from = at;
  while (from > 0 && at - from < 4 && gaps[from] === GAPS.near && isNamePart(reading, from - 1) && !isOpener(words[from - 1] ?? "")) from--;
  const led = from < at && leadsBodyName(words[from] ?? "");
  if (!led && (reading.tokens.opens[from] || at - from > 2)) from = at;
  const until = goesOnUntil(reading, at + 1);
  if (!led && until === at + 1) return undefined;
  if (until > at + 1 && leadsBodyName(words[until - 1] ?? "")) return undefined; // "de Commissie om de Europese markt", cut off
  if (NO_BODY.test(words[until - 1] ?? "")) return undefined;
  return isBoard(text.slice(starts[from], ends[until - 1])) ? undefined : { from, until };
}

/** Behind the last capitalised word that links reach; "voor de Dijken en Polders". */
function goesOnUntil(reading: Reading, from: number): number {
  const { words, gaps } = reading.tokens;
  let until = from;
  for (let at = from, links = 0; at < words.length && at - from < LONGEST && gaps[at] === GAPS.near; at++) {
    const word = words[at] ?? "";
    if (LINKS.has(word)) {
      const newName = AND.test(words[at - 1] ?? "") || (links === 0 && at === from && AND.test(word)); // "de Raad en de Kamer"
      if (newName || ++links > LINKS_IN_A_ROW) break;
    } else if (isNamePart(reading, at)) {
      until = at + 1;
      links = 0;
    } else break;
  }
  return until;
}

function runsByCue(reading: Reading): Run[] {
  const runs: Run[] = [];
  reading.signs.forEach((signs, at) => {
    const run = signs & SIGNS.bodyCue ? runFrom(reading, at + 1) : undefined;
    if (run && isNameLike(reading, run)) runs.push(run);
  });
  return runs;
}
