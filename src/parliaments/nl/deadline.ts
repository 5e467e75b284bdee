import { addDays } from "../../model/days.js";
import type { DeadlineRule } from "../parliament.js";

const WEEK = 7;

/**
 * Rules of Procedure of the Tweede Kamer, article 12.2 (before 2021 article 134): a minister answers within three weeks of
 * submission; who cannot says so and why, and has three weeks more.
 */
export const deadline: DeadlineRule = (submitted) => ({ due: addDays(submitted, 3 * WEEK), extendedDue: addDays(submitted, 6 * WEEK) });
