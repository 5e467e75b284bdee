// Questions by day, then as they stand in their set.
CREATE INDEX interpel_question_date IF NOT EXISTS FOR (question:Question) ON (question.date, question.tie)
