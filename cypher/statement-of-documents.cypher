// Which nodes documents state, and what where it is not what the merged node has.
UNWIND $ids AS id
MATCH (:Source {id: id})-[states:STATES]->(named:Id)
RETURN id AS document, named.id AS id, states.kind AS kind, states.properties AS properties
