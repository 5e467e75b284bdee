import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fold } from "../src/model/words.js";
import { type Heading, parseHeading } from "../src/parliaments/nl/grammar/heading.js";
import { flowOf } from "../src/parse/flow.js";
import { viewOf } from "../src/parse/view.js";
import { read } from "../src/read/read.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/** What the clerks recorded of one paper, beside its heading. */
export interface Recorded {
  readonly file: string;
  readonly heading: string;
  readonly askers: readonly { readonly name: string; readonly party: string }[];
  readonly submitted: string | null;
  /** The words between "aan" and "over", as a university cut them out. */
  readonly addressees: string;
}

/**
 * Headings of the XML papers that are no scans, read by the grammar of headings alone, against what the clerks recorded: who
 * asks with which party, the date, and the offices. The clerks' own slips count against the grammar; differences go to the
 * error output.
 */
export const kvrHeadings: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const tally = { headings: 0, askers: 0, dates: 0, dated: 0, offices: 0, addressed: 0 };
  for (const recorded of recordedIn(folder)) {
    const text = recorded.heading.replace(/;\s*\p{L}+(?: \p{L}+)?$/u, "");
    const document = await read({ path: `${recorded.file}.txt`, bytes: Buffer.from(text) });
    const view = viewOf(document);
    const heading = parseHeading(flowOf(view, view.span), null);
    const right = {
      askers: isAskedBy(heading, recorded),
      date: heading?.submitted === recorded.submitted,
      offices: isAddressedTo(heading, recorded, document.text),
    };
    tally.headings++;
    tally.askers += Number(right.askers);
    if (recorded.submitted) tally.dates += Number(right.date);
    tally.dated += Number(recorded.submitted !== null);
    if (recorded.addressees) tally.offices += Number(right.offices);
    tally.addressed += Number(recorded.addressees !== "");
    if (!right.askers) console.error(`${recorded.file}: askers: ${heading?.askers.map(({ name, party }) => `${name} (${party})`)}`);
    if (recorded.addressees && !right.offices) console.error(`${recorded.file}: ${heading?.addressees.map((each) => each.office)}`);
  }
  return [
    { what: "headings with the clerks' askers and parties", value: tally.askers / tally.headings, items: tally.headings },
    { what: "headings with the clerks' date", value: tally.dates / tally.dated, items: tally.dated },
    { what: "headings with all offices", value: tally.offices / tally.addressed, items: tally.addressed },
  ] satisfies Figure[];
};

const letters = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "");
/** Clerks join two members into one at times ("A en B"): letters are compared, in any order of the members. */
const anagram = (names: readonly string[]): string => [...letters(names.join(" ").replace(/\ben\b/gu, " "))].sort().join("");

function isAskedBy(heading: Heading | undefined, { askers }: Recorded): boolean {
  if (!heading || anagram(heading.askers.map(({ name }) => name)) !== anagram(askers.map(({ name }) => name))) return false;
  const parties = (list: readonly { readonly party: string | null }[]) =>
    [...new Set(list.map(({ party }) => letters(party ?? "")))].sort().join();
  return parties(heading.askers) === parties(askers);
}

const NOT_OFFICES =
  /\([^)]*\)|,? (?:en )?(?:dhr|mw|mevr|mevrouw|de heer|drs)\b\.? ?[^,()]*?(?=,| en (?:aan )?(?:de|het|van)\b|$)|, minister van Algemene Zaken| (?:inzake|naar aanleiding van|in verband met) .*$| \d$/giu;

/** Whether the last office read ends where the recorded words end: then none between was passed over. */
function isAddressedTo(heading: Heading | undefined, { addressees }: Recorded, text: string): boolean {
  const end = heading?.addressees.at(-1)?.span?.[1];
  const bare = (words: string) => letters(words.trim().replace(NOT_OFFICES, ""));
  return end !== undefined && bare(text.slice(0, end)).endsWith(bare(addressees));
}

/** The headings of the XML papers in a folder that were not cut off. */
export function* recordedIn(folder: string): Generator<Recorded> {
  for (const file of readdirSync(folder).sort()) {
    if (!/^(?:KVR|V)\d/u.test(file)) continue;
    const xml = readFileSync(path.join(folder, file), "utf8").slice(0, 20_000);
    const item = (name: string) => words(new RegExp(`<item attribuut="${name}">([\\s\\S]*?)</item>`, "u").exec(xml)?.[1] ?? "");
    const heading = item("Bibliografische_omschrijving");
    const listed = /attribuut="Indiener">([\s\S]*?)<\/item>/u.exec(xml)?.[1] ?? "";
    const askers = [...listed.matchAll(/<persoon partij="([^"]*)">([^<]*)<\/persoon>/gu)];
    if (!/^[\p{L} ]{0,30}vra(?:ag|gen) /iu.test(heading) || askers.length === 0) continue; // cut off at its start
    yield {
      file,
      heading,
      askers: askers.map(([, party, name]) => ({ party: words(party ?? ""), name: words(name ?? "") })),
      submitted: item("Datum_indiening") || null,
      addressees: words(/<vraagt-aan>([\s\S]*?)<\/vraagt-aan>/u.exec(xml)?.[1]?.replace(/<[^>]+>/gu, " ") ?? ""),
    };
  }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const words = (xml: string): string =>
  xml
    .replace(/&(amp|lt|gt|quot|apos);/gu, (_all, entity: string) => ENTITIES[entity] ?? "")
    .replace(/\s+/gu, " ")
    .trim();
