"""The identities as SHACL: one SPARQL constraint each, of severity warning (CONTRACT, export)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

WITHIN = {"column": "?applicant", "row": "?metric", "block": ""}
APPLICANT = """  OPTIONAL { ?observation gk:applicant ?stated }
  BIND(COALESCE(?stated, "total") AS ?applicant)
"""
SHAPE = '''
gk:{name} a sh:NodeShape ;
    sh:targetNode gk:Report ;
    sh:severity sh:Warning ;
    sh:sparql [
        sh:message {message}@zh ;
        sh:prefixes gk:prefixes ;
        sh:select """{query}""" ] .
'''
# One query over all reports, not one for each: pyshacl validates thirty full reports (239,000
# triples) in 23 s, and took 63 s with one query a report.
# The focus is the class, the value the report whose numbers do not add up.
QUERY = """
SELECT $this ?value WHERE {{
  {{ {first} }}
  ?observation gk:table "{table}" ; gk:source "table" ; gk:preferred true ; gk:value ?number .
  ?value gk:states ?observation .
{applicant}  FILTER({variable} IN ({plus}, {minus}))
  BIND(IF({variable} IN ({plus}), ?number, -?number) AS ?signed)
}} GROUP BY $this ?value {group}
HAVING(COUNT(?observation) = {count} && SUM(?signed) != 0)
"""


def _query(identity: Mapping[str, Any]) -> str:
    terms = identity["terms"]
    per_applicant = "applicant" in terms[0]
    field = "applicant" if per_applicant else "metric"
    return QUERY.format(
        first=_first(identity["table"], terms),
        group=WITHIN[identity["scope"]] if identity["table"] == "requests" else "",
        applicant=APPLICANT if identity["table"] == "requests" else "",
        table=identity["table"],
        variable=f"?{field}",
        plus=_list(term[field] for term in terms if term["sign"] > 0),
        minus=_list(term[field] for term in terms if term["sign"] < 0),
        count=len(terms),
    )


def _first(table: str, terms: Iterable[Mapping[str, Any]]) -> str:
    """What the sum is of, each metric by itself: SHACL forbids VALUES, and a filter reads them all."""
    metrics = [term["metric"] for term in terms if "metric" in term]
    if not metrics:
        return f'?observation gk:table "{table}" ; gk:metric ?metric'
    return " }\n  UNION { ".join(
        f'?observation gk:metric "{metric}" . BIND("{metric}" AS ?metric)' for metric in metrics
    )


def _list(values: Iterable[str]) -> str:
    return ", ".join(f'"{value}"' for value in values)


def _name(key: str) -> str:
    return "Identity" + "".join(part.title() for part in key.replace("_", ".").split(".")) + "Shape"


def identity_shapes(identities: Iterable[Mapping[str, Any]]) -> str:
    """SHACL for the identities within one report (those across years are rules of the audit)."""
    return "".join(
        SHAPE.format(
            name=_name(identity["key"]),
            message='"' + identity["zh"].replace('"', "'") + '"',
            query=_query(identity),
        )
        for identity in identities
        if not any(term.get("year") for term in identity["terms"])
    )
