"""The Cypher of question answering: every query as a constant, every row named."""

from __future__ import annotations

# How many reports and agencies there are: what the cached names are checked against.
# Both engines keep these counts; a largest id is a scan (on the embedded engine under load 2 to 4 ms
# a count of 500 or of 20,000 nodes, 145 ms with the largest id of the 20,000). A report that is read again changes its observations.
COUNTS = " UNION ALL ".join(
    f"MATCH (n:{label}) RETURN count(n) AS nodes"
    for label in ("Report", "Agency", "Observation", "Passage")
)
# One row per agency.
AGENCIES = (
    "MATCH (a:Agency) RETURN a.id AS id, a.name AS name, a.aliases AS aliases, a.level AS level,"
    " a.sector AS sector, a.organ AS organ, a.region AS region ORDER BY id"
)
# One row per region of the chain of any report.
REGIONS = (
    "MATCH (g:Region) RETURN g.code AS code, g.name AS name, g.full_name AS full_name,"
    " g.level AS level ORDER BY code"
)
# One row per regulation or platform; always by an indexed property.
REGULATIONS_TITLED = (
    "UNWIND $titles AS title MATCH (n:Regulation {title: title})"
    " RETURN n.id AS id, n.title AS title, n.number AS number ORDER BY id"
)
REGULATIONS_NUMBERED = (
    "UNWIND $numbers AS number MATCH (n:Regulation {number: number})"
    " RETURN n.id AS id, n.title AS title, n.number AS number ORDER BY id"
)
REGULATIONS_ENDING = (
    "MATCH (n:Regulation) WHERE n.number ENDS WITH $tail"
    " RETURN n.id AS id, n.title AS title, n.number AS number ORDER BY id"
)
REGULATIONS_HOLDING = (
    "MATCH (n:Regulation) WHERE n.title CONTAINS $words"
    " RETURN n.id AS id, n.title AS title, n.number AS number ORDER BY id"
)
PLATFORMS_NAMED = (
    "UNWIND $names AS name MATCH (n:Platform {name: name})"
    " RETURN n.id AS id, n.name AS name, n.kind AS kind ORDER BY id"
)
PLATFORMS_OF_KINDS = (
    "UNWIND $kinds AS kind MATCH (n:Platform {kind: kind})"
    " RETURN n.id AS id, n.name AS name, n.kind AS kind ORDER BY id"
)

_REPORT = (
    " RETURN r.id AS id, r.title AS title, r.kind AS kind, r.template AS template,"
    " r.scope AS scope, r.year AS year, r.year_status AS year_status, r.published AS published,"
    " r.agency AS agency, r.region AS region, r.file AS file, r.current AS current,"
    " r.preferred AS preferred, r.period_start AS period_start, r.period_end AS period_end"
    " ORDER BY year, file, id"
)
# One row per report of these agencies.
REPORTS_OF_AGENCIES = (
    "UNWIND $agencies AS agency MATCH (a:Agency {id: agency})<-[:ISSUED_BY]-(r:Report)" + _REPORT
)
REPORTS = "UNWIND $reports AS id MATCH (r:Report {id: id})" + _REPORT
# One row per report of unknown agency: looked for once per state of the graph, not per question.
REPORTS_WITHOUT_AGENCY = "MATCH (r:Report) WHERE r.agency IS NULL RETURN r.id AS id ORDER BY id"
ALL_REPORTS = "MATCH (r:Report)" + _REPORT
REPORTS_OF_REGIONS = "UNWIND $regions AS code MATCH (r:Report {region: code})" + _REPORT
REPORTS_OF_YEARS = "UNWIND $years AS wanted MATCH (r:Report {year: wanted})" + _REPORT

# One row per report: its document, with the text all citations are read from.
TEXTS = (
    "UNWIND $reports AS id MATCH (d:Document)-[:HOLDS]->(r:Report {id: id})"
    " RETURN r.id AS report, d.sha256 AS sha256, d.file AS file, d.url AS url, d.text AS text,"
    " r.start AS start, r.end AS end, r.title AS title, r.agency AS agency, r.year AS year,"
    " r.region AS region"
)
# One row per section, in reading order.
SECTIONS = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[:HAS_SECTION]->(s:Section)"
    " RETURN r.id AS report, s.kind AS kind, s.heading AS heading, s.level AS level,"
    " s.start AS start, s.end AS end ORDER BY report, start, level"
)

_OBSERVATION = (
    " RETURN r.id AS report, o.id AS id, o.metric AS metric, o.label AS label, o.year AS year,"
    " o.kind AS kind, o.scope AS scope, o.agency AS agency, o.region AS region,"
    " o.applicant AS applicant, o.channel AS channel, o.category AS category, o.place AS place,"
    " o.subject AS subject, o.cumulative AS cumulative, o.value AS value, o.low AS low,"
    " o.high AS high, o.unit AS unit, o.amount AS amount, o.base_unit AS base_unit,"
    " o.qualifier AS qualifier, o.status AS status, o.raw AS raw, o.source AS source,"
    " o.quote AS quote, o.start AS start, o.end AS end, o.value_start AS value_start,"
    " o.value_end AS value_end, o.page AS page, o.table AS table, o.row AS row,"
    " o.column AS column, o.row_start AS row_start, o.row_end AS row_end,"
    " o.preferred AS preferred"
)
# One row per observation of these reports.
OBSERVATIONS_OF_REPORTS = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[:STATES]->(o:Observation)" + _OBSERVATION
)
OBSERVATIONS_OF_METRICS = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[:STATES]->(o:Observation)"
    " WHERE o.metric IN $metrics" + _OBSERVATION
)
# One row per observation of these ids.
OBSERVATIONS = (
    "UNWIND $ids AS id MATCH (o:Observation {id: id})<-[:STATES]-(r:Report)" + _OBSERVATION
)
# One row per observation of metrics in years, over many reports: what choosing and ordering needs.
OBSERVATIONS_OF_YEARS = (
    "UNWIND $metrics AS wanted MATCH (o:Observation {metric: wanted})<-[:STATES]-(r:Report)"
    " WHERE o.year IN $years AND o.kind = 'annual_report'"
    " AND (o.applicant IS NULL OR o.applicant IN $applicants)"
    " RETURN r.id AS report, o.id AS id, o.metric AS metric, o.year AS year,"
    " o.applicant AS applicant, o.channel AS channel, o.category AS category, o.place AS place,"
    " o.subject AS subject, o.cumulative AS cumulative, o.value AS value, o.low AS low,"
    " o.high AS high, o.unit AS unit, o.amount AS amount, o.base_unit AS base_unit,"
    " o.qualifier AS qualifier, o.status AS status, o.raw AS raw, o.source AS source,"
    " o.quote AS quote, o.start AS start, o.preferred AS preferred"
)
# One row per preferred observation of a metric over the whole graph.
OBSERVATIONS_EVERYWHERE = (
    "MATCH (o:Observation {metric: $metric, preferred: true})<-[:STATES]-(r:Report)" + _OBSERVATION
)
# One row per observation of these ids.
OBSERVATIONS_BY_ID = (
    "UNWIND $ids AS id MATCH (o:Observation {id: id})<-[:STATES]-(r:Report)" + _OBSERVATION
)
# One row per citation of a regulation.
_CITATION = (
    " RETURN r.id AS report, r.agency AS agency, r.year AS year, r.region AS region,"
    " r.title AS report_title, n.id AS node, n.title AS title, n.number AS number,"
    " c.role AS role, c.raw AS raw, c.quote AS quote, c.start AS start, c.end AS end"
)
CITES = (
    "UNWIND $nodes AS node MATCH (n:Regulation {id: node})<-[c:CITES]-(r:Report)"
    " WHERE r.preferred" + _CITATION + " ORDER BY agency, year, start"
)
CITED_BY = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[c:CITES]->(n:Regulation)"
    + _CITATION
    + " ORDER BY report, start"
)
# One row per mention of a platform.
_USE = (
    " RETURN r.id AS report, r.agency AS agency, r.year AS year, r.region AS region,"
    " r.title AS report_title, n.name AS name, n.kind AS kind,"
    " c.quote AS quote, c.start AS start, c.end AS end"
)
USED_BY = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[c:USES]->(n:Platform)"
    + _USE
    + " ORDER BY report, start"
)
USERS_OF = (
    "UNWIND $nodes AS node MATCH (n:Platform {id: node})<-[c:USES]-(r:Report)"
    " WHERE r.preferred" + _USE + " ORDER BY agency, year, start"
)
# One row per stated problem or measure.
STATEMENTS = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[:MAKES]->(s:Statement)"
    " RETURN r.id AS report, s.kind AS kind, s.code AS code, s.quote AS quote, s.start AS start,"
    " s.end AS end ORDER BY report, start"
)
# One row per finding, its evidence as lists of the same length.
FINDINGS = (
    "UNWIND $reports AS id MATCH (f:Finding)-[:ABOUT]->(r:Report {id: id})"
    " RETURN r.id AS report, f.id AS id, f.rule AS rule, f.outcome AS outcome,"
    " f.severity AS severity, f.message AS message, f.quotes AS quotes, f.starts AS starts,"
    " f.ends AS ends, f.files AS files ORDER BY report, id"
)

# Which of these names are platforms used or regulations cited by these reports.
NAMES_HELD = (
    "UNWIND $reports AS id MATCH (r:Report {id: id})-[:USES|CITES]->(n)"
    " WHERE coalesce(n.title, n.name) IN $names RETURN DISTINCT coalesce(n.title, n.name) AS name"
)
