import type { ComponentType } from "preact";
import { useEffect, useMemo, useState } from "preact/hooks";
import { hrefOf, type PageName, pageOfNode, placeOf } from "./address/place.js";
import { usePlace } from "./address/use-place.js";
import { withSetting } from "./address/with-setting.js";
import { ask } from "./ask/ask.js";
import type { PageProps } from "./pages/page-props.js";
import { Footer } from "./parts/footer.js";
import { Header } from "./parts/header.js";
import { Failed, Loading, Message } from "./parts/states.js";
import { langOf, themeOf } from "./words/preferences.js";
import { WORDS } from "./words/words.js";

type PageModule = { readonly Page: ComponentType<PageProps> };

/** Each page is loaded when it is first opened. */
const MODULES: Readonly<Record<PageName, () => Promise<PageModule>>> = {
  home: () => import("./pages/home/page.js"),
  entity: () => import("./pages/entity/page.js"),
  set: () => import("./pages/set/page.js"),
  network: () => import("./pages/network/page.js"),
  topics: () => import("./pages/topics/page.js"),
  times: () => import("./pages/times/page.js"),
  review: () => import("./pages/review/page.js"),
};

type Loaded = { readonly name: PageName; readonly Page: ComponentType<PageProps> | null };

/** The frame: header, one page, footer; which page follows from the address. */
export function App() {
  const { place, goTo } = usePlace();
  const lang = langOf(place.query);
  const theme = themeOf(place.query);
  const words = WORDS[lang];
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const name = place.page;

  useEffect(() => {
    document.documentElement.lang = lang;
    if (theme === null) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [lang, theme]);

  useEffect(() => {
    if (name === null) return;
    let isWanted = true;
    MODULES[name]().then(
      ({ Page }) => isWanted && setLoaded({ name, Page }),
      () => isWanted && setLoaded({ name, Page: null }),
    );
    return () => {
      isWanted = false;
    };
  }, [name]);

  const props = useMemo<PageProps>(
    () => ({
      lang,
      id: place.id,
      address: {
        query: place.query,
        go: (query, step) => goTo(hrefOf(placeOf(location.pathname, "").page ?? "home", place.id, withSetting(query, place.query)), step),
      },
      goTo,
      ask,
      pageOf: (id) => pageOfNode(id),
    }),
    [lang, place, goTo],
  );
  const Page = loaded !== null && loaded.name === name ? loaded.Page : undefined;
  return (
    <div class="shell">
      <a class="skip" href="#content">
        {words.skip}
      </a>
      <Header lang={lang} place={place} goTo={goTo} />
      <main id="content" tabIndex={-1}>
        {name === null && <Message lang={lang} title={words.noPage} text={words.noPageSays} />}
        {name !== null && Page === undefined && <Loading lang={lang} />}
        {Page === null && <Failed lang={lang} fault="old" />}
        {Page && <Page {...props} key={`${name} ${place.id}`} />}
      </main>
      <Footer lang={lang} />
    </div>
  );
}
