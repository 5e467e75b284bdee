// Stems of all that is said in a set.
CREATE FULLTEXT INDEX interpel_set_words IF NOT EXISTS FOR (n:QuestionSet) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
