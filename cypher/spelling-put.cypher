// Keeps whole names and official numbers of nodes.
UNWIND $rows AS row
MATCH (node:Id {id: row.id})
MERGE (spelling:Spelling {folded: row.folded})
MERGE (spelling)-[:SPELLS]->(node)
