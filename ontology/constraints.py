"""The identities as SHACL: one SPARQL constraint each, of severity warning (CONTRACT, export)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

WITHIN = {"column": "?applicant", "row": "?metric", "block": ""}
APPLICANT = """      OPTIONAL { ?observation gk:applicant ?stated }
      BIND(COALESCE(?stated, "total") AS ?applicant)
"""
SHAPE = '''
gk:{name} a sh:NodeShape ;
    sh:targetClass gk:Report ;
    sh:severity sh:Warning ;
    sh:sparql [
        sh:message {message}@zh ;
        sh:prefixes gk:prefixes ;
        sh:select """{query}""" ] .
'''
# No constants in the triples: an engine that starts from them scans the whole collection. The
# few observations of the sum are found in a group of their own before anything else is looked up:
# an engine that takes a group as written (rdflib) then looks up 20 instead of 200 for each sum.
QUERY = """
SELECT $this ?value WHERE {{
  {{ SELECT $this {group} (SUM(?signed) AS ?value) (COUNT(?observation) AS ?count) WHERE {{
      {{ {{ $this gk:states ?observation . ?observation gk:{first} ?{first} .
          FILTER(?{first} {chosen}) }}
        ?observation gk:table ?table ; gk:metric ?metric ; gk:value ?number ;
            gk:preferred ?preferred ; gk:source ?source .
        FILTER(?table = "{table}" && ?preferred && ?source = "table") }}
{applicant}      FILTER({variable} IN ({plus}, {minus}))
      BIND(IF({variable} IN ({plus}), ?number, -?number) AS ?signed)
    }} GROUP BY $this {group} }}
  FILTER(?count = {count} && ?value != 0)
}}
"""


def _query(identity: Mapping[str, Any]) -> str:
    terms = identity["terms"]
    per_applicant = "applicant" in terms[0]
    field = "applicant" if per_applicant else "metric"
    metrics = _list(term["metric"] for term in terms if "metric" in term)
    return QUERY.format(
        first="table" if per_applicant else "metric",
        chosen=f'= "{identity["table"]}"' if per_applicant else f"IN ({metrics})",
        group=WITHIN[identity["scope"]] if identity["table"] == "requests" else "",
        applicant=APPLICANT if identity["table"] == "requests" else "",
        table=identity["table"],
        variable=f"?{field}",
        plus=_list(term[field] for term in terms if term["sign"] > 0),
        minus=_list(term[field] for term in terms if term["sign"] < 0),
        count=len(terms),
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
