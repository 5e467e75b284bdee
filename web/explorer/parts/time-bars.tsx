import { useRef, useState } from "preact/hooks";
import { numberIn, quarterIn } from "../words/formats.js";
import { type Lang, WORDS } from "../words/words.js";
import "./time-bars.css";

export interface Quarter {
  readonly start: string;
  readonly count: number;
}

interface TimeBarsProps {
  readonly lang: Lang;
  readonly quarters: readonly Quarter[];
  readonly days: readonly [from: string, until: string] | null;
  readonly choose: (days: readonly [from: string, until: string] | null) => void;
}

const WIDTH = 1240;
const HEIGHT = 130;

/** Last day of a quarter, by its first one. */
function endOf(start: string): string {
  const end = new Date(`${start}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + 3, 0);
  return end.toISOString().slice(0, 10);
}

/** Bars by quarter that are also a brush: drag over them, or use the arrow keys; Shift widens, Escape clears. */
export function TimeBars({ lang, quarters, days, choose }: TimeBarsProps) {
  const words = WORDS[lang];
  const picture = useRef<SVGSVGElement>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const last = quarters.length - 1;
  const step = WIDTH / Math.max(1, quarters.length);
  const most = Math.max(1, ...quarters.map(({ count }) => count));
  const range = drag ?? rangeOf(quarters, days);
  const select = (from: number, until: number): void => {
    const [start, end] = [quarters[Math.min(from, until)], quarters[Math.max(from, until)]];
    if (start && end) choose([start.start, endOf(end.start)]);
  };
  const at = (event: PointerEvent): number => {
    const box = picture.current?.getBoundingClientRect();
    return box ? Math.max(0, Math.min(last, Math.floor(((event.clientX - box.left) / box.width) * quarters.length))) : 0;
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Escape") choose(null);
    if (by === 0) return;
    event.preventDefault();
    const [from, until] = range ?? [last + 1, last + 1];
    const next = Math.max(0, Math.min(last, until + by));
    select(event.shiftKey ? Math.min(from, last) : next, next);
  };
  const chosen = range && quarters.slice(Math.min(...range), Math.max(...range) + 1);
  const count = (chosen ?? quarters).reduce((sum, quarter) => sum + quarter.count, 0);
  const [start, end] = [chosen?.[0], chosen?.at(-1)];
  const said =
    start && end
      ? `${start === end ? quarterIn(start.start, lang) : `${quarterIn(start.start, lang)} – ${quarterIn(end.start, lang)}`}: ${numberIn(count, lang)}`
      : `${words.all}: ${numberIn(count, lang)}`;
  return (
    <div
      class="time-bars"
      role="slider"
      tabIndex={0}
      aria-label={words.when}
      aria-valuemin={0}
      aria-valuemax={Math.max(0, last)}
      aria-valuenow={range ? Math.max(...range) : 0}
      aria-valuetext={said}
      onKeyDown={onKeyDown}
    >
      <svg
        ref={picture}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrag([at(event), at(event)]);
        }}
        onPointerMove={(event) => drag && setDrag([drag[0], at(event)])}
        onPointerUp={() => {
          if (drag) select(...drag);
          setDrag(null);
        }}
      >
        {range && <rect class="brush" x={Math.min(...range) * step} width={(Math.abs(range[1] - range[0]) + 1) * step} height={HEIGHT} />}
        {quarters.map((quarter, index) => {
          const isIn = range === null || (index >= Math.min(...range) && index <= Math.max(...range));
          const height = (quarter.count / most) * (HEIGHT - 12);
          return (
            <rect
              key={quarter.start}
              class={isIn && range ? "bar in" : "bar"}
              x={index * step + step * 0.14}
              y={HEIGHT - height}
              width={step * 0.72}
              height={height}
            />
          );
        })}
      </svg>
      <p class="ends">
        <span>{quarters[0]?.start.slice(0, 4)}</span>
        <b>{said}</b>
        <span>{quarters.at(-1)?.start.slice(0, 4)}</span>
      </p>
    </div>
  );
}

function rangeOf(quarters: readonly Quarter[], days: readonly [string, string] | null): readonly [number, number] | null {
  if (days === null) return null;
  const inside = quarters.flatMap(({ start }, index) => (endOf(start) >= days[0] && start <= days[1] ? [index] : []));
  const [from, until] = [inside[0], inside.at(-1)];
  return from === undefined || until === undefined ? null : [from, until];
}
