// What documents state of nodes, with how far they are believed.
UNWIND $ids AS id
MATCH (:Id {id: id})<-[states:STATES]-(source:Source)
RETURN id, source.id AS document, source.rank AS rank, source.date AS date, states.kind AS kind, states.properties AS properties
