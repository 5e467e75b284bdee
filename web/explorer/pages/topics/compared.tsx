import type { TopicChoicesQuery } from "../../ask/generated/graphql.js";
import { Glyph } from "../../parts/glyph.js";
import { numberIn } from "../../words/formats.js";
import { type Lang, WORDS } from "../../words/words.js";
import { familyOf } from "./family.js";
import { type Timeline, totalsOf } from "./lines.js";
import { MOST_COMPARED, type TopicsView } from "./view.js";
import { TOPICS } from "./words.js";

interface ComparedProps {
  readonly lang: Lang;
  readonly timelines: readonly Timeline[];
  readonly starts: readonly string[];
  readonly focus: string;
  readonly choices: TopicChoicesQuery | null;
  readonly hrefOf: (change: Partial<TopicsView>) => string;
  readonly compare: (of: readonly string[]) => void;
}

/** What is compared, one row each on one scale; a row is opened, taken out or added here. */
export function Compared({ lang, timelines, starts, focus, choices, hrefOf, compare }: ComparedProps) {
  const words = TOPICS[lang];
  const rows = timelines.flatMap(({ entity, ...rest }) => (entity ? [{ entity, counts: totalsOf(rest, starts), total: rest.total }] : []));
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const ids = rows.map(({ entity }) => entity.id);
  return (
    <section class="panel-t" aria-labelledby="compared">
      <div class="headline">
        <h2 id="compared">{words.compared}</h2>
        <span class="small faint">{words.comparedSays}</span>
        <span class="r">{ids.length < MOST_COMPARED ? <Add lang={lang} choices={choices} ids={ids} compare={compare} /> : words.full}</span>
      </div>
      <table class="tw compared">
        <tbody>
          {rows.map(({ entity, counts, total }) => (
            <tr key={entity.id} class={entity.id === focus ? "on" : undefined}>
              <th scope="row">
                <span class="node">
                  <Glyph kind={entity.kind} />
                  <a
                    class="quiet"
                    href={hrefOf({ focus: entity.id, at: null, group: null })}
                    aria-current={entity.id === focus ? "true" : undefined}
                  >
                    {entity.name}
                  </a>
                </span>
              </th>
              <td class={`pic ${familyOf(entity.kind)}`}>
                <svg viewBox={`0 0 ${Math.max(1, starts.length)} 10`} preserveAspectRatio="none" aria-hidden="true">
                  {counts.map(
                    (count, at) =>
                      count > 0 && (
                        <rect key={starts[at]} x={at + 0.1} width={0.8} y={10 - (count / most) * 10} height={(count / most) * 10} />
                      ),
                  )}
                </svg>
              </td>
              <td>
                <a href={hrefOf({ focus: entity.id, at: null, group: null })} aria-label={`${entity.name}: ${numberIn(total, lang)}`}>
                  {numberIn(total, lang)}
                </a>
              </td>
              <td class="out">
                {ids.length > 1 && (
                  <button
                    type="button"
                    class="btn bare"
                    aria-label={words.remove(entity.name)}
                    onClick={() => compare(ids.filter((id) => id !== entity.id))}
                  >
                    ×
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="ends small dim">
        <span>{starts[0]?.slice(0, 4)}</span>
        <span>{starts.at(-1)?.slice(0, 4)}</span>
      </p>
    </section>
  );
}

interface AddProps extends Pick<ComparedProps, "lang" | "choices" | "compare"> {
  readonly ids: readonly string[];
}

function Add({ lang, choices, ids, compare }: AddProps) {
  const words = TOPICS[lang];
  const { kinds } = WORDS[lang];
  const groups = [
    { name: kinds.TOPIC[1], nodes: choices?.topics.nodes ?? [] },
    { name: kinds.COMPANY[1], nodes: choices?.companies.nodes ?? [] },
    { name: kinds.PARTY[1], nodes: choices?.parties.nodes ?? [] },
  ];
  return (
    <label class="row">
      {words.add}
      <select value="" onChange={(event) => event.currentTarget.value && compare([...ids, event.currentTarget.value])}>
        <option value="">{words.addHint}</option>
        {groups.map(({ name, nodes }) => (
          <optgroup key={name} label={name}>
            {nodes
              .filter(({ id }) => !ids.includes(id))
              .map((node) => (
                <option key={node.id} value={node.id}>
                  {node.name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
