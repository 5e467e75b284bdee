import { WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";

export function Page({ lang }: PageProps) {
  const words = WORDS[lang];
  return (
    <div class="wrap state">
      <h1 class="big-t">{words.review}</h1>
      <p>{words.soon}</p>
    </div>
  );
}
