/** The operations that the tools send, each with where its facts are stated. A test holds them to the schema. */

const EVIDENCE = "evidence(first: 2) { quote start end lang method confidence document { id url } }";
const SET = "id number title submitted status askers { person { id name } party { id name } }";
const STATED = `documents { id url } mentions(first: 3) { nodes { entity { id name } ${EVIDENCE} } }`;

export const SEARCH = `query ($text: String!, $kinds: [NodeKind!], $first: Int) {
  search(text: $text, kinds: $kinds, first: $first) { totalCount { value exact } edges { score highlight { field text }
    node { __typename id ... on Entity { name kind } ... on QuestionSet { number title submitted documents { id url } }
      ... on Question { printedNumber: number text questionSet { id number title documents { id url } } } } } } }`;

export const QUESTION_SET = `query ($id: ID, $number: String, $lang: Language) { questionSet(id: $id, number: $number) {
  id number title(lang: $lang) status submitted answered askers { person { id name } party { id name } ${EVIDENCE} }
  addressees { office { id name } holder { id name } ${EVIDENCE} } deadline { due extendedDue daysTaken daysLate } notices { id kind received reason }
  documents { id url kind } questions(first: 50) { nodes { id number text(lang: $lang) status
    answers { id text(lang: $lang) given givenBy { person { id name } office { id name } } documents { id url } }
    citations { footnote article { id title url } } mentions(first: 10) { nodes { entity { id name kind } ${EVIDENCE} } } } } } }`;

export const QUESTION_SETS = `query ($filter: QuestionSetFilter, $first: Int, $after: String) { questionSets(filter: $filter, first: $first, after: $after) {
  totalCount { value exact } pageInfo { hasNextPage endCursor } nodes { ${SET} answered addressees { office { id name } } ${STATED} } } }`;

export const ENTITY = `query ($id: ID!, $first: Int) { node(id: $id) { __typename id ... on Entity { name kind aliases externalIds { scheme value url }
  timeline(interval: YEAR) { start count } questionSets(first: $first) { totalCount { value exact } nodes { ${SET} ${STATED} } } } } }`;

export const NETWORK = `query ($filter: QuestionSetFilter, $kinds: [EntityKind!], $minWeight: Int, $maxNodes: Int) {
  network(filter: $filter, kinds: $kinds, minWeight: $minWeight, maxNodes: $maxNodes) { truncated totalNodes totalEdges
    nodes { kind entity { id name } count degree } edges { source target weight first last } }
  sets: questionSets(filter: $filter, first: 5) { nodes { ${SET} ${STATED} } } }`;

export const NEIGHBOURHOOD = `query ($ids: [ID!]!, $depth: Int, $edgeTypes: [EdgeType!], $maxNodes: Int) {
  neighbourhood(ids: $ids, depth: $depth, edgeTypes: $edgeTypes, maxNodes: $maxNodes) { truncated nodes { id kind label date }
    edges { id type source target date evidence(first: 1) { quote start end document { id url } } } hidden { node { id } type direction count } } }`;

export const TIMELINE = `query ($of: [ID!]!, $filter: QuestionSetFilter, $interval: Interval, $groupBy: FacetKind) {
  timelines(of: $of, filter: $filter, interval: $interval, groupBy: $groupBy) { entity { id name } total buckets { start count groups { key label count } } }
  sets: nodes(ids: $of) { id ... on Entity { questionSets(filter: $filter, first: 3) { nodes { ${SET} ${STATED} } } } } }`;

export const PATHS = `query ($from: ID!, $to: ID!, $maxLength: Int, $first: Int) { paths(from: $from, to: $to, maxLength: $maxLength, first: $first) {
  length nodes { id kind label } edges { id type source target ${EVIDENCE} } } }`;

export const RESPONSE_TIMES = `query ($filter: QuestionSetFilter, $groupBy: FacetKind!, $interval: Interval) {
  responseTimes(filter: $filter, groupBy: $groupBy, interval: $interval) { key label start asked answered open withdrawn medianDays p90Days onTime delayed lateWithoutNotice }
  sets: questionSets(filter: $filter, first: 5) { nodes { ${SET} deadline { due daysTaken daysLate } ${STATED} } } }`;

export const TOGETHER = `query ($id: ID!, $kind: EntityKind!, $filter: QuestionSetFilter, $first: Int) { node(id: $id) { id ... on Entity { name
  together(kind: $kind, filter: $filter, first: $first) { entity { id name } count lift questionSets(first: 2) { nodes { ${SET} ${STATED} } } } } } }`;

export const CROSSTAB = `query ($filter: QuestionSetFilter, $rows: FacetKind!, $columns: FacetKind!, $firstRows: Int, $firstColumns: Int) {
  crosstab(filter: $filter, rows: $rows, columns: $columns, firstRows: $firstRows, firstColumns: $firstColumns) { total rows { key label count } columns { key label count } cells { row column count } }
  sets: questionSets(filter: $filter, first: 5) { nodes { ${SET} ${STATED} } } }`;

export const SIMILAR = `query ($text: String, $id: ID, $first: Int) { similar(text: $text, id: $id, first: $first) { score reasons
  question { id number text mentions(first: 3) { nodes { entity { id name } ${EVIDENCE} } } questionSet { ${SET} documents { id url } } } } }`;

export const CHANGES = `query ($since: DateTime, $filter: QuestionSetFilter, $first: Int) { changes(since: $since, filter: $filter, first: $first) {
  pageInfo { hasNextPage endCursor } nodes { at kind questionSet { id number title } document { id url } } } }`;
