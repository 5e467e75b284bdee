import { nl } from "./nl/index.js";
import type { Parliament } from "./parliament.js";
import { xx } from "./xx/index.js";

/** The parliaments whose papers are understood; the first that recognises a document reads it. */
export const PARLIAMENTS: readonly Parliament[] = [xx, nl];
