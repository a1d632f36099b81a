"""The graph told to a model: labels, properties, relations and the keys of the metrics."""

from __future__ import annotations

from functools import cache

from graph.schema import RANGES
from ontology.metrics import METRICS

# CONTRACT.md, Graph: what a query needs most, in the order of the question.
_NODES = """Nodes: Agency(id, name, aliases, level, sector, region), Region(code, name, full_name, level), \
Report(id, title, kind, scope, year, agency, region, published, preferred), \
Observation(id, metric, label, year, kind, scope, agency, region, applicant, channel, category, place, \
subject, value, amount, unit, base_unit, qualifier, status, source, preferred), \
Regulation(title, number), Platform(name, kind), Statement(kind, code, quote), Finding(rule, outcome, severity).
Relations: (Report)-[:ISSUED_BY]->(Agency)-[:IN_REGION]->(Region)-[:PART_OF]->(Region), \
(Report)-[:STATES]->(Observation), (Report)-[:CITES {role}]->(Regulation), (Report)-[:USES]->(Platform), \
(Report)-[:MAKES]->(Statement), (Finding)-[:ABOUT]->(Report), (Report)-[:NEXT_YEAR]->(Report).
agency is the name in Chinese, region a division code as text, year an integer, value and amount floats; \
compare and sort by amount. status: value, zero, blank, not_applicable, masked, illegible."""


@cache
def structure() -> str:
    """About 4,000 characters: the schema, what is indexed, each metric's key and Chinese label."""
    indexed = "; ".join(f"{label}: {', '.join(names)}" for label, names in RANGES.items())
    keys = "\n".join(f"{metric.key} {metric.label_zh}" for metric in METRICS.values())
    return f"{_NODES}\nIndexed: {indexed}\nMetrics (key, what it counts):\n{keys}"
