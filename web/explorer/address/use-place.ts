import { useCallback, useEffect, useState } from "preact/hooks";
import { type Place, placeOf } from "./place.js";
import { withSetting } from "./with-setting.js";

export interface Travel {
  readonly place: Place;
  /** Goes to an address of the explorer; `step` makes an entry that the browser's Back returns to. */
  readonly goTo: (href: string, step?: boolean) => void;
}

const here = (): Place => placeOf(location.pathname, location.search);

/** The address bar as state: links, Back and Forward change it without loading the page anew. */
export function usePlace(): Travel {
  const [place, setPlace] = useState(here);
  const goTo = useCallback((href: string, step = true) => {
    const to = new URL(href, location.href);
    const isOtherPage = to.pathname !== location.pathname;
    to.search = withSetting(to.searchParams, new URLSearchParams(location.search)).toString();
    if (step) history.pushState(null, "", to);
    else history.replaceState(history.state, "", to);
    setPlace(here());
    if (isOtherPage) scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const onBack = () => setPlace(here());
    const onClick = (event: MouseEvent) => {
      const href = ownLink(event);
      if (href === null) return;
      event.preventDefault();
      goTo(href);
    };
    addEventListener("popstate", onBack);
    document.addEventListener("click", onClick);
    return () => {
      removeEventListener("popstate", onBack);
      document.removeEventListener("click", onClick);
    };
  }, [goTo]);
  return { place, goTo };
}

/** The address of a link to a page of the explorer that was clicked plainly; null for every other click. */
function ownLink(event: MouseEvent): string | null {
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!isPlain || !(link instanceof HTMLAnchorElement) || link.target !== "" || link.hasAttribute("download")) return null;
  if (link.origin !== location.origin || link.getAttribute("href")?.startsWith("#")) return null;
  return placeOf(link.pathname, link.search).page === null ? null : `${link.pathname}${link.search}${link.hash}`;
}
