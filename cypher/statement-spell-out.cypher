// Writes out, for statements that say what their merged node has, what that is: before it becomes another.
UNWIND $rows AS row
MATCH (:Id {id: row.id})<-[states:STATES]-(:Source)
WHERE states.properties IS NULL
SET states.properties = row.properties
