// Requests received in a year ($year), the most first; one row per agency.
MATCH (o:Observation {metric: 'requests.received', applicant: 'total', preferred: true, kind: 'annual_report'})
WHERE o.year = $year AND o.amount IS NOT NULL
RETURN o.agency AS agency, o.scope AS scope, o.amount AS requests, o.quote AS quote
ORDER BY requests DESC, agency
