import { useEffect, useRef, useState } from "preact/hooks";
import { type Month, monthCalled, monthNumber, movedBy } from "./months.js";
import { monthIn } from "./names.js";
import type { Change, View } from "./view.js";
import { type Lang, WORDS } from "./words.js";

interface TimeBrushProps {
  readonly months: readonly Month[];
  readonly time: View["time"];
  readonly lang: Lang;
  readonly change: (change: Change) => void;
}

const HEIGHT = 44;
/** Milliseconds that a month stands when time is played. */
const BEAT = 500;

/** Papers of the view by month; drag over it, or move its two ends by the arrow keys. Play moves the span month by month. */
export function TimeBrush({ months, time, lang, change }: TimeBrushProps) {
  const words = WORDS[lang];
  const [playing, setPlaying] = useState(false);
  const start = useRef<number | null>(null);
  const first = months[0]?.month ?? "";
  const last = months.at(-1)?.month ?? "";
  const span = time ?? { from: first, to: last };
  useEffect(() => {
    if (!playing || !time) return;
    const timer = setTimeout(() => {
      const next = movedBy(time, 1, months);
      if (next.to === time.to) setPlaying(false);
      else change({ do: "time", time: next });
    }, BEAT);
    return () => clearTimeout(timer);
  });
  if (months.length === 0) return <div class="brush dim">{words.undated}</div>;

  const set = (one: string, other: string) =>
    change({ do: "time", time: one <= other ? { from: one, to: other } : { from: other, to: one } });
  const monthUnder = (event: PointerEvent): string => {
    const box = event.currentTarget instanceof Element ? event.currentTarget.getBoundingClientRect() : new DOMRect();
    const at = Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * months.length);
    return months[Math.max(0, Math.min(months.length - 1, at))]?.month ?? first;
  };
  const play = () => {
    if (!playing && !time)
      change({ do: "time", time: { from: first, to: monthCalled(Math.min(monthNumber(last), monthNumber(first) + 11)) } });
    setPlaying(!playing);
  };
  const most = Math.max(...months.map(({ count }) => count));
  const within = (month: string) => month >= span.from && month <= span.to;
  const offset = monthNumber(span.from) - monthNumber(first);
  const width = monthNumber(span.to) - monthNumber(span.from) + 1;
  const end = (which: "from" | "to") => (
    <input
      type="range"
      min={monthNumber(first)}
      max={monthNumber(last)}
      value={monthNumber(span[which])}
      aria-label={which === "from" ? words.first : words.last}
      aria-valuetext={monthIn(span[which], lang)}
      onInput={({ currentTarget }) => set(monthCalled(Number(currentTarget.value)), which === "from" ? span.to : span.from)}
    />
  );
  return (
    <div class="brush">
      <div class="headline small">
        <b>
          {monthIn(span.from, lang)} – {monthIn(span.to, lang)}
        </b>
        <span class="dim">{words.perMonth}</span>
        <span class="r">
          <button type="button" class="btn bare" aria-pressed={playing} onClick={play}>
            {playing ? words.stop : words.play}
          </button>
          {time && (
            <button type="button" class="btn bare" onClick={() => change({ do: "time", time: null })}>
              {words.all}
            </button>
          )}
        </span>
      </div>
      <svg
        class="bars"
        viewBox={`0 0 ${months.length} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          start.current = monthNumber(monthUnder(event));
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerUp={(event) => {
          if (start.current !== null) set(monthCalled(start.current), monthUnder(event));
          start.current = null;
        }}
      >
        {time && <rect class="span" x={Math.max(0, offset)} width={width} height={HEIGHT} />}
        {months.map(({ month, count }, at) => (
          <rect
            key={month}
            class={within(month) ? "in" : "out"}
            x={at + 0.1}
            width="0.8"
            y={HEIGHT - (count / most) * (HEIGHT - 4)}
            height={(count / most) * (HEIGHT - 4)}
          />
        ))}
      </svg>
      <div class="ends">
        {end("from")}
        {end("to")}
      </div>
    </div>
  );
}
