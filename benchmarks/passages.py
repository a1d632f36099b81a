"""Passage search among 10,000 passages of the same boilerplate, beside its peers.

    python -m benchmarks.passages [--distractors 10000] [--db ADDRESS_OR_FOLDER]

A hundred passages that each say one thing of their own (benchmarks/passage_questions.tsv) lie
among passages of the phrases all reports share. Each is asked for in Chinese and in English,
once with the agency and year named and once without. Printed for each: recall at 5 and mean
reciprocal rank of our search, of the full-text index alone, of the vector index alone and, on
Neo4j, of neo4j-graphrag's HybridRetriever (dependency group `bench`), all on the same database
with the same vectors.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.asking import agencies
from graph.embedding import Embedder, load_embedder, texts_to_embed
from graph.lucene import escape
from graph.passages import SEARCH_TEXT, SEARCH_VECTOR, search
from graph.schema import TEXT_INDEX, VECTOR_INDEX
from graph.store import Store
from graph.vectors import passage_vectors
from graph.writing import write_documents
from ontology.records import Document, Passage, Period, Report, Section, stable_id

QUESTIONS = Path(__file__).with_name("passage_questions.tsv")
PER_REPORT = 20
YEAR = 2022
K = 5
BOILERPLATE = (
    "{n}年以来，我单位认真贯彻落实中央和省市关于政务公开工作的决策部署，以公开为常态、不公开为例外。",
    "坚持以人民为中心，围绕中心工作和群众关切，持续推进决策、执行、管理、服务、结果公开。",
    "全年通过政府网站主动公开政府信息{a}条，其中概况类信息{b}条、政务动态信息{a}条、信息公开目录信息{b}条。",
    "严格按照《中华人民共和国政府信息公开条例》要求，规范依申请公开的受理、审核、办理和答复流程。",
    "本年度共收到政府信息公开申请{b}件，均在法定期限内办结，没有发生收费情况。",
    "未发生因政府信息公开引起的行政复议和行政诉讼。",
    "进一步健全组织领导机制，成立了由主要负责人任组长的政务公开工作领导小组，下设办公室。",
    "加强政府信息管理，落实信息发布审核制度，做到先审查、后公开，一事一审。",
    "依托政务新媒体矩阵，及时发布权威信息，全年微信公众号推送信息{a}条。",
    "加强业务培训，全年组织培训{b}次，参训人员{a}人次。",
    "存在的主要问题：公开的主动性有待增强，公开内容与群众期望还有差距，工作人员业务水平有待提高。",
    "下一步，将继续加大公开力度，丰富公开形式，提升公开质量，切实保障公众的知情权、参与权和监督权。",
    "完善监督检查机制，将政务公开纳入年度考核，定期通报工作情况。",
    "及时回应社会关切，全年办理网民留言{a}件，办结率百分之百。",
    "进一步优化栏目设置，加强平台日常维护，确保链接有效、更新及时。",
)


@dataclass(frozen=True, slots=True)
class Case:
    """A passage of its own with its two questions, and the report it stands in."""

    passage: str
    words: str
    chinese: str
    english: str
    agency: str
    report: str


def written() -> list[tuple[str, str, str]]:
    """(passage, question in Chinese, question in English) of the file."""
    lines = QUESTIONS.read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(row[0], row[1], row[2]) for row in rows]


def boilerplate(draw: random.Random, count: int) -> str:
    """Some sentences that all reports share, with their own numbers."""
    chosen = draw.sample(BOILERPLATE, count)
    return "".join(
        one.format(n=YEAR, a=draw.randrange(20, 900), b=draw.randrange(0, 60)) for one in chosen
    )


def corpus(distractors: int) -> Iterator[tuple[Document, Case | None]]:
    """Reports of PER_REPORT passages; every so often one holds a passage of its own."""
    rows = written()
    reports = distractors // PER_REPORT
    step = max(1, reports // len(rows))
    for place, (agency, region) in enumerate(agencies(reports)):
        draw = random.Random(place)
        texts = [boilerplate(draw, 4) for _ in range(PER_REPORT)]
        row = rows[place // step] if place % step == 0 and place // step < len(rows) else None
        if row is not None:
            own = boilerplate(draw, 2) + row[0] + boilerplate(draw, 1)
            texts.insert(draw.randrange(len(texts)), own)
        key = stable_id("r", region.code, agency.name)
        title = f"{agency.name}{YEAR}年政府信息公开工作年度报告"
        passages, start = [], 0
        for number, text in enumerate(texts):
            name = stable_id("q", key, number)
            passages.append(
                Passage(name, text, f"{title}\n{text}", start, start + len(text), None, 0)
            )
            start += len(text) + 1
        whole = "\n".join(texts)
        found = next((one for one in passages if row is not None and row[0] in one.text), None)
        report = Report(
            key, title, "text", agency, region, YEAR, "stated", (),
            Period(f"{YEAR}-01-01", f"{YEAR}-12-31"), None, "annual_report", "2021", "own", 0,
            len(whole), (Section("overview", "一、总体情况", 1, 0, len(whole)),), (), (), (), (), (),
            tuple(passages),
        )  # fmt: skip
        digest = hashlib.sha256(whole.encode()).hexdigest()
        document = Document(
            f"{region.code}/{agency.name}.html", (), digest, "html", "utf-8", None, None, True,
            None, (), (report,), whole, "benchmark",
        )  # fmt: skip
        case = None
        if row is not None and found is not None:
            case = Case(found.id, row[0], row[1], row[2], agency.name, key)
        yield document, case


def load(store: Store, embedder: Embedder, distractors: int) -> list[Case]:
    """The cases; the reports are stored and embedded unless the database holds them."""
    store.ensure_schema(embedder.dimension, embedder.name)
    held = store.read("MATCH (p:Passage) RETURN count(p) AS n")[0]["n"]
    cases = []
    for done, (document, case) in enumerate(corpus(distractors), start=1):
        if case is not None:
            cases.append(case)
        if held < distractors:
            vectors = passage_vectors(embedder, texts_to_embed(document))
            write_documents(store, [(document, vectors)])
            print(f"\rstored {done} of {distractors // PER_REPORT}", end="", file=sys.stderr)
    print(file=sys.stderr)
    return cases


Ranker = Callable[[str, Case, bool], Sequence[str]]


def rankers(store: Store, embedder: Embedder) -> dict[str, Ranker]:
    """Name -> ids of the first K passages for (question, case, named)."""

    def ours(question: str, case: Case, named: bool) -> Sequence[str]:
        reports = [case.report] if named else None
        return [hit.id for hit in search(store, embedder, question, reports=reports, k=K)]

    def text(question: str, case: Case, named: bool) -> Sequence[str]:
        asked = f"{case.agency}{YEAR}年 {question}" if named else question
        rows = store.read(SEARCH_TEXT, query=escape(asked), limit=K)
        return [row["id"] for row in rows]

    def vectors(question: str, case: Case, named: bool) -> Sequence[str]:
        asked = f"{case.agency}{YEAR}年 {question}" if named else question
        rows = store.read(SEARCH_VECTOR, vector=embedder.embed_question(asked), limit=K)
        return [row["id"] for row in rows]

    found: dict[str, Ranker] = {"gongkai": ours, "full text": text, "vectors": vectors}
    hybrid = _hybrid(store, embedder)
    return found | ({"neo4j-graphrag": hybrid} if hybrid is not None else {})


def _hybrid(store: Store, embedder: Embedder) -> Ranker | None:
    """neo4j-graphrag's HybridRetriever on the same indexes; only Neo4j has what it asks for."""
    if store.engine != "neo4j":
        return None
    try:
        from neo4j_graphrag.retrievers import HybridRetriever  # type: ignore[import-not-found]
    except ImportError:
        print("neo4j-graphrag is not installed (dependency group `bench`); not compared")
        return None
    import neo4j

    user, password = os.environ.get("GONGKAI_USER", "neo4j"), os.environ["GONGKAI_PASSWORD"]
    driver = neo4j.GraphDatabase.driver(store.address, auth=(user, password))
    retriever: Any = HybridRetriever(driver, VECTOR_INDEX, TEXT_INDEX, return_properties=["id"])

    def hybrid(question: str, case: Case, named: bool) -> Sequence[str]:
        asked = f"{case.agency}{YEAR}年 {question}" if named else question
        records = retriever.get_search_results(
            query_text=escape(asked), query_vector=embedder.embed_question(asked), top_k=K
        ).records
        return [record["node"]["id"] for record in records]

    return hybrid


def main() -> None:
    """Loads, asks and prints one line for each way of asking and each search."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--distractors", type=int, default=10_000)
    parser.add_argument("--db", default=os.environ.get("GONGKAI_DATABASE"))
    parser.add_argument("--missed", action="store_true", help="print the questions ours missed")
    options = parser.parse_args()
    embedder = load_embedder(None)
    with Store.open(
        options.db, user=os.environ.get("GONGKAI_USER"), password=os.environ.get("GONGKAI_PASSWORD")
    ) as store:
        cases = load(store, embedder, options.distractors)
        print(f"{store.engine}: {len(cases)} questions in each language, {embedder.name}")
        for named in (True, False):
            for language in ("chinese", "english"):
                for name, ranker in rankers(store, embedder).items():
                    _print(name, ranker, cases, language, named, options.missed)


def _print(
    name: str, ranker: Ranker, cases: Sequence[Case], language: str, named: bool, missed: bool
) -> None:
    ranks = []
    for case in cases:
        question = str(getattr(case, language))
        ids = list(ranker(question, case, named))
        ranks.append(ids.index(case.passage) + 1 if case.passage in ids else 0)
        if missed and not ranks[-1] and name == "gongkai":
            print(f"   missed: {question} | {case.words}")
    recall = sum(rank > 0 for rank in ranks) / len(ranks)
    reciprocal = sum(1 / rank for rank in ranks if rank) / len(ranks)
    asked = "agency and year named" if named else "nothing named"
    print(f"{language:8} {asked:22} {name:15} recall@{K} {recall:.2f}  mrr {reciprocal:.2f}")


if __name__ == "__main__":
    main()
