// Questions by set and position.
CREATE INDEX interpel_question_tie IF NOT EXISTS FOR (question:Question) ON (question.tie)
