"""Writes the code and data that come out of the Turtle files, or says what is stale.

`python -m ontology.generate` writes, `python -m ontology.generate --check` only compares.
"""

from __future__ import annotations

import json
import keyword
import re
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from ontology.constraints import identity_shapes
from ontology.turtle import FOLDER, load, read

MARK = "# Identities, written by ontology/generate.py\n"
HEADER = '''"""Names of the ontology: written by `python -m ontology.generate`, not by hand."""

from __future__ import annotations

from enum import StrEnum
'''


def member(value: str) -> str:
    """The Python name of a key: `requests.received` is REQUESTS_RECEIVED."""
    name = re.sub(r"\W", "_", value).upper()
    name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name)
    return f"Y{name}" if name[0].isdigit() else f"{name}_" if keyword.iskeyword(name) else name


def _enum(name: str, doc: str, values: Iterable[str]) -> str:
    lines = [f"    {member(value)} = {json.dumps(value, ensure_ascii=False)}" for value in values]
    return "\n".join([f"class {name}(StrEnum):", f'    """{doc}"""', "", *lines])


def terms_text(data: Mapping[str, Any]) -> str:
    """The text of `terms.py`."""
    model = data["model"]
    parts = [
        _enum("Label", "Labels of the nodes.", (item["name"] for item in model["nodes"])),
        _enum("Relation", "Relations of the graph.", (item["name"] for item in model["relations"])),
        _enum("Property", "Properties of nodes.", (item["name"] for item in model["properties"])),
        _enum("MetricKey", "The metrics.", [*(item["key"] for item in data["metrics"]), "open"]),
        _enum("IdentityKey", "The identities.", (item["key"] for item in data["identities"])),
    ]
    parts += [
        _enum(name, f"The closed list {name}.", (item["key"] for item in items))
        for name, items in data["lists"].items()
    ]
    return HEADER + "\n\n" + "\n\n\n".join(parts) + "\n"


def shapes_text(data: Mapping[str, Any], current: str) -> str:
    """`shapes.ttl` with its hand-written structure and the identities as they now are."""
    structure, _, _ = current.partition(MARK)
    return structure + MARK + identity_shapes(data["identities"])


def generated(folder: Path = FOLDER) -> dict[Path, str]:
    """Every generated file with the text it should have."""
    data = read(load(folder))
    shapes = folder / "shapes.ttl"
    return {
        folder / "vocabulary.json": json.dumps(data, ensure_ascii=False, indent=1) + "\n",
        folder / "terms.py": terms_text(data),
        shapes: shapes_text(data, shapes.read_text(encoding="utf-8")),
    }


def stale(folder: Path = FOLDER) -> tuple[str, ...]:
    """The names of the generated files that differ from what the Turtle files say."""
    return tuple(
        path.name
        for path, text in generated(folder).items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    )


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        names = stale()
        if names:
            print(f"stale: {', '.join(names)}; run python -m ontology.generate", file=sys.stderr)
        return 1 if names else 0
    if arguments:
        print("usage: python -m ontology.generate [--check]", file=sys.stderr)
        return 2
    for path, text in generated().items():
        path.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
