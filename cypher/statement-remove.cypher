// Takes back what documents state of nodes.
UNWIND $rows AS row
MATCH (:Source {id: row.document})-[states:STATES]->(:Id {id: row.id})
DELETE states
