import type { Lang } from "../../words/words.js";
import type { Length, Split } from "./view.js";

const en = {
  title: "Topics over time",
  lede: "How often a topic, company or party comes up, by whom and to which ministry. Choose a row below to open it here; choose a bar to read its sets.",
  splitBy: "Split by",
  splits: { MINISTRY: "ministry", PARTY: "party" } as Readonly<Record<Split, string>>,
  allOf: { MINISTRY: "All ministries", PARTY: "All parties" } as Readonly<Record<Split, string>>,
  by: "By",
  intervals: { MONTH: "month", QUARTER: "quarter", YEAR: "year" } as Readonly<Record<Length, string>>,
  from: "From",
  until: "until",
  others: "All others",
  per: (period: string) => `question sets per ${period}; one scale for the rows below the first`,
  figures: "The same in figures",
  figuresSay: "newest first; a set with two counts in each",
  all: "All",
  periodHead: "Period",
  compared: "Compared",
  comparedSays: "one scale for all rows",
  add: "Add to the comparison",
  addHint: "Choose…",
  full: "Eight at most: take one out to add another.",
  remove: (name: string) => `Take out ${name}`,
  nothing: "No question set of these years involves it.",
  unknown: "Nothing in the collection is known by what this address names.",
  ownPage: "Its own page",
  clearBar: "All periods",
};

export type TopicsWords = typeof en;

const nl: TopicsWords = {
  title: "Onderwerpen in de tijd",
  lede: "Hoe vaak een onderwerp, bedrijf of partij voorkomt, bij wie en aan welk ministerie. Kies hieronder een rij om die hier te openen; kies een staaf om de sets te lezen.",
  splitBy: "Splits naar",
  splits: { MINISTRY: "ministerie", PARTY: "partij" },
  allOf: { MINISTRY: "Alle ministeries", PARTY: "Alle partijen" },
  by: "Per",
  intervals: { MONTH: "maand", QUARTER: "kwartaal", YEAR: "jaar" },
  from: "Van",
  until: "tot en met",
  others: "Alle andere",
  per: (period) => `vragensets per ${period}; één schaal voor de rijen onder de eerste`,
  figures: "Hetzelfde in cijfers",
  figuresSay: "nieuwste eerst; een set met twee telt bij elk",
  all: "Alle",
  periodHead: "Periode",
  compared: "Vergeleken",
  comparedSays: "één schaal voor alle rijen",
  add: "Voeg toe aan de vergelijking",
  addHint: "Kies…",
  full: "Hooguit acht: haal er een uit om een andere toe te voegen.",
  remove: (name) => `Haal ${name} eruit`,
  nothing: "Bij geen vragenset van deze jaren is dit betrokken.",
  unknown: "Niets in de verzameling staat bekend als wat dit adres noemt.",
  ownPage: "Eigen pagina",
  clearBar: "Alle perioden",
};

/** What this page says, in each language. */
export const TOPICS: Readonly<Record<Lang, TopicsWords>> = { en, nl };
