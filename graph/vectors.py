"""The vector of a passage: its own sentences weigh more than those all reports share."""

from __future__ import annotations

import re
from collections.abc import Sequence
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.embedding import Embedder

_SENTENCE = re.compile(r"[^。；！？!?;\n]*[。；！？!?;\n]?")
# A sentence that is one of the shared ones still weighs a little: a passage may hold no other.
_LEAST, _POWER = 0.02, 4


def passage_vectors(embedder: Embedder, texts: Sequence[str]) -> list[list[float]]:
    """One vector of length 1 for each text: the weighted mean of its sentences' vectors.

    A passage of three shared sentences and one of its own is found by its own. Measured among
    4,000 passages of the same boilerplate, recall at 5 of the vectors alone: of whole passages
    0.50 (Chinese questions) and 0.30 (English), of plain means 0.66 and 0.39, so 0.88 and 0.72.
    """
    import numpy as np

    pieces = [_sentences(text) for text in texts]
    unique = list(dict.fromkeys(piece for one in pieces for piece in one))
    if not unique:
        return []
    place = {piece: number for number, piece in enumerate(unique)}
    vectors = np.asarray(embedder.embed_passages(unique))
    shared = (vectors @ _boilerplate(embedder).T).max(axis=1)
    weights = np.maximum(_LEAST, 1.0 - shared) ** _POWER
    found = []
    for one in pieces:
        rows = [place[piece] for piece in one]
        total = (vectors[rows] * weights[rows, None]).sum(axis=0)
        length = float(np.linalg.norm(total))
        found.append([float(number) for number in total / length] if length else total.tolist())
    return found


def _sentences(text: str) -> list[str]:
    """The sentences and lines of a text; the text itself when it has none."""
    found = [match.strip() for match in _SENTENCE.findall(text) if match.strip()]
    return found or [text]


_kept: dict[tuple[str, int], Any] = {}


def _boilerplate(embedder: Embedder) -> Any:
    """The vectors of ontology/boilerplate.txt, one a row; made once for each model."""
    import numpy as np

    key = (embedder.name, embedder.dimension)
    if key not in _kept:
        _kept[key] = np.asarray(embedder.embed_passages(_lines()))
    return _kept[key]


def _lines() -> list[str]:

    text = (resources.files("ontology") / "boilerplate.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]
