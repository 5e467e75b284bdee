const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };
/** What XML 1.0 has no place for (section 2.2). */
const FORBIDDEN = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Text for an element, or for an attribute in double quotes. */
export const xmlText = (value: string | number): string =>
  String(value)
    .replace(FORBIDDEN, "")
    .replace(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? "");
