// Keeps what documents state of nodes that they did not state before.
UNWIND $rows AS row
MATCH (source:Source {id: row.document})
MATCH (named:Id {id: row.id})
CREATE (source)-[:STATES {kind: row.kind, properties: row.properties}]->(named)
