import { type Lang, WORDS } from "../words/words.js";

interface SearchBoxProps {
  readonly lang: Lang;
  readonly goTo: (href: string, step?: boolean) => void;
}

/** Search as you type. */
export function SearchBox({ lang }: SearchBoxProps) {
  return (
    <div class="find">
      <input type="search" aria-label={WORDS[lang].find} placeholder={WORDS[lang].find} />
      <kbd>/</kbd>
    </div>
  );
}
