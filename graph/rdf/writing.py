"""Turtle and N-Triples, written as the statements come: memory does not grow with the graph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from graph.rdf.triples import PREFIXES, TYPE, Iri, Object, Statement

LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z0-9_]+)*")
ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\r": "\\r",
    "\t": "\\t",
    "\b": "\\b",
    "\f": "\\f",
}
UNSAFE = re.compile(r'[\\"\x00-\x1f\x7f\ud800-\udfff]')


def _escape(text: str) -> str:
    return UNSAFE.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    sign = match.group()
    # Lone surrogates have no place in RDF; U+FFFD is what a decoder would put.
    fallback = "\ufffd" if "\ud800" <= sign <= "\udfff" else f"\\u{ord(sign):04X}"
    return ESCAPES.get(sign, fallback)


def _full(item: Object) -> str:
    if isinstance(item, Iri):
        return f"<{item.text}>"
    text = f'"{_escape(item.text)}"'
    if item.language:
        return f"{text}@{item.language}"
    return f"{text}^^<{item.datatype}>" if item.datatype else text


def _short(item: Object) -> str:
    if isinstance(item, Iri):
        for prefix, base in PREFIXES.items():
            if item.text.startswith(base) and LOCAL.fullmatch(item.text, len(base)):
                return f"{prefix}:{item.text[len(base) :]}"
        return f"<{item.text}>"
    if item.datatype:
        return f'"{_escape(item.text)}"^^{_short(Iri(item.datatype))}'
    return _full(item)


def write_ntriples(statements: Iterable[Statement], out: TextIO) -> int:
    """One line per statement; returns how many."""
    count = 0
    for subject, predicate, item in statements:
        out.write(f"{_full(subject)} {_full(predicate)} {_full(item)} .\n")
        count += 1
    return count


def write_turtle(statements: Iterable[Statement], out: TextIO) -> int:
    """Statements of one subject together, as they come; returns how many."""
    for prefix, base in PREFIXES.items():
        out.write(f"@prefix {prefix}: <{base}> .\n")
    count = 0
    last: Iri | None = None
    for subject, predicate, item in statements:
        verb = "a" if predicate == TYPE else _short(predicate)
        if subject == last:
            out.write(f" ;\n    {verb} {_short(item)}")
        else:
            out.write(" .\n" if last is not None else "")
            out.write(f"\n{_short(subject)} {verb} {_short(item)}")
        last = subject
        count += 1
    out.write(" .\n" if last is not None else "")
    return count
