// Question sets by the day by which they are listed; an unknown day is the empty text.
CREATE INDEX interpel_set_date IF NOT EXISTS FOR (set:QuestionSet) ON (set.date, set.id)
