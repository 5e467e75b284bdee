const LENGTH = 50_000;
const WORDS_AT_MOST = 12; // of an expression: each is repeated in several ways

/** What readers of papers stumble over, whatever the expression. */
const PIECES = [
  ..."aA1 -(<.,:;'«[\n*?_|/",
  ...[
    "a b ",
    "1 ",
    "- ",
    "a-",
    "a, ",
    "a. ",
    "A. ",
    "A.",
    "A.-",
    "-a.",
    "A (A) ",
    "a(",
    "a) ",
    "1, 2 en ",
    "en A",
    "van de ",
    ": ",
    "a: ",
    "? 1",
    "e\u0301",
  ],
  ...["%1", "&amp", "www.a", "http://a/", "/a", "a.a", "'«a", "[1] ", "(1) ", "1-1-2031 ", "\t\r\n", "\n1. ", "Kamerstuk 1 ", "Aa ", "aA"],
];
/** What a class stands for when an expression is near its words again and again. */
const CLASSES: Readonly<Record<string, string>> = { s: " ", S: "a", d: "1", D: "a", w: "a", W: " ", n: "\n", t: "\t" };

/** Texts of 50,000 characters on which an expression would try most: its own words and characters over and over, and almost a match. */
export function hostileTexts(source: string): readonly string[] {
  const words = wordsOf(source);
  const near = nearMiss(source);
  const own = [...charactersOf(source)].flatMap((character) => [character, `${character} `, `a${character}`]);
  const pieces = [
    ...PIECES,
    ...own,
    ...words.flatMap((word) => [word, `${word} `, `${word} 1 `, `${word} a `]),
    `${words.join(" ")} `,
    near,
  ];
  const begun = words.slice(0, 4).flatMap((word) => [" ", "a", "a ", "1", "A ", "1 ", "a, "].map((piece) => [word, piece] as const));
  return [...new Set(pieces.filter((piece) => piece !== "")).values()]
    .map((piece) => repeated(piece))
    .concat(begun.map(([word, piece]) => word + repeated(piece)));
}

const repeated = (piece: string): string => `${piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH)}!`;

/** The words that stand in an expression as they are. */
function wordsOf(source: string): readonly string[] {
  const plain = source.replace(/\\p\{[^}]*\}|\\u\{?[0-9a-f]+\}?|\\[A-Za-z]|\(\?<?\w*[>:=!]+|\{\d*,?\d*\}/giu, "\u0001");
  return [...new Set([...plain.matchAll(/\p{L}[\p{L} .’']*/gu)].map(([word]) => word.trim()))]
    .filter((word) => word.length > 1)
    .slice(0, WORDS_AT_MOST);
}

/** The characters of its classes. */
function charactersOf(source: string): ReadonlySet<string> {
  const classes = [...source.matchAll(/\[\^?((?:[^\]\\]|\\.)+)\]/gu)].flatMap(([, inside = ""]) => [
    ...inside.replace(/\\[pP]\{[^}]*\}|\\[A-Za-z]/gu, ""),
  ]);
  return new Set(classes.filter((character) => /[^\p{L}\p{N}\\^-]/u.test(character)));
}

/** The expression read as text, each of its classes replaced by one of its characters. */
function nearMiss(source: string): string {
  return source
    .replace(/\\[pP]\{([^}]*)\}/gu, (_all, name: string) => (name === "Lu" ? "A" : name.startsWith("N") ? "1" : "a"))
    .replace(/\\([A-Za-z])/gu, (_all, name: string) => CLASSES[name] ?? "")
    .replace(/\(\?<?\w*[>:=!]+|\{\d*,?\d*\}|[()^$*+?|\\]/gu, "")
    .replace(/\[([^\]])[^\]]*\]/gu, "$1");
}
