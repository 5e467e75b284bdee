/** How the second half of a Dutch compound begins whose first half may be a name: "Schipholtunnel", "Irakoorlog". */
const HEADS =
  `aanbod aandeel aandelen aanslag aanval advies afdeling affaire afspraak afspraken agent akkoord ambassade ambtenaar ambtenaren
apparatuur arts bank bedrijf bedrijven begroting behandeling belang belasting beleg beleid beraad bericht berichtgeving beroep besluit
bestand bestuur betoging bevolking bewaking bewakings bewind bewoner bezoek bijdrage bijeenkomst brand brief brug budget bureau burger
camera centrale chauffeur chef claim coalitie code college commissaris commissie complex concern conferentie conflict contract controle
convenant conventie correspondent crisis debat delegatie demonstratie deskundige dienst directeur directie discussie dochter document
dossier douane eis embargo evaluatie exploitatie export fabriek fabrieken familie fiets filiaal film fondsen formulier fractie fraude
functionaris fusie gebied gebouw gebruik geld gelden gemeenschap gemeente gemeenten gesprek gids groep haven herstructurering huis hulp
import industrie informatie inspecteur inspectie installatie instelling instituut interventie inval investering inwoner jaar kaart kamer
kamp kanaal kandidaat kantoor kazerne kerk klant klanten koers kolonel kolonie kust kwestie landen landgoed leger leider leiding lening
levering lid lidmaatschap lijn lijst lobby locatie luchthaven maatregel maatschappij machine manager markt medewerker melding mijn
ministerie missie model moeder monitor monopolie motie museum norm nota nummer olie omroep onderhandeling onderneming onderzoek ontwerp
oorlog operatie opleiding oppositie orde organisatie overeenkomst overleg overname passagier patient penning pensioen pers personeel
plaat plan platform politie politiek positie postkantoor president prijs privatisering probleem problematiek procedure proces product
produkt programma project provincie raadslid raffinaderij rapport rechtbank rechter rechtspraak redactie reeks regeling regering regime
regio reis reizen reiziger rekening relatie resolutie reus richtlijn rijder ruimte ruimtevaart sancties schandaal schip schuld sector
soldaat soldaten spoor staat stadion standpunt station steun stichting strategie stroom stroomversnelling studie subsidie systeem tarief
tarieven team technologie telefoon terminal terrein toeslag toespraak toestel toestellen toets topman traject transport trein treinen
tribunaal troepen tunnel uitbreiding uitgave uitkering uitspraak uitvoer uitzending unie universiteit vaart vaccin vak vakbond variant
veiling verdrag vereniging vergadering vergunning verkeer verkiezing verklaring verkoop verleden verlies vermogen verslag
vertegenwoordig verzekering verzoek vestiging veto vlag vliegtuig vliegveld vloot vlucht vluchteling voertuig voorstel voorzitter
vraagstuk vrachtwagen vrede vriend waarnemer wagen wand wapen wateren web werf werk werkgroep werknemer werkzaam wet winkel winst woning
woordvoerder zaak zaken zender ziekenhuis zitting`.split(/\s+/u);

const heads = new Set(HEADS);
const LENGTHS = [...new Set(HEADS.map((head) => head.length))].sort((a, b) => a - b);

/** Whether `` begins like a Dutch noun that forms compounds with names. */
export function isCompoundHead(rest: string): boolean {
  return LENGTHS.some((length) => length <= rest.length && heads.has(rest.slice(0, length)));
}
