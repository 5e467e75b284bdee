/**
 * Properties whose arrays are united over the documents that state a node: each document may know another part of the
 * whole. Any other array is one value, of which the best source's is taken. A document states a property or does not,
 * so the order of the union is that of the documents, best source first.
 */
export const UNITED_PROPERTIES: ReadonlySet<string> = new Set(["numbers", "languages", "aliases", "externalIds", "domains", "references"]);
