import type { Kind, LinkType } from "./graph.js";
import type { Lang } from "./words.js";

type Names = readonly [en: string, nl: string];

const KIND_NAMES: Readonly<Record<Kind, Names>> = {
  PERSON: ["Persons", "Personen"],
  PARTY: ["Parties", "Partijen"],
  OFFICE: ["Ministers (offices)", "Ministers (ambten)"],
  MINISTRY: ["Ministries", "Ministeries"],
  COMPANY: ["Companies", "Bedrijven"],
  INSTITUTION: ["Organisations", "Organisaties"],
  GROUP: ["Peoples", "Volken"],
  PLACE: ["Places", "Plaatsen"],
  INSTRUMENT: ["Laws and treaties", "Wetten en verdragen"],
  TOPIC: ["Topics", "Onderwerpen"],
  QUESTION_SET: ["Question sets", "Vragensets"],
  QUESTION: ["Questions", "Vragen"],
  ANSWER: ["Answers", "Antwoorden"],
  NOTICE: ["Notices", "Mededelingen"],
  ARTICLE: ["Articles", "Artikelen"],
  PUBLISHER: ["Publishers", "Uitgevers"],
};

const LINK_NAMES: Readonly<Record<LinkType, Names>> = {
  HAS_QUESTION: ["has question", "bevat vraag"],
  ASKED_BY: ["asked by", "gesteld door"],
  ON_BEHALF_OF: ["on behalf of", "namens"],
  ADDRESSED_TO: ["put to", "gesteld aan"],
  ANSWERS: ["answers", "beantwoordt"],
  GIVEN_BY: ["given by", "gegeven door"],
  GIVEN_AS: ["given as", "gegeven als"],
  CONCERNS: ["concerns", "betreft"],
  MENTIONS: ["mentions", "noemt"],
  CITES: ["cites", "citeert"],
  ABOUT: ["about", "gaat over"],
  REFERS_TO: ["refers to", "verwijst naar"],
  FOLLOWS_UP: ["follows up on", "vervolgt"],
  SIMILAR_TO: ["asks nearly the same as", "vraagt bijna hetzelfde als"],
  MEMBER_OF: ["member for", "lid voor"],
  HELD: ["held", "bekleedde"],
  PART_OF: ["belongs to", "hoort bij"],
  BROADER: ["falls under", "valt onder"],
  PUBLISHED_BY: ["published by", "uitgegeven door"],
  TIE: ["in the same sets as", "in dezelfde sets als"],
};

const nameIn = (names: Names, lang: Lang): string => names[lang === "en" ? 0 : 1];
export const kindName = (kind: Kind, lang: Lang): string => nameIn(KIND_NAMES[kind], lang);
export const linkName = (type: LinkType, lang: Lang): string => nameIn(LINK_NAMES[type], lang);

/** As the language writes it: 3,310 or 3.310. */
export const numberIn = (count: number, lang: Lang): string => new Intl.NumberFormat(lang).format(count);
/** "dec. 2020" for 2020-12. */
export const monthIn = (month: string, lang: Lang): string =>
  new Intl.DateTimeFormat(lang, { month: "short", year: "numeric", timeZone: "UTC" }).format(new Date(`${month}-01T00:00:00Z`));
