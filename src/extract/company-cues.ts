import { foldWord } from "./lexicon.js";

/** Nouns behind which a capitalised name is a company's: "het softwarebedrijf Optivista", "supermarktketen X". */
const CUES =
  /(?:bedrijf|firma|onderneming|concern|fabrikant|producent|multinational|verzekeraar|leverancier|aannemer|rederij|uitgeverij|scheepswerf|brouwer|brouwerij|farmaceut|bouwer|vervoerder|vervoersmaatschappij|busmaatschappij|luchtvaartmaatschappij|vliegmaatschappij|chartermaatschappij|oliemaatschappij|investeringsmaatschappij|participatiemaatschappij|handelsmaatschappij|leasemaatschappij|creditcardmaatschappij|uitzendbureau|uitzendorganisatie|adviesbureau|onderzoeksbureau|onderzoekbureau|ingenieursbureau|organisatieadviesbureau|reclamebureau|incassobureau|detacheringsbureau|reisbureau|accountantskantoor|advocatenkantoor|trustkantoor|reisorganisatie|touroperator|supermarktketen|winkelketen|hotelketen|kledingketen|restaurantketen|webwinkel|internetprovider|kabelexploitant|kabelaar|telecomaanbieder|investeerder|hedgefonds|projectontwikkelaar|afvalverwerker|grootgrutter|prijsvechter|slachterij|softwarehuis|dochtermaatschappij|moedermaatschappij|staatsmijn|gigant|reus|keten|fabriek|chipmaker|vliegtuigbouwer|dienstverlener|bezorgdienst|webshop|vermogensbeheerder|luchtvaartcombinatie|startup|uitgever|reder|drukkerij)$/u;
/** English ones in small letters only: "Energy Company Obligation" names no company. */
const ENGLISH_CUES = /^(?:company|firm|manufacturer|retailer|airline|contractor|supplier|providers?)$/u;
const PLURAL_CUES =
  /(?:bedrijven|firma's|ondernemingen|concerns|fabrikanten|producenten|multinationals|verzekeraars|leveranciers|vervoerders|luchtvaartmaatschappijen|oliemaatschappijen|supermarktketens|winkelketens|companies|manufacturers|airlines)$/u;

/** Legal forms behind a name; those that are also words or offices ("AG", "SE") are left out. */
const FORMS = new Set(["bv", "nv", "gmbh", "inc", "ltd", "llc", "plc", "bvba", "corp", "corporation", "vof", "limited"]);

/** Last words of names that companies bear: "Zilt Group", "Kwelder Verzekeringen". */
const ENDINGS = new Set(
  `Group Groep Holding Holdings Airlines Airways Motors Pharma Pharmaceuticals Pharmaceutical Technologies Logistics Chemicals Petroleum
   Uitzendbureau Reizen`.split(/\s+/u),
);
/** "Advisory Group": words before "Group" that make it a gathering of people. */
const OF_PEOPLE =
  /^(?:Working|Advisory|Steering|Focus|Party|Parliamentary|Expert|Task|Support|Ethnic|Reference|Contact|Action|Project|Review|Interest|Delivery|User|Age|Pressure|Liaison|Coordination|Monitoring|Study|Level|Battle|Ministerial|Council|Science|Consultatieve|Technical|Independent|Negotiating)$/u;
export const gathersPeople = (word: string): boolean => OF_PEOPLE.test(word);
export const endsCompanyName = (word: string): boolean => ENDINGS.has(word);

export const isCompanyCue = (word: string): boolean =>
  ENGLISH_CUES.test(word) || (word.length > 4 && word !== "Multinational" && CUES.test(word.toLowerCase()));
export const isCompaniesCue = (word: string): boolean => word.length > 7 && PLURAL_CUES.test(word.toLowerCase());
/** "NV", "Inc"; small letters only where the form is longer than two ("plc"). */
export const isLegalForm = (word: string): boolean => FORMS.has(word.toLowerCase()) && (word.length > 2 || word === word.toUpperCase());

/** Words that begin a sentence and are no part of the name that follows. */
const OPENERS = new Set(
  `aan acht als bent bij daarnaast dat de deelt deze die dit door een en er ga gaat geldt had hadden hebben hebt heeft het hierbij hoe hoeveel in indien
   investeert is ja kan kent klopt komt kunnen kunt maar mag met mijn moet moeten na naar naast nee neen nu of om omdat onder ook op over sinds
   steunt te tevens toen tot tussen u uit van vanaf verder vindt volgens voor voorts waar waarom wanneer waren was wat weet welk welke werd werden wie
   wil wordt worden zal ziet zijn zo zodra zou zouden zowel are did do does has have how if is the to was were what when which who why will`.split(
    /\s+/u,
  ),
);
export const isOpener = (word: string): boolean => OPENERS.has(foldWord(word));
