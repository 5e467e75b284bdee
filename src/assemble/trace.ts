import type { SetTrace } from "../model/properties.js";
import { contentWords, signatureOf } from "../model/word-signature.js";
import type { Frame } from "./frame.js";
import { firstWords, languageOf } from "./frame.js";

/** What the set is known again by, should another paper state it under another id. */
export function traceOf({ paper, resolved }: Frame): SetTrace {
  const language = languageOf(paper);
  const asked = paper.questions.map(({ versions }) => versions[language]?.text ?? "").join("\n");
  const { askers, addressees } = resolved.heading;
  const named = addressees.flatMap(({ office, person }) => [office, person]).flatMap((ref) => ref?.id ?? []);
  return {
    askers: askers.map(({ person }) => person.id),
    addressees: [...new Set(named)].sort(),
    title: [...contentWords(firstWords(paper, paper.subject)?.text ?? "", language)].join(" "),
    words: signatureOf(asked, language),
  };
}
