// Edges between given ends, standing or waiting for an end, with what each document states of them.
UNWIND $edges AS wanted
MATCH (from:Id {id: wanted.from})
MATCH (to:Id {id: wanted.to})
MATCH (from)-[edge]->(to)
WHERE edge.key = wanted.key AND coalesce(edge.waits, type(edge)) = wanted.type
RETURN wanted.type AS type, wanted.from AS from, wanted.to AS to, wanted.key AS key, elementId(edge) AS ref, edge.waits IS NULL AS stands,
  edge.properties AS properties, edge.documents AS documents, edge.stated AS stated, edge.evidence AS evidence, edge.named AS named
