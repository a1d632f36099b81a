"""The pages of the made-up world, read by the pipeline and written into a store."""

from __future__ import annotations

from dataclasses import replace

from graph.store import Store
from graph.writing import write_document
from ingest.pipeline import parse_bytes
from ontology.records import Document
from tests.qa.world.filings import ALL, filing
from tests.qa.world.pages import page

HALF_YEAR = (
    "常德市教育局2021年上半年政府信息公开工作总结\n一、工作情况\n"
    "上半年，我局主动公开政府信息777条，收到政府信息公开申请6件。\n二、下一步打算\n继续做好公开工作。\n"
)
NO_YEAR = (
    "石门县水利局20xx年政府信息公开工作年度报告\n一、总体情况\n20xx年，我局主动公开政府信息88条，"
    "收到政府信息公开申请5件。\n二、存在的主要问题及改进情况\n存在的问题：公开形式不够丰富。\n"
)


def pages() -> list[tuple[str, bytes]]:
    """Every file: the annual reports, one a second time as text, a half-year text, one masked."""
    found = [page(item) for item in ALL]
    found.append(page(replace(filing("cd_edu", 2022), suffix=".copy")))
    found.append(("cd_edu-half.txt", HALF_YEAR.encode()))
    found.append(("shimen-water.txt", NO_YEAR.encode()))
    return found


def fill(store: Store) -> None:
    for name, data in pages():
        document = parse_bytes(data, name)
        assert isinstance(document, Document), (name, document)
        write_document(store, document)
