// Agencies whose reports cite a regulation ($title); one row per agency and year.
MATCH (r:Report {preferred: true})-[c:CITES]->(g:Regulation {title: $title})
RETURN DISTINCT r.agency AS agency, r.year AS year, c.role AS role
ORDER BY agency, year
