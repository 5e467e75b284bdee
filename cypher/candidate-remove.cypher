// Removes the candidates that documents name.
UNWIND $documents AS document
MATCH (candidate:Candidate {document: document})
DETACH DELETE candidate
