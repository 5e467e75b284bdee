import type { Message } from "../../../model/message.js";
import type { Asked } from "./questions.js";

const CAPITALISED = /(?<=[\p{Ll},] )\p{Lu}[\p{L}]{2,}|\b\p{Lu}{2,}\b|\d{2,}/gu;

/** Compares the versions of each question by what does not translate: numbers, names, markers, question marks. */
export function compareVersions(asked: readonly Asked[], messages: Message[]): void {
  const languages = [...new Set(asked.map((one) => one.lang))];
  if (languages.length < 2) return;
  const [first, second] = languages.map(
    (lang) => new Map(asked.filter((one) => one.lang === lang).map((one) => [one.number, one] as const)),
  );
  if (!first || !second) return;
  const missing = [...first.keys()]
    .filter((number) => !second.has(number))
    .concat([...second.keys()].filter((number) => !first.has(number)));
  if (missing.length > 0)
    messages.push({
      rule: "languages/numbers-differ",
      severity: "warning",
      reason: `The versions in "${languages.join('" and "')}" do not have the same questions: "${missing.join(", ")}" stand in one of them only.`,
    });
  for (const [number, one] of first) {
    const other = second.get(number);
    if (other && !agrees(one, other))
      messages.push({
        rule: "languages/versions-differ",
        severity: "warning",
        reason: `The two versions of question "${number}" do not seem to say the same.`,
        span: other.words.spans[0] ?? [other.start, other.start],
      });
  }
}

function agrees(one: Asked, other: Asked): boolean {
  if (one.footnotes.join() !== other.footnotes.join()) return false;
  const [names, others] = [one, other].map((asked) => new Set(asked.words.text.match(CAPITALISED) ?? []));
  const shared = [...(names ?? [])].filter((name) => others?.has(name)).length;
  const marks = Math.abs(count(one.words.text) - count(other.words.text));
  const ratio = one.words.text.length / Math.max(1, other.words.text.length);
  return shared > 0 || (marks <= 1 && ratio > 0.4 && ratio < 2.5);
}

function count(text: string): number {
  return text.split("?").length - 1;
}
