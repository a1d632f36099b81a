"""What a question counts, from the concepts its words stand for: order and joining words are free.

A concept is a set of words that mean the same here; a metric is a set of concepts it needs (and of
concepts it bars). Of all metrics whose needs a part of a question meets, the most specific is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch of a question and the concepts it stands for."""

    start: int
    end: int
    concepts: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meaning:
    """Metric keys, best first, with what must be heard for them and what must not."""

    keys: tuple[str, ...]
    needs: frozenset[str]
    bars: frozenset[str]

    @classmethod
    def of(cls, keys: str, said: str) -> Meaning:
        """From a row of a table: keys, and concepts needed or (with !) barred, apart by blanks."""
        words = said.split()
        return cls(
            tuple(keys.split()),
            frozenset(word for word in words if word[0] != "!"),
            frozenset(word[1:] for word in words if word[0] == "!"),
        )


@dataclass(frozen=True, slots=True)
class Meant:
    """What a part of a question counts, with the stretches that say so."""

    keys: tuple[str, ...]
    heard: tuple[Heard, ...]
    needs: frozenset[str]
    weight: float

    @property
    def start(self) -> int:
        return min((item.start for item in self.heard), default=0)

    @property
    def end(self) -> int:
        return max((item.end for item in self.heard), default=0)


@dataclass(frozen=True)
class Lexicon:
    """The concepts of one language, their weights (1 where none is given), and the metrics.

    `shared` are the concepts that one part of a question takes from the part beside it: 'how many
    came by letter and how many by fax' counts requests twice.
    """

    words: Mapping[str, str]
    weights: Mapping[str, float]
    meanings: Sequence[Meaning]
    shared: frozenset[str]
    joint: str

    @cached_property
    def _patterns(self) -> tuple[tuple[str, re.Pattern[str]], ...]:
        return tuple((name, re.compile(words, re.IGNORECASE)) for name, words in self.words.items())

    @cached_property
    def _joint(self) -> re.Pattern[str]:
        return re.compile(self.joint, re.IGNORECASE)

    def hear(self, text: str) -> list[Heard]:
        """The concepts of a text; of overlapping stretches the longest holds."""
        found: dict[tuple[int, int], set[str]] = {}
        for name, pattern in self._patterns:
            for match in pattern.finditer(text):
                if match.end() > match.start():
                    found.setdefault(match.span(), set()).add(name)
        kept: list[Heard] = []
        for start, end in sorted(found, key=lambda span: (span[0] - span[1], span)):
            if not any(one.start < end and start < one.end for one in kept):
                kept.append(Heard(start, end, frozenset(found[start, end])))
        return sorted(kept, key=lambda one: one.start)

    def best(self, concepts: Iterable[str]) -> Meaning | None:
        """The most specific metric that these concepts name; the first of equals."""
        held = frozenset(concepts)
        fitting = [one for one in self.meanings if one.needs <= held and not one.bars & held]
        return max(fitting, key=self._weight, default=None)

    def _weight(self, meaning: Meaning) -> float:
        return sum(self.weights.get(name, 1.0) for name in meaning.needs)

    def link(self, text: str) -> tuple[Meant, ...]:
        """What the text counts, part by part; the same metric once."""
        parts = self.parts(text)
        alone = [self._meant(part) for part in parts]
        taken = [self._with_neighbours(parts, place, one) for place, one in enumerate(alone)]
        whole = self._meant([item for part in parts for item in part])
        kept = [one for one in taken if one is not None]
        heaviest = max((one.weight for one in kept), default=-1.0)
        if whole is not None and whole.weight > heaviest + 0.5:
            kept = [whole]
        return tuple({one.keys: one for one in reversed(kept)}.values())[::-1]

    def parts(self, text: str) -> list[list[Heard]]:
        """What is heard between the joints of a text; a joint within a stretch is none."""
        heard = self.hear(text)
        cuts = [match.start() for match in self._joint.finditer(text)]
        cuts = [cut for cut in cuts if not any(one.start < cut < one.end for one in heard)]
        parts: list[list[Heard]] = [[] for _ in range(len(cuts) + 1)]
        for one in heard:
            parts[sum(cut <= one.start for cut in cuts)].append(one)
        return [part for part in parts if part]

    def _meant(self, heard: Sequence[Heard]) -> Meant | None:
        meaning = self.best(name for one in heard for name in one.concepts)
        if meaning is None:
            return None
        used = tuple(one for one in heard if one.concepts & meaning.needs)
        return Meant(meaning.keys, used, meaning.needs, self._weight(meaning))

    def _with_neighbours(
        self, parts: Sequence[Sequence[Heard]], place: int, alone: Meant | None
    ) -> Meant | None:
        """A part that names nothing, or only the general thing, with what its neighbours share."""
        own = {name for one in parts[place] for name in one.concepts}
        lent: list[Heard] = []
        for near in (place - 1, place + 1):
            if 0 <= near < len(parts):
                lent += [one for one in parts[near] if one.concepts & self.shared - own]
        best = alone
        for extra in ([item] for item in lent):
            found = self._meant([*parts[place], *extra])
            if found is None or not found.needs & own - self.shared:
                continue
            if best is None or found.weight > best.weight:
                best = found
        return best
