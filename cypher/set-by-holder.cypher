// The sets that were put to an office while given persons held it.
UNWIND $ids AS id
MATCH (set:QuestionSet)-[addressed:ADDRESSED_TO]->(:Office)
USING INDEX addressed:ADDRESSED_TO(holder)
WHERE addressed.holder = id
RETURN DISTINCT set.id AS id
