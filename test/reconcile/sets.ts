import type { Properties } from "../../src/model/batch.js";
import { contentWords, signatureOf } from "../../src/model/word-signature.js";
import { type KnownSet, knownSet } from "../../src/reconcile/known-set.js";
import type { Decided } from "../../src/reconcile/same-sets.js";

export const UNDECIDED: Decided = { same: [], different: new Set() };

export interface SetFacts {
  readonly key: string;
  readonly number?: string;
  readonly numbers?: readonly string[];
  readonly parliament?: string;
  readonly title?: string;
  readonly asked?: string;
  readonly day?: string;
  readonly askers?: readonly string[];
  readonly addressees?: readonly string[];
  readonly references?: readonly { readonly text: string; readonly number: string }[];
}

/** What one paper states of a set, as `assemble` does. */
export function statement(facts: SetFacts): Properties {
  const { number = null, numbers = [], parliament = "xx", title = "", asked = "", day = "2031-03-01" } = facts;
  const { askers = ["person:xx/vermeulen"], addressees = ["office:xx/minister-van-handel"], references = [] } = facts;
  return {
    parliament,
    number,
    numbers: [...(number ? [number] : []), ...numbers],
    title: title ? { nl: title } : {},
    submitted: day,
    date: day,
    references: references.map((each) => ({ ...each, kind: "appendix" })),
    trace: { askers, addressees, title: [...contentWords(title, "nl")].join(" "), words: signatureOf(asked, "nl") },
  };
}

export const set = (facts: SetFacts): KnownSet => knownSet(idOf(facts), [statement(facts)]);
export const idOf = ({ key, parliament = "xx" }: SetFacts): string => `question-set:${parliament}/${key}`;

/** Questions of some forty words that tell, about an invented harbour. */
export const HARBOUR = `Is bekend dat de havenmeester van Zandoord camera's van fabrikant Optivista langs de kades plaatste? Wie betaalde de
  apparatuur, welke gegevens worden bewaard, hoelang blijven opnamen beschikbaar en krijgt de politie toegang tot beelden van schippers?
  Is de gemeenteraad vooraf geraadpleegd en bestaat er een vergunning voor gezichtsherkenning bij sluizen en veerponten?`;
