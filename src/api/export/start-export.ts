import { refusal } from "../errors.js";
import { type AskingSetting, createAsking } from "./asking.js";
import { EXPORTS, OF_ONE_SET } from "./exports.js";
import { type Form, type FormName, MEDIA_TYPES } from "./form.js";
import { readParameters } from "./parameters.js";

/** What is exported: "edges" as "csv". */
export interface ExportName {
  readonly what: string;
  readonly formName: FormName;
  readonly form: Form;
  readonly mediaType: string;
}

/** "edges.csv". Throws `BAD_USER_INPUT` with all that there is. */
export function exportNamed(file: string): ExportName {
  const dot = file.lastIndexOf(".");
  const [what, formName] = [file.slice(0, dot), file.slice(dot + 1) as FormName];
  const form = Object.hasOwn(EXPORTS, what) ? EXPORTS[what]?.[formName] : undefined;
  if (form) return { what, formName, form, mediaType: MEDIA_TYPES[formName] };
  const known = Object.entries(EXPORTS).map(([name, forms]) => `${name}.{${Object.keys(forms).join("|")}}`);
  throw refusal("BAD_USER_INPUT", `There is no export "${file}". There are ${known.join(", ")}.`);
}

/** The pieces of an export's text; nothing but the set that `query` names is read before the first is asked for. Throws `BAD_USER_INPUT`. */
export async function startExport({ what, form }: ExportName, query: unknown, setting: AskingSetting): Promise<AsyncIterable<string>> {
  const parameters = readParameters(query);
  if (parameters.set !== undefined && !OF_ONE_SET.includes(what)) {
    throw refusal("BAD_USER_INPUT", `"set" goes with ${OF_ONE_SET.join(" and ")}. Give a filter with its number instead.`);
  }
  return form(await createAsking(parameters, setting));
}
