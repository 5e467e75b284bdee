import { useEffect, useState } from "preact/hooks";

/** Width of an element in pixels, so that what is drawn in it keeps letters of readable size; `assumed` until it is known. */
export function useWidth<Of extends HTMLElement>(assumed: number) {
  const [element, setElement] = useState<Of | null>(null);
  const [width, setWidth] = useState(assumed);
  useEffect(() => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      const seen = Math.round(entry?.contentRect.width ?? 0);
      if (seen > 0) setWidth(seen);
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return { element: setElement, width };
}
