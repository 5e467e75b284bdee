import { bodies } from "./bodies.js";
import { confidence } from "./confidence.js";
import { foundingPage } from "./founding-page.js";
import { headers } from "./headers.js";
import { kvrAsText } from "./kvr-as-text.js";
import { kvrHeadings } from "./kvr-headings.js";
import { kvrReprinted } from "./kvr-reprinted.js";
import { kvrWhole } from "./kvr-whole.js";
import { names } from "./names.js";
import { report } from "./report.js";
import { reprintedHeadings } from "./reprinted-headings.js";
import { sameSet } from "./same-set.js";
import { textLayers } from "./text-layers.js";
import { twoLanguages } from "./two-languages.js";

/** `npm run evaluate`: how right the readings are, on whatever marked-up documents are at hand. One line a measurement. */
await report("evaluate", {
  foundingPage,
  headers,
  bodies,
  textLayers,
  kvrHeadings,
  reprintedHeadings,
  kvrAsText,
  kvrReprinted,
  kvrWhole,
  confidence,
  names,
  sameSet,
  twoLanguages,
});
