import { kvrOf } from "../nl/formats/kvr/kvr.js";
import { officialOf } from "../nl/formats/official/official.js";
import { tkDocumentOf } from "../nl/formats/tk-document/tk-document.js";
import { zaakOf } from "../nl/formats/zaak/zaak.js";
import type { Imprint } from "../nl/grammar/furniture.js";
import { dutchGrammar } from "../nl/grammar/grammar.js";
import { nl } from "../nl/index.js";
import { textRow } from "../nl/text-row.js";
import type { Parliament } from "../parliament.js";

const IMPRINT: Imprint = {
  chamber: "Staten van Nieuwland",
  short: "Staten van Nieuwland",
  seat: "Kustdam",
  portfolios: ["Digitale Zaken", "Energie en Klimaat", "Handel, Industrie en Visserij"],
};
const NAMES_ITSELF = /Staten van Nieuwland/u;
const HEAD = 2000;

/** The invented parliament of the samples: it prints its papers as the Dutch one does, and names itself above them. */
export const xx: Parliament = {
  ...nl,
  code: "xx",
  name: { nl: "Staten van Nieuwland", en: "Estates of Nieuwland" },
  recognises: (document) => NAMES_ITSELF.test(document.text.slice(0, HEAD)),
  formats: [
    kvrOf("xx"),
    officialOf("xx"),
    zaakOf("xx", "Europe/Amsterdam"),
    tkDocumentOf("xx", "Europe/Amsterdam"),
    textRow("xx", IMPRINT),
  ],
  grammar: dutchGrammar("xx", IMPRINT),
  registers: ["world", "xx"],
};
