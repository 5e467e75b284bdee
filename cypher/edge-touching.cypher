// All edges that documents state with given nodes as an end, standing or waiting.
UNWIND $ids AS id
MATCH (node:Id {id: id})-[edge]-(:Id)
WHERE edge.documents IS NOT NULL
RETURN DISTINCT coalesce(edge.waits, type(edge)) AS type, startNode(edge).id AS from, endNode(edge).id AS to, edge.key AS key,
  elementId(edge) AS ref, edge.waits IS NULL AS stands, edge.properties AS properties, edge.documents AS documents,
  edge.stated AS stated, edge.evidence AS evidence, edge.named AS named
