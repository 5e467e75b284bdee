import type { Document } from "../../model/document.js";
import type { Parliament } from "../parliament.js";
import { deadline } from "./deadline.js";
import { kvrOf } from "./formats/kvr/kvr.js";
import { officialOf } from "./formats/official/official.js";
import { tkDocumentOf } from "./formats/tk-document/tk-document.js";
import { zaakOf } from "./formats/zaak/zaak.js";
import type { Imprint } from "./grammar/furniture.js";
import { dutchGrammar } from "./grammar/grammar.js";
import { textRow } from "./text-row.js";

const IMPRINT: Imprint = { chamber: "Tweede Kamer der Staten-Generaal", short: "Tweede Kamer", seat: "'s-Gravenhage" };
const DUTCH = /\b(?:vragen|vraag|kamer|minister|staatssecretaris|antwoord|mededeling)\b/iu;

/** The House of Representatives of the Netherlands. */
export const nl: Parliament = {
  code: "nl",
  name: { nl: "Tweede Kamer der Staten-Generaal", en: "House of Representatives of the Netherlands" },
  language: "nl",
  timeZone: "Europe/Amsterdam",
  recognises: (document: Document) => DUTCH.test(document.text) || document.structure !== null,
  formats: [
    kvrOf("nl"),
    officialOf("nl"),
    zaakOf("nl", "Europe/Amsterdam"),
    tkDocumentOf("nl", "Europe/Amsterdam"),
    textRow("nl", IMPRINT),
  ],
  grammar: dutchGrammar("nl", IMPRINT),
  deadline,
  registers: ["world", "nl"],
};
