// Leaves of nodes that no longer stand their ids.
UNWIND $rows AS row
MATCH (n:Id {id: row.id})
REMOVE n:$(row.labels)
SET n = {id: row.id}
