/** What a drawing takes from the page's styles, and needs as its own where it stands alone. */
const STYLES = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "font-size", "font-weight", "text-anchor"] as const;

const SVG = "http://www.w3.org/2000/svg";
/** Room around a drawing, and above it for its title, in pixels. */
const EDGE = 16;
const HEAD = 64;

/** A drawing of the page as a file of its own: colours and letters as they are shown, its title, the day and the address of the view. */
export function svgText(drawing: SVGSVGElement, title: string): string {
  const copy = drawing.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return "";
  const shown = drawing.querySelectorAll("*");
  for (const [index, element] of copy.querySelectorAll("*").entries()) {
    const source = shown[index];
    if (!source) continue;
    const style = getComputedStyle(source);
    for (const name of STYLES) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute("class");
  }
  const { width, height } = drawing.viewBox.baseVal;
  const box = { x: -EDGE, y: -HEAD, width: width + 2 * EDGE, height: height + HEAD + EDGE };
  copy.setAttribute("xmlns", SVG);
  copy.setAttribute("viewBox", Object.values(box).join(" "));
  copy.setAttribute("width", String(box.width));
  copy.setAttribute("height", String(box.height));
  copy.setAttribute("font-family", "'Instrument Sans', sans-serif");
  for (const name of ["class", "style", "tabindex"]) copy.removeAttribute(name);
  const { backgroundColor, color } = getComputedStyle(document.documentElement);
  const said = `${new Date().toISOString().slice(0, 10)} · ${location.href}`;
  copy.prepend(
    made("title", {}, title),
    made("rect", { ...box, fill: backgroundColor }),
    made("text", { x: 0, y: 28 - HEAD, fill: color, "font-size": 15, "font-weight": 600 }, title),
    made("text", { x: 0, y: 46 - HEAD, fill: color, "font-size": 10 }, said),
  );
  return new XMLSerializer().serializeToString(copy);
}

function made(name: string, attributes: Readonly<Record<string, string | number>>, text = ""): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}
