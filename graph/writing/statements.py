"""The Cypher of the store's own writes and of the reads they decide by; each says its row."""

from __future__ import annotations

# --- what is stored already -------------------------------------------------------------------
# One row: what the graph remembers about itself.
READ_MARK = (
    "OPTIONAL MATCH (c:Collection {id: 'gongkai'}) OPTIONAL MATCH (m:Metric {key: 'open'})"
    " RETURN m.ontology AS ontology, c.copies AS copies, COUNT { (:Metric) } AS metrics"
)
SET_ONTOLOGY = "MATCH (m:Metric {key: 'open'}) SET m.ontology = $digest"
SET_COPIES = "MERGE (c:Collection {id: 'gongkai'}) SET c.copies = true"
FORGET_MODEL = "MATCH (c:Collection {id: 'gongkai'}) SET c.model = null, c.dimension = null"
# One row per document that has these bytes, this address or one of these files.
_DOCUMENT = (
    " RETURN d.sha256 AS sha256, d.file AS file, d.also_at AS also_at, d.url AS url,"
    " d.fetched AS fetched, d.parser AS parser, d.given AS given"
)
DOCUMENTS_LIKE = " UNION ".join(
    match + _DOCUMENT
    for match in (
        "UNWIND $digests AS sha256 MATCH (d:Document {sha256: sha256})",
        "UNWIND $urls AS url MATCH (d:Document {url: url})",
        "UNWIND $files AS file MATCH (d:Document {file: file})",
    )
)
# Two documents with the same bytes are rare, so the second places are asked for apart.
DOCUMENTS_ALSO_AT = (
    "MATCH (d:Document) WHERE d.copies > 0 AND any(f IN d.also_at WHERE f IN $files)" + _DOCUMENT
)
# One row per report of these documents.
REPORTS_OF_DOCUMENTS = (
    "UNWIND $rows AS sha256 MATCH (d:Document {sha256: sha256})-[:HOLDS]->(r:Report)"
    " RETURN sha256, r.id AS id, r.filing AS filing, r.position AS position, r.words AS words,"
    " r.current AS current"
)
# One row per edge between versions that touches one of these reports.
VERSIONS_AFTER = (
    "UNWIND $rows AS id MATCH (r:Report {id: id})<-[:SUPERSEDES]-(n:Report)"
    " RETURN n.id AS new, id AS old"
)
VERSIONS_BEFORE = (
    "UNWIND $rows AS id MATCH (r:Report {id: id})-[:SUPERSEDES]->(o:Report)"
    " RETURN id AS new, o.id AS old"
)
# One row per file that is stored, for `--changed`.
STORED_FILES = (
    "MATCH (d:Document) OPTIONAL MATCH (d)-[:HOLDS]->(r:Report)"
    " WITH d.file AS file, d.also_at AS also_at, d.sha256 AS sha256, d.parser AS parser,"
    " collect(r.current) AS current"
    " RETURN file, also_at, sha256, parser, current"
)

# --- nodes that documents share ---------------------------------------------------------------
STORED_REGIONS = "UNWIND $rows AS code MATCH (n:Region {code: code}) RETURN n.code AS code"
MERGE_REGIONS = "UNWIND $rows AS row MERGE (n:Region {code: row.code}) SET n += row.properties"
MERGE_PART_OF = (
    "UNWIND $rows AS row MATCH (a:Region {code: row.part}), (b:Region {code: row.whole})"
    " MERGE (a)-[:PART_OF]->(b)"
)
MERGE_METRICS = "UNWIND $rows AS row MERGE (n:Metric {key: row.key}) SET n += row.properties"
MERGE_IDENTITIES = "UNWIND $rows AS row MERGE (n:Identity {id: row.id}) SET n += row.properties"
MERGE_TERMS = (
    "UNWIND $rows AS row MATCH (i:Identity {id: row.identity}), (m:Metric {key: row.metric})"
    " MERGE (i)-[t:TERM]->(m) SET t.sign = row.sign"
)
MERGE_NOT_COMPARABLE = (
    "UNWIND $rows AS row MATCH (a:Metric {key: row.one}), (b:Metric {key: row.other})"
    " MERGE (a)-[n:NOT_COMPARABLE_WITH]->(b) SET n.why = row.why"
)
# One row per agency; without a name it is new. On Neo4j the SET also locks it until the commit.
MERGE_AGENCIES = (
    "UNWIND $rows AS row MERGE (n:Agency {id: row.id}) SET n += row.properties"
    " RETURN n.id AS id, n.name AS name, n.aliases AS aliases, n.level AS level,"
    " n.sector AS sector"
)
MERGE_AGENCY_REGIONS = (
    "UNWIND $rows AS row MATCH (a:Agency {id: row.agency}), (g:Region {code: row.region})"
    " MERGE (a)-[:IN_REGION]->(g)"
)

# --- nodes of one document --------------------------------------------------------------------
CREATE_DOCUMENTS = (
    "UNWIND $rows AS row CREATE (d:Document {sha256: row.sha256}) SET d += row.properties"
)
SET_DOCUMENTS = (
    "UNWIND $rows AS row MATCH (d:Document {sha256: row.sha256}) SET d += row.properties"
)
DROP_FETCHED = (
    "UNWIND $rows AS sha256 MATCH (d:Document {sha256: sha256}) REMOVE d.url, d.fetched, d.encoding"
)
# By whether the report has an agency and a year.
CREATE_REPORTS = {
    (agency, year): (
        "UNWIND $rows AS row MATCH (d:Document {sha256: row.document})"
        + (" MATCH (a:Agency {id: row.agency})" if agency else "")
        + (" MERGE (y:Year {value: row.properties.year})" if year else "")
        + " CREATE (d)-[:HOLDS]->(r:Report {id: row.id})"
        + (" CREATE (r)-[:ISSUED_BY]->(a)" if agency else "")
        + (" CREATE (r)-[:COVERS]->(y)" if year else "")
        + " SET r += row.properties"
    )
    for agency in (False, True)
    for year in (False, True)
}
CREATE_SECTIONS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row.report})"
    " CREATE (r)-[:HAS_SECTION]->(s:Section {id: row.id}) SET s += row.properties"
)
CREATE_PASSAGES = (
    "UNWIND $rows AS row MATCH (s:Section {id: row.section})"
    " CREATE (s)-[:HAS_PASSAGE]->(p:Passage {id: row.id}) SET p += row.properties"
)
CREATE_NEXT = (
    "UNWIND $rows AS row MATCH (a:Passage {id: row.one}), (b:Passage {id: row.other})"
    " CREATE (a)-[:NEXT]->(b)"
)
# By whether the report has an agency and the statement a section: one statement makes all edges.
# A row is a report with its observations, so that the report is looked up once.
CREATE_OBSERVATIONS = {
    (agency, section): (
        "UNWIND $rows AS part MATCH (r:Report {id: part.report})"
        + (" MATCH (a:Agency {id: part.agency})" if agency else "")
        + " UNWIND part.rows AS row"
        + (" MATCH (s:Section {id: row.section})" if section else "")
        + " MERGE (m:Metric {key: row.properties.metric})"
        + " CREATE (r)-[:STATES]->(o:Observation {id: row.id})-[:MEASURES]->(m)"
        + (" CREATE (o)-[:ABOUT]->(a)" if agency else "")
        + (" CREATE (o)-[:IN_SECTION]->(s)" if section else "")
        + " SET o += row.properties"
    )
    for agency in (False, True)
    for section in (False, True)
}
CREATE_CITES = (
    "UNWIND $rows AS row MATCH (r:Report {id: row.report})"
    " MERGE (n:Regulation {id: row.node.id}) ON CREATE SET n += row.node.properties"
    " CREATE (r)-[c:CITES]->(n) SET c += row.properties"
)
CREATE_USES = (
    "UNWIND $rows AS row MATCH (r:Report {id: row.report})"
    " MERGE (n:Platform {id: row.node.id}) ON CREATE SET n += row.node.properties"
    " CREATE (r)-[c:USES]->(n) SET c += row.properties"
)
CREATE_STATEMENTS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row.report})"
    " CREATE (r)-[:MAKES]->(s:Statement {id: row.id}) SET s += row.properties"
)
CREATE_FINDINGS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row.report})"
    " CREATE (f:Finding {id: row.id})-[:ABOUT]->(r) SET f += row.properties"
)
CREATE_FINDING_ABOUT = (
    "UNWIND $rows AS row MATCH (f:Finding {id: row.finding}), (r:Report {id: row.report})"
    " CREATE (f)-[:ABOUT]->(r)"
)
CREATE_PROVED_BY_OBSERVATION = (
    "UNWIND $rows AS row"
    " MATCH (f:Finding {id: row.finding}), (o:Observation {id: row.proof})"
    " CREATE (f)-[p:PROVED_BY]->(o) SET p += row.properties"
)
CREATE_PROVED_BY_PASSAGE = (
    "UNWIND $rows AS row"
    " MATCH (f:Finding {id: row.finding}), (o:Passage {id: row.proof})"
    " CREATE (f)-[p:PROVED_BY]->(o) SET p += row.properties"
)

# --- versions and the order among the reports of an agency ---------------------------------------
CREATE_SUPERSEDES = (
    "UNWIND $rows AS row MATCH (a:Report {id: row.new}), (b:Report {id: row.old})"
    " MERGE (a)-[:SUPERSEDES]->(b)"
)
SET_CURRENT = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) SET r.current = row.current"
SET_REPORT_FILE = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) SET r.file = row.file"
# One row per report of an agency (or of none: by its own filing).
_STANDING = (
    " RETURN r.id AS id, r.filing AS filing, r.year AS year, r.kind AS kind,"
    " r.current AS current, r.preferred AS preferred, r.format AS format, r.sha256 AS sha256,"
    " r.position AS position, r.facts AS facts, r.agency AS agency,"
    " r.agency_written AS agency_written, r.agency_stated AS agency_stated,"
    " r.agency_aliases AS agency_aliases, r.agency_level AS agency_level,"
    " r.agency_sector AS agency_sector"
)
REPORTS_OF_AGENCIES = (
    "UNWIND $rows AS key MATCH (a:Agency {id: key})<-[:ISSUED_BY]-(r:Report)"
    + _STANDING
    + ", key AS key"
)
REPORTS_OF_FILINGS = "MATCH (r:Report) WHERE r.id IN $ids" + _STANDING
ORDER_OF_REPORTS = (
    "UNWIND $rows AS id MATCH (r:Report {id: id})-[e:NEXT_YEAR|DUPLICATE_OF]->(o:Report)"
    " RETURN type(e) AS type, id AS one, o.id AS other"
)
CREATE_NEXT_YEAR = (
    "UNWIND $rows AS row MATCH (a:Report {id: row.one}), (b:Report {id: row.other})"
    " MERGE (a)-[:NEXT_YEAR]->(b)"
)
CREATE_DUPLICATE_OF = (
    "UNWIND $rows AS row MATCH (a:Report {id: row.one}), (b:Report {id: row.other})"
    " MERGE (a)-[:DUPLICATE_OF]->(b)"
)
DROP_NEXT_YEAR = (
    "UNWIND $rows AS row MATCH (a:Report {id: row.one})-[e:NEXT_YEAR]->(b:Report {id: row.other})"
    " DELETE e"
)
DROP_DUPLICATE_OF = (
    "UNWIND $rows AS row"
    " MATCH (a:Report {id: row.one})-[e:DUPLICATE_OF]->(b:Report {id: row.other}) DELETE e"
)
SET_PREFERRED = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) SET r.preferred = row.preferred"
PREFER_OBSERVATIONS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:STATES]->(o:Observation {leading: true})"
    " SET o.preferred = true"
)
UNPREFER_OBSERVATIONS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:STATES]->(o:Observation {leading: true})"
    " SET o.preferred = false"
)
RENAME_REPORTS = "UNWIND $rows AS row MATCH (r:Report {id: row.id}) SET r.agency = row.agency"
RENAME_OBSERVATIONS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row.id})-[:STATES]->(o:Observation)"
    " SET o.agency = row.agency"
)
SET_AGENCIES = "UNWIND $rows AS row MATCH (a:Agency {id: row.id}) SET a += row.properties"
# One row per agency: the parts of its key.
ORGANS = (
    "UNWIND $rows AS row MATCH (a:Agency {id: row})"
    " RETURN a.id AS id, a.organ AS organ, a.region AS region, a.resolved AS resolved"
)
YEARS_OF_AGENCIES = (
    "UNWIND $rows AS key MATCH (a:Agency {id: key})<-[:ISSUED_BY]-(r:Report)-[:COVERS]->(y:Year)"
    " RETURN DISTINCT key AS agency, y.value AS year"
)
MERGE_SUCCEEDED_BY = (
    "UNWIND $rows AS row MATCH (a:Agency {id: row.old}), (b:Agency {id: row.new})"
    " MERGE (a)-[s:SUCCEEDED_BY]->(b) SET s.year = row.year"
)

DROP_SUCCEEDED_BY = (
    "UNWIND $rows AS row"
    " MATCH (a:Agency {id: row.old})-[s:SUCCEEDED_BY]->(b:Agency {id: row.new}) DELETE s"
)

# --- taking away --------------------------------------------------------------------------------
# One row per node that the reports use and that may be left alone afterwards.
AGENCIES_OF_REPORTS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:ISSUED_BY]->(a:Agency)"
    " RETURN DISTINCT a.id AS id"
)
REGULATIONS_OF_REPORTS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:CITES]->(n:Regulation)"
    " RETURN DISTINCT n.id AS id"
)
PLATFORMS_OF_REPORTS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:USES]->(n:Platform)"
    " RETURN DISTINCT n.id AS id"
)
DROP_FINDINGS = "UNWIND $rows AS row MATCH (r:Report {id: row})<-[:ABOUT]-(n:Finding) WITH DISTINCT n DETACH DELETE n"
DROP_STATEMENTS = "UNWIND $rows AS row MATCH (r:Report {id: row})-[:MAKES]->(n:Statement) WITH DISTINCT n DETACH DELETE n"
DROP_OBSERVATIONS = "UNWIND $rows AS row MATCH (r:Report {id: row})-[:STATES]->(n:Observation) WITH DISTINCT n DETACH DELETE n"
DROP_PASSAGES = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->"
    "(n:Passage) WITH DISTINCT n DETACH DELETE n"
)
DROP_SECTIONS = "UNWIND $rows AS row MATCH (r:Report {id: row})-[:HAS_SECTION]->(n:Section) WITH DISTINCT n DETACH DELETE n"
DROP_REPORTS = "UNWIND $rows AS row MATCH (r:Report {id: row}) DETACH DELETE r"
DROP_DOCUMENTS = "UNWIND $rows AS row MATCH (d:Document {sha256: row}) DETACH DELETE d"
USED_AGENCIES = (
    "UNWIND $rows AS row MATCH (n:Agency {id: row})<-[:ISSUED_BY]-(r:Report)"
    " RETURN DISTINCT row AS id"
)
USED_REGULATIONS = (
    "UNWIND $rows AS row MATCH (n:Regulation {id: row})<-[:CITES]-(r:Report)"
    " RETURN DISTINCT row AS id"
)
USED_PLATFORMS = (
    "UNWIND $rows AS row MATCH (n:Platform {id: row})<-[:USES]-(r:Report) RETURN DISTINCT row AS id"
)
DROP_AGENCIES = "UNWIND $rows AS row MATCH (n:Agency {id: row}) DETACH DELETE n"
DROP_REGULATIONS = "UNWIND $rows AS row MATCH (n:Regulation {id: row}) DETACH DELETE n"
DROP_PLATFORMS = "UNWIND $rows AS row MATCH (n:Platform {id: row}) DETACH DELETE n"
COUNT_OBSERVATIONS = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:STATES]->(n:Observation) RETURN count(n) AS n"
)
COUNT_PASSAGES = (
    "UNWIND $rows AS row MATCH (r:Report {id: row})-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->"
    "(n:Passage) RETURN count(n) AS n"
)
REPORTS_BY_ID = (
    "MATCH (d:Document)-[:HOLDS]->(r:Report {id: $target}) RETURN d.sha256 AS sha256, r.id AS id"
)
REPORTS_BY_SHA256 = (
    "MATCH (d:Document {sha256: $target}) OPTIONAL MATCH (d)-[:HOLDS]->(r:Report)"
    " RETURN d.sha256 AS sha256, r.id AS id"
)
REPORTS_BY_FILE = (
    "MATCH (d:Document {file: $target}) OPTIONAL MATCH (d)-[:HOLDS]->(r:Report)"
    " RETURN d.sha256 AS sha256, r.id AS id"
)
REPORTS_ALSO_AT = (
    "MATCH (d:Document) WHERE d.copies > 0 AND $target IN d.also_at"
    " OPTIONAL MATCH (d)-[:HOLDS]->(r:Report) RETURN d.sha256 AS sha256, r.id AS id"
)

# --- vectors --------------------------------------------------------------------------------------
PASSAGE_IDS = "MATCH (p:Passage) RETURN p.id AS id ORDER BY id"
PASSAGE_TEXTS = "UNWIND $ids AS id MATCH (p:Passage {id: id}) RETURN p.id AS id, p.text AS text"
SET_VECTORS = "UNWIND $rows AS row MATCH (p:Passage {id: row.id}) SET p.embedding = row.vector"
DROP_VECTORS = "UNWIND $ids AS id MATCH (p:Passage {id: id}) REMOVE p.embedding"
