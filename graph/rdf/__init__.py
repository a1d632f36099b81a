"""Taking the graph out: RDF of every usual format, and folders of plain tables."""

from graph.rdf.export import FORMATS, export
from graph.rdf.refusal import ExportRefused

__all__ = ["FORMATS", "ExportRefused", "export"]
