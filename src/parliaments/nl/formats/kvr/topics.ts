/**
 * The subject headings that stand one behind another in a clerks' item, each with a narrower one in brackets:
 * "Belastingen (Overig) Verkeer, vervoer en waterstaat (Wegen)".
 */
export function topicsOf(printed: string): readonly string[] {
  const topics = new Set<string>();
  let start = 0;
  let depth = 0;
  for (let at = 0; at < printed.length; at += 1) {
    if (printed[at] === "(") depth += 1;
    if (printed[at] !== ")" || depth === 0) continue;
    depth -= 1; // "Sociale zekerheid (Werk (WW, WWV))" has brackets in brackets
    if (depth > 0) continue;
    topics.add(printed.slice(start, at + 1).trim());
    start = at + 1;
  }
  const rest = printed.slice(start).trim();
  return rest === "" ? [...topics] : [...topics, rest];
}
