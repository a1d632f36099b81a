"""What a page is: its furniture, the reports on it, and whether one is an annual report."""

from ingest.pages.classify import classify
from ingest.pages.furniture import find_furniture
from ingest.pages.split import Part, split_reports

__all__ = ["Part", "classify", "find_furniture", "split_reports"]
