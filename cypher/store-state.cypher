// What the store says of itself.
MATCH (store:Store {name: $name})
RETURN store.schema AS schema, store.version AS version
