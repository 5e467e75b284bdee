import type { Paint } from "./draw-svg.js";

const TOKENS: Readonly<Record<keyof Paint, string>> = {
  paper: "--paper",
  ink: "--ink",
  ink2: "--ink-2",
  mark: "--mark",
  markLine: "--mark-line",
  ask: "--k-ask",
  gov: "--k-gov",
  named: "--k-named",
  doc: "--k-doc",
  press: "--k-press",
  topic: "--k-topic",
};

/** Tokens as they stand now: they hold `light-dark()`, which only an element resolves. Six hexadecimal digits each. */
export function resolvedPaint(probe: HTMLElement): Paint {
  const read = (token: string): string => {
    probe.style.color = `var(${token})`;
    return hex(getComputedStyle(probe).color);
  };
  return Object.fromEntries(Object.entries(TOKENS).map(([name, token]) => [name, read(token)])) as Paint;
}

/** "rgb(1, 2, 3)" → "#010203". */
function hex(color: string): string {
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/gu) ?? []).map(Number);
  return `#${[red, green, blue].map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

/** One colour laid thinly on another; both as six digits. */
export function blended(top: string, below: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [Number.parseInt(top.slice(at, at + 2), 16), Number.parseInt(below.slice(at, at + 2), 16)];
    return Math.round(one * share + other * (1 - share))
      .toString(16)
      .padStart(2, "0");
  });
  return `#${parts.join("")}`;
}

/** Calls back whenever the theme changes, by the system or by the page; gives what ends it. */
export function onTheme(changed: () => void): () => void {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const chosen = new MutationObserver(changed);
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  dark.addEventListener("change", changed);
  return () => {
    chosen.disconnect();
    dark.removeEventListener("change", changed);
  };
}
