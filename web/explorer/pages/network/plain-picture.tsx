import { svgOf } from "./draw-svg.js";
import type { Picture } from "./open-canvas.js";
import { shownAtMost } from "./shown.js";

/** Without WebGL: the most linked 300 as plain SVG; the table has them all. */
const MOST = 300;

interface PlainPictureProps {
  readonly picture: Picture;
  readonly select: (id: string) => void;
}

/** What `svgOf` writes is markup of our own: labels are escaped in it, and it holds no style, script or reference. */
export function PlainPicture({ picture, select }: PlainPictureProps) {
  const markup = svgOf({ ...picture, shown: shownAtMost(picture.shown, MOST), width: 800, height: 640, margin: null });
  const pick = (event: Event) => {
    const node = event.target instanceof Element ? event.target.closest("[data-node]")?.getAttribute("data-node") : null;
    if (node) select(node);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the table beside it does the same by keyboard
    // biome-ignore lint/a11y/useKeyWithClickEvents: the canvas around it takes the keys
    // biome-ignore lint/security/noDangerouslySetInnerHtml: escaped where it is written; a test holds it to that
    <div class="plain" onClick={pick} dangerouslySetInnerHTML={{ __html: markup }} />
  );
}
