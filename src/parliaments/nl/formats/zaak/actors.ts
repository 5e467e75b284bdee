import { z } from "zod";
import type { Asker, OfficeNamed } from "../../../../model/paper.js";

/** Who has to do with a row of the open data, as `$expand=ZaakActor` or `DocumentActor` adds them. */
export const ACTORS = z
  .array(
    z.object({
      ActorNaam: z.string().nullish().catch(null),
      ActorFractie: z.string().nullish().catch(null),
      Functie: z.string().nullish().catch(null),
      Relatie: z.string().nullish().catch(null),
    }),
  )
  .nullish()
  .catch(null);

export type Actors = z.output<typeof ACTORS>;

const ASKS = ["Indiener", "Medeindiener"];
const ASKED = "Gericht aan";

/** The members among the actors, who submits first. They stand in lists of a row, which are no part of its text. */
export function askersAmong(actors: Actors): readonly Asker[] {
  return ASKS.flatMap((relation) =>
    (actors ?? [])
      .filter(({ Relatie, ActorNaam }) => Relatie === relation && ActorNaam)
      .map(({ ActorNaam, ActorFractie }) => ({ name: ActorNaam ?? "", party: ActorFractie || null, span: null, partySpan: null })),
  );
}

export function officesAmong(actors: Actors): readonly OfficeNamed[] {
  return (actors ?? [])
    .filter(({ Relatie, Functie, ActorNaam }) => Relatie === ASKED && (Functie || ActorNaam))
    .map(({ Functie, ActorNaam }) => ({ office: Functie || null, name: ActorNaam || null, lang: "nl", span: null }));
}
