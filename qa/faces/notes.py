"""What every face says about a source besides its words: whose, when, where."""

from __future__ import annotations

from qa.answer import Answer, Citation
from qa.faces.words import word

NAMES_SHOWN = 20


def head(note: Citation) -> str:
    """Whose report and which year."""
    year = str(note.year) if note.year is not None else ""
    who = note.agency or note.title or note.file
    return " ".join(part for part in (who, year) if part)


def where(note: Citation) -> str:
    """The file and the offsets at which the words can be opened again."""
    return f"{note.file}:{note.start}-{note.end}"


def trail(note: Citation, language: str) -> list[str]:
    """Section, page, and the row of a cell."""
    parts = [note.section] if note.section else []
    if note.page is not None:
        parts.append(word(language, "page", page=note.page))
    if note.cell is not None and note.cell.row:
        parts.append(note.cell.row)
    return parts


def remarks(answer: Answer) -> list[str]:
    """What a careful reader must know: warnings, then how many reports stand behind it."""
    found = list(answer.warnings)
    coverage = answer.coverage
    if coverage is not None and (coverage.reported < coverage.of or coverage.left_out):
        said = answer.language
        parts = [word(said, "coverage", reported=coverage.reported, of=coverage.of)]
        if coverage.missing:
            parts.append(word(said, "missing", names=_some(coverage.missing, said)))
        if coverage.left_out:
            parts.append(word(said, "left_out", count=len(coverage.left_out)))
        found.append(word(said, "stop").join(parts))
    return found


def lead(answer: Answer) -> str:
    """The text of the answer; of an error its message."""
    return answer.answer or answer.message or word(answer.language, "no_text")


def _some(names: tuple[str, ...], language: str) -> str:
    shown = word(language, "join").join(names[:NAMES_SHOWN])
    rest = len(names) - NAMES_SHOWN
    return shown if rest <= 0 else f"{shown} {word(language, 'others', count=rest)}"
