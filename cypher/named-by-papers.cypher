// Nodes of kinds that papers state, under the ids that they gave.
// scans: every statement of a paper is asked for
MATCH (source:Source)
WHERE source.id > '' AND source.rank > $register
MATCH (source)-[states:STATES]->(named:Id)
WHERE states.kind IN $kinds
RETURN DISTINCT named.id AS id, states.kind AS kind ORDER BY id
