// Takes back the whole names and official numbers of nodes.
UNWIND $ids AS id
MATCH (:Id {id: id})<-[spells:SPELLS]-(:Spelling)
DELETE spells
