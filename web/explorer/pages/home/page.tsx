import { WORDS } from "../../words/words.js";
import type { PageProps } from "../page-props.js";
import "./home.css";

/** What the collection holds, and where to start. */
export function Page({ lang }: PageProps) {
  const words = WORDS[lang];
  return (
    <div class="wrap">
      <div class="hero">
        <h1>{words.title.join(" ")}</h1>
        <p class="lede">{words.lede}</p>
      </div>
    </div>
  );
}
