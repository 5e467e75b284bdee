import { hrefOf, pageOfNode } from "../../address/place.js";
import type { SetPageQuery } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { countIn, numberIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import { SetFacts } from "./set-facts.js";
import { TermBar } from "./term-bar.js";
import { SET_WORDS } from "./words.js";

export type SetNode = NonNullable<SetPageQuery["questionSet"]>;

/** Who asked whom, about what, when, and how the answer stands to its term. */
export function SetHead({ lang, set }: { readonly lang: Lang; readonly set: SetNode }) {
  const words = WORDS[lang];
  const { askers, addressees, deadline, status } = set;
  const all = set.questions.totalCount.value;
  const answered = set.questions.nodes.filter(({ answers }) => answers.length > 0).length;
  return (
    <header class="shead">
      <div class="over">
        <div>
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
            {[
              set.number,
              status && words.status[status],
              answered > 0 && set.questions.nodes.length === all
                ? SET_WORDS[lang].answeredOf(numberIn(answered, lang), numberIn(all, lang))
                : countIn(all, words.questions, lang),
            ]
              .filter(Boolean)
              .join(" · ")}
            {deadline?.daysLate ? ` · ${words.daysLate(deadline.daysLate)}` : ""}
          </p>
          <p class="acts">
            <a class="btn solid" href={hrefOf("network", null, { seeds: set.id })}>
              {words.showInNetwork}
            </a>
          </p>
        </div>
        <SetFacts lang={lang} set={set} />
      </div>
      <TermBar lang={lang} set={set} today={new Date().toISOString().slice(0, 10)} />
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
