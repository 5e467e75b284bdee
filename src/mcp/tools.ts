import { z } from "zod";
import { EntityKind, FacetKind, NodeKind } from "../api/vocabulary.js";
import { EDGE_TYPES } from "../model/vocabulary.js";
import * as documents from "./documents.js";

/** A tool: what it is for, what it takes, and the operation that answers it. */
export interface Tool {
  readonly name: string;
  readonly description: string;
  readonly input: Readonly<Record<string, z.ZodType>>;
  readonly query: string;
}

const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => z.enum(Object.keys(table) as [K, ...K[]]);
const id = z.string().max(2_048).describe('Id of a node as another tool gave it, such as "company:optivista"');
const first = z.number().int().min(1).max(50).optional().describe("At most this many");
const filter = z
  .record(z.string(), z.unknown())
  .optional()
  .describe(
    'QuestionSetFilter of the schema, such as { "party": ["party:nl/…"], "submitted": { "from": "2020-01-01" }, "text": "camera" }',
  );
const facet = keysOf(FacetKind);
const entityKind = keysOf(EntityKind);
const interval = z.enum(["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"]).optional();
const lang = z.enum(["NL", "EN", "FR", "DE"]).optional().describe("Language of texts, where they are known in several");

export const TOOLS: readonly Tool[] = [
  {
    name: "search",
    description:
      "Find members, parties, companies, topics, question sets and questions by name or words. Start here: it gives the ids that others take.",
    input: { text: z.string().min(1).max(1_000), kinds: z.array(keysOf(NodeKind)).max(20).optional(), first },
    query: documents.SEARCH,
  },
  {
    name: "question_set",
    description: "One question set in full, by id or official number: who asked whom, each question with its answer, deadline, quotes.",
    input: { id: id.optional(), number: z.string().max(100).optional(), lang },
    query: documents.QUESTION_SET,
  },
  {
    name: "question_sets",
    description: "Question sets that match a filter, newest first, with their number in all.",
    input: { filter, first, after: z.string().max(4_096).optional() },
    query: documents.QUESTION_SETS,
  },
  {
    name: "entity",
    description: "A person, party, company, topic or other entity: names, its question sets, by year.",
    input: { id, first },
    query: documents.ENTITY,
  },
  {
    name: "network",
    description: "Entities tied by the question sets that involve both, with weights.",
    input: {
      filter,
      kinds: z.array(entityKind).max(15).optional(),
      minWeight: z.number().int().min(1).optional(),
      maxNodes: z.number().int().min(1).max(200).optional(),
    },
    query: documents.NETWORK,
  },
  {
    name: "neighbourhood",
    description: "The raw nodes and edges around nodes, each edge with its evidence.",
    input: {
      ids: z.array(id).min(1).max(20),
      depth: z.number().int().min(1).max(3).optional(),
      edgeTypes: z.array(keysOf(EDGE_TYPES)).optional(),
      maxNodes: z.number().int().min(1).max(200).optional(),
    },
    query: documents.NEIGHBOURHOOD,
  },
  {
    name: "timeline",
    description: "How many question sets involve each of several entities, by period; grouped by party, ministry or another kind.",
    input: { of: z.array(id).min(1).max(20), filter, interval, groupBy: facet.optional() },
    query: documents.TIMELINE,
  },
  {
    name: "paths",
    description: "How two nodes hang together: the shortest paths, each step with its evidence.",
    input: { from: id, to: id, maxLength: z.number().int().min(1).max(6).optional(), first: z.number().int().min(1).max(10).optional() },
    query: documents.PATHS,
  },
  {
    name: "response_times",
    description: "How fast government answers by the parliament's own deadline: medians, on time, late, by ministry or another kind.",
    input: { filter, groupBy: facet.default("MINISTRY"), interval },
    query: documents.RESPONSE_TIMES,
  },
  {
    name: "together",
    description: "What comes up in the same question sets as an entity, strongest first.",
    input: { id, kind: entityKind, filter, first },
    query: documents.TOGETHER,
  },
  {
    name: "crosstab",
    description: "Two-way tables: who asks whom, and every other pair of kinds.",
    input: {
      filter,
      rows: facet.default("MEMBER"),
      columns: facet.default("MINISTRY"),
      firstRows: z.number().int().min(1).max(50).optional(),
      firstColumns: z.number().int().min(1).max(50).optional(),
    },
    query: documents.CROSSTAB,
  },
  {
    name: "similar",
    description: "Has this been asked before? Questions like some words, or like a question, set or entity.",
    input: { text: z.string().max(1_000).optional(), id: id.optional(), first },
    query: documents.SIMILAR,
  },
  {
    name: "changes",
    description: "What happened since a moment: question sets submitted, answered, delayed, withdrawn, corrected.",
    input: { since: z.string().max(40).optional().describe("ISO 8601 with offset"), filter, first },
    query: documents.CHANGES,
  },
];
