// Removes ids that nobody names any more.
UNWIND $ids AS id
MATCH (named:Id {id: id})
WHERE NOT named:Node AND NOT EXISTS { (named)--() }
DELETE named
