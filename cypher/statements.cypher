// What each document states of nodes, best source first.
UNWIND $ids AS asked
MATCH (named:Id {id: asked})
OPTIONAL MATCH (named)-[:SAME_AS]->(other:Id)
WITH asked, coalesce(other, named) AS root
RETURN asked, root.properties AS merged, COLLECT {
  CALL (root) {
    RETURN root AS member
    UNION
    MATCH (member:Id)-[:SAME_AS]->(root) RETURN member
  }
  MATCH (member)<-[states:STATES]-(source:Source)
  WITH source, states
  ORDER BY source.rank DESC, coalesce(source.date, '') DESC, source.id
  RETURN {document: source.id, properties: states.properties}
} AS statements
