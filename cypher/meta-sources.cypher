// What each parliament's documents of one media type span; registers aside.
// scans: every document is counted
MATCH (d:Source)
WHERE d.id > '' AND d.kind <> 'register'
RETURN coalesce(d.parliament, 'unknown') + ' ' + d.mediaType AS id, d.parliament AS parliament, d.mediaType AS mediaType, count(*) AS documents,
  min(d.date) AS first, max(d.date) AS last, max(d.retrieved) AS retrieved ORDER BY id
