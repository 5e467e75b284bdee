/** How many pixels for one of the drawing. */
const SCALE = 2;

type Draw = (element: Element, context: CanvasRenderingContext2D) => void;

/**
 * A drawing of `svgOf` as a picture of twice its size. Its few kinds of element are drawn one by one: loading it as an image
 * would need addresses that the content security policy forbids. Rejects where the browser gives no picture.
 */
export function pngOf(svg: string): Promise<Blob> {
  const root = new DOMParser().parseFromString(svg, "image/svg+xml").documentElement;
  const canvas = document.createElement("canvas");
  canvas.width = number(root, "width") * SCALE;
  canvas.height = number(root, "height") * SCALE;
  const context = canvas.getContext("2d");
  for (const element of root.querySelectorAll(Object.keys(DRAW).join(","))) {
    context?.save();
    context?.scale(SCALE, SCALE);
    if (context) DRAW[element.localName]?.(element, context);
    context?.restore();
  }
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("The picture could not be drawn."))), "image/png");
  });
}

const DRAW: Readonly<Record<string, Draw>> = {
  rect: (element, context) => {
    context.fillStyle = given(element, "fill");
    context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  },
  line: (element, context) => {
    context.globalAlpha = Number(given(element, "stroke-opacity") || 1);
    const path = new Path2D();
    path.moveTo(number(element, "x1"), number(element, "y1"));
    path.lineTo(number(element, "x2"), number(element, "y2"));
    paint(element, context, path);
  },
  circle: (element, context) => {
    const path = new Path2D();
    path.arc(number(element, "cx"), number(element, "cy"), number(element, "r"), 0, 2 * Math.PI);
    paint(element, context, path);
  },
  path: (element, context) => {
    const [x = 0, y = 0, scale = 1] = (given(element, "transform").match(/-?[\d.]+/gu) ?? []).map(Number);
    context.translate(x, y);
    context.scale(scale, scale);
    paint(element, context, new Path2D(given(element, "d")));
  },
  text: (element, context) => {
    context.font = `${given(element, "font-weight") || 400} ${given(element, "font-size")}px ${given(element, "font-family")}`;
    context.textAlign = given(element, "text-anchor") === "middle" ? "center" : "left";
    context.lineJoin = "round";
    const [x, y, text] = [number(element, "x"), number(element, "y"), element.textContent ?? ""];
    context.strokeStyle = given(element, "stroke");
    context.lineWidth = number(element, "stroke-width");
    if (element.hasAttribute("paint-order")) context.strokeText(text, x, y);
    context.fillStyle = given(element, "fill");
    context.fillText(text, x, y);
  },
};

function paint(element: Element, context: CanvasRenderingContext2D, path: Path2D): void {
  const [fill, stroke] = [given(element, "fill"), given(element, "stroke")];
  context.fillStyle = fill;
  if (fill !== "" && fill !== "none") context.fill(path);
  context.strokeStyle = stroke;
  context.lineWidth = number(element, "stroke-width") || 1;
  context.lineCap = given(element, "stroke-linecap") === "round" ? "round" : "butt";
  if (stroke !== "") context.stroke(path);
}

/** An attribute of the element or of what holds it; empty where none is given. */
const given = (element: Element, name: string): string => element.closest(`[${name}]`)?.getAttribute(name) ?? "";
const number = (element: Element, name: string): number => Number(element.getAttribute(name) ?? 0);
