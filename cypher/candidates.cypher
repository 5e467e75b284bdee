// Candidates by name, document and place.
MATCH (candidate:Candidate)
WHERE candidate.folded >= '' AND candidate.type IS NOT NULL AND ($type IS NULL OR candidate.type = $type)
WITH candidate ORDER BY candidate.folded, candidate.document, candidate.place LIMIT $limit
MATCH (candidate)-[:WITHIN]->(named:Id)
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
RETURN candidate.type AS type, candidate.name AS name, candidate.document AS document, candidate.evidence AS evidence,
  coalesce(root, named).id AS node
ORDER BY candidate.folded, candidate.document, candidate.place
