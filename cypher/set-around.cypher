// The sets that nodes belong to: of a question, an answer or a notice its own, of an office or an article all that name it.
UNWIND $ids AS id
MATCH (node:Id {id: id})
CALL (node) {
  WITH node WHERE node:QuestionSet RETURN node AS set
  UNION WITH node WHERE node:Question MATCH (node)<-[:HAS_QUESTION]-(set:QuestionSet) RETURN set
  UNION WITH node WHERE node:Answer MATCH (node)-[:ANSWERS]->(:Question)<-[:HAS_QUESTION]-(set:QuestionSet) RETURN set
  UNION WITH node WHERE node:Notice MATCH (node)-[:CONCERNS]->(set:QuestionSet) RETURN set
  UNION WITH node WHERE node:Office MATCH (node)<-[:ADDRESSED_TO]-(set:QuestionSet) RETURN set
  UNION WITH node WHERE node:Article MATCH (node)<-[:CITES]-(set:QuestionSet) RETURN set
  UNION WITH node WHERE node:Article MATCH (node)<-[:CITES]-(:Question)<-[:HAS_QUESTION]-(set:QuestionSet) RETURN set
  UNION WITH node WHERE node:Article MATCH (node)<-[:CITES]-(:Answer)-[:ANSWERS]->(:Question)<-[:HAS_QUESTION]-(set:QuestionSet) RETURN set
}
RETURN DISTINCT set.id AS id
