// Candidates that the words of a node name, by name, document and place.
MATCH (root:Id {id: $node})
CALL (root) {
  RETURN root AS named
  UNION
  MATCH (named:Id)-[:SAME_AS]->(root) RETURN named
}
MATCH (named)<-[:WITHIN]-(candidate:Candidate)
WHERE $type IS NULL OR candidate.type = $type
RETURN candidate.type AS type, candidate.name AS name, candidate.document AS document, candidate.evidence AS evidence, $node AS node
ORDER BY candidate.folded, candidate.document, candidate.place LIMIT $limit
