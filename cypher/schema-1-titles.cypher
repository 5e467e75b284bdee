// Terms of the titles of sets and articles.
CREATE FULLTEXT INDEX interpel_titles IF NOT EXISTS FOR (n:QuestionSet|Article) ON EACH [n.titles] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}
