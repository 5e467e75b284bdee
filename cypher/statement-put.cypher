// Keeps what documents state of nodes.
UNWIND $rows AS row
MATCH (source:Source {id: row.document})
MATCH (named:Id {id: row.id})
MERGE (source)-[states:STATES]->(named)
SET states.kind = row.kind, states.properties = row.properties
