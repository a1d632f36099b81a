"""The Cypher of `gongkai audit`: what the rules over the whole collection look at."""

from __future__ import annotations

# One row per current report, with the document it stands in.
REPORTS = (
    "MATCH (d:Document)-[:HOLDS]->(r:Report) WHERE r.current"
    " OPTIONAL MATCH (r)-[:ISSUED_BY]->(a:Agency)"
    " RETURN r.id AS id, d.file AS file, d.sha256 AS sha256, r.kind AS kind,"
    " r.template AS template, r.year AS year, r.published AS published, r.agency AS agency,"
    " r.preferred AS preferred, r.start AS start, r.end AS end, a.id AS agency_id,"
    " a.sector AS sector, a.level AS level, a.aliases AS aliases ORDER BY file, start, id"
)
# One row per finding and report it is about; evidence as lists of the same length.
FINDINGS = (
    "MATCH (f:Finding)-[:ABOUT]->(r:Report) WHERE r.current"
    " RETURN f.id AS id, r.id AS report, f.rule AS rule, f.outcome AS outcome,"
    " f.severity AS severity, f.message AS message, f.hypothesis AS hypothesis,"
    " f.quotes AS quotes, f.starts AS starts, f.ends AS ends, f.files AS files ORDER BY id, report"
)
# One row per cell that a finding is proved by; `place` counts in the finding's evidence.
PROVING_CELLS = (
    "MATCH (f:Finding)-[p:PROVED_BY]->(o:Observation) WHERE p.table IS NOT NULL"
    " RETURN f.id AS id, p.order AS place, p.table AS table, p.row AS row, p.column AS column"
)
# One row per preferred fact of these metrics (then its report is preferred and current too).
FACTS = (
    "MATCH (r:Report)-[:STATES]->(o:Observation {preferred: true})"
    " WHERE o.metric IN $metrics"
    " RETURN r.id AS report, o.metric AS metric, o.year AS year, o.applicant AS applicant,"
    " o.subject AS subject, o.place AS place, o.category AS category, o.cumulative AS cumulative,"
    " o.low AS low, o.high AS high, o.qualifier AS qualifier,"
    " o.value AS value, o.status AS status, o.source AS source, o.quote AS quote,"
    " o.start AS start, o.end AS end, o.table AS table, o.row AS row, o.column AS column,"
    " o.row_start AS row_start, o.row_end AS row_end ORDER BY report, start, metric"
)
# One row per pair of an agency and the one it became.
SUCCESSORS = (
    "MATCH (a:Agency)-[:SUCCEEDED_BY]->(b:Agency) RETURN a.id AS before, b.id AS after"
    " ORDER BY before, after"
)
# One row per document, a few at a time.
TEXTS = (
    "UNWIND $documents AS sha256 MATCH (d:Document {sha256: sha256})"
    " RETURN d.sha256 AS sha256, d.text AS text"
)
