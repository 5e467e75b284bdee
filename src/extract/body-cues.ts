/** Nouns that begin, or end, the names of bodies. */
const HEADS = new Set(
  `academie adviesraad agentschap autoriteit bedrijfschap bond bureau centrum college comité comite commissie coöperatie cooperatie dienst federatie
   fonds genootschap hogeschool hoogheemraadschap instituut inspectie kenniscentrum expertisecentrum koepel maatschappij meldpunt orde platform
   productschap raad rijksbureau rijksdienst rijksinstituut stichting unie universiteit verbond vereniging waterschap ziekenhuis museum college
   association foundation institute council committee commission agency federation union university centre center authority society board network
   academy alliance`.split(/\s+/u),
);

/** Of these the names of bodies go on with a preposition ("Raad voor Cultuur"); alone with a name they are something else. */
const LEADING =
  /^(?:Nederlandse?|Koninklijke?|Landelijke?|Nationale?|Nationaal|Centraal|Centrale|Algemene|Internationale?|Internationaal|Europees|Europese|Christelijke|Sociaal|Sociale|Stichting|Vereniging|National|International|European|Royal|American|British)$/u;

/** Nouns before the name of a body: "mensenrechtenorganisatie X", "stichting X". */
const CUES =
  /(?:organisatie|stichting|vereniging|corporatie|woonstichting|zorginstelling|thuiszorginstelling|onderwijsinstelling|onderzoeksinstituut|instituut|vakbond|vakcentrale|vakorganisatie|actiegroep|actiecomité|bewegingsgroep|belangengroep|hulporganisatie|koepel|brancheorganisatie|scholengroep|hogeschool|onderwijsgroep|zorggroep|ziekenhuis|denktank|ngo|rebellenbeweging|terreurgroep|verzetsbeweging|bevrijdingsbeweging)$/u;

/** Boards that every body has, and offices: not bodies of their own. */
const BOARDS =
  /^(?:Raad van (?:Bestuur|Toezicht|Commissarissen|Ministers|Beheer|Advies|Beroep)|College van (?:Burgemeester|B |Gedeputeerde|Bestuur|Toezicht$)|Comité van Aanbeveling|Commissie van (?:Onderzoek|Wijzen|Toezicht$|Deskundigen))/u;

export const isBodyHead = (word: string): boolean => HEADS.has(word.toLowerCase());
export const leadsBodyName = (word: string): boolean => LEADING.test(word);
export const isBodyCue = (word: string): boolean => word.length > 2 && word === word.toLowerCase() && CUES.test(word);
export const isBoard = (name: string): boolean => BOARDS.test(name);
