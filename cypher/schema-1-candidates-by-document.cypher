// Candidates by the document that names them.
CREATE INDEX interpel_candidate_document IF NOT EXISTS FOR (candidate:Candidate) ON (candidate.document)
