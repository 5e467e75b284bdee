// Lets ids read as other nodes, or as themselves again where no other is given.
UNWIND $rows AS row
MATCH (named:Id {id: row.id})
OPTIONAL MATCH (named)-[known:SAME_AS]->(:Id)
DELETE known
WITH named, row WHERE row.root IS NOT NULL
MATCH (root:Id {id: row.root})
CREATE (named)-[:SAME_AS]->(root)
