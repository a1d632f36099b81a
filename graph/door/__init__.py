"""The one door for other people's Cypher: command, notebook, web page, a model's query."""

from graph.door.rules import check_query
from graph.door.run import QueryResult, run_query

__all__ = ["QueryResult", "check_query", "run_query"]
