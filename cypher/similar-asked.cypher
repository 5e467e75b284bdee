// A node with its questions, if it is a set, and what these and it name; a question with its set.
MATCH (node:Id {id: $id})
OPTIONAL MATCH (node)-[:HAS_QUESTION]->(question:Question)
WITH node, collect(question) AS questions
RETURN node.kind AS kind, node.set AS set, node.properties AS properties, [question IN questions | question.properties] AS questions,
  COLLECT {
    UNWIND questions + [node] AS part
    MATCH (part)-[:MENTIONS|ABOUT]->(named:Node)
    RETURN DISTINCT named.id
  } AS entities
