import type { GraphNode } from "../model/batch.js";
import { daysBetween } from "../model/days.js";
import { parliamentId } from "../model/ids.js";
import { citations } from "./article.js";
import type { Context } from "./context.js";
import { compareText, edgeConnection, edges, end, evidence, named, targetConnection, targets } from "./edges.js";
import { badInput, refusal } from "./errors.js";
import type { AddresseeResolvers, AskerResolvers, Deadline, QueryResolvers, QuestionSetResolvers } from "./generated/resolvers.js";
import { inLanguage } from "./in-language.js";
import { mentionsOf } from "./mentions-of.js";
import { officialNumber } from "./official-number.js";
import { propertiesOf } from "./property.js";
import { topics } from "./question.js";
import { isNodeId } from "./reads.js";
import { referencesOfSet } from "./reference.js";
import { languagesAmong } from "./vocabulary.js";

export const Query: QueryResolvers = {
  questionSet: async (_, { id, number }, context) => {
    if (((id ?? null) === null) === ((number ?? null) === null)) throw badInput('Give exactly one of "id" and "number".');
    const found = typeof number === "string" ? await idOfNumber(number, context) : id;
    const node = found && isNodeId(found) ? await context.read.node(found) : undefined;
    return node?.kind === "QuestionSet" ? node : null;
  },
};

async function idOfNumber(printed: string, { read }: Context): Promise<string | undefined> {
  const number = officialNumber(printed);
  const ids = number === "" || number.length > 100 ? [] : await read.numbered(number);
  if (ids.length > 1) {
    throw refusal("AMBIGUOUS_NUMBER", `Several question sets carry the number "${number}": ${ids.join(", ")}. Ask for one of them by id.`, {
      ids,
    });
  }
  return ids[0];
}

/** A field without a line here is a property of the node. */
export const QuestionSet: QuestionSetResolvers = {
  numbers: (set) => propertiesOf(set, "QuestionSet").numbers ?? [],
  title: (set, { lang }) => inLanguage(set.properties.title, lang, propertiesOf(set, "QuestionSet").languages),
  languages: (set) => languagesAmong(propertiesOf(set, "QuestionSet").languages),
  parliament: async (set, _, { read }) => (await read.node(parliamentId(propertiesOf(set, "QuestionSet").parliament ?? ""))) ?? null,
  status: async ({ id }, _, { read }) => (await read.standing(id))?.status ?? null,
  askers: edges("ASKED_BY", "out"),
  addressees: edges("ADDRESSED_TO", "out"),
  deadline,
  notices: targets("CONCERNS", "in", (a, b) => compareText(receivedOn(a), receivedOn(b)) || compareText(a.id, b.id)),
  questions: targetConnection("HAS_QUESTION", "out", "position"),
  citations,
  mentions: edgeConnection("MENTIONS", "out", "id"),
  mentionsOf,
  topics,
  references: referencesOfSet,
  documents: targets("STATED_IN", "out"),
};

const receivedOn = (notice: GraphNode): string => propertiesOf(notice, "Notice").received ?? "";

export const Asker: AskerResolvers = { person: end("to"), party: named("party"), evidence };
export const Addressee: AddresseeResolvers = { office: end("to"), holder: named("holder"), evidence };

/** Due days were stored when the set was assembled; what they mean today is told here. */
async function deadline({ id, properties }: GraphNode, _: unknown, { read, today }: Context): Promise<Deadline | null> {
  const { submitted, due, extendedDue, answered } = properties as Readonly<Record<string, string | null | undefined>>;
  if (!submitted && !due) return null;
  const lastDay = extendedDue ?? due;
  const unanswered = answered ? undefined : (await read.standing(id))?.status;
  const measured = answered ?? (unanswered === "WITHDRAWN" || !unanswered ? undefined : today);
  return {
    due: due ?? null,
    extendedDue: extendedDue ?? null,
    daysTaken: submitted && answered ? daysBetween(submitted, answered) : null,
    daysLate: lastDay && measured ? Math.max(0, daysBetween(lastDay, measured)) : null,
  };
}
