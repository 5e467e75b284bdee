// Every id that reads as another.
// scans: every such id is asked for, and a graph has few
MATCH (named:Id)-[:SAME_AS]->(root:Id)
RETURN named.id AS id, root.id AS root
