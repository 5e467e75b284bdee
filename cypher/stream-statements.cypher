// Statements about nodes of a kind whose ids begin with a given text, by id, then document.
MATCH (named:Id)
WHERE named.id STARTS WITH $prefix
MATCH (named)<-[states:STATES]-(source:Source)
WHERE states.kind = $kind
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
RETURN named.id AS id, source.id AS document, coalesce(states.properties, root.properties, named.properties) AS properties ORDER BY id, document
