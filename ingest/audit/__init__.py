"""Rules over the whole collection: years that do not join, copied text, late publication."""

from ingest.audit.records import AuditFinding, Place
from ingest.audit.run import audit

__all__ = ["AuditFinding", "Place", "audit"]
