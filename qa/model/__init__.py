"""A language model may phrase an answer and write a query; nothing it says passes unchecked.

`load` finds the model, `phrasing` lets it put a checked answer into its own words, `check` holds
those words against the notes, and `querying` lets it write Cypher for what the grammar of
questions does not know. Without a model none of this is imported.
"""

from qa.model.load import ModelFailed, configured
from qa.model.phrasing import rephrase
from qa.model.querying import outside_grammar, query_draft

__all__ = ["ModelFailed", "configured", "outside_grammar", "query_draft", "rephrase"]
