// Keeps new edges.
UNWIND $rows AS row
MATCH (from:Id {id: row.from})
MATCH (to:Id {id: row.to})
CREATE (from)-[edge:$(row.type)]->(to)
SET edge = row.properties
