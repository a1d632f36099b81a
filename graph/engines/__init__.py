"""The two engines behind one address: the embedded one and a Neo4j server."""

from graph.engines.address import is_server, path
from graph.engines.lease import Endpoint, Lease, start, stop

__all__ = ["Endpoint", "Lease", "is_server", "path", "start", "stop"]
