// Every id that reads as another. A graph has few.
MATCH (named:Id)-[:SAME_AS]->(root:Id)
RETURN named.id AS id, root.id AS root
