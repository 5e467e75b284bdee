import { hrefOf, pageOfNode } from "../../address/place.js";
import type { SetPageQuery } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { countIn, dayIn } from "../../words/formats.js";
import { type Lang, languageOf, WORDS } from "../../words/words.js";

export type SetNode = NonNullable<SetPageQuery["questionSet"]>;

/** Who asked whom, about what, when, and how the answer stands to its term. */
export function SetHead({ lang, set }: { readonly lang: Lang; readonly set: SetNode }) {
  const words = WORDS[lang];
  const { askers, addressees, deadline, notices, date, answered, status } = set;
  const name = encodeURIComponent(set.number ?? set.id);
  const steps = [
    { day: date, says: set.dateBasis === "SUBMITTED" ? words.submitted : words.dated },
    ...notices.map(({ received, kind }) => ({ day: received, says: words.notices[kind ?? "DELAY"] })),
    { day: deadline?.due ?? null, says: words.due },
    { day: deadline?.extendedDue ?? null, says: words.extendedDue },
    { day: answered, says: words.status.ANSWERED },
  ].flatMap(({ day, says }) => (day ? [{ day, says }] : []));
  steps.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  return (
    <header class="shead">
      <h1 class="said">{set.title ?? set.number ?? set.id}</h1>
      <p class="by">
        {askers.map(({ person, party }) => (
          <span key={person?.id ?? party?.id}>
            {person && <Linked kind="PERSON" node={person} />} {party && <Linked kind="PARTY" node={party} />}{" "}
          </span>
        ))}
        {words.putTo}{" "}
        {addressees.map(({ office, holder }) => (
          <span key={office?.id ?? holder?.id}>
            {office && <Linked kind="OFFICE" node={office} />} {holder && <>({holder.name})</>}{" "}
          </span>
        ))}
      </p>
      <p class="small">
        {[set.number, status && words.status[status], countIn(set.questions.totalCount.value, words.questions, lang)]
          .filter(Boolean)
          .join(" · ")}
        {deadline?.daysLate ? ` · ${words.daysLate(deadline.daysLate)}` : ""}
      </p>
      <ol class="steps">
        {steps.map(({ day, says }) => (
          <li key={`${day} ${says}`}>
            <b>{dayIn(day, lang)}</b> {says}
          </li>
        ))}
      </ol>
      <p class="acts">
        <a class="btn solid" href={hrefOf("network", null, { seeds: set.id })}>
          {words.showInNetwork}
        </a>
        {["bib", "ris", "json"].map((form) => (
          <a key={form} class="btn" href={`/cite/${name}.${form}?lang=${languageOf(lang)}`} download>
            {words.citeAs[form as keyof typeof words.citeAs]}
          </a>
        ))}
        <a class="btn" href={`/feeds/${name}.atom`}>
          {words.feed}
        </a>
      </p>
      <p class="note">
        <strong>{words.standing}</strong> {words.standingWhy}
      </p>
    </header>
  );
}

interface LinkedProps {
  readonly kind: "PERSON" | "PARTY" | "OFFICE";
  readonly node: { readonly id: string; readonly name: string };
}

function Linked({ kind, node }: LinkedProps) {
  return (
    <span class="node">
      <Glyph kind={kind} />
      <a class="quiet" href={pageOfNode(node.id)}>
        {node.name}
      </a>
    </span>
  );
}
