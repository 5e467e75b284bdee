import { type NamedOffice, readOffices } from "../grammar/offices.js";

const TITLE = /(?:^|[\s,])(?=(?:(?:de|het)\s)?(?:vice-)?(?:minister|premier|staatssecretaris))/giu;

/** Every office of a phrase, also behind words that are no office: "…, Van der Ploeg, en de staatssecretaris van B". */
export function readAllOffices(phrase: string): readonly NamedOffice[] {
  const offices: NamedOffice[] = [];
  let end = 0;
  for (const { index, 0: before } of phrase.matchAll(TITLE)) {
    const start = index + before.length;
    if (start < end) continue;
    const found = readOffices(phrase, start);
    offices.push(...found.offices);
    end = Math.max(start, found.end);
  }
  return offices;
}
