// The edges of a type that lead from given nodes.
UNWIND $ids AS id
MATCH (own:Id {id: id})-[edge/*<type>*/:ASKED_BY/*>*/]->(other:Node)
RETURN id AS own, type(edge) AS type, edge.key AS edgeKey, edge.properties AS properties, other.id AS other,
  [place IN range(0, size(edge.documents) - 1) WHERE edge.evidence[place] <> '[]' | [edge.documents[place], edge.evidence[place]]] AS evidence,
  edge.named IS NOT NULL AS isMerged
