/** "Zie ook", "in:", "Uitzending van": words before the name of a newspaper or a programme. */
export const LEAD =
  /^[\s,:;]*(?:(?:zie(?:\s+(?:ook|onder\s+(?:andere|meer|anderen)|o\.?a\.?|bijv\.?|bijvoorbeeld))?|onder\s+(?:meer|andere)|o\.\s?a\.|w\.o\.|in|op|uit|bron|met\s+name|tevens|(?:het|een)\s+(?:artikel|bericht|interview)(?:\s+\S+){0,2}?\s+in|bericht(?:en)?\s+in|artikel(?:en)?\s+(?:in|uit)|uitzending(?:\s+van)?|naar\s+aanleiding\s+van)\s*:?\s+)+/iu;
