// Every node that stands, by id.
// scans: every node is asked for
MATCH (n:Node)
RETURN n.id AS id, n.kind AS kind, n.properties AS properties ORDER BY id
