"""Results for people at a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ingest.corpus import Corpus
    from qa import Answer


def show_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table of a query's rows; report text is never read as markup."""
    from rich.console import Console
    from rich.table import Table

    table = Table(*(str(name) for name in columns))
    for row in rows:
        table.add_row(*("" if value is None else _plain(value) for value in row))
    Console(markup=False).print(table)


def show_answer(answer: Answer) -> str:
    """An answer, what a careful reader must know, and its sources, one a line."""
    from qa.answer import describe

    lines = [answer.text or answer.message or answer.status]
    lines += [f"  ! {warning}" for warning in answer.warnings]
    lines += [f"  ? {candidate}" for candidate in answer.candidates]
    lines += [f"  [{note.n}] {describe(note)}" for note in answer.citations]
    return "\n".join("".join(c if c.isprintable() else " " for c in line) for line in lines)


def show_corpus(corpus: Corpus) -> None:
    """One line per report: agency, year, what was read; then what was set aside."""
    from rich.console import Console
    from rich.table import Table

    table = Table("file", "agency", "year", "kind", "cells", "prose", "findings")
    for document in corpus.documents:
        for report in document.reports:
            cells = sum(item.cell is not None for item in report.observations)
            table.add_row(
                _plain(document.file),
                _plain(report.agency.name if report.agency else "-"),
                str(report.year or report.year_status),
                report.kind,
                str(cells),
                str(len(report.observations) - cells),
                str(len(report.findings)),
            )
        if not document.reports:
            table.add_row(_plain(document.file), "-", "-", document.reason or "-", "", "", "")
    console = Console(markup=False)
    console.print(table)
    for item in corpus.set_aside:
        console.print(f"{item.file}: {item.reason}: {item.message}")


def _plain(value: Any) -> str:
    """Text without the control characters that could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in str(value))
