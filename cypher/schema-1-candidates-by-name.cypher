// Candidates by folded name.
CREATE INDEX interpel_candidate_name IF NOT EXISTS FOR (candidate:Candidate) ON (candidate.folded, candidate.type)
