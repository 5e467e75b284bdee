import type { Span } from "../../../../model/message.js";
import type { Place, Reference } from "../../../../model/paper.js";
import { readReferences } from "../../grammar/references.js";
import { lineFlow, type Written } from "../line.js";
import type { LaidNote } from "./lay-out.js";
import { appendixNumber } from "./numbers.js";

/** What every naming holds; without the "u" flag, since it runs over all text. */
const MAY_NAME_PAPER = /aanhangsel|kamerstuk|tweede kamer|kst|ah-|\d{10}|20\d\d ?[zd]|\(\d\d[ .]?\d{3}|\((?:II|I)\b/i;

/** Papers before 2008 print the number before the years: "Aanhangsel Handelingen nr. 1155, vergaderjaar 1998–1999". */
const APPENDIX =
  /Aanhangsel(?:\s(?:van\sde\s)?Handelingen)?(?<chamber>\sEerste\sKamer)?(?:\sII)?,?\s(?:nrs?\.?\s?)?(?<numbers>\d{1,4}(?:(?:,\s|\sen\s(?:nr\.\s)?)\d{1,4})*),?\s(?:van\s)?vergaderjaar\s(?<years>\d{4}\s?[-/]\s?\d{2,4})(?!\d)/giu;
/** A set's number before 2008: 2, the last two figures of both years, five figures ("2989916650"). */
const SET_NUMBER = /(?<![\d.,])2(?<from>\d{2})(?<until>\d{2})\d{5}(?!\d)/gu;

/** The earlier papers that some words name: in the forms that the grammar knows, and in those of before 2008. */
export function referencesIn(view: Written, span: Span, place: Place | null): readonly Reference[] {
  const printed = view.shadow.slice(span[0], span[1]);
  if (!MAY_NAME_PAPER.test(printed)) return [];
  const own = [...appendices(printed), ...setNumbers(printed)].map(
    ({ kind, number, start, end }): Reference => ({
      kind,
      number,
      text: view.raw.slice(span[0] + start, span[0] + end),
      span: [span[0] + start, span[0] + end],
      place,
    }),
  );
  const others = readReferences(lineFlow(view, span), place).filter((reference) => !own.some((each) => overlap(each.span, reference.span)));
  return [...own, ...others].sort((a, b) => (a.span?.[0] ?? 0) - (b.span?.[0] ?? 0));
}

interface Found {
  readonly kind: "appendix" | "questionSet";
  readonly number: string;
  readonly start: number;
  readonly end: number;
}

function appendices(text: string): Found[] {
  return [...text.matchAll(APPENDIX)].flatMap(({ index, groups, 0: whole }) =>
    (groups?.numbers?.match(/\d+/gu) ?? []).flatMap((number) => {
      const canonical = appendixNumber({ chamber: groups?.chamber ? "ek" : "tk", years: groups?.years ?? "", number });
      return canonical ? [{ kind: "appendix" as const, number: canonical, start: index, end: index + whole.length }] : [];
    }),
  );
}

function setNumbers(text: string): Found[] {
  return [...text.matchAll(SET_NUMBER)].flatMap(({ index, groups, 0: number }) => {
    const follows = Number(groups?.until) === (Number(groups?.from) + 1) % 100;
    return follows ? [{ kind: "questionSet" as const, number, start: index, end: index + number.length }] : [];
  });
}

function overlap(one: Span | null, other: Span | null): boolean {
  return one !== null && other !== null && one[0] < other[1] && other[0] < one[1];
}

const KINDS: Readonly<Record<string, Reference["kind"]>> = { Kamervragen: "appendix", Kamerstuk: "paper", Handelingen: "other" };

/** The paper that a note stands for by its attributes; its words say the same, sometimes in a form of their own. */
export function referencesOfNote(view: Written, { number, span, attributes }: LaidNote): readonly Reference[] {
  const place: Place = { part: "footnote", number };
  const inWords = referencesIn(view, span, place);
  const kind = KINDS[attributes("documenttype")];
  if (!kind || inWords.some((reference) => reference.kind === kind)) return inWords;
  const text = view.raw.slice(span[0], span[1]);
  return [...inWords, { kind, number: canonical(kind, attributes), text, span, place }];
}

function canonical(kind: Reference["kind"], attributes: LaidNote["attributes"]): string | null {
  const number = attributes("documentnummer");
  if (kind === "appendix") return appendixNumber({ chamber: "tk", years: attributes("documentjaargang"), number }) ?? null;
  const dossier = /^(?<dossier>\d{2}\s?\d{3})(?:\s?(?<chapter>[IVX]+[A-D]?))?\b/u.exec(attributes("kamerstuk-id"))?.groups;
  if (kind !== "paper" || !dossier?.dossier) return null;
  return ["kst", dossier.dossier.replace(/\s/u, ""), dossier.chapter, number].filter(Boolean).join("-");
}
