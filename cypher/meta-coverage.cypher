// How many sets each source tells of, by year. A set that several sources state counts in each.
// scans: every statement about a set is counted
MATCH (d:Source)
WHERE d.id > '' AND d.kind <> 'register'
MATCH (d)-[:STATES {kind: 'QuestionSet'}]->(named:Id)
OPTIONAL MATCH (named)-[:SAME_AS]->(root:Id)
WITH DISTINCT coalesce(d.parliament, 'unknown') + ' ' + d.mediaType AS source, coalesce(root, named) AS s
WHERE s:QuestionSet AND s.date <> ''
RETURN source, toInteger(left(s.date, 4)) AS year, count(*) AS sets, sum(s.questions) AS questions,
  sum(CASE WHEN s.state = 'ANSWERED' THEN 1 ELSE 0 END) AS answered, sum(CASE WHEN s.questions = 0 THEN 1 ELSE 0 END) AS withoutText
ORDER BY source, year
