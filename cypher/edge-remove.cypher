// Removes edges. Starts from what the driver knows them by.
UNWIND $refs AS ref
MATCH ()-[edge]->()
WHERE elementId(edge) = ref
DELETE edge
