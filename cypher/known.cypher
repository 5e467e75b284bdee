// What tells of every document whether it must be read again.
// scans: every document is asked for
MATCH (source:Source)
WHERE source.id > ''
RETURN source.id AS id, source.sha256 AS sha256, source.readWith AS readWith, source.path AS path, source.retrieved AS retrieved
