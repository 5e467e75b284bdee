// What the store says of itself stands once.
CREATE CONSTRAINT interpel_store IF NOT EXISTS FOR (store:Store) REQUIRE store.name IS UNIQUE
