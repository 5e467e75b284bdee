// Stems of single questions and answers.
CREATE FULLTEXT INDEX interpel_part_words IF NOT EXISTS FOR (n:Question|Answer) ON EACH [n.words] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
