"""One open database, whichever engine keeps it: read, write, schema."""

from __future__ import annotations

import contextlib
import logging
import random
import time
from collections.abc import Callable, Iterator
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from graph import schema
from graph.engines.connection import Connection, Engine, engine_at
from graph.errors import (
    ModelMismatch,
    NotOurs,
    QueryFailed,
    SchemaChanged,
    StoreUnreachable,
)

if TYPE_CHECKING:
    from neo4j import Driver, ManagedTransaction, Session
    from neo4j.exceptions import DriverError, Neo4jError

    from graph.engines.http import Http

T = TypeVar("T")
# Two writers that MERGE the same new key: one loses with a ConstraintError at commit, which the
# driver does not retry (89 of 160 batches of 200 failed without this, 0 with it).
WRITE_ATTEMPTS = 24
READ_ATTEMPTS = 5
# An engine that ends in the middle of a statement answers "unknown error" and the statement, no
# more: tried again so often on what takes its place, then it is told as it is.
TORN_ATTEMPTS = 4
TORN = "Neo.DatabaseError.General.UnknownError"
MARK_ID = "gongkai"
_MADE_MEANWHILE = (
    "Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists",
    "Neo.ClientError.Schema.IndexAlreadyExists",
    "Neo.ClientError.Schema.ConstraintAlreadyExists",
)
FORMAT = 1
STORED_MARK = (
    f"MATCH (c:{schema.MARK} {{id: $id}}) RETURN c.model AS model, c.dimension AS dimension"
)
ANY_VECTOR = "MATCH (p:Passage) WHERE p.embedding IS NOT NULL RETURN p.embedding AS vector LIMIT 1"
ANY_NODE = "MATCH (n) RETURN 1 AS one LIMIT 1"
WRITE_MARK = f"MERGE (c:{schema.MARK} {{id: $id}}) SET c.format = $format"
WRITE_MODEL = (
    f"MATCH (c:{schema.MARK} {{id: $id}}) "
    "SET c.dimension = $dimension, c.model = coalesce($model, c.model)"
)


class Store:
    """An open database; use it as a context manager."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connection: Connection | None = None
        self._drivers: dict[str, Driver] = {}
        self._dimension: int | None = None

    @classmethod
    def open(
        cls,
        address: str | None = None,
        *,
        user: str | None = None,
        password: str | None = None,
        create: bool = True,
    ) -> Store:
        """Opens (and unless told otherwise makes) a database.

        Raises StoreMissing, StoreUnreachable or NotOurs.
        """
        store = cls(engine_at(address, user, password, create))
        try:
            store._recognise(create=create)
        except BaseException:
            store.close()
            raise
        return store

    @property
    def engine(self) -> str:
        """`embedded` or `neo4j`."""
        return self._engine.name

    @property
    def address(self) -> str:
        """The folder or the Bolt address."""
        return self._engine.address

    def read(self, query: str, /, **parameters: Any) -> list[dict[str, Any]]:
        """Rows of a query that only reads, as plain dicts; tried again when the engine died."""
        from neo4j.exceptions import DriverError, Neo4jError

        for attempt in range(READ_ATTEMPTS):
            try:
                with self.reading() as session:
                    return [record.data() for record in session.run(query, parameters)]
            except (Neo4jError, DriverError) as error:
                self._recover(error, attempt, READ_ATTEMPTS)
        raise StoreUnreachable(self.address, "no answer")

    def transact(self, work: Callable[[ManagedTransaction], T]) -> T:
        """Runs `work` in one write transaction; it may run again, so it must be idempotent."""
        from neo4j.exceptions import ConstraintError, DriverError, Neo4jError

        for attempt in range(WRITE_ATTEMPTS):
            try:
                with self._session("writer") as session:
                    return session.execute_write(work)
            except ConstraintError:
                if attempt + 1 == WRITE_ATTEMPTS:
                    raise
                _back_off(attempt)
            except (Neo4jError, DriverError) as error:
                self._recover(error, attempt, WRITE_ATTEMPTS)
        raise StoreUnreachable(self.address, "no answer")

    @contextlib.contextmanager
    def reading(self, *, fetch_size: int = 1000) -> Iterator[Session]:
        """A session of the user that may only read, in READ mode: two walls."""
        with self._session("reader", fetch_size) as session:
            yield session

    def reconnect(self) -> None:
        """Dials again at the next use; an embedded engine that died is started again."""
        self._hang_up()

    def server(self) -> str | None:
        """Name and version of the server, as it tells."""
        return self._driver("reader").get_server_info().agent

    def embedding(self) -> tuple[str | None, int | None]:
        """Model and dimension of the stored vectors; None before the first."""
        rows = self.read(STORED_MARK, id=MARK_ID)
        return (rows[0]["model"], rows[0]["dimension"]) if rows else (None, None)

    def ensure_schema(self, dimension: int | None = None, model: str | None = None) -> None:
        """Makes keys and indexes; with a dimension also the vector index, once and for all."""
        if dimension is None:
            self._make_schema()
            return
        stored_model, stored = self.embedding()
        if (stored or dimension) != dimension or (model or stored_model) != (stored_model or model):
            raise ModelMismatch(f"{stored_model} ({stored})", f"{model} ({dimension})")
        if stored == dimension and stored_model == (model or stored_model):
            return
        if self._dial().http is not None:
            self._define([schema.embedded_vector(dimension)])
        else:
            self._define([schema.neo4j_vector(dimension), "CALL db.awaitIndexes(60)"])
        self.transact(
            lambda tx: (
                tx.run(WRITE_MODEL, id=MARK_ID, dimension=dimension, model=model).consume() and None
            )
        )

    def drop_vectors(self) -> None:
        """Takes the vector index away, so that another model's can be made."""
        self._define([f"DROP INDEX `{schema.VECTOR_INDEX}` IF EXISTS"])

    def settle_vectors(self) -> None:
        """Builds the vector graph now: the embedded engine would do so inside the first question.

        It took 190 s for 100,000 vectors there, and a query is cut off after 30.
        """
        rows = self.read(ANY_VECTOR) if self._dial().http is not None else []
        if rows:
            numbers = ",".join(repr(float(number)) for number in rows[0]["vector"])
            query = f"SELECT `vector.neighbors`('{schema.VECTOR_INDEX}', [{numbers}], 1)"
            self._over_http(lambda http: http.sql(query))

    def close(self) -> None:
        """Ends the connections and gives the engine's lease back."""
        self._hang_up()
        self._engine.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _recognise(self, *, create: bool) -> None:
        """As `_recognise_once`; an embedded engine that ends meanwhile is started again."""
        for attempt in range(READ_ATTEMPTS):
            try:
                self._recognise_once(create=create)
                return
            except StoreUnreachable:
                if self.engine != "embedded" or attempt + 1 == READ_ATTEMPTS:
                    raise
                self._hang_up()
                _back_off(attempt)

    def _recognise_once(self, *, create: bool) -> None:
        """Refuses a database with nodes but without our mark; marks an empty one."""
        self._dial()
        with _translated(self.address):
            self._driver("writer").verify_connectivity()
        if self.read(STORED_MARK, id=MARK_ID):
            self._check_types()
            return
        if self.read(ANY_NODE):
            raise NotOurs(self.address, "it holds nodes of something else")
        if create or self.engine == "embedded":  # a folder of ours whose making was cut short
            self._make_schema()

    def _check_types(self) -> None:
        """An index made after the data types its property: 3.5 becomes 3 without a word."""
        if self._dial().http is None:
            return
        types = self._over_http(lambda http: http.sql("select name, properties from schema:types"))
        met = schema.undeclared(types)
        if met:
            raise SchemaChanged(self.address, ", ".join(sorted(met)))

    def _make_schema(self) -> None:
        if self._dial().http is not None:
            self._define(schema.embedded_statements())
        else:
            self._define([*schema.neo4j_statements(), "CALL db.awaitIndexes(60)"])
        self.transact(lambda tx: tx.run(WRITE_MARK, id=MARK_ID, format=FORMAT).consume() and None)

    def _define(self, statements: list[str]) -> None:
        """Runs schema statements: SQL over loopback, or Cypher each in its own transaction."""
        if self._dial().http is not None:
            self._over_http(lambda http: http.script(statements))
            return
        from neo4j.exceptions import Neo4jError

        with _translated(self.address), self._session("writer") as session:
            for statement in statements:
                try:
                    session.run(statement).consume()
                except Neo4jError as error:
                    # Two that make the same index at once: IF NOT EXISTS does not see the other's.
                    if (error.code or "") not in _MADE_MEANWHILE:
                        raise

    def _over_http(self, work: Callable[[Http], T]) -> T:
        """SQL on the embedded engine, tried again on a new one when it ended meanwhile."""
        for attempt in range(READ_ATTEMPTS):
            http = self._dial().http
            assert http is not None
            try:
                return work(http)
            except StoreUnreachable:
                if attempt + 1 == READ_ATTEMPTS:
                    raise
                self._hang_up()
                _back_off(attempt)
        raise StoreUnreachable(self.address, "no answer")

    @contextlib.contextmanager
    def _session(self, role: str, fetch_size: int = 1000) -> Iterator[Session]:
        from neo4j import READ_ACCESS, WRITE_ACCESS

        mode = READ_ACCESS if role == "reader" else WRITE_ACCESS
        with self._driver(role).session(default_access_mode=mode, fetch_size=fetch_size) as session:
            yield session

    def _dial(self) -> Connection:
        if self._connection is None:
            self._connection = self._engine.connect()
        return self._connection

    def _driver(self, role: str) -> Driver:
        """The driver of a role; on a server reader and writer are the same user."""
        from neo4j import GraphDatabase, NotificationMinimumSeverity

        # Without a handler the driver prints a lost connection that is then mended.
        logging.getLogger("neo4j").addHandler(logging.NullHandler())
        connection = self._dial()
        login = connection.reader if role == "reader" else connection.writer
        role = role if connection.reader != connection.writer else "writer"
        if role not in self._drivers:
            with _translated(self.address):
                self._drivers[role] = GraphDatabase.driver(
                    connection.uri,
                    auth=login,
                    connection_timeout=10,
                    connection_acquisition_timeout=30,
                    max_transaction_retry_time=-1,  # once: `transact` tries again, on a new engine if need be
                    telemetry_disabled=True,
                    notifications_min_severity=NotificationMinimumSeverity.OFF,
                )
        return self._drivers[role]

    def _recover(self, error: Neo4jError | DriverError, attempt: int, attempts: int) -> None:
        """Returns when it is worth trying again; raises our own error when it is not."""
        from neo4j.exceptions import DriverError

        lost = self._lost(error) or (self._torn(error) and attempt < TORN_ATTEMPTS)
        if not lost and not error.is_retryable():
            with _translated(self.address):
                raise error
        if attempt + 1 == attempts or (lost and attempt and self.engine != "embedded"):
            raise StoreUnreachable(self.address, str(error)) from error
        if lost or isinstance(error, DriverError):
            self._hang_up()
        _back_off(attempt)

    def _lost(self, error: Neo4jError | DriverError) -> bool:
        """Whether the engine went away; writing twice is safe, so a torn commit counts too."""
        from neo4j.exceptions import AuthError, DatabaseError, ServiceUnavailable, SessionExpired

        if isinstance(error, (ServiceUnavailable, SessionExpired)):
            return True
        # A new engine has new passwords: the old ones were dialled while it took the old one's place.
        if isinstance(error, AuthError) and self.engine == "embedded":
            return True
        ending = isinstance(error, DatabaseError) and self.engine == "embedded"
        return ending and any(word in str(error).lower() for word in ("closed", "not open"))

    def _torn(self, error: Neo4jError | DriverError) -> bool:
        """Whether an embedded engine may have ended while it worked; it gives no reason then."""
        return self.engine == "embedded" and getattr(error, "code", None) == TORN

    def _hang_up(self) -> None:
        for driver in self._drivers.values():
            with contextlib.suppress(Exception):
                driver.close()
        self._drivers.clear()
        self._connection = None


def _back_off(attempt: int) -> None:
    time.sleep(min(2.0, random.uniform(0.01, 0.05) * 2**attempt))


@contextlib.contextmanager
def _translated(address: str) -> Iterator[None]:
    """The driver's errors as ours."""
    from neo4j.exceptions import AuthError, ConfigurationError, DriverError, Neo4jError

    try:
        yield
    except AuthError as error:
        raise StoreUnreachable(address, "user or password refused (GONGKAI_PASSWORD)") from error
    except (DriverError, ConfigurationError) as error:
        raise StoreUnreachable(address, str(error).splitlines()[0]) from error
    except Neo4jError as error:
        raise QueryFailed(error.message or str(error)) from error
