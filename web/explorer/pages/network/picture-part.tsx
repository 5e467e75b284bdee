import { useEffect, useRef, useState } from "preact/hooks";
import type { Place } from "./layout.js";
import { type Canvas, openCanvas, type Picture } from "./open-canvas.js";
import { PlainPicture } from "./plain-picture.js";
import { type Lang, WORDS } from "./words.js";

interface PicturePartProps {
  readonly picture: Picture;
  readonly lang: Lang;
  readonly select: (id: string | null) => void;
  readonly open: (id: string) => void;
  readonly pin: (id: string, place: Place) => void;
}

/** Tries to draw by WebGL: once again after it was lost, then never again on this page. */
const TRIES = 2;

/** The picture itself: sigma's canvas, or plain SVG where there is no WebGL. */
export function PicturePart({ picture, lang, select, open, pin }: PicturePartProps) {
  const words = WORDS[lang];
  const container = useRef<HTMLDivElement>(null);
  const canvas = useRef<Canvas | null>(null);
  const [tries, setTries] = useState(0);
  const events = useRef({ select, open, pin });
  events.current = { select, open, pin };
  useEffect(() => {
    if (!container.current || tries >= TRIES) return;
    try {
      canvas.current = openCanvas(container.current, {
        onSelect: (id) => events.current.select(id),
        onOpen: (id) => events.current.open(id),
        onPin: (id, place) => events.current.pin(id, place),
        onLost: () => setTries((before) => before + 1),
      });
    } catch {
      setTries(TRIES);
    }
    return () => {
      canvas.current?.close();
      canvas.current = null;
    };
  }, [tries]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after another try the new canvas must be filled
  useEffect(() => canvas.current?.show(picture), [picture, tries]);
  if (tries >= TRIES)
    return (
      <>
        <p class="note">{words.noPicture}</p>
        <PlainPicture picture={picture} select={select} />
      </>
    );
  return (
    <>
      <div class="sigma" ref={container} />
      <div class="zoom">
        <button type="button" aria-label={words.zoomIn} onClick={() => canvas.current?.zoom(0.7)}>
          +
        </button>
        <button type="button" aria-label={words.zoomOut} onClick={() => canvas.current?.zoom(1.4)}>
          −
        </button>
        <button type="button" aria-label={words.fit} onClick={() => canvas.current?.fit()}>
          ⤢
        </button>
      </div>
    </>
  );
}
