// What offices and articles lead on to: a ministry, a publisher, what an article names.
UNWIND $ids AS id
MATCH (:Id {id: id})-[tie:PART_OF|PUBLISHED_BY|MENTIONS]->(target:Node)
RETURN id, type(tie) AS type, target.id AS target, target.kind AS kind
