// Makes nodes what their statements say.
UNWIND $rows AS row
MATCH (n:Id {id: row.id})
REMOVE n:$(row.before)
SET n:$(row.labels)
SET n += row.properties
