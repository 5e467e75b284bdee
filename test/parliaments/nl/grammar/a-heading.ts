import { parseHeading } from "../../../../src/parliaments/nl/grammar/heading.js";
import { aFlow } from "./a-flow.js";

/** "A (X), B (Y) → offices: subject [day]". */
export function headingAs(sentence: string): string | undefined {
  const heading = parseHeading(aFlow(sentence), null);
  if (!heading) return undefined;
  const askers = heading.askers.map(({ name, party }) => `${name} (${party})`).join(", ");
  const offices = heading.addressees.map(({ office, name }) => `${office}${name ? ` = ${name}` : ""}`).join(" + ");
  return `${askers} → ${offices}: ${heading.subject?.text} [${heading.submitted}]`;
}
