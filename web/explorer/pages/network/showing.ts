import { TIES_EACH } from "./answers.js";
import type { Showing } from "./export-files.js";
import type { Places } from "./layout.js";
import { isOfTies } from "./load-graph.js";
import { kindName, linkName, monthIn, numberIn } from "./names.js";
import type { Shown } from "./shown.js";
import type { View } from "./view.js";
import { type Lang, WORDS } from "./words.js";

/** What a page and its files say of what they show. */
export interface Source {
  readonly shown: Shown;
  readonly places: Places;
  readonly view: View;
  readonly lang: Lang;
  /** How many nodes there would be, where the API tells it. */
  readonly total: number | null;
  readonly truncated: boolean;
}

/** How much of it all is shown: the same line on the page and in every file. */
export function extentOf({ shown, view, lang, total, truncated }: Source): string {
  const words = WORDS[lang];
  const nodes = numberIn(shown.nodes.length, lang);
  if (isOfTies(view)) return `${words.of(nodes, numberIn(Math.max(total ?? 0, shown.nodes.length), lang))}. ${words.tiesEach(TIES_EACH)}`;
  const some = words.some(nodes, numberIn(shown.links.length, lang));
  return truncated ? `${some}. ${words.cut}` : some;
}

/** What a picture is called. */
export function titleOf({ shown, view, lang }: Source): string {
  const words = WORDS[lang];
  const names = view.seeds.map((seed) => shown.nodes.find(({ id }) => id === seed)?.label ?? seed);
  return names.length > 0 ? words.around(names.slice(0, 3).join(", ")) : words.strongest;
}

/** What is shown, as files take it. */
export function showingOf(source: Source): Showing {
  const { shown, places, view, lang } = source;
  const words = WORDS[lang];
  const notes = [extentOf(source), `${words.filtered}: ${filtersOf(source)}`, words.licence, `${words.standing} ${words.standingWhy}`];
  return { shown, places, view, title: titleOf(source), made: new Date().toISOString().slice(0, 10), link: location.href, notes };
}

function filtersOf({ view, lang }: Source): string {
  const off = [
    ...(isOfTies(view) ? [] : view.kindsOff.map((kind) => kindName(kind, lang))),
    ...view.linksOff.map((type) => linkName(type, lang)),
  ];
  const said = [
    view.time && `${monthIn(view.time.from, lang)} – ${monthIn(view.time.to, lang)}`,
    view.score > 0 && `≥ ${numberIn(view.score / 100, lang)}`,
    off.length > 0 && `− ${off.join(", ")}`,
  ].filter(Boolean);
  return said.join("; ") || WORDS[lang].none;
}
