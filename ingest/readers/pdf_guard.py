"""What a PDF would make PDFium draw, told before it is asked to.

PDFium reads a whole page at once and ends the process where memory runs out: five million
operators, or drawings that draw each other many times over, have to be found in the bytes.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from ingest.readers.unreadable import Unreadable

# A page of a report takes some 100 kB of operators.
STREAM_LIMIT = 16 * 1024 * 1024
TOTAL_LIMIT = 128 * 1024 * 1024
DRAW_LIMIT = 100_000
_OBJECT = re.compile(rb"(?<!\d)(\d{1,9})\s+\d{1,5}\s+obj\b")
_HEAD_LIMIT = 65536
_NO_CONTENT = re.compile(
    rb"/Length[123]\b|/Subtype\s*/(?:Image|CIDFontType0C|Type1C|OpenType|XML)\b"
    rb"|/Type\s*/(?:XRef|Metadata|EmbeddedFile)\b"
)
_FORM = re.compile(rb"/Subtype\s*/Form\b")
_PACKED = re.compile(rb"/Type\s*/ObjStm\b")
_FILTER = re.compile(rb"/Filter\s*(?P<list>\[\s*)?/(?P<name>\w+)")
_DRAW = re.compile(rb"/([^\s/<>\[\]()%]{1,100})\s+Do\b")
_NAMED = re.compile(rb"/([^\s/<>\[\]()%]{1,100})\s+(\d{1,9})\s+\d{1,5}\s+R\b")
_REFERENCE = re.compile(rb"\s*(\d{1,9})\s+\d{1,5}\s+R\b")


@dataclass
class _File:
    """Dictionaries by object number, the drawings of forms, the drawings of all other content."""

    heads: dict[int, bytes] = field(default_factory=dict)
    forms: dict[int, Counter[bytes]] = field(default_factory=dict)
    most: int = 0


def check_drawing(data: bytes) -> None:
    """Raises `Unreadable` where a page would draw too much, or something that draws itself."""
    file = _scan(data)
    costs: dict[int, int] = {}
    for number in file.forms:
        _cost(file, number, costs, ())
    if max(file.most, 1) * max(costs.values(), default=1) > DRAW_LIMIT:
        raise Unreadable("too_large", f"the PDF draws more than {DRAW_LIMIT} parts on a page")


def _scan(data: bytes) -> _File:
    file, total = _File(), 0
    for number, head, body in _objects(data):
        file.heads[number] = head
        if body is None or _NO_CONTENT.search(head):
            continue
        content = _decoded(head, body)
        total += len(content)
        if len(content) > STREAM_LIMIT or total > TOTAL_LIMIT:
            limit = STREAM_LIMIT // 1024**2
            raise Unreadable("too_large", f"a page of the PDF is drawn by more than {limit} MiB")
        if _PACKED.search(head):
            file.heads.update(_packed(head, content))
            continue
        draws = Counter(_DRAW.findall(content))
        if _FORM.search(head):
            file.forms[number] = draws
        else:
            file.most = max(file.most, draws.total())
    return file


def _objects(data: bytes) -> Iterator[tuple[int, bytes, bytes | None]]:
    """(number, dictionary, stream or None) of every object that stands in the file itself."""
    at = 0
    while (found := _OBJECT.search(data, at)) is not None:
        start = found.end()
        end = data.find(b"endobj", start)
        end = len(data) if end < 0 else end
        begins = data.find(b"stream", start, min(end, start + _HEAD_LIMIT))
        if begins < 0:
            yield int(found[1]), data[start : min(end, start + _HEAD_LIMIT)], None
            at = end
            continue
        stops = data.find(b"endstream", begins)
        stops = len(data) if stops < 0 else stops
        yield int(found[1]), data[start:begins], data[begins + 6 : stops].lstrip(b"\r\n")
        at = stops


def _decoded(head: bytes, body: bytes) -> bytes:
    """The content of a stream, cut off above the limit; nothing where its filter is not read."""
    found = _FILTER.search(head)
    if found is None:
        return body
    if found["name"] not in (b"FlateDecode", b"Fl"):
        return b""
    try:
        return zlib.decompressobj().decompress(body, STREAM_LIMIT + 1)
    except zlib.error:
        return b""


def _packed(head: bytes, content: bytes) -> Iterator[tuple[int, bytes]]:
    """The objects of an object stream (ISO 32000-1, 7.5.7)."""
    first = re.search(rb"/First\s+(\d{1,9})", head)
    if first is None:
        return
    base = int(first[1])
    numbers = [int(n) for n in re.findall(rb"\d{1,9}", content[:base])]
    places = numbers[1::2]
    for number, start, end in zip(numbers[::2], places, [*places[1:], len(content) - base]):
        yield number, content[base + start : base + end]


def _cost(file: _File, number: int, known: dict[int, int], path: tuple[int, ...]) -> int:
    """How many parts a form draws, those of the forms in it included."""
    if number in path:
        raise Unreadable("damaged", "a drawing in the PDF draws itself; print it to a new PDF")
    if number in known or number not in file.forms:
        return known.get(number, 1)
    if len(path) > 100:
        raise Unreadable("too_deep", "drawings in the PDF are nested more than 100 deep")
    names = _names(file.heads, number)
    cost = 1
    for name, times in file.forms[number].items():
        inner = names.get(name)
        cost += times * (_cost(file, inner, known, (*path, number)) if inner is not None else 1)
    known[number] = cost
    return cost


def _names(heads: Mapping[int, bytes], number: int) -> dict[bytes, int]:
    """The objects that the names of a form's resources mean."""
    resources = _value(heads, heads[number], b"/Resources")
    listed = _value(heads, resources, b"/XObject")
    return {name: int(target) for name, target in _NAMED.findall(listed)}


def _value(heads: Mapping[int, bytes], text: bytes, key: bytes) -> bytes:
    """The dictionary behind a key, in its place or where it refers to; nothing when absent."""
    at = text.find(key)
    if at < 0:
        return b""
    rest = text[at + len(key) :]
    reference = _REFERENCE.match(rest)
    if reference is not None:
        return heads.get(int(reference[1]), b"")
    depth = 0
    for sign in re.finditer(rb"<<|>>", rest):
        depth += 1 if sign[0] == b"<<" else -1
        if depth <= 0:
            return rest[: sign.end()]
    return rest
