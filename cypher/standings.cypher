// How question sets stand whatever the day.
UNWIND $ids AS asked
MATCH (named:Id {id: asked})
OPTIONAL MATCH (named)-[:SAME_AS]->(other:Id)
WITH asked, coalesce(other, named) AS set WHERE set:QuestionSet
RETURN asked, set.state AS state, set.deadline AS deadline, set.questions AS questions, set.answeredQuestions AS answered
