// How many questions, or answers, have the words said in them, counted up to a limit.
CALL db.index.fulltext.queryNodes('interpel_part_words', $match) YIELD node AS n
WITH n WHERE n.kind = $kind
WITH n LIMIT $limit
RETURN count(n) AS count
