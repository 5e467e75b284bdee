// Takes back what happened to sets.
UNWIND $sets AS set
MATCH (:Id {id: set})<-[:HAPPENED_TO]-(change:Change)
DETACH DELETE change
