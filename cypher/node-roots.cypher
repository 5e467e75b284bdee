// What ids read as.
UNWIND $ids AS id
MATCH (named:Id {id: id})
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
RETURN id, coalesce(root.id, named.id) AS root
