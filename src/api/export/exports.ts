import { edges } from "./edges.js";
import { entities } from "./entities.js";
import type { Form, FormName } from "./form.js";
import { network } from "./network.js";
import { questionSets } from "./question-sets.js";
import { questions } from "./questions.js";
import { timeline } from "./timeline.js";

/** What can be exported, and in which forms. */
export const EXPORTS: Readonly<Record<string, Partial<Readonly<Record<FormName, Form>>>>> = {
  "question-sets": questionSets,
  questions,
  entities,
  edges,
  network,
  timeline,
};
