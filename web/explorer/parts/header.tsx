import { hrefOf, type PageName, type Place } from "../address/place.js";
import { remember } from "../words/preferences.js";
import { LANGS, type Lang, WORDS } from "../words/words.js";
import { SearchBox } from "./search-box.js";

interface HeaderProps {
  readonly lang: Lang;
  readonly place: Place;
  readonly goTo: (href: string, step?: boolean) => void;
}

type Linked = Exclude<PageName, "entity" | "set">;

const LINKS: readonly Linked[] = ["home", "network", "topics", "times"];
/** The server marks its page where it has a review desk. */
const linked = (): readonly Linked[] => (document.documentElement.dataset.review === undefined ? LINKS : [...LINKS, "review"]);

/** Name, search, pages, language and theme. */
export function Header({ lang, place, goTo }: HeaderProps) {
  const words = WORDS[lang];
  const set = (key: "lang" | "theme", value: string): void => {
    remember(key, value);
    const query = new URLSearchParams(place.query);
    query.set(key, value);
    goTo(`${location.pathname}?${query}`, false);
  };
  const isDark = (): boolean =>
    (document.documentElement.dataset.theme ?? (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  return (
    <header class="top">
      <a class="brand" href="/">
        <svg viewBox="0 0 34 14" aria-hidden="true">
          <circle class="ask" cx="6.500" cy="7" r="6" fill="currentColor" />
          <path d="M12 7H22" stroke="currentColor" stroke-width="1.600" />
          <path class="gov" d="M22 1.500H33V12.500H22Z" fill="currentColor" />
        </svg>
        Interpel
      </a>
      {place.page !== "home" && <SearchBox lang={lang} goTo={goTo} />}
      <nav aria-label={words.pages}>
        {linked().map((name) => (
          <a key={name} href={hrefOf(name)} aria-current={place.page === name ? "page" : undefined}>
            {words[name]}
          </a>
        ))}
        <a href="/graphiql/">{words.api}</a>
      </nav>
      <fieldset class="seg" aria-label={words.language}>
        {LANGS.map((each) => (
          <button key={each} type="button" lang={each} aria-pressed={lang === each} onClick={() => set("lang", each)}>
            {each.toUpperCase()}
          </button>
        ))}
      </fieldset>
      <button type="button" class="btn bare tool" onClick={() => set("theme", isDark() ? "light" : "dark")}>
        {words.theme}
      </button>
    </header>
  );
}
