// Nodes that stand, by any of their ids.
UNWIND $ids AS asked
MATCH (named:Id {id: asked})
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
WITH asked, coalesce(root, named) AS node WHERE node:Node
RETURN asked, node.id AS id, node.kind AS kind, node.properties AS properties
