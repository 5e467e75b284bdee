// Notes which version of the schema the store has.
MERGE (store:Store {name: $name})
ON CREATE SET store.version = 0
SET store.schema = $schema
