"""Reports whose agency is unknown: found by the name that their opening words carry."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph import questions
from qa.draft import Row
from qa.evidence import Desk
from qa.understand.content import content_of
from qa.understand.names import NameIndex, bare_place
from qa.understand.question import Understanding
from qa.understand.roman import chinese_names

# A name in the opening of a text is whose text it is; further down only when it returns.
OPENING = 400
# More texts than this are not opened for one question.
MOST = 40


def orphan(desk: Desk, index: NameIndex, u: Understanding, name: str) -> Row | None:
    """The one report without agency that opens with this name (an English one by its letters)."""
    if not index.unowned or len(index.unowned) > MOST or u.years.years:
        return None
    names = chinese_names(name) if u.english else (name,)
    rows = [
        row for row in desk.read(questions.REPORTS, reports=list(index.unowned))
        if row["current"] is not False
    ]  # fmt: skip
    if not rows or not names:
        return None
    desk.remember(rows)
    texts = desk.texts([str(row["id"]) for row in rows])
    places: list[tuple[int, Row]] = []
    for row in rows:
        text = texts[str(row["id"])]
        opening = text.text[text.start : min(text.end, text.start + OPENING)]
        forms = [form for one in names for form in _forms(one)]
        found = [at for form in forms if (at := opening.find(form)) >= 0]
        if found:
            places.append((min(found), row))
        elif (told := text.text.count(forms[-1], text.start, text.end)) >= 2:
            places.append((OPENING + MOST - min(told, MOST), row))
    places.sort(key=lambda item: item[0])
    return places[0][1] if places else None


def _forms(name: str) -> tuple[str, ...]:
    bare = bare_place(name)
    return (name,) if bare is None else (name, bare)


def without_names(u: Understanding, names: Sequence[str]) -> Understanding:
    """The question with the names of the reports taken out of what must be spoken of."""
    spans = [
        (start, start + len(name)) for name in names if (start := u.text.find(name)) >= 0
    ]  # fmt: skip
    links = [(item.start, item.end) for item in u.links]
    content = content_of(u.text, (*spans, *links, *u.years.spans))
    return replace(u, content=content, absent=())
