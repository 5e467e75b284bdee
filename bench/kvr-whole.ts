import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { DOMParser } from "linkedom";
import type { Paper } from "../src/model/paper.js";
import { kvrOf } from "../src/parliaments/nl/formats/kvr/kvr.js";
import { read } from "../src/read/read.js";
import type { Figure, Measurement } from "./report.js";
import { NOT_AT_HAND, shared } from "./shared-data.js";

/**
 * Whether everything that the XML papers state is in what the format makes of them. The XML is read again by another library
 * and by nothing of `src`; the last words in `kvr/@type` are put back by the rule that the data's own page gives. Scans are
 * counted apart: their texts are mended, so that only letters are compared.
 */
export const kvrWhole: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const tally = new Tally();
  const keys = new Set<string>();
  const files = readdirSync(folder).sort();
  for (const file of files) {
    const bytes = readFileSync(path.join(folder, file));
    const document = await read({ path: file, bytes });
    const papers = format(document) ?? [];
    keys.add(`${papers[0]?.numbers.source}|${document.mediaType}`);
    compare(papers, { xml: bytes.toString("utf8"), file, tally });
  }
  return [...tally.figures(), { what: "documents with a key of their own", value: keys.size / files.length, items: files.length }];
};

/** How many documents a second the format alone reads, on one core; the first thousand only warm it up. */
export const kvrSpeed: Measurement = async () => {
  const folder = shared("data", "nl", "kvr-xml");
  if (!folder) return NOT_AT_HAND;
  const files = readdirSync(folder).sort();
  let spent = 0;
  let counted = 0;
  for (const [index, file] of [...files.slice(0, WARM_UP), ...files].entries()) {
    const document = await read({ path: file, bytes: readFileSync(path.join(folder, file)) });
    const start = process.cpuUsage(); // not the clock: others may run on the machine
    format(document);
    const { user, system } = process.cpuUsage(start);
    if (index < WARM_UP) continue;
    spent += user + system;
    counted += 1;
  }
  return [{ what: "format stage, one core", value: (counted / spent) * 1e6, unit: "documents/s", items: counted }];
};

const format = kvrOf("nl");
const WARM_UP = 1000;

class Tally {
  private readonly counts = new Map<string, { found: number; all: number }>();

  note(what: string, { found, file, value }: { found: boolean; file: string; value: string }): void {
    const count = this.counts.get(what) ?? { found: 0, all: 0 };
    this.counts.set(what, { found: count.found + (found ? 1 : 0), all: count.all + 1 });
    if (!found) console.error(`${file} ${what}: ${value.slice(0, 100)}`);
  }

  figures(): Figure[] {
    return [...this.counts]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([what, { found, all }]) => ({ what, value: found / all, items: all }));
  }
}

interface XmlNode {
  readonly localName: string;
  readonly textContent: string | null;
  getAttribute(name: string): string | null;
}

interface Given {
  readonly xml: string;
  readonly file: string;
  readonly tally: Tally;
}

const plain = (text: string | null | undefined): string =>
  (text ?? "")
    .replace(/[\u00c2\u00c3][\u0080-\u00bf]/gu, (pair) => Buffer.from(pair, "latin1").toString("utf8")) // encoded twice
    .replace(/\s+/gu, " ")
    .trim()
    .normalize("NFC");
const withoutFigures = (text: string): string => letters(text).replace(/\d/gu, "");
const wordsOf = (parts: readonly { readonly versions: Paper["questions"][number]["versions"] }[]) =>
  parts.map(({ versions }) => versions.nl?.text);
const letters = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

function compare(papers: readonly Paper[], { xml, file, tally }: Given): void {
  const root = new DOMParser().parseFromString(xml, "text/xml");
  const all = (selector: string): XmlNode[] => [...root.querySelectorAll(selector)];
  const series = file.startsWith("SG") ? "scans" : "papers";
  const same = series === "scans" ? letters : plain;
  const note = (what: string, value: string, found: boolean) => value !== "" && tally.note(`${series}: ${what}`, { found, file, value });

  const texts = repaired(
    all("vragen > vraag, toelichting, antwoorden > antwoord, mededeling"),
    plain(root.querySelector("kvr")?.getAttribute("type")),
  );
  const within = (parts: readonly (string | undefined)[]) => withoutFigures(parts.join(" "));
  const allWords = within(
    papers.flatMap((paper) => [...wordsOf(paper.questions), ...wordsOf(paper.answers), paper.notice?.words.text, paper.document.text]),
  );
  const asked = papers.flatMap(({ questions }) => questions.map(({ number, versions }) => `${number}: ${same(versions.nl?.text ?? "")}`));
  for (const each of all("vragen > vraag")) {
    const number = plain(each.getAttribute("nummer")).replace(/\.$/u, "");
    const text = same(texts.get(each) ?? "");
    note("questions by their words, figures aside", text, allWords.includes(withoutFigures(text)));
    note("questions with number and words", text && `${number}: ${text}`, asked.includes(`${number}: ${text}`));
  }
  const answered = new Set(
    papers.flatMap(({ answers }) => answers.map(({ questions, versions }) => `${questions.join(" ")}: ${same(versions.nl?.text ?? "")}`)),
  );
  for (const each of all("antwoorden > antwoord")) {
    const text = same(texts.get(each) ?? "");
    note("answers by their words, figures aside", text, allWords.includes(withoutFigures(text)));
    note(
      "answers with numbers and words",
      text && `${numbersIn(each.getAttribute("nummer") ?? "")}: ${text}`,
      answered.has(`${numbersIn(each.getAttribute("nummer") ?? "")}: ${text}`),
    );
  }
  const askers = letters(papers.flatMap((paper) => paper.askers.map(({ name }) => name)).join(" "));
  for (const each of all("vrager")) note("askers", plain(each.textContent), wordsIn(askers, plain(each.textContent)));
  const offices = letters(papers.flatMap((paper) => paper.addressees.map(({ office }) => office ?? "")).join(" "));
  for (const each of all("vraagt-aan"))
    for (const word of portfolioWords(plain(each.textContent))) note("words of portfolios", word, offices.includes(letters(word)));
  const givers = papers.flatMap((paper) => paper.answeredBy.map(({ name, office }) => letters(`${name} ${office}`))).join(" ");
  for (const each of all("antwoorder")) {
    note("names of answerers", plain(each.textContent), wordsIn(givers, plain(each.textContent)));
  }
  const items = new Map(all("item").map((each) => [each.getAttribute("attribuut"), plain(each.textContent)]));
  const [first] = papers;
  for (const [item, date] of [
    ["Datum_indiening", first?.submitted],
    ["Datum_reaktie", first?.received],
  ] as const) {
    note("dates", items.get(item) ?? "", items.get(item) === date);
  }
  note("numbers of sets", items.get("Vraagnr_bij_indiening") ?? "", items.get("Vraagnr_bij_indiening") === first?.numbers.questionSet);
}

/** Each text as it stands, the last one with `type` behind it unless it ends a sentence or `type` is the kind of paper. */
function repaired(elements: readonly XmlNode[], type: string): Map<XmlNode, string> {
  const texts = new Map(elements.map((each) => [each, plain(each.textContent)]));
  const order = ["vraag", "toelichting", "antwoord", "mededeling"];
  const last = elements
    .filter((each) => texts.get(each) !== "")
    .sort((a, b) => order.indexOf(a.localName) - order.indexOf(b.localName))
    .at(-1);
  const text = last && texts.get(last);
  if (last && text && /\p{L}/u.test(type) && !/[.?!]$/u.test(text) && !/^(?:\S+ )?(?:nader )?(?:antwoord|mededeling)$/iu.test(type))
    texts.set(last, `${text} ${type}`);
  return texts;
}

function numbersIn(label: string): string {
  const listed = label.replace(/(\d+)\s*t\/m\s*(\d+)/gu, (_all, from: string, until: string) =>
    Array.from({ length: Number(until) - Number(from) + 1 }, (_each, index) => Number(from) + index).join(" "),
  );
  return (listed.match(/\d+/gu) ?? []).join(" ");
}

const wordsIn = (all: string, name: string): boolean =>
  name
    .split(/[\s,]+/u)
    .filter((word) => word.length > 3)
    .every((word) => all.includes(letters(word)));

/** The long words behind "van" and "voor" in "de ministers van A en van B, mw. De Wit". */
function portfolioWords(phrase: string): string[] {
  const offices = phrase
    .replace(/\bVan (?:de[rn]? )?\p{Lu}\p{L}+/gu, "")
    .replace(/\b(?:dhr|mw|mevr(?:ouw)?)\b\.? (?:[Vv]an (?:de[rn]? )?)?\S+/gu, "")
    .replace(/\([^)]*\)|\bingediend\b.*|\bAlgemene Zaken\b/gu, "");
  return offices
    .split(/\b(?:van|voor) (?=\p{Lu})/u)
    .slice(1)
    .flatMap((name) => name.match(/\p{Lu}\p{L}{4,}/gu) ?? []);
}
