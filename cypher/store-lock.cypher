// Keeps other writers waiting until this transaction ends.
MATCH (store:Store {name: $name})
SET store.writing = timestamp()
RETURN store.version AS version
