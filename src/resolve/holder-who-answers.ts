import type { ResolvedOffice } from "../model/mention.js";
import type { Moment } from "./holder.js";
import { isWithin } from "./term.js";

/** Of several who share an addressed office, the one who answers for it in the same paper, if he or she held it on the day of the questions. */
export function withHolderWhoAnswers(
  addressee: ResolvedOffice,
  answeredBy: readonly ResolvedOffice[],
  { at: { day }, known }: Moment,
): ResolvedOffice {
  const { office, person } = addressee;
  if (!office || person || day === null) return addressee;
  const held = (known.offices.tenures.get(office.id) ?? []).filter((term) => isWithin(term, day)).map((term) => term.person);
  const answering = answeredBy.filter((answerer) => answerer.office?.id === office.id).flatMap((answerer) => answerer.person ?? []);
  const [only, another] = answering.filter(({ id }) => held.includes(id));
  return only && !another ? { ...addressee, person: { ...only, reason: "shares the office at the date, and answers" } } : addressee;
}
