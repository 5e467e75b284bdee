import { type Lang, WORDS } from "../words/words.js";

/** The standing sentence, on every page. */
export function Footer({ lang }: { readonly lang: Lang }) {
  const words = WORDS[lang];
  return (
    <footer class="foot">
      <p class="standing">
        <strong>{words.standing}</strong> {words.standingWhy}
      </p>
      <p class="r">
        <a href="/feeds/question-sets.atom">{words.feed}</a>
        <a href="/schema.graphql">{words.api}</a>
      </p>
    </footer>
  );
}
