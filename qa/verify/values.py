"""The fields of an answer against its notes: values, series, names, operands and formula."""

from __future__ import annotations

import ast
import operator
import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any

from qa.answer import Answer, Derivation, Operand, SeriesPoint, Value
from qa.compose import rounded
from qa.verify.numbers import stated
from qa.verify.support import Proof, squeezed

_SIGNS: Mapping[type, Any] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.USub: operator.neg,
}  # fmt: skip


def value_faults(answer: Answer, proofs: Mapping[int, Proof]) -> Iterable[str]:
    """Each number with a note stands in it, each other number is the derivation's."""
    items: tuple[Value | SeriesPoint, ...] = (*answer.values, *answer.series)
    for item in items:
        proof = proofs.get(item.citation or 0)
        if item.citation is not None and proof is None:
            yield f"value {item.value} at no note"
        elif proof is not None:
            yield from _cited(item, proof)
    yield from _derived(answer, proofs)


def _cited(item: Value | SeriesPoint | Operand, proof: Proof) -> Iterable[str]:
    """The number, the year and the name of one value; a zero may be told in words."""
    if item.value and not proof.proves(float(item.value)):
        yield f"value {item.value} at citation {proof.note.n}"
    if item.value == 0 and _only_other_number(proof.note.quote):
        yield f"value 0 at citation {proof.note.n}"
    if item.year and not _told_about(item.year, proof):
        yield f"year {item.year} at citation {proof.note.n}"
    agency = getattr(item, "agency", None)
    if agency and agency != proof.note.agency:
        yield f"agency {agency} at citation {proof.note.n}"


def _told_about(year: int, proof: Proof) -> bool:
    """The report's year, one that the quote writes, or the year before (去年 in this report)."""
    told = proof.note.year
    return year == told or year in stated(proof.note.quote) or (bool(told) and year + 1 == told)


def _only_other_number(quote: str) -> bool:
    """A quote that is one number and not a zero: the raw words of a cell."""
    return re.fullmatch(r"\s*[+-]?\d[\d,.]*\s*", quote) is not None and 0.0 not in stated(quote)


def name_faults(
    answer: Answer, proofs: Mapping[int, Proof], held: Collection[str]
) -> Iterable[str]:
    """Each name is one the graph holds or a note writes, and the text says it."""
    written = "\n".join(word for proof in proofs.values() for word in proof.words)
    said = squeezed(answer.answer)
    for name in answer.names:
        short = squeezed(name)
        if name not in held and short not in written:
            yield f"name {name}"
        elif short not in said:
            yield f"name {name} is not in the text"


def _derived(answer: Answer, proofs: Mapping[int, Proof]) -> Iterable[str]:
    derivation = answer.derivation
    if derivation is None:
        return
    for item in derivation.operands:
        proof = proofs.get(item.citation or 0)
        if proof is None:
            yield f"operand {item.value} at no note"
        else:
            yield from _cited(item, proof)
    results = _results(derivation)
    if results is None:
        yield "formula"
        return
    for value in answer.values:
        if value.citation is not None or value.value is None or rounded(value.value) in results:
            continue
        # A count of names is proved by the names.
        if value.value != len(answer.names):
            yield f"value {value.value} is not {derivation.formula}"


def _results(derivation: Derivation) -> set[float] | None:
    """What the formula gives, as number and in per cent; the growth where it is a difference."""
    sizes = [float(item.value) for item in derivation.operands]
    letters = dict(zip("ab", sizes)) if re.fullmatch(r"[ab /+*()-]+", derivation.formula) else {}
    if not letters and not _same_numbers(derivation.formula, sizes):
        return None
    try:
        value = evaluate(derivation.formula, letters)
    except (ValueError, ZeroDivisionError):
        return None
    found = {value, value * 100}
    if letters and "-" in derivation.formula and letters.get("a"):
        found.add(value / letters["a"] * 100)
    return {float(rounded(one)) for one in found}


def _same_numbers(formula: str, sizes: list[float]) -> bool:
    """A formula in numbers is made of its operands; an average is divided by how many they are."""
    body, _, divisor = formula.partition("/")
    written = [abs(float(part)) for part in re.findall(r"\d+(?:\.\d+)?", body)]
    below = [abs(float(part)) for part in re.findall(r"\d+(?:\.\d+)?", divisor)]
    operands = sorted(abs(size) for size in sizes)
    average = sorted(written) == operands and below in ([], [float(len(sizes))])
    return average or sorted(written + below) == operands


def evaluate(formula: str, letters: Mapping[str, float]) -> float:
    """The value of a formula of numbers, letters, + - * / and brackets; raises ValueError."""
    try:
        tree = ast.parse(formula.strip(), mode="eval").body
    except SyntaxError as error:
        raise ValueError(formula) from error
    return _value(tree, letters)


def _value(node: ast.expr, letters: Mapping[str, float]) -> float:
    if isinstance(node, ast.Constant) and isinstance(node.value, (int, float)):
        return float(node.value)
    if isinstance(node, ast.Name) and node.id in letters:
        return letters[node.id]
    if isinstance(node, ast.UnaryOp) and type(node.op) in _SIGNS:
        return float(_SIGNS[type(node.op)](_value(node.operand, letters)))
    if isinstance(node, ast.BinOp) and type(node.op) in _SIGNS:
        left, right = _value(node.left, letters), _value(node.right, letters)
        return float(_SIGNS[type(node.op)](left, right))
    raise ValueError("no formula")
