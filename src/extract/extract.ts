import type { Mention, TopicScore } from "../model/mention.js";
import type { Paper } from "../model/paper.js";
import type { Registers } from "../model/register.js";
import { extractTopics } from "./extract-topics.js";
import { findAbbreviations } from "./find-abbreviations.js";
import { findGluedNames } from "./glued-names.js";
import { type Found, findKnownNames, type Knowledge, typeOf } from "./known-names.js";
import { foldWord, lexiconOf } from "./lexicon.js";
import { isAcronym } from "./name-case.js";
import { passagesOf } from "./passages.js";
import { type Reading, readPassage } from "./reading.js";
import { withoutRedefined } from "./redefined.js";
import type { Tokens } from "./tokens.js";
import { findUnknownBodies } from "./unknown-bodies.js";
import { findUnknownCompanies } from "./unknown-companies.js";

/** How names are found; each looks through one passage. */
const FINDERS: readonly ((reading: Reading, knowledge: Knowledge) => readonly Found[])[] = [findKnownNames, findGluedNames];

/** Everything in a paper that may name an entity, and what its questions are about. Never throws. */
export function extract(paper: Paper, registers: Registers): { mentions: readonly Mention[]; topics: readonly TopicScore[] } {
  const knowledge: Knowledge = { lexicon: lexiconOf(registers), isGivenName: givenNames(registers) };
  const readings = passagesOf(paper).map((passage) => readPassage(passage, knowledge.lexicon));
  const found = readings.flatMap((reading) => FINDERS.flatMap((find) => find(reading, knowledge)));
  const established = new Set(found.filter(({ certain }) => certain).flatMap(({ patterns }) => patterns.map(({ entry }) => entry.id)));
  const meant = found.filter(({ certain, patterns }) => certain || patterns.some(({ entry }) => established.has(entry.id)));
  const known = withoutRedefined(meant, readings);
  const companies = findUnknownCompanies(readings, known);
  const bodies = findUnknownBodies(readings, [...known, ...companies]);
  const named = [...known, ...companies, ...bodies];
  return {
    mentions: inOrder(
      [...named, ...findAbbreviations(readings, named)].map((one) => mention(paper, one)),
      paper,
    ),
    topics: extractTopics(paper, readings, registers),
  };
}

function mention(paper: Paper, found: Found): Mention {
  const { reading, from, until, patterns, method, confidence, surplus } = found;
  const { passage, tokens } = reading;
  const start = passage.offset(tokens.starts[from] ?? 0);
  const end = passage.offset(nameEnd(tokens, until - 1) - surplus - 1) + 1;
  const [best] = patterns;
  const hyphened = surplus === 0 && /^-\p{Ll}/u.test(tokens.text.slice(tokens.ends[until - 1], (tokens.ends[until - 1] ?? 0) + 2));
  return {
    type: typeOf(found) ?? "organisation",
    span: [start, end],
    quote: paper.document.text.slice(start, end),
    lang: passage.lang,
    place: passage.place,
    method: hyphened && method === "register" ? "compound" : method,
    candidates: candidates(patterns),
    confidence,
    adjective: best?.adjective ?? false,
  };
}

/** Behind the last letter, or behind the full stop of "N.V.". */
function nameEnd({ text, starts, ends }: Tokens, last: number): number {
  const end = ends[last] ?? 1;
  return text.charAt(end) === "." && text.slice(starts[last], end).includes(".") ? end + 1 : end;
}

/** The entity whose own name this is, where one is; else all whose alias it is. */
function candidates(patterns: Found["patterns"]): readonly string[] {
  const named = patterns.filter(({ entry, words }) => Object.values(entry.name).some((name) => name === words.join(" ")));
  return [...new Set((named.length > 0 ? named : patterns).map(({ entry }) => entry.id))];
}

/** By place in the text, the longer first; each span and type once, none over the asker's or the addressee's own words. */
function inOrder(mentions: readonly Mention[], paper: Paper): Mention[] {
  const taken = [
    ...paper.askers.flatMap(({ span, partySpan }) => [span, partySpan]),
    ...[...paper.addressees, ...paper.answeredBy].map(({ span }) => span),
  ];
  const own = taken.filter((span) => span !== null);
  const seen = new Set<string>();
  return [...mentions]
    .sort((a, b) => a.span[0] - b.span[0] || b.span[1] - a.span[1])
    .filter(({ span, type }) => {
      const key = `${span[0]}-${span[1]}-${type}`;
      if (seen.has(key) || own.some((other) => other[0] < span[1] && span[0] < other[1])) return false;
      seen.add(key);
      return true;
    });
}

const namesOf = new WeakMap<Registers, Set<string>>();

function givenNames(registers: Registers): (folded: string) => boolean {
  let names = namesOf.get(registers);
  if (!names) {
    names = new Set(registers.persons.flatMap(({ given }) => (given && !isAcronym(given) ? [foldWord(given)] : [])));
    namesOf.set(registers, names);
  }
  const known = names;
  return (folded) => known.has(folded);
}
