// Ids with the nodes that they read as, and all that read as these.
UNWIND $ids AS id
MATCH (named:Id {id: id})
OPTIONAL MATCH (named)-[:SAME_AS]->(other:Id)
WITH named, coalesce(other, named) AS root
RETURN named.id AS id, root.id AS root, root.kind AS kind, root.properties AS properties,
  COLLECT { MATCH (member:Id)-[:SAME_AS]->(root) RETURN member.id } AS members
