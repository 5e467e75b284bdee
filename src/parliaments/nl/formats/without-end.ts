/** The text without such characters at its end. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length; // a pattern for this would try every run of them in the text
  while (end > 0 && characters.includes(text[end - 1] as string)) end -= 1;
  return text.slice(0, end);
}
