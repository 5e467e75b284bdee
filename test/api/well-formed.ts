import { SaxesParser } from "saxes";

/** Whether a text is well-formed XML with namespaces. */
export function wellFormed(text: string): boolean {
  const parser = new SaxesParser({ xmlns: true });
  let faults = 0;
  parser.on("error", () => faults++);
  parser.write(text).close();
  return faults === 0;
}
