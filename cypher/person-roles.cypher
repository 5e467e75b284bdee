// Tells again who is a member and who a minister.
UNWIND $ids AS id
MATCH (person:Id {id: id})
WHERE person:Person
REMOVE person:Member:Minister
FOREACH (_ IN CASE WHEN person.own > 0 OR EXISTS { (person)-[:MEMBER_OF]->() } THEN [1] ELSE [] END | SET person:Member)
FOREACH (_ IN CASE WHEN person.serving > 0 OR EXISTS { (person)-[:HELD]->() } THEN [1] ELSE [] END | SET person:Minister)
