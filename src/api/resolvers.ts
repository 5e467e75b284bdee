import { Answer, Answerer, Notice } from "./answer.js";
import { Article, ArticleConnection, ArticleEdge, Query as articles, Citation, Publisher } from "./article.js";
import { Change, ChangeConnection, ChangeEdge, Query as changes } from "./changes.js";
import { Query as collection, Meta } from "./collection.js";
import { Company, CompanyConnection, CompanyEdge, Query as companies, Institution } from "./company.js";
import { Crosstab, Query as crosstab } from "./crosstab.js";
import { DiffusionStep, Query as diffusion } from "./diffusion.js";
import { Document, Evidence, Mention, MentionConnection, MentionEdge } from "./document.js";
import { Facet, FacetBucket } from "./facets.js";
import type { Resolvers } from "./generated/resolvers.js";
import { Instrument, Parliament } from "./instrument.js";
import { Ministry, Office, Query as offices } from "./ministry.js";
import { GraphEdge, GraphNode, Neighbourhood, Query as neighbourhoods } from "./neighbourhood.js";
import { Community, Network, NetworkNode, Query as network } from "./network.js";
import { Entity, EntityConnection, EntityEdge, Node, Query as nodes } from "./node.js";
import { MembershipConnection, MembershipEdge, Party, PartyConnection, PartyEdge, Query as parties } from "./party.js";
import { GraphPath, Query as paths } from "./paths.js";
import { Membership, Person, PersonConnection, PersonEdge, Query as persons, Tenure } from "./person.js";
import { Group, Place } from "./place.js";
import { Question, QuestionConnection, QuestionEdge, Query as questions } from "./question.js";
import { Addressee, Asker, QuestionSet, Query as questionSet } from "./question-set.js";
import { QuestionSetConnection, QuestionSetEdge, Query as questionSets } from "./question-sets.js";
import { Reference } from "./reference.js";
import { ResponseTimes, Query as responseTimes } from "./response-times.js";
import { SearchConnection, SearchEdge, Query as search } from "./search.js";
import { SimilarQuestion, Query as similar } from "./similar.js";
import { Timeline, TimelineBucket, TimelineGroup, Query as timelines } from "./timeline.js";
import { Companion } from "./together.js";
import { Topic, TopicConnection, TopicEdge, TopicScore, Query as topics } from "./topic.js";
import {
  DateBasis,
  DateScalar,
  DateTimeScalar,
  DocumentKind,
  EdgeDirection,
  EntityKind,
  EntityOrderField,
  FacetKind,
  Language,
  NodeKind,
  OrderDirection,
  QuestionSetOrderField,
  Role,
  TogetherOrderField,
} from "./vocabulary.js";

/** Every type with fields of its own. A field that stands in no table is a property of its object. */
export const resolvers: Resolvers = {
  Query: {
    ...articles,
    ...changes,
    ...collection,
    ...companies,
    ...crosstab,
    ...diffusion,
    ...neighbourhoods,
    ...network,
    ...nodes,
    ...offices,
    ...parties,
    ...paths,
    ...persons,
    ...questions,
    ...questionSet,
    ...questionSets,
    ...responseTimes,
    ...search,
    ...similar,
    ...timelines,
    ...topics,
  },

  Node,
  Entity,
  Person,
  Party,
  Office,
  Ministry,
  Company,
  Institution,
  Place,
  Group,
  Instrument,
  Topic,
  Article,
  Publisher,
  Parliament,
  QuestionSet,
  Question,
  Answer,
  Notice,
  Document,

  Addressee,
  Answerer,
  Asker,
  Change,
  Citation,
  Companion,
  Crosstab,
  DiffusionStep,
  Evidence,
  Facet,
  FacetBucket,
  GraphEdge,
  GraphNode,
  GraphPath,
  Membership,
  Mention,
  Meta,
  Neighbourhood,
  NetworkNode,
  Network,
  Community,
  Reference,
  ResponseTimes,
  SimilarQuestion,
  Tenure,
  Timeline,
  TimelineBucket,
  TimelineGroup,
  TopicScore,

  ArticleConnection,
  ChangeConnection,
  CompanyConnection,
  EntityConnection,
  MembershipConnection,
  MentionConnection,
  PartyConnection,
  PersonConnection,
  QuestionConnection,
  QuestionSetConnection,
  SearchConnection,
  TopicConnection,
  ArticleEdge,
  ChangeEdge,
  CompanyEdge,
  EntityEdge,
  MembershipEdge,
  MentionEdge,
  PartyEdge,
  PersonEdge,
  QuestionEdge,
  QuestionSetEdge,
  SearchEdge,
  TopicEdge,

  Date: DateScalar,
  DateTime: DateTimeScalar,
  DateBasis,
  DocumentKind,
  EdgeDirection,
  EntityKind,
  EntityOrderField,
  FacetKind,
  Language,
  NodeKind,
  OrderDirection,
  QuestionSetOrderField,
  Role,
  TogetherOrderField,
};
