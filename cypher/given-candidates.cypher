// Candidates that documents name, by document and place, beside the nodes as the documents named them.
UNWIND $ids AS document
MATCH (candidate:Candidate {document: document})-[:WITHIN]->(named:Id)
RETURN document, candidate.type AS type, candidate.name AS name, candidate.evidence AS evidence, named.id AS node
ORDER BY document, candidate.place
