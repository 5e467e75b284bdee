// Old ids that now read as nodes.
UNWIND $ids AS asked
MATCH (named:Id {id: asked})
OPTIONAL MATCH (named)-[:SAME_AS]->(other:Id)
WITH asked, coalesce(other, named) AS root
OPTIONAL MATCH (member:Id)-[:SAME_AS]->(root)
WITH asked, member.id AS id ORDER BY id
RETURN asked, collect(id) AS members
