const OPENS =
  /^["'(]?(?:Bent|Kunt|Kan|Wat|Hoe|Deelt|Is|Zijn|Welke?|Waarom|Klopt|Heeft|Hebt|Hebben|Wanneer|Wilt|Wil|Zult|Acht|Vindt|Erkent|Onderschrijft|Herkent|Herinnert|Gaat|Ziet|In hoeverre|Op welke|Op basis|Waar|Wie|Wordt|Worden|Zo ja|Zo nee|Indien|Are|Can|What|How|Do|Does|Did|Why|When|Which|Have|Has|Will|Would|Could|Should|In your)\b/u;

/** Whether words begin as questions of members do: "Bent u bekend …", "Klopt het …". */
export function opensQuestion(text: string): boolean {
  return OPENS.test(text);
}
