"""Which official row or column a written label means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ingest.tables.label import bare, closeness, numbered, numbering, similarity
from ingest.tables.token import WORDS, Token
from ontology.forms import FORMS, Form, FormColumn, FormRow

SMALL = ("regulations_normative", "licences", "enforcement", "fees", "procurement")
REVIEW = "review_litigation"
ANNEX = "annex_2014"
ORGANISATION = "法人或其他组织"
CLOSE = 0.8
NEAR = 0.06
LONGEST = 80
_HAN = re.compile("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class RowMatch:
    """A candidate row: its form and place in it."""

    form: Form
    index: int
    score: float

    @property
    def row(self) -> FormRow:
        return self.form.rows[self.index]


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """A column heading on the page and the official column it means, if any."""

    label: str
    token: Token
    column: FormColumn | None


@cache
def _row_names() -> tuple[tuple[Form, int, tuple[str, ...]], ...]:
    names = []
    for form in FORMS.values():
        if form.table == REVIEW:
            continue
        for index, row in enumerate(form.rows):
            paths = ("".join(row.path[-2:]), "".join(row.path))
            names.append((form, index, tuple(dict.fromkeys((row.short, *paths, *row.spellings)))))
    return tuple(names)


@cache
def _owners() -> tuple[tuple[str, ...], tuple[tuple[tuple[int, str], ...], ...]]:
    """The bare names of all rows, and for each the rows it names (by place) with its number."""
    owners: dict[str, list[tuple[int, str]]] = {}
    for place, (_, _, names) in enumerate(_row_names()):
        for name in names:
            owners.setdefault(bare(name), []).append((place, numbering(name)))
    return tuple(owners), tuple(tuple(places) for places in owners.values())


@lru_cache(maxsize=20000)
def rows_like(written: str) -> tuple[RowMatch, ...]:
    """Rows of any form whose label is close to the words, best first."""
    from rapidfuzz import process

    if len(written) > LONGEST * 2 or not _HAN.search(written):
        return ()
    plain, number = bare(written), numbering(written)
    if not 2 <= len(plain) <= LONGEST:
        return ()
    names, owners = _owners()
    scores: dict[int, float] = {}
    near = process.extract(
        plain, names, scorer=closeness(), processor=None, score_cutoff=CLOSE - 0.021, limit=None
    )
    for _, score, at in near:
        for place, own in owners[at]:
            scores[place] = max(scores.get(place, 0.0), numbered(score, number, own))
    rows = _row_names()
    found = [
        RowMatch(rows[place][0], rows[place][1], score)
        for place, score in sorted(scores.items())
        if score >= CLOSE and not _other_number(written, rows[place][0].rows[rows[place][1]].short)
    ]
    return tuple(sorted(found, key=lambda match: -match.score))


def _other_number(written: str, official: str) -> bool:
    """Whether 其他 has another number than the row: its number is all that tells what it is."""
    number = numbering(written) if len(written) < 12 and bare(written) in ("其他", "其它") else ""
    return bool(number) and number != numbering(official)


def best_row(written: str, table: str | None, era: str | None, index: int) -> RowMatch | None:
    """The row meant: best label; equals are settled by table, era and the order of the form."""
    candidates = rows_like(written) or rows_like(without_group(written))
    if not candidates:
        return _expected(written, table, era, index)
    top = candidates[0].score
    near = [item for item in candidates if item.score >= top - NEAR * (item.form.table == table)]

    def order(item: RowMatch) -> tuple[bool, bool, int, float]:
        here = item.form.table == table
        forward = _distance(item, index)
        return (not here, item.form.era != era, forward if here else 0, -item.score)

    exact = [item for item in near if item.score >= top - 0.001] or near
    return min(exact, key=order)


@lru_cache(maxsize=20000)
def without_group(written: str) -> str:
    """A wrapped label that has the heading of its group between its pieces, without that."""
    for row in FORMS["requests", "2021"].rows:
        if row.heading and row.short in written and written != row.short:
            return written.replace(row.short, "", 1)
    return ""


def _distance(item: RowMatch, index: int) -> int:
    """How far on in the form a row is: the same row again beats one under a later heading."""
    if item.index == index:
        return 100
    if item.index < index:
        return 1000 + index - item.index
    depth = len(item.row.path)
    between = item.form.rows[index + 1 : item.index]
    crossed = index >= 0 and any(len(row.path) < depth for row in between)
    return item.index - index + 500 * crossed


def _expected(written: str, table: str | None, era: str | None, index: int) -> RowMatch | None:
    """A badly misspelt or cut label whose number is that of one of the next rows of the form."""
    form = FORMS.get((table or "", era or "")) or FORMS.get((table or "", "2019"))
    number = numbering(written)
    if form is None or not number or len(written) > LONGEST:
        return None
    for ahead in range(index + 1, min(index + 4, len(form.rows))):
        name = form.rows[ahead].short
        if numbering(name) != number:
            continue
        begins = len(bare(written)) > 5 and bare(name).startswith(bare(written))
        if (score := similarity(written, name)) >= 0.6 or begins:
            return RowMatch(form, ahead, score)
    return None


@cache
def _columns() -> tuple[tuple[str, FormColumn], ...]:
    return tuple((form.table, column) for form in FORMS.values() for column in form.columns)


@lru_cache(maxsize=20000)
def column_like(written: str, tables: tuple[str, ...] | None = None) -> FormColumn | None:
    """The official column closest to a heading, among the tables given."""
    if not 1 < len(bare(written)) <= 20:
        return None
    best: tuple[float, FormColumn | None] = (CLOSE - 0.01, None)
    for table, column in _columns():
        if tables is not None and table not in tables:
            continue
        names = (column.label, *column.spellings)
        score = max(similarity(written, name) for name in names)
        best = max(best, (score, column), key=lambda pair: pair[0])
    return best[1]


def column_in(form: Form, written: str) -> FormColumn | None:
    """The column of this form that a heading names."""
    return _column_in(form.table, form.era, written)


@lru_cache(maxsize=20000)
def _column_in(table: str, era: str, written: str) -> FormColumn | None:
    if not bare(written):
        return None
    best = max(FORMS[table, era].columns, key=lambda column: score_column(written, column))
    return best if score_column(written, best) >= CLOSE else None


def score_column(written: str, column: FormColumn) -> float:
    return _score_names(written, column.label, column.spellings)


@lru_cache(maxsize=50000)
def _score_names(written: str, label: str, spellings: tuple[str, ...]) -> float:
    return max(similarity(written, name) for name in (label, *spellings))


def joined(tokens: Sequence[Token]) -> Token:
    """Pieces of one label as one token from the first to the last."""
    text = "".join(token.text for token in tokens)
    return Token(text, tokens[0].start, tokens[-1].end, WORDS, tokens[-1].line, tokens[-1].solo)


def segment_columns(tokens: Sequence[Token], tables: tuple[str, ...]) -> list[HeaderCell]:
    """Headings in a run of words; neighbouring pieces are joined where that reads better."""
    cells: list[HeaderCell] = []
    at = 0
    while at < len(tokens):
        best: tuple[float, int, FormColumn | None] = (0.0, _group_length(tokens[at : at + 8]), None)
        for length in range(1, min(8, len(tokens) - at) + 1 if best[1] == 1 else 1):
            written = "".join(token.text for token in tokens[at : at + length])
            if len(written) > 40:
                break
            if (column := column_like(written, tables)) is not None:
                best = max(best, (score_column(written, column), length, column), key=_score)
        whole = joined(tokens[at : at + best[1]])
        cells.append(HeaderCell(whole.text, whole, best[2]))
        at += best[1]
    return cells


def _group_length(tokens: Sequence[Token]) -> int:
    """How many pieces are the heading of all organisations together, which ends like one of them."""
    words = ["".join(token.text for token in tokens[:end]) for end in range(1, len(tokens) + 1)]
    scores = [similarity(written, ORGANISATION) for written in words]
    return scores.index(max(scores)) + 1 if max(scores) >= 0.85 else 1


def _score(entry: tuple[float, int, FormColumn | None]) -> float:
    return entry[0]


def era_of(headers: Iterable[HeaderCell], table: str) -> str | None:
    """The era whose columns of a table the headings fit better, none when they decide nothing."""
    labels = [cell.label for cell in headers]
    fits = {
        era: sum(
            max((score_column(label, column) for label in labels), default=0.0)
            for column in form.columns
        )
        / len(form.columns)
        for era in ("2019", "2021")
        if (form := FORMS.get((table, era)))
    }
    ranked = sorted(fits.items(), key=lambda item: -item[1])
    if not ranked or ranked[0][1] < CLOSE:
        return None
    return ranked[0][0] if len(ranked) == 1 or ranked[0][1] > ranked[1][1] + 0.04 else None


def row_in(form: Form, match: RowMatch) -> str:
    """The label the row has in the form of the page's era."""
    if form.row(match.row.label):
        return match.row.label
    close = max(form.rows, key=lambda row: similarity(row.short, match.row.short))
    return close.label if similarity(close.short, match.row.short) >= 0.75 else match.row.label
