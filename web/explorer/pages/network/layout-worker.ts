import { type Plan, placesOf } from "./layout.js";

/** Layout beside the page's own thread: takes a numbered plan, gives the places with its number. */
addEventListener("message", ({ data }: MessageEvent<{ readonly number: number; readonly plan: Plan }>) => {
  postMessage({ number: data.number, places: placesOf(data.plan) });
});
