"""Results for people at a terminal."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from gongkai.messages import chinese_locale, say, shell

if TYPE_CHECKING:
    from rich.console import Console

    from ingest.audit import AuditFinding
    from ontology.records import Document


def _console() -> Console:
    """Standard output; piped, it is as wide as its longest line."""
    import sys

    from rich.console import Console

    return Console(markup=False, highlight=False, width=None if sys.stdout.isatty() else 240)


def show_rows(columns: Sequence[str], rows: Sequence[Sequence[Any]]) -> None:
    """A table of a query's rows; report text is never read as markup."""
    import typer

    if not rows:
        typer.echo(say(shell.NO_ROWS), err=True)
        return
    from rich.table import Table

    table = Table()
    for name in columns:
        table.add_column(_plain(name), overflow="fold")  # nothing of a result is cut off
    for row in rows:
        table.add_row(*(_cell(value) for value in row))
    _console().print(table)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, (dict, list)):
        return _plain(json.dumps(value, ensure_ascii=False))
    return _plain(f"{value:.15g}" if isinstance(value, float) else value)


def show_documents(documents: Sequence[Document]) -> None:
    """One line per report: agency, year, what was read."""
    if not documents:
        return
    from rich.table import Table

    names = _names("ReportKind", "DocumentReason", "YearStatus")
    table = Table()
    for title in (shell.COLUMN_FILE, shell.COLUMN_AGENCY, shell.COLUMN_YEAR, shell.COLUMN_KIND):
        table.add_column(say(title), overflow="fold")
    for title in (shell.COLUMN_CELLS, shell.COLUMN_PROSE, shell.COLUMN_FINDINGS):
        table.add_column(say(title), justify="right", no_wrap=True)
    for document in documents:
        for report in document.reports:
            cells = sum(item.cell is not None for item in report.observations)
            table.add_row(
                _plain(document.file),
                _plain(report.agency.name if report.agency else "-"),
                str(report.year or names.get(report.year_status, report.year_status)),
                names.get(report.kind, report.kind),
                str(cells),
                str(len(report.observations) - cells),
                str(len(report.findings)),
            )
        if not document.reports:
            reason = document.reason or "-"
            table.add_row(_plain(document.file), "-", "-", names.get(reason, reason), "", "", "")
    _console().print(table)


def _names(*lists: str) -> dict[str, str]:
    """The names of the members of closed lists, in the user's language."""
    from ontology.vocabulary import vocabulary

    language = "zh" if chinese_locale() else "en"
    known = vocabulary()["lists"]
    return {item["key"]: item[language] for name in lists for item in known[name]}


def show_findings(findings: Sequence[AuditFinding]) -> str:
    """Findings under the report they are about: outcome, rule, what was met, the words."""
    names = _names("FindingOutcome", "FindingRule")
    lines: list[str] = []
    head = None
    for finding in findings:
        if head != (finding.report, finding.file):
            head = (finding.report, finding.file)
            about = " ".join(str(part) for part in (finding.agency, finding.year) if part)
            lines += ["", f"{finding.file}  {about}".rstrip()]
        outcome = names.get(finding.outcome, finding.outcome)
        lines.append(f"  [{outcome}] {finding.rule}: {finding.message}")
        if not chinese_locale():
            lines.append(f"      ({names.get(finding.rule, finding.rule)})")
        lines += [
            f"      {item.file}:{item.start}-{item.end} “{_short(item.quote)}”"
            for item in finding.evidence[:3]
        ]
    return "\n".join(map(_plain, lines)).lstrip("\n")


def _short(quote: str) -> str:
    flat = " ".join(quote.split())
    return flat if len(flat) <= 60 else flat[:59] + "…"


def _plain(value: Any) -> str:
    """Text without the control characters that could steer a terminal."""
    return "".join(char if char.isprintable() else " " for char in str(value))
