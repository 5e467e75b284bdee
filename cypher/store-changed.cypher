// Tells that the graph is another.
MATCH (store:Store {name: $name})
SET store.version = store.version + 1
