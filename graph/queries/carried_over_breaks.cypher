// 结转下年 that is not the next year's 上年结转; one row per agency and pair of years.
MATCH (a:Report)-[:NEXT_YEAR]->(b:Report)
MATCH (a)-[:STATES]->(x:Observation {metric: 'requests.carried_over', applicant: 'total', preferred: true})
MATCH (b)-[:STATES]->(y:Observation {metric: 'requests.carried_in', applicant: 'total', preferred: true})
WHERE x.value <> y.value
RETURN a.agency AS agency, a.year AS year, x.value AS carried_over, y.value AS carried_in
ORDER BY agency, year
