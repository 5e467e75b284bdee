// What is said in a set: its questions in order, then their answers.
MATCH (:Id {id: $id})-[has:HAS_QUESTION]->(question:Question)
WITH question, has ORDER BY has.position, question.id
WITH collect(question) AS questions
UNWIND range(0, size(questions) - 1) AS place
CALL (questions, place) {
  WITH questions[place] AS question
  OPTIONAL MATCH (question)<-[:ANSWERS]-(answer:Answer)
  RETURN question, answer ORDER BY answer.id
}
RETURN question.properties AS question, answer.id AS answerId, answer.properties AS answer
