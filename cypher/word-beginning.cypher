// The stems of the words that begin so.
MATCH (word:Word)
WHERE word.word STARTS WITH $beginning
UNWIND word.stems AS stem
RETURN DISTINCT stem LIMIT $limit
