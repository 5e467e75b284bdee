// The shortest paths between two nodes, those by way of what is least common first.
MATCH (one:Id {id: $from}), (other:Id {id: $to})
MATCH path = allShortestPaths((one)-[/*<types>*/:ASKED_BY*..4/*>*/]-(other))
WHERE all(o IN nodes(path)[1..-1] WHERE o:Node AND /*<nodes>*/ true /*>*/)
WITH DISTINCT [node IN nodes(path) | node.id] AS ids, reduce(sets = 0, node IN nodes(path)[1..-1] | sets + coalesce(node.sets, 0)) AS common
RETURN ids ORDER BY common, ids LIMIT $limit
