import type { Damage } from "./damaged-papers.js";

const LONG = /^.{40,}$/u;
const LABEL = /^(?:Vraag|Antwoord) \d/u;
const FEET = ["Ministerie van Nieuwland | Blad 3", "3/7", "Directie Voorlichting, kenmerk 123456-12", "Postbus 1 2500 XX Kustdam"];
const PAGE = 40; // lines
const HEADING_ENDS_BY = 5; // lines

/** A line that a pattern meets, behind the heading. */
function one(lines: readonly string[], random: () => number, pattern: RegExp): number {
  const found = lines.flatMap((line, index) => (index >= HEADING_ENDS_BY && pattern.test(line) ? [index] : []));
  return found[Math.floor(random() * found.length)] ?? -1;
}

/** `change` of a copy of the lines, at one that a pattern meets. */
const at =
  (pattern: RegExp, change: (lines: string[], index: number, random: () => number) => void): Damage =>
  (lines, random) => {
    const index = one(lines, random, pattern);
    if (index === -1) return lines;
    const damaged = [...lines];
    change(damaged, index, random);
    return damaged;
  };

/** What else can befall a page: for most of it there is no rule of its own. */
export const FURTHER_DAMAGES: Readonly<Record<string, Damage>> = {
  "line lost": at(LONG, (lines, index) => lines.splice(index, 1)),
  "line twice": at(LONG, (lines, index) => lines.splice(index, 0, lines[index] as string)),
  "two lines exchanged": at(LONG, (lines, index) => lines.splice(index, 2, ...lines.slice(index, index + 2).reverse())),
  "page lost": (lines, random) => {
    const from = HEADING_ENDS_BY * 2 + Math.floor(random() * (lines.length - PAGE));
    return lines.length > PAGE * 1.5 ? [...lines.slice(0, from), ...lines.slice(from + PAGE)] : lines;
  },
  "halves exchanged": (lines) => [...lines.slice(lines.length / 2), ...lines.slice(0, lines.length / 2)],
  "columns interleaved": (lines) => {
    const half = Math.ceil(lines.length / 2);
    return lines.slice(0, half).flatMap((line, index) => [line, ...lines.slice(half + index, half + index + 1)]);
  },
  "foot of another kind amid the words": at(LONG, (lines, index, random) =>
    lines.splice(index + 1, 0, FEET[Math.floor(random() * FEET.length)] as string),
  ),
  "question for an answer": at(LABEL, (lines, index) => {
    const line = lines[index] as string;
    lines[index] = line.startsWith("V") ? line.replace("Vraag", "Antwoord") : line.replace("Antwoord", "Vraag");
  }),
  "question mark lost": at(/\?$/u, (lines, index) => {
    lines[index] = (lines[index] as string).slice(0, -1);
  }),
  "figures of labels misread": (lines) =>
    lines.map((line) => (LABEL.test(line) ? line.replace(/1/gu, "l").replace(/0/gu, "O").replace(/3/gu, "8") : line)),
  "letters misread": (lines, random) => lines.map((line) => (random() < 0.15 ? line.replace(/rn/u, "m").replace(/e/u, "c") : line)),
  "letters in the wrong encoding": (lines) => lines.map((line) => Buffer.from(line.normalize("NFC")).toString("latin1")),
  "label parted from its number": at(LABEL, (lines, index) => lines.splice(index, 1, ...(lines[index] as string).split(" "))),
  "labels set off by signs": (lines) => lines.map((line) => (LABEL.test(line) ? `**${line}**` : line)),
  "first question lost": (lines) => {
    const [from = 0, until = 0] = lines.flatMap((line, index) => (/^Vraag \d/u.test(line) ? [index] : []));
    return until > from ? [...lines.slice(0, from), ...lines.slice(until)] : lines;
  },
  "answer cut short": at(/^Antwoord \d/u, (lines, index) => {
    const next = lines.findIndex((line, later) => later > index + 4 && LABEL.test(line));
    if (next !== -1) lines.splice(index + 3, next - index - 3);
  }),
  "party misread": (lines) => lines.map((line, index) => (index < HEADING_ENDS_BY ? line.replace(/\((\p{Lu})\p{L}/u, "($1#") : line)),
};
