import type { Alias, RegisterEntry } from "../model/register.js";
import { fold } from "../model/words.js";
import type { LoadedRegisters, RegisterMessage } from "./registers.js";

interface Linting {
  readonly loaded: LoadedRegisters;
  /** Folded words that papers often print in small letters. */
  readonly commonWords: ReadonlySet<string>;
}
type Rule = (linting: Linting) => RegisterMessage[];

/** Each rule by the name that its messages bear behind "registers/". */
const RULES: Readonly<Record<string, Rule>> = {
  "colliding-alias": collidingAliases,
  "common-word": commonWords,
  "short-alias": shortAliases,
  "overlapping-terms": overlappingTerms,
};

/** What a person should look at in registers that load: besides what loading itself found, names that may be taken for something else. */
export function lintRegisters(loaded: LoadedRegisters, commonWords: ReadonlySet<string>): RegisterMessage[] {
  const found = Object.values(RULES).flatMap((rule) => rule({ loaded, commonWords }));
  return [...loaded.messages, ...found].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}

function complaint({ loaded }: Linting, about: object, [rule, reason]: readonly [rule: string, reason: string]): RegisterMessage[] {
  const at = loaded.places.get(about);
  return at ? [{ rule: `registers/${rule}`, severity: "warning", reason: `${at.file}:${at.line}: ${reason}`, ...at }] : [];
}

const looked = ({ loaded }: Linting): RegisterEntry[] => [...loaded.registers.entries.values()].filter(({ type }) => type !== null);

interface Spelling {
  readonly text: string;
  readonly alias: Alias | null;
}

const spellings = ({ name, aliases }: RegisterEntry): Spelling[] => [
  ...Object.values(name).map((text) => ({ text, alias: null })),
  ...aliases.filter(({ adjective }) => !adjective).map((alias) => ({ text: alias.text, alias })),
];

const TOLD_APART: readonly string[] = ["person", "party", "ministry"]; // by title, seat, or the word "ministerie"

/** One spelling for entities of two kinds, and no context that tells when which is meant: the text cannot say. */
function collidingAliases(linting: Linting): RegisterMessage[] {
  const first = new Map<string, RegisterEntry>();
  return looked(linting)
    .filter(({ type, context }) => context.length === 0 && !TOLD_APART.includes(type ?? ""))
    .flatMap((entry) =>
      [...new Set(spellings(entry).map(({ text }) => text))].flatMap((text) => {
        const other = first.get(text);
        if (!other) first.set(text, entry);
        if (!other || other.kind === entry.kind) return []; // of one kind: loading has named it
        return complaint(linting, entry, [
          "colliding-alias",
          `"${text}" also names "${other.id}"; give one of them a context, or leave it out.`,
        ]);
      }),
    );
}

const CAPITAL_MATTERS: readonly string[] = ["company", "organisation", "place", "publisher", "law", "treaty"];

/** A name that is an ordinary word: where a sentence begins, every word has a capital. */
function commonWords(linting: Linting): RegisterMessage[] {
  return looked(linting)
    .filter(({ type, context }) => context.length === 0 && CAPITAL_MATTERS.includes(type ?? ""))
    .flatMap((entry) => {
      const all = spellings(entry);
      const careful = new Set(
        all.filter(({ text, alias }) => alias?.exactCase || text === text.toLowerCase()).map(({ text }) => fold(text)),
      );
      const printed = [...new Set(all.map(({ text }) => text))].filter(
        (text) => text !== text.toUpperCase() && text !== text.toLowerCase(),
      );
      return printed
        .filter((text) => linting.commonWords.has(fold(text)) && !careful.has(fold(text)))
        .flatMap((text) =>
          complaint(linting, entry, [
            "common-word",
            `"${text}" is also an ordinary word; write "!${text}" to take it inside sentences only, "${text.toLowerCase()}" beside it if that means the same, or give a context.`,
          ]),
        );
    });
}

const SHORTEST = 2; // characters

function shortAliases(linting: Linting): RegisterMessage[] {
  return looked(linting)
    .filter(({ type, context }) => context.length === 0 && !TOLD_APART.includes(type ?? ""))
    .flatMap((entry) =>
      spellings(entry)
        .filter(({ alias }) => !alias?.exactCase)
        .filter(({ text }) => text.length < SHORTEST || (text.length === SHORTEST && text !== text.toUpperCase()) || !/\p{L}/u.test(text))
        .flatMap(({ text }) =>
          complaint(linting, entry, ["short-alias", `"${text}" is too short to be sure of; give a context, or leave it out.`]),
        ),
    );
}

interface Term {
  readonly person: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** A person in two parties at once, or twice in one office. */
function overlappingTerms(linting: Linting): RegisterMessage[] {
  const { memberships, tenures } = linting.loaded.registers;
  return [
    ...overlaps(memberships, ({ person }) => person).map(
      ([one, other]) => [other, `is in "${one.party}" and "${other.party}" at once`] as const,
    ),
    ...overlaps(tenures, ({ person, office }) => `${person} ${office}`).map(
      ([, other]) => [other, `holds "${other.office}" twice at once`] as const,
    ),
  ].flatMap(([term, what]) =>
    complaint(linting, term, [
      "overlapping-terms",
      `"${term.person}" ${what}, from ${term.since ?? "the beginning"}; correct one of the dates.`,
    ]),
  );
}

/** Pairs of neighbouring terms that share more than the day on which one follows the other. */
function overlaps<T extends Term>(terms: readonly T[], keyOf: (term: T) => string): (readonly [T, T])[] {
  const byKey = new Map<string, T[]>();
  for (const term of terms) byKey.set(keyOf(term), [...(byKey.get(keyOf(term)) ?? []), term]);
  return [...byKey.values()].flatMap((own) => {
    const inOrder = own.sort((a, b) => ((a.since ?? "") < (b.since ?? "") ? -1 : 1));
    return inOrder.slice(1).flatMap((term, index) => {
      const before = inOrder[index] as T;
      return (before.until ?? "9999") > (term.since ?? "") ? [[before, term] as const] : [];
    });
  });
}
