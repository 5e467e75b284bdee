// Terms of the names of entities, folded and stemmed before they come here.
CREATE FULLTEXT INDEX interpel_names IF NOT EXISTS FOR (n:Entity) ON EACH [n.names] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
