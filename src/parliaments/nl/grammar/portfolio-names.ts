/** A field of government, as headings print it behind "minister" or "staatssecretaris". */
export interface Portfolio {
  readonly name: string;
  /** What stands between title and portfolio where nothing is printed there. */
  readonly link: "van" | "voor";
  /** Letters only, lower case, without accents. */
  readonly letters: string;
}

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
  "Volkshuisvesting, Ruimtelijke Ordening en Milieu",
  "Vreemdelingenbeleid en Integratie",
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
  "Europese Zaken",
  "Integratie, Jeugdbescherming, Preventie en Reclassering",
  "Sport",
  "Jeugdzorg",
];
/** Short forms of ministries, as members write them, and what they stand for. */
const SHORT: Readonly<Record<string, string>> = {
  AZ: "Algemene Zaken",
  BZ: "Buitenlandse Zaken",
  BuZa: "Buitenlandse Zaken",
  BZK: "Binnenlandse Zaken en Koninkrijksrelaties",
  EZ: "Economische Zaken",
  EZK: "Economische Zaken en Klimaat",
  IenM: "Infrastructuur en Milieu",
  IenW: "Infrastructuur en Waterstaat",
  JenV: "Justitie en Veiligheid",
  KGG: "Klimaat en Groene Groei",
  LNV: "Landbouw, Natuur en Voedselkwaliteit",
  LVVN: "Landbouw, Visserij, Voedselzekerheid en Natuur",
  OCW: "Onderwijs, Cultuur en Wetenschap",
  OCenW: "Onderwijs, Cultuur en Wetenschappen",
  SZW: "Sociale Zaken en Werkgelegenheid",
  VenJ: "Veiligheid en Justitie",
  VenW: "Verkeer en Waterstaat",
  VRO: "Volkshuisvesting en Ruimtelijke Ordening",
  VROM: "Volkshuisvesting, Ruimtelijke Ordening en Milieubeheer",
  VWS: "Volksgezondheid, Welzijn en Sport",
};

export function lettersOf(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[^\p{L}]/gu, "")
    .toLowerCase();
}

/**
 * Portfolio names since 1977, longest spelling first, so that "Justitie en Veiligheid" is one and "Justitie en van Defensie"
 * two. Source: cabinets' posts as listed by Parlement.com. They only tell where a name ends; registers say what it names.
 */
export const PORTFOLIOS: readonly Portfolio[] = [
  ...VAN.map((name) => ({ name, link: "van" as const, letters: lettersOf(name) })),
  ...VOOR.map((name) => ({ name, link: "voor" as const, letters: lettersOf(name) })),
].sort((a, b) => b.letters.length - a.letters.length);

/** By the short form as written: "VWS", "JenV", and "J&V" for the same. */
export const SHORT_PORTFOLIOS: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT).flatMap(([short, name]) => [[short, name] as const, [short.replace("en", "&"), name] as const]),
);
