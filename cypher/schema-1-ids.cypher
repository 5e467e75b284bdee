// Every id that a document ever named is one node.
CREATE CONSTRAINT interpel_id IF NOT EXISTS FOR (n:Id) REQUIRE n.id IS UNIQUE
