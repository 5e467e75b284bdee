// How many nodes an index of words finds, counted up to a limit.
CALL db.index.fulltext.queryNodes($index, $match, {limit: $limit}) YIELD node
RETURN count(node) AS count
