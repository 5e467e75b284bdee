/** Characters that are matched as another: no-break and other blanks, curly and angled quotes, dashes, marks without width. */
const VARIANTS: Readonly<Record<string, string>> = {
  ...spelled(" ", "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\u000b"),
  ...spelled(" ", "\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"),
  ...spelled("'", "\u2018\u2019\u201a\u201b\u2039\u203a\u02bc"),
  ...spelled('"', "\u201c\u201d\u201e\u201f\u00ab\u00bb"),
  ...spelled("-", "\u2010\u2011\u2012\u2013\u2014\u2212\u00ad"),
};

function spelled(as: string, variants: string): Record<string, string> {
  return Object.fromEntries([...variants].map((variant) => [variant, as]));
}

const VARIANT = new RegExp(`[${Object.keys(VARIANTS).join("")}]`, "gu");

/** The text as it is matched: of the same length, so that every offset holds for both. */
export function shadowOf(text: string): string {
  return text.replace(VARIANT, (variant) => VARIANTS[variant] ?? variant);
}

const NO_WIDTH = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/u;

/** Whether a character prints nothing: it is left out of clean words. */
export function isInvisible(character: string): boolean {
  return character > "\u00ac" && NO_WIDTH.test(character);
}
