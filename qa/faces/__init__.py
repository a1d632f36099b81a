"""The faces of an answer: text, Markdown, HTML and a chart. Report text is escaped in each."""

from qa.faces.chart import chart_of
from qa.faces.fragment import document_face, html_face
from qa.faces.markdown import markdown_face
from qa.faces.places import OpenDocument, Place, open_document, read_places
from qa.faces.terminal import Paper, document_text, text_face

__all__ = [
    "OpenDocument",
    "Paper",
    "Place",
    "chart_of",
    "document_face",
    "document_text",
    "html_face",
    "markdown_face",
    "open_document",
    "read_places",
    "text_face",
]
