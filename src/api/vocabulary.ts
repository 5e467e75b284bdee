import { GraphQLScalarType } from "graphql";
import { GraphQLDateTime, GraphQLLocalDate } from "graphql-scalars";

/** What the enums of the schema stand for in the model: resolvers take and give the model's own words. */

export const Language = { NL: "nl", EN: "en", FR: "fr", DE: "de" } as const;
export type Language = (typeof Language)[keyof typeof Language];

export const EntityKind = {
  PERSON: "Person",
  MEMBER: "Member",
  MINISTER: "Minister",
  PARTY: "Party",
  OFFICE: "Office",
  MINISTRY: "Ministry",
  COMPANY: "Company",
  INSTITUTION: "Institution",
  PLACE: "Place",
  GROUP: "Group",
  INSTRUMENT: "Instrument",
  TOPIC: "Topic",
  ARTICLE: "Article",
  PUBLISHER: "Publisher",
  PARLIAMENT: "Parliament",
} as const;
export type EntityKind = (typeof EntityKind)[keyof typeof EntityKind];

export const NodeKind = {
  ...EntityKind,
  QUESTION_SET: "QuestionSet",
  QUESTION: "Question",
  ANSWER: "Answer",
  NOTICE: "Notice",
  DOCUMENT: "Document",
} as const;
export type NodeKind = (typeof NodeKind)[keyof typeof NodeKind];

export const FacetKind = { ...EntityKind, YEAR: "YEAR", STATUS: "STATUS", LANGUAGE: "LANGUAGE", KIND: "KIND" } as const;
export type FacetKind = (typeof FacetKind)[keyof typeof FacetKind];

export const Role = {
  ASKER: "asker",
  PARTY: "party",
  ADDRESSEE: "addressee",
  MINISTRY: "ministry",
  ANSWERER: "answerer",
  MENTIONED: "mentioned",
  TOPIC: "topic",
  CITED: "cited",
} as const;
export type Role = (typeof Role)[keyof typeof Role];

export const EdgeDirection = { IN: "in", OUT: "out" } as const;
export type EdgeDirection = (typeof EdgeDirection)[keyof typeof EdgeDirection];

export const OrderDirection = { ASC: "ascending", DESC: "descending" } as const;
export type OrderDirection = (typeof OrderDirection)[keyof typeof OrderDirection];

export const EntityOrderField = { QUESTION_SETS: "questionSets", NAME: "name" } as const;
export type EntityOrderField = (typeof EntityOrderField)[keyof typeof EntityOrderField];

export const QuestionSetOrderField = { SUBMITTED: "date", ANSWERED: "answered" } as const;
export type QuestionSetOrderField = (typeof QuestionSetOrderField)[keyof typeof QuestionSetOrderField];

export const TogetherOrderField = { COUNT: "count", LIFT: "lift" } as const;
export type TogetherOrderField = (typeof TogetherOrderField)[keyof typeof TogetherOrderField];

export const DocumentKind = {
  QUESTIONS: "questions",
  ANSWERS: "answers",
  DELAY: "delay",
  WITHDRAWAL: "withdrawal",
  ORAL: "oral",
  REGISTER: "register",
  OTHER: "other",
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

export const DateBasis = { SUBMITTED: "submitted", PAGE: "page", ANSWER: "answer", REGISTERED: "registered" } as const;
export type DateBasis = (typeof DateBasis)[keyof typeof DateBasis];

/** Stored days were checked when they were read; what clients send is checked here. */
export const DateScalar = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A day, `YYYY-MM-DD`, in the time zone of the parliament. Example: `2020-12-21`.",
  serialize: String,
});

export const DateTimeScalar = new GraphQLScalarType({
  ...GraphQLDateTime.toConfig(),
  name: "DateTime",
  description: "A moment, ISO 8601 with offset. Example: `2031-03-02T14:05:00+01:00`.",
  serialize: String,
});

const LANGUAGES: ReadonlySet<unknown> = new Set(Object.values(Language));

/** The language codes among some values, in their order; what the schema has no word for is left out. */
export const languagesAmong = (values: unknown): Language[] =>
  Array.isArray(values) ? values.filter((value): value is Language => LANGUAGES.has(value)) : [];

/** The name that the schema has for a value of the model ("Company" → "COMPANY"); the value itself where it has none. */
export function nameIn(table: Readonly<Record<string, string>>, value: string): string {
  return Object.keys(table).find((name) => table[name] === value) ?? value;
}
