/** "Belastingen (Overig) Verkeer, vervoer en waterstaat (Wegen)": headings with a narrower one in brackets, one after another. */
const TOPIC = /\s*(?<topic>[^()]+?\s*\([^()]*(?:\([^()]*\)[^()]*)*\))/gu;

/** The subject headings that stand one behind the other in a clerks' item. */
export function topicsOf(printed: string): readonly string[] {
  const topics = [...printed.matchAll(TOPIC)];
  const end = topics.at(-1);
  const rest = end ? printed.slice(end.index + end[0].length).trim() : printed.trim();
  return [...new Set([...topics.map(({ groups }) => groups?.topic as string), ...(rest === "" ? [] : [rest])])];
}
