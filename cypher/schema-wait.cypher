// Waits until every index can be asked.
CALL db.awaitIndexes(300)
