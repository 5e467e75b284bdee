// How many nodes there are of each kind.
// scans: every node is counted
MATCH (n:Node)
RETURN n.kind AS kind, count(*) AS count ORDER BY kind
