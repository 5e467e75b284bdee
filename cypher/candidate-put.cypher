// Keeps candidates beside the node whose words name them.
UNWIND $rows AS row
MATCH (node:Id {id: row.node})
CREATE (candidate:Candidate)-[:WITHIN]->(node)
SET candidate = row.properties
