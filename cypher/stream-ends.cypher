// The nodes from which edges of a type lead, in the order of the ids of these edges.
// scans: every edge is asked for
MATCH (own:Node)-[/*<type>*/:ASKED_BY/*>*/]->(:Node)
WITH DISTINCT own
RETURN own.id AS id ORDER BY id + '|'
