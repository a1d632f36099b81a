"""Which key of the closed list a counted thing has: patterns over `head#tail`, first match wins.

The wording of the keys is that of VOCABULARY.md and of the forms of 2008, 2014, 2019 and 2021.
"""

from __future__ import annotations

from ingest.prose.rules.disclosure import DISCLOSED, DISCLOSURE_CHANNELS, GENERAL, NAMED, TOTAL
from ingest.prose.rules.ordinary import ORDINARY_RULES
from ingest.prose.rules.requests import CHANNELS, OTHER_CLAIMS, REQUEST_RULES
from ingest.prose.rules.reviews import REVIEW_RULES
from ingest.prose.rules.rule import REQUESTS, Rule
from ingest.prose.rules.tables import TABLES, Table, fitting
from ingest.prose.rules.topics import TOPIC_RULES

__all__ = [
    "CHANNELS",
    "DISCLOSED",
    "DISCLOSURE_CHANNELS",
    "GENERAL",
    "NAMED",
    "ORDINARY_RULES",
    "OTHER_CLAIMS",
    "REQUESTS",
    "REQUEST_RULES",
    "REVIEW_RULES",
    "TABLES",
    "TOPIC_RULES",
    "TOTAL",
    "Rule",
    "Table",
    "fitting",
]
