import type { ComponentChildren } from "preact";
import { pageOfNode } from "../address/place.js";
import type { QuestionSetStatus } from "../ask/generated/graphql.js";
import { dayIn } from "../words/formats.js";
import { type Lang, WORDS } from "../words/words.js";
import { Glyph } from "./glyph.js";

interface Named {
  readonly id: string;
  readonly name: string;
}

export interface SetRowProps {
  readonly lang: Lang;
  /** Stands below the title. */
  readonly children?: ComponentChildren;
  readonly set: {
    readonly id: string;
    readonly number: string | null;
    readonly title: string | null;
    readonly date: string | null;
    readonly status: QuestionSetStatus | null;
    readonly askers: readonly { readonly person: Named | null; readonly party: Named | null }[];
    readonly addressees: readonly { readonly office: Named | null }[];
  };
}

/** A question set in a list: when, what, by whom and to whom. */
export function SetRow({ lang, set, children }: SetRowProps) {
  const words = WORDS[lang];
  return (
    <li>
      <p class="meta">
        <b>{set.date ? dayIn(set.date, lang) : words.undated}</b>
        <br />
        {set.number}
        <br />
        {set.status && words.status[set.status]}
      </p>
      <div>
        <p class="said">
          <a class="quiet" href={pageOfNode(set.id)}>
            {set.title ?? set.number ?? set.id}
          </a>
        </p>
        {children}
      </div>
      <p class="meta">
        {set.askers.map(({ person, party }) => (
          <span key={person?.id ?? party?.id} class="by">
            {person && <NodeLink kind="PERSON" node={person} />} {party && `(${party.name})`}
          </span>
        ))}
        {set.addressees.map(({ office }) => office && <NodeLink key={office.id} kind="OFFICE" node={office} />)}
      </p>
    </li>
  );
}

function NodeLink({ kind, node }: { readonly kind: "PERSON" | "OFFICE"; readonly node: Named }) {
  return (
    <span class="node by">
      <Glyph kind={kind} />
      <a class="quiet" href={pageOfNode(node.id)}>
        {node.name}
      </a>
    </span>
  );
}
