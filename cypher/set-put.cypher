// Keeps how sets stand, and the words that are said in them.
UNWIND $rows AS row
MATCH (set:Id {id: row.id})
SET set += row.properties
