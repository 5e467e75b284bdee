import { hostile } from "./hostile.js";
import { kills } from "./kills.js";
import { report } from "./report.js";

/** `npm run soak`: what takes too long for `npm test`, which holds a small version of each. One line a measurement. */
await report("soak", { kills, hostile });
