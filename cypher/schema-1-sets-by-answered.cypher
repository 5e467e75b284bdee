// Question sets by the day of their last answer.
CREATE INDEX interpel_set_answered IF NOT EXISTS FOR (set:QuestionSet) ON (set.answered, set.id)
