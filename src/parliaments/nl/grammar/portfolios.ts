/**
 * Portfolio names since 1977, longest spelling first, so that "Justitie en Veiligheid" is one and "Justitie en van Defensie"
 * two. Source: cabinets' posts as listed by Parlement.com. They only tell where a name ends; registers say what it names.
 */
const VAN = [
  "Algemene Zaken",
  "Algemene Inlichtingen en Veiligheidsdienst",
  "Asiel en Migratie",
  "Bestuurlijke Vernieuwing en Koninkrijksrelaties",
  "Binnenlandse Zaken en Koninkrijksrelaties",
  "Binnenlandse Zaken",
  "Binnenlandse Zaken en Huisvesting",
  "Buitenlandse Zaken",
  "Cultuur, Recreatie en Maatschappelijk Werk",
  "Defensie",
  "Economische Zaken",
  "Economische Zaken en Klimaat",
  "Economische Zaken, Landbouw en Innovatie",
  "Financiën",
  "Infrastructuur en Milieu",
  "Infrastructuur en Waterstaat",
  "Justitie",
  "Justitie en Veiligheid",
  "Klimaat en Groene Groei",
  "Koninkrijksrelaties",
  "Landbouw en Visserij",
  "Landbouw, Natuur en Voedselkwaliteit",
  "Landbouw, Natuurbeheer en Visserij",
  "Landbouw, Visserij, Voedselzekerheid en Natuur",
  "Milieu en Wonen",
  "Onderwijs",
  "Onderwijs en Wetenschappen",
  "Onderwijs, Cultuur en Wetenschap",
  "Onderwijs, Cultuur en Wetenschappen",
  "Onderwijs, Cultuur en Media",
  "Sociale Zaken",
  "Sociale Zaken en Werkgelegenheid",
  "Veiligheid en Justitie",
  "Verkeer en Waterstaat",
  "Volksgezondheid",
  "Volksgezondheid en Milieuhygiëne",
  "Volksgezondheid, Welzijn en Sport",
  "Volkshuisvesting en Ruimtelijke Ordening",
  "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
  "Welzijn, Volksgezondheid en Cultuur",
  "Werk en Participatie",
  "Langdurige Zorg, Jeugd en Sport",
  "Jeugd, Preventie en Sport",
  "Rechtsbescherming en Gevangeniswezen",
  "Herstel Groningen",
  "Digitalisering en Koninkrijksrelaties",
  "Toeslagen en Douane",
  "Fiscaliteit en Belastingdienst",
  "Participatie en Integratie",
  "Openbaar Vervoer en Milieu",
  "Mijnbouw",
  "Cultuur en Media",
  "Arbeidsmarkt en Inkomensbeleid",
];
const VOOR = [
  "Armoedebeleid, Participatie en Pensioenen",
  "Basis- en Voortgezet Onderwijs en Media",
  "Primair en Voortgezet Onderwijs",
  "Basis- en Voortgezet Onderwijs",
  "Buitenlandse Handel en Ontwikkelingshulp",
  "Buitenlandse Handel en Ontwikkelingssamenwerking",
  "Buitenlandse Handel",
  "Ontwikkelingssamenwerking",
  "Grote Steden- en Integratiebeleid",
  "Grotesteden- en Integratiebeleid",
  "Immigratie en Asiel",
  "Immigratie, Integratie en Asiel",
  "Integratie, Preventie, Jeugdbescherming en Reclassering",
  "Jeugd en Gezin",
  "Klimaat en Energie",
  "Langdurige Zorg en Sport",
  "Langdurige Zorg",
  "Medische Zorg",
  "Medische Zorg en Sport",
  "Natuur en Stikstof",
  "Rechtsbescherming",
  "Vreemdelingenzaken en Integratie",
  "Wonen en Rijksdienst",
  "Wonen, Wijken en Integratie",
  "Wetenschapsbeleid",
  "Bestuurlijke Vernieuwing",
  "de Coördinatie van aangelegenheden de Nederlandse Antillen betreffend",
  "Nederlands-Antilliaanse en Arubaanse Zaken",
  "Nederlands-Antilliaanse Zaken",
  "Zorg en Jeugd",
];

interface Portfolio {
  readonly name: string;
  readonly link: "van" | "voor";
  /** Letters only, lower case, without accents. */
  readonly letters: string;
}

const PORTFOLIOS: readonly Portfolio[] = [
  ...VAN.map((name) => ({ name, link: "van" as const, letters: lettersOf(name) })),
  ...VOOR.map((name) => ({ name, link: "voor" as const, letters: lettersOf(name) })),
].sort((a, b) => b.letters.length - a.letters.length);

function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

export interface FoundPortfolio {
  /** As printed, with blanks where the table has them: the line end between "en" and "Sport" may be lost. */
  readonly name: string;
  readonly link: "van" | "voor";
  /** Offset behind it. */
  readonly end: number;
  readonly known: boolean;
}

const LONGEST = 150;
const MAY_FOLLOW = /^(?:over|en(?:\p{Lu}|de|van|voor)|aan|van|voor|inzake|mede|betreffende|\()/u; // words glued to a name
const CAPITALISED = "(?:\\p{Lu}[\\p{L}'-]*|&)";
/** A name that no table has: capitalised words, joined by blanks, commas and "en". */
const UNKNOWN = new RegExp(`^${CAPITALISED}(?:(?:,? (?:en |and )?|, ?)${CAPITALISED})*`, "u");

/** The longest portfolio name that starts at `from`, else the capitalised words that stand there. */
export function readPortfolio(text: string, from: number): FoundPortfolio | undefined {
  const window = text.slice(from, from + LONGEST);
  const { letters, ends } = squeeze(window);
  for (const portfolio of PORTFOLIOS) {
    if (!letters.startsWith(portfolio.letters)) continue;
    const end = ends[portfolio.letters.length - 1] as number;
    const rest = window.slice(end);
    if (/^\p{L}/u.test(rest) && !MAY_FOLLOW.test(rest)) continue;
    return { name: spelled(window.slice(0, end), portfolio.name), link: portfolio.link, end: from + end, known: true };
  }
  const unknown = UNKNOWN.exec(window)?.[0].replace(/[,& ]+$/u, "");
  return unknown ? { name: unknown, link: "van", end: from + unknown.length, known: false } : undefined;
}

export function isPortfolio(name: string): boolean {
  const letters = lettersOf(name);
  return PORTFOLIOS.some((portfolio) => portfolio.letters === letters);
}

function spelled(printed: string, name: string): string {
  const squeezed = (text: string) => text.replace(/[\s,]/gu, "").toLowerCase();
  const differsInBlanks = printed.replace(/ /gu, "").toLowerCase() === name.replace(/ /gu, "").toLowerCase();
  return differsInBlanks && printed.length !== name.length && squeezed(printed) === squeezed(name) ? name : printed;
}

function squeeze(text: string): { letters: string; ends: number[] } {
  let letters = "";
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const folded = lettersOf(text[at] as string);
    for (const letter of folded) {
      letters += letter;
      ends.push(at + 1);
    }
  }
  return { letters, ends };
}
