// Keeps ids that nobody named before.
UNWIND $ids AS id
MERGE (:Id {id: id})
