import { contract } from "./contract.js";
import { exports } from "./exports.js";
import { kvrSpeed } from "./kvr-whole.js";
import { loading } from "./loading.js";
import { namesAtScale } from "./names-at-scale.js";
import { pages } from "./pages.js";
import { readParse } from "./read-parse.js";
import { reads } from "./reads.js";
import { report } from "./report.js";
import { startup } from "./startup.js";

/** `npm run bench`: speed and memory. One line a measurement. */
await report("bench", { contract, startup, loading, "read-parse": readParse, kvrSpeed, pages, reads, exports, namesAtScale });
