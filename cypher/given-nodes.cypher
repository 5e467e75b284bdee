// What documents state of nodes, in full, by document and id.
UNWIND $ids AS document
MATCH (:Source {id: document})-[states:STATES]->(named:Id)
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
RETURN document, named.id AS id, states.kind AS kind, coalesce(states.properties, root.properties, named.properties) AS properties
ORDER BY document, id
