import { hrefOf } from "../../address/place.js";
import { type Lang, WORDS } from "../../words/words.js";
import { heldIn, type Reading } from "./reading.js";
import type { SetNode } from "./set-head.js";
import { SET_WORDS } from "./words.js";

interface SetStripProps {
  readonly lang: Lang;
  readonly set: SetNode;
  readonly reading: Reading;
  readonly read: (reading: Reading) => void;
}

/** Where each question stands, with its status, and the choice of languages where there is one. */
export function SetStrip({ lang, set, reading, read }: SetStripProps) {
  const words = SET_WORDS[lang];
  const held = heldIn(set.languages);
  const choices: readonly Reading[] = held.length > 1 ? ["both", ...held] : [];
  return (
    <div class="strip">
      <nav class="cells" aria-label={words.toQuestion}>
        {set.questions.nodes.map(({ id, number, status }) => (
          <a key={id} class={status} href={hrefOf("set", set.id, { q: number })} title={`${number}: ${WORDS[lang].questionStatus[status]}`}>
            {number}
          </a>
        ))}
      </nav>
      {choices.length > 0 && (
        <fieldset class="seg">
          <legend class="vh">{words.texts}</legend>
          {choices.map((choice) => (
            <button
              key={choice}
              type="button"
              class={choice === "both" ? "wide" : undefined}
              aria-pressed={choice === reading}
              onClick={() => read(choice)}
            >
              {words[choice]}
            </button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
