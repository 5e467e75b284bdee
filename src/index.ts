/** Interpel as a library: read papers, keep them as a graph, serve it. */
export { serve } from "./api/server.js";
export { inspection } from "./export/inspection.js";
export { exportNdjson } from "./export/ndjson.js";
export { ingest, settle } from "./ingest/ingest.js";
export { type Library, openLibrary } from "./ingest/library.js";
export { type Understood, understand } from "./ingest/understand.js";
export type * from "./model/batch.js";
export type { Document, Source } from "./model/document.js";
export type { Message, Span } from "./model/message.js";
export type { Paper } from "./model/paper.js";
export { openStore } from "./store/open.js";
export type * from "./store/reads.js";
export { type GraphStore, StoreError } from "./store/store.js";
