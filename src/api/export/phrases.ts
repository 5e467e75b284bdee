/** The few words of our own in citations and feeds, by language; whatever else they hold is told in the words of the papers. */
export interface Phrases {
  readonly writtenQuestions: string;
  readonly changes: Readonly<Record<string, string>>;
  /** Title of the feed of all changes, and of those that a filter leaves. */
  readonly news: string;
  readonly chosen: string;
  readonly questions: (count: number) => string;
}

const nl: Phrases = {
  writtenQuestions: "Schriftelijke vragen",
  changes: {
    SUBMITTED: "Ingediend",
    ANSWERED: "Beantwoord",
    DELAYED: "Uitgesteld",
    WITHDRAWN: "Ingetrokken",
    CORRECTED: "Opnieuw beantwoord",
  },
  news: "Schriftelijke vragen: wat er gebeurt",
  chosen: "Schriftelijke vragen: een keuze",
  questions: (count) => (count === 1 ? "1 vraag" : `${count} vragen`),
};
const en: Phrases = {
  writtenQuestions: "Written questions",
  changes: { SUBMITTED: "Submitted", ANSWERED: "Answered", DELAYED: "Delayed", WITHDRAWN: "Withdrawn", CORRECTED: "Answered again" },
  news: "Written questions: what happens",
  chosen: "Written questions: a choice",
  questions: (count) => (count === 1 ? "1 question" : `${count} questions`),
};
const fr: Phrases = {
  writtenQuestions: "Questions écrites",
  changes: { SUBMITTED: "Déposée", ANSWERED: "Répondue", DELAYED: "Reportée", WITHDRAWN: "Retirée", CORRECTED: "Répondue à nouveau" },
  news: "Questions écrites : ce qui se passe",
  chosen: "Questions écrites : un choix",
  questions: (count) => `${count} question${count > 1 ? "s" : ""}`,
};
const de: Phrases = {
  writtenQuestions: "Schriftliche Anfragen",
  changes: {
    SUBMITTED: "Eingereicht",
    ANSWERED: "Beantwortet",
    DELAYED: "Verzögert",
    WITHDRAWN: "Zurückgezogen",
    CORRECTED: "Erneut beantwortet",
  },
  news: "Schriftliche Anfragen: was geschieht",
  chosen: "Schriftliche Anfragen: eine Auswahl",
  questions: (count) => (count === 1 ? "1 Frage" : `${count} Fragen`),
};
const PHRASES: Readonly<Record<string, Phrases>> = { nl, en, fr, de };

/** `language` in upper or lower case; English for those without phrases. */
export const phrasesIn = (language: string): Phrases => PHRASES[language.toLowerCase()] ?? en;
