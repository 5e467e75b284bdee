// What given sets involve, one row a role.
UNWIND $ids AS id
MATCH (own:Id {id: id})-[edge:INVOLVES]->(other:Node)
UNWIND range(0, size(edge.roles) - 1) AS place
RETURN id AS own, edge.roles[place] AS role, edge.counts[place] AS count, edge.date AS date, other.id AS other
