import { changes } from "./changes.js";
import { citationForms } from "./citations.js";
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
  changes,
  citations: citationForms,
};

/** Those that can be had of one set, by its number or id. */
export const OF_ONE_SET: readonly string[] = ["changes", "citations"];
