import type { Paper } from "../src/model/paper.js";

/** A number from 0 up to 1, the same series for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WIDTH = 92;
const PAGE = 44; // lines

/** A paper as its official print looks as a text layer: lines broken, notes at the end, a running foot on each page. */
export function asPages({ document, subject, questions, answers, notice, answeredBy, received, footnotes }: Paper): readonly string[] {
  const heading = document.text.slice(0, document.text.indexOf("\n")).replace(/;[^;]*$/u, "");
  const first = answeredBy[0];
  const office =
    first?.office?.replace(/^(\S+) (?:van|voor) (.*)$/u, `$1 ${first.name ?? "Vermeulen"} ($2)`) ?? "minister Vermeulen (Justitie)";
  const given = (form: string) => [...broken(`${form} van ${office} (ontvangen ${spoken(received)}).`), ""];
  const notes = new Map(footnotes.filter(({ citedBy }) => citedBy.questions.length > 0).map(({ number, text }) => [number, text]));
  const called = (numbers: readonly string[]) => numbers.filter((number) => notes.has(number)).join(" ");
  const replied = answers.filter((answer) => answer.questions.length > 0);
  const body = [
    ...broken(subject.nl ? heading : "Vragen"),
    "",
    ...(replied.length > 0 ? given("Antwoord") : notice ? given("Mededeling") : []),
    ...questions.flatMap((question) => [
      `Vraag ${question.number}`,
      ...broken((question.versions.nl?.text ?? "") + called(question.footnotes)),
      "",
      ...replied
        .filter((answer) => answer.questions.at(-1) === question.number)
        .flatMap((answer) => [`Antwoord ${listed(answer.questions)}`, ...broken(answer.versions.nl?.text ?? ""), ""]),
    ]),
    ...(notice ? ["Mededeling", ...broken(notice.words.text), ""] : []),
  ];
  return paged(body, notes);
}

const MARKER = /[?.!](?<numbers>\d{1,2}(?: \d{1,2})*)$/u;

/** The lines in pages, each with the notes that it calls above its running foot. */
function paged(body: Lines, notes: ReadonlyMap<string, string>): Lines {
  const pages: string[] = [];
  for (let from = 0; from < body.length; from += PAGE) {
    const lines = body.slice(from, from + PAGE);
    const markers = lines.flatMap((line) => MARKER.exec(line)?.groups?.numbers?.split(" ") ?? []);
    const called = [...new Set(markers)].sort((a, b) => Number(a) - Number(b));
    const own = called.flatMap((number) => (notes.has(number) ? broken(`${number} ${notes.get(number)}`) : []));
    pages.push(...lines, ...own, `Tweede Kamer, vergaderjaar 2094–2095, Aanhangsel ${from / PAGE + 1}`);
  }
  return pages;
}

function broken(text: string): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ")) {
      if (line.length + word.length >= WIDTH) {
        lines.push(line);
        line = word;
      } else line = line === "" ? word : `${line} ${word}`;
    }
    lines.push(line);
  }
  return lines;
}

const listed = (numbers: readonly string[]): string =>
  numbers.length > 1 ? `${numbers.slice(0, -1).join(", ")} en ${numbers.at(-1)}` : (numbers[0] ?? "");

const MONTHS = "januari februari maart april mei juni juli augustus september oktober november december".split(" ");

const spoken = (day: string | null): string => {
  const [year, month, date] = (day ?? "1999-01-04").split("-").map(Number);
  return `${date} ${MONTHS[(month ?? 1) - 1]} ${year}`;
};

type Lines = readonly string[];
export type Damage = (lines: Lines, random: () => number) => Lines;

/** One of the lines that a pattern meets is changed; undamaged where none does. */
const at =
  (pattern: RegExp, change: (lines: string[], index: number, random: () => number) => void): Damage =>
  (lines, random) => {
    const found = lines.flatMap((line, index) => (pattern.test(line) ? [index] : []));
    const index = found[Math.floor(random() * found.length)];
    if (index === undefined) return lines;
    const damaged = [...lines];
    change(damaged, index, random);
    return damaged;
  };

const edit = (pattern: RegExp, change: (line: string, random: () => number) => string): Damage =>
  at(pattern, (lines, index, random) => {
    lines[index] = change(lines[index] as string, random);
  });

const HEADING = /^Vragen (?:van|aan)\b/u;
const NOTE = /^\d{1,2} \P{Ll}/u;
const SENTENCE = /^\p{L}.{30,}/u;
const otherDigit = (line: string, random: () => number): string =>
  line.replace(/\d+/u, (digits) => String((Number(digits) + 1 + Math.floor(random() * 6)) % 30));

/** Answers are sent without the heading too: only questions lack it for sure. */
const ofQuestions =
  (damage: Damage): Damage =>
  (lines, random) =>
    lines.some((line) => /^Antwoord van/u.test(line)) ? lines : damage(lines, random);

/** What conversion and bad text layers do to papers, one thing at a time. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  none: (lines) => lines,
  "label of a question lost": at(/^Vraag \d/u, (lines, index) => lines.splice(index, 1)),
  "number of a question lost": edit(/^Vraag \d/u, () => "Vraag"),
  "number of a question misread": edit(/^Vraag \d/u, otherDigit),
  "label of a question misspelt": edit(/^Vraag \d/u, (line) => line.replace("Vraag", "Vraaq")),
  "label glued to the words behind": at(/^Vraag \d/u, (lines, index) => lines.splice(index, 2, `${lines[index]}${lines[index + 1]}`)),
  "label glued to the words before": at(/^Vraag [2-9]/u, (lines, index) =>
    lines.splice(index - 2, 3, `${lines[index - 2]}${lines[index]}`),
  ),
  "label of an answer lost": at(/^Antwoord \d/u, (lines, index) => lines.splice(index, 1)),
  "number of an answer misread": edit(/^Antwoord \d/u, otherDigit),
  "label of an answer glued": at(/^Antwoord \d/u, (lines, index) => lines.splice(index - 2, 3, `${lines[index - 2]} ${lines[index]}`)),
  "heading cut at its start": edit(HEADING, (line, random) => line.slice(8 + Math.floor(random() * 50))),
  "heading cut at its end": at(HEADING, (lines, index) => lines.splice(index + 1, Math.max(0, lines.indexOf("", index) - index - 1))),
  "brackets of the heading lost": edit(HEADING, (line) => line.replace(/[()]/gu, "")),
  "words of the heading glued": edit(HEADING, (line) => line.replace(/ (?=aan |over |van |de |en )/gu, "")),
  "heading of questions lost": ofQuestions(
    at(HEADING, (lines, index) => lines.splice(index, Math.max(1, lines.indexOf("", index) - index))),
  ),
  "note lost": at(NOTE, (lines, index) => lines.splice(index, 1)),
  "marker lost": edit(MARKER, (line) => line.replace(/\d[\d ]*$/u, "")),
  "note in the middle of a question": (lines, random) => {
    const notes = lines.filter((line) => NOTE.test(line));
    const rest = lines.filter((line) => !notes.includes(line));
    const places = rest.flatMap((line, index) => (SENTENCE.test(line) && SENTENCE.test(rest[index + 1] ?? "") && index > 4 ? [index] : []));
    const place = places[Math.floor(random() * places.length)];
    return place === undefined ? lines : [...rest.slice(0, place + 1), ...notes, ...rest.slice(place + 1)];
  },
  "foreign words in the middle": at(SENTENCE, (lines, index, random) =>
    lines.splice(
      index + 1,
      0,
      ["ah-tk-20942095-17 ISSN 0921-7398", "3", "Pagina 2 van 4", "Aanhangsel van de Handelingen"][Math.floor(random() * 4)] as string,
    ),
  ),
  "rest of the paper lost": at(/^\p{Ll}.{40,}[\p{Ll},]$/u, (lines, index) => lines.splice(index + 1)),
  "paragraphs run together": (lines) => lines.filter((line) => line !== ""),
  "all on one line": (lines) => [lines.join(" ")],
  "lines out of order": at(/^Vraag [2-9]/u, (lines, index) => lines.push(...lines.splice(index, 3))),
};
