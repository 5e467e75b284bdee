// The question sets that carry an official number.
MATCH (:Spelling {folded: $folded})-[:SPELLS]->(set:QuestionSet)
RETURN set.id AS id ORDER BY id
