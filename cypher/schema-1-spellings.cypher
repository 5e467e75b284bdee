// A whole name or official number, folded, is one node.
CREATE CONSTRAINT interpel_spelling IF NOT EXISTS FOR (spelling:Spelling) REQUIRE spelling.folded IS UNIQUE
