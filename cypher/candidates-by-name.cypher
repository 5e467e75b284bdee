// Candidates of a name, by document and place.
MATCH (candidate:Candidate)-[:WITHIN]->(named:Id)
WHERE candidate.folded = $folded AND candidate.type IS NOT NULL AND ($type IS NULL OR candidate.type = $type)
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
WITH candidate, coalesce(root, named).id AS node WHERE $node IS NULL OR node = $node
RETURN candidate.type AS type, candidate.name AS name, candidate.document AS document, candidate.evidence AS evidence, node
ORDER BY candidate.folded, candidate.document, candidate.place LIMIT $limit
