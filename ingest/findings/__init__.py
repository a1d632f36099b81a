"""Rules of quality that need one document: damage, form, arithmetic, conflicts within a report."""

from ingest.findings.audit import find_findings, page_findings

__all__ = ["find_findings", "page_findings"]
