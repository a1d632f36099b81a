"""Whole documents with known identity, kind, outline and places, in every format."""

from tests.generator.documents.page import Page, Told, draw_page
from tests.generator.documents.render import render

__all__ = ["Page", "Told", "draw_page", "render"]
