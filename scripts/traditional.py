"""Pack the table of traditional characters from OpenCC's dictionary (Apache-2.0).

Source: TSCharacters of the package `opencc-python-reimplemented` 0.1.7. Run with the package
installed: `python -m scripts.traditional`. Only pairs of one character are kept, so that a folded
text has the length of the written one and every offset holds in both.
"""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

# Machine-converted pages also write these where the mainland text had the second one.
ALSO = {
    "谘": "咨",
    "啟": "启",
    "麽": "么",
    "裏": "里",
    "衆": "众",
    "羣": "群",
    "爲": "为",
    "綫": "线",
}


def main() -> None:
    spec = find_spec("opencc")
    if spec is None or spec.origin is None:
        raise SystemExit("install opencc-python-reimplemented first")
    source = Path(spec.origin).parent / "dictionary" / "TSCharacters.txt"
    pairs: dict[str, str] = {}
    for line in source.read_text(encoding="utf-8").splitlines():
        old, _, new = line.partition("\t")
        first = new.split(" ")[0].strip()
        if len(old) == 1 == len(first) and old != first:
            pairs[old] = first
    pairs.update(ALSO)
    lines = ["".join(sorted(pairs)), "".join(pairs[key] for key in sorted(pairs))]
    target = Path(__file__).resolve().parents[1] / "ontology" / "traditional.txt"
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
