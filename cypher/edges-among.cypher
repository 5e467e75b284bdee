// Edges whose ends are both among given nodes.
UNWIND $ids AS id
MATCH (own:Id {id: id})
MATCH /*<out>*/ (own)-[edge:ASKED_BY]->(other:Node) /*>*/
WHERE other.id IN $ids
RETURN id AS own, type(edge) AS type, edge.key AS edgeKey, edge.properties AS properties, other.id AS other,
  [place IN range(0, size(edge.documents) - 1) WHERE edge.evidence[place] <> '[]' | [edge.documents[place], edge.evidence[place]]] AS evidence,
  edge.named IS NOT NULL AS isMerged
