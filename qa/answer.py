"""What a question gets: one frozen answer, printed as JSON, Markdown or HTML."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.store import Store
    from qa.faces import Place

STATUS_ANSWERED, STATUS_REFUSED = "answered", "refused"
STATUS_AMBIGUOUS, STATUS_ERROR = "ambiguous", "error"

Number = int | float


def plain_number(value: Number | None) -> Number | None:
    """14.0 as 14: the graph keeps floats, readers want the number as written."""
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


@dataclass(frozen=True, slots=True)
class CitedCell:
    table: str | None
    row: str | None
    column: str | None


@dataclass(frozen=True, slots=True)
class Citation:
    """Words of a document at their place; `n` is the number of the note in the text."""

    n: int
    report: str
    title: str | None
    agency: str | None
    year: int | None
    file: str
    sha256: str
    url: str | None
    section: str | None
    page: int | None
    quote: str
    start: int
    end: int
    cell: CitedCell | None = None


@dataclass(frozen=True, slots=True)
class Value:
    """An asked number as its report writes it."""

    value: Number | None
    unit: str | None
    qualifier: str | None
    agency: str | None
    year: int | None
    metric: str | None
    citation: int | None


@dataclass(frozen=True, slots=True)
class SeriesPoint:
    year: int
    value: Number | None
    unit: str | None
    qualifier: str | None
    status: str
    citation: int | None


@dataclass(frozen=True, slots=True)
class Operand:
    name: str
    value: Number
    unit: str | None
    agency: str | None
    year: int | None
    citation: int | None


@dataclass(frozen=True, slots=True)
class Derivation:
    """How a number that no report writes was computed."""

    formula: str
    operands: tuple[Operand, ...]


@dataclass(frozen=True, slots=True)
class LeftOut:
    report: str
    why: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the reports in question state the number."""

    reported: int
    of: int
    missing: tuple[str, ...]
    scope: str | None
    left_out: tuple[LeftOut, ...] = ()


@dataclass(frozen=True, slots=True)
class Near:
    """Words close to what was asked, for a refusal."""

    text: str
    citation: int | None


@dataclass(frozen=True, slots=True)
class Query:
    text: str
    parameters: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """The public shape of `gongkai ask --json`."""

    question: str
    status: str
    answer: str
    language: str
    kind: str
    values: tuple[Value, ...] = ()
    names: tuple[str, ...] = ()
    tie: bool = False
    series: tuple[SeriesPoint, ...] = ()
    direction: str | None = None
    consistent: bool | None = None
    coverage: Coverage | None = None
    derivation: Derivation | None = None
    reason: str | None = None
    near: tuple[Near, ...] = ()
    candidates: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    message: str | None = None
    citations: tuple[Citation, ...] = ()
    cypher: tuple[Query, ...] = ()
    model: str | None = None
    verified: bool = False
    elapsed_ms: int = 0
    id: str | None = None

    @property
    def text(self) -> str:
        """The answer with its notes in square brackets."""
        return self.answer

    def to_json(self) -> dict[str, Any]:
        """The contract's object, `id` first."""
        names = ["id", *(field.name for field in fields(self) if field.name != "id")]
        return {name: _plain(getattr(self, name)) for name in names}

    def plain(self, store: Store | None = None, *, width: int | None = None) -> str:
        """The answer, its table and its sources as text, in lines of `width` columns.

        With a store each quote stands in its passage or its row of the table (so in every face).
        """
        from qa.faces import Paper, text_face

        return text_face(self, self._places(store), Paper(width))

    def markdown(self, store: Store | None = None) -> str:
        """The answer, its table and its sources as Markdown; report text is escaped."""
        from qa.faces import markdown_face

        return markdown_face(self, self._places(store))

    def html(self, store: Store | None = None) -> str:
        """The answer as an HTML fragment; notes link to their sources, report text is escaped."""
        from qa.faces import html_face

        return html_face(self, self._places(store))

    def chart(self) -> Any | None:
        """A trend or a ranking as an `altair.Chart`, else None; needs the extra `chat`."""
        from qa.faces import chart_of

        return chart_of(self)

    def _repr_html_(self) -> str:
        return self.html()

    def _places(self, store: Store | None) -> dict[int, Place] | None:
        from qa.faces import read_places

        return None if store is None else read_places(store, self.citations)


def describe(note: Citation) -> str:
    """One line for a source: whose report, which file, which place, which words."""
    year = str(note.year) if note.year else ""
    head = " ".join(part for part in (note.agency or note.title or note.file, year) if part)
    quote = " ".join(note.quote.split())
    place = f"{note.file}:{note.start}-{note.end}"
    if note.cell is not None:
        quote = f"{note.cell.row} / {note.cell.column}: {quote}"
    return f"{head}, {place}: “{quote}”"


def _plain(value: Any) -> Any:
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    names = getattr(value, "__dataclass_fields__", None)
    if names is not None:
        return {name: _plain(getattr(value, name)) for name in names}
    return plain_number(value) if isinstance(value, float) else value
