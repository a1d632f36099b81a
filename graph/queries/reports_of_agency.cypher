// The reports of an agency ($agency), one row per report.
MATCH (r:Report {agency: $agency})
RETURN r.year AS year, r.title AS title, r.kind AS kind, r.file AS file, r.preferred AS preferred
ORDER BY year, file
