// A document is kept once.
CREATE CONSTRAINT interpel_source IF NOT EXISTS FOR (source:Source) REQUIRE source.id IS UNIQUE
