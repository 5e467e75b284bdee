import { stem, words } from "./words.js";

/**
 * What a text is known again by: for each of 128 ways of shuffling all words, which word of the text comes first, in a byte
 * (Broder's MinHash, b-bit as by Li and König). How many bytes two signatures share estimates how many words two texts
 * share. Base64; empty for a text of too few words to tell. Words that any question may hold do not count.
 */
export function signatureOf(text: string, language: string): string {
  const terms = contentWords(text, language);
  if (terms.size < FEWEST) return "";
  const first = new Uint32Array(SIZE).fill(0xffffffff);
  for (const term of terms) {
    const hash = hashOf(term);
    for (let way = 0; way < SIZE; way += 1) {
      const place = shuffled(hash, way);
      if (place < (first[way] as number)) first[way] = place;
    }
  }
  return Buffer.from(Uint8Array.from(first, (place) => place & 0xff)).toString("base64");
}

/** The stems of the words that tell what a text is about. */
export function contentWords(text: string, language: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const word of words(text)) {
    if (word.length < 3 || COMMON.has(word)) continue;
    found.add(stem(word, language === "en" ? "en" : "nl"));
  }
  return found;
}

/** The bytes of a signature; undefined for none, and for what is no signature. */
export function readSignature(signature: string): Uint8Array | undefined {
  if (signature === "") return undefined;
  const bytes = Buffer.from(signature, "base64");
  return bytes.length === SIZE ? bytes : undefined;
}

/** About which share of all words of two texts both have, 0 to 1; off by .04 as a rule. */
export function likeness(one: Uint8Array, other: Uint8Array): number {
  let equal = 0;
  for (let way = 0; way < SIZE; way += 1) if (one[way] === other[way]) equal += 1;
  return Math.max(0, (equal / SIZE - BY_CHANCE) / (1 - BY_CHANCE));
}

const SIZE = 128;
const BY_CHANCE = 1 / 256;
const FEWEST = 6; // words

const MULTIPLIERS = Uint32Array.from({ length: SIZE }, (_, way) => scrambled(2 * way + 1) | 1);
const ADDENDS = Uint32Array.from({ length: SIZE }, (_, way) => scrambled(2 * way + 2));

const shuffled = (hash: number, way: number): number => {
  const place = Math.imul(hash ^ (ADDENDS[way] as number), MULTIPLIERS[way] as number);
  return (place ^ (place >>> 15)) >>> 0;
};

/** FNV-1a, scrambled. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return scrambled(hash);
}

/** The finaliser of MurmurHash3: every bit of the number changes every bit of the result. */
function scrambled(number: number): number {
  let hash = number;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** Function words, and what questions are made of: words of more than a tenth of some 28,000 papers, and their kin. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "aan aangeven aantal acht achten afgelopen al algemeen alle allen als alsnog ander andere anders antwoord antwoorden artikel bekend bent " +
    "beoordeelt bereid bericht berichten berichtgeving betreffende betrekking betrokken bij bijvoorbeeld binnen daar daarbij daarop daarvan " +
    "daarvoor dan dat deel deelt den denkt der dergelijke des deze die dient dit doen door een eens eerder eerdere elk en enige er feit gaan " +
    "gaat geen gemaakt genoemde genomen gesteld gevolg gevolgen geven gezien graag had hebben hebt heeft herinnert het hier hierbij hierover " +
    "hiervan hoe hoeveel hoeverre hoogte houdt hun iets indien inmiddels inzake is ja jaar juist kamer kan kennis kennisgenomen kent klopt " +
    "komen komt krijgen kunnen kunt laten maar maatregel maatregelen maken mate meent meer men mening met mij minister mogelijk moet moeten " +
    "naar nader nederland nederlandse nee nemen niet nieuwe nog nu of om omdat onder onderzoek ook ooit op oordeel opvatting over reactie " +
    "reden regering rond sprake staat staatssecretaris stelt stellen tegen termijn ten ter terwijl tevens thans toe toelichten tot tussen uit " +
    "uitspraak uitspraken uw van vanuit vanwege vast verband verder verhoudt vindt volgens voor voorkomen voornemens vraag vragen waar waarbij " +
    "waardoor waarin waarom waarop wanneer wat weer wel welk welke wel werd wie wijze wilt worden wordt zaak zal zich zie ziet zijn zoals zodat " +
    "zonder zou zouden zowel zij about and any are aware been being can did does for from has have how into minister not that the their there " +
    "these they this those what when whether which will with would you your"
  ).split(" "),
);
