"""分别: the things named before it and the numbers after it go together in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ontology.quantities import Quantity
from ontology.records import Span

_JOINT = re.compile(r"^[\s、，,和及与]*$")
_COPULA = re.compile(r"(?:为|是|有|达|达到|约|共)*")
_COUNTED = re.compile(r"(?:主动公开|公开|发布|推送|收到|受理|办理|办结|更新|阅读|关注|访问).*$")
_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]")
_NAMES = re.compile(r"[、，,：:；;]|和|及|与|以及")


def distributed(text: str, sentence: Span, quantities: Sequence[Quantity]) -> dict[int, str]:
    """The head of every number that 分别 distributes, by the number's place."""
    heads: dict[int, str] = {}
    for match in re.finditer("分别", text[sentence.start : sentence.end]):
        at = sentence.start + match.start()
        run = _run(text, at, quantities)
        if len(run) < 2:
            continue
        previous = max([item.end for item in quantities if item.end <= at], default=sentence.start)
        names = [part.strip() for part in _NAMES.split(text[previous:at]) if part.strip()]
        if len(names) < len(run):
            continue
        verb = text[at + 2 : run[0].start].strip()
        names = _shared(names, verb)
        for name, quantity in zip(names[-len(run) :], run, strict=True):
            heads[quantity.value_start] = name + verb
    return heads


def _shared(names: list[str], verb: str) -> list[str]:
    """网站、微博发布信息数量分别为: what is counted stands with the last name alone."""
    bare = _QUOTED.sub(lambda found: "引" * len(found.group()), names[-1])
    match = _COUNTED.search(bare) if _COPULA.fullmatch(verb) else None
    if match is None or match.start() == 0:
        return names
    told = names[-1][match.start() :]
    return [name + told for name in names[:-1]] + names[-1:]


def _run(text: str, at: int, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The numbers after 分别 that nothing but joints part."""
    after = [item for item in quantities if item.start >= at]
    if not after or after[0].start - at > 24 or re.search(r"[。；;\n]", text[at : after[0].start]):
        return []
    run = [after[0]]
    for item in after[1:]:
        if not _JOINT.match(text[run[-1].end : item.start]):
            break
        run.append(item)
    return run
