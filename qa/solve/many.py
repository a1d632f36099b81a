"""Questions about many reports: comparison, ranking, total, average, count."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph import questions
from qa.answer import Coverage, Derivation, LeftOut, Operand, Value
from qa.compose import (
    digits,
    formula_words,
    joined,
    metric_name,
    note,
    rounded,
    say,
    value_words,
    year_words,
)
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk
from qa.solve.counting import condition
from qa.solve.gather import (
    Stated,
    cited,
    conflicts,
    gather,
    incomparable,
    one_line,
    to_value,
)
from qa.solve.reports import asked_years
from qa.understand.asked import MetricAsked
from qa.understand.intent import Intent, asked_places, wants_lowest
from qa.understand.names import name_index
from qa.understand.question import Understanding

_KIND = re.compile(
    r"(?:哪|各|所有|全部|多少|几)(?:一|些|个|几个|家|一个|几家)?(?P<kind>县市区|市县区|区县|县区|县|区|市|乡镇|镇|乡|街道|局|厅|部门)(?P<more>(?:[和与及、]+(?:各)?(?:个)?(?:县市区|区县|县|区|市|乡镇|镇|乡|街道|局|部门))*)(?:(?<=[县区市])(?![级里内])|(?<![县区市]))"
)
_ENDINGS: tuple[tuple[str, str], ...] = (
    ("县市区", r"[县区市旗]人民政府$"), ("市县区", r"[县区市旗]人民政府$"), ("区县", r"[县区旗]人民政府$"), ("县区", r"[县区旗]人民政府$"),
    ("县", r"[县旗]人民政府$"), ("区", r"区人民政府$"), ("市", r"市人民政府$"), ("乡镇", r"[乡镇]人民政府$"), ("镇", r"镇人民政府$"),
    ("乡", r"乡人民政府$"), ("街道", r"街道办事处$"), ("局", r"局$"), ("厅", r"厅$"), ("部门", r"(?<!人民政府)(?<!办事处)$"),
)  # fmt: skip


def _of_kind(u: Understanding, rows: list[Row]) -> list[Row]:
    """哪个县, 各局: only organs of that kind, where there are any."""
    match = _KIND.search(u.text)
    if u.english and re.search(r"\bbureaus?\b", u.text):
        return [row for row in rows if re.search(r"(?:局|委员会)$", str(row["agency"]))] or rows
    if match is None:
        return rows
    kinds = [match["kind"], *re.split(r"[和与及、各个]+", match["more"])]
    ending = re.compile("|".join(dict(_ENDINGS)[kind] for kind in kinds if kind))
    return [row for row in rows if ending.search(str(row["agency"] or ""))] or rows


def _of_system(u: Understanding, rows: list[Row]) -> list[Row]:
    """教育系统的几个局: only organs whose name has the word."""
    match = re.search(r"(教育|水利|财政|卫生|卫健|民政|环保|生态环境|交通|农业|文化|公安|司法|审计|税务|市场监管|自然资源|人社)(?:系统|条线)", u.text)  # fmt: skip
    return [row for row in rows if match[1] in str(row["agency"])] if match else rows


def collection(desk: Desk, u: Understanding) -> tuple[list[Row], list[Row], list[int]]:
    """Annual reports of the years and regions asked, their duplicates, and the years."""
    index = name_index(desk.store) if u.regions else None
    index_codes = [
        code for code in (index.by_region if index else ())
        if any(region.holds(code) for region in u.regions)
    ]  # fmt: skip
    if u.regions and index_codes:
        rows: list[Row] = list(desk.read(questions.REPORTS_OF_REGIONS, regions=list(index_codes)))
    elif u.years.years:
        rows = list(desk.read(questions.REPORTS_OF_YEARS, years=list(u.years.years)))
    else:
        rows = list(desk.read(questions.ALL_REPORTS))
    rows = [
        row for row in rows
        if row["kind"] == "annual_report" and row["current"] is not False
        and (not u.regions or any(region.holds(row["region"]) for region in u.regions))
    ]  # fmt: skip
    rows = _of_kind(u, _of_system(u, rows))
    years = asked_years(u, rows)
    if years:
        rows = [row for row in rows if row["year"] in years]
    desk.remember(rows)
    kept = [row for row in rows if row["preferred"]]
    return kept, [row for row in rows if not row["preferred"]], years


def rank(
    desk: Desk, u: Understanding, item: MetricAsked, reports: Sequence[Row] | None = None
) -> Draft:
    """The collection in order of a metric; ties of the asked place are all named."""
    duplicates: list[Row] = []
    if reports is None:
        found, duplicates, _ = collection(desk, u)
        reports = found
    draft = Draft("rank")
    if not reports:
        return _nothing(u, "rank")
    stated, silent = gather(desk, u, reports, item)
    if not stated:
        return refusal(
            u.language, "rank", "metric_not_reported", who=say(u.language, "collection"), year="",
            metric=metric_name(u.language, item.keys[0]) or item.words,
        )  # fmt: skip
    refused = incomparable(desk, u, "rank", (), item, stated)
    if refused is not None:
        return refused
    lowest = wants_lowest(u.text)
    stated.sort(
        key=lambda one: (
            one.amount if lowest else -one.amount,
            str(one.report["agency"]),
            one.report["year"] or 0,
        )
    )
    draft.coverage = coverage_of(stated, silent, duplicates)
    places = asked_places(u.text)
    chosen = cited(desk, _at_places(stated, places), u)
    draft.names = list(dict.fromkeys(who_of(one.report) for one in chosen))
    draft.values = [to_value(one, item.keys[0]) for one in chosen]
    amounts = [one.amount for one in chosen]
    draft.tie = len(set(amounts)) < len(amounts)
    draft.computed = [float(len(chosen)), *(float(place) for place in places or ())]
    draft.computed += [float(one.value) for one in chosen if one.parts]
    if u.has(Intent.TOTAL) and places is not None and len(chosen) > 1:
        return total(desk, u, item, [one.report for one in chosen])
    _rank_text(u, draft, item, chosen, places, lowest)
    _rank_warnings(u, draft, stated)
    conflicts(u, draft, chosen)
    first = chosen[0].row if chosen else None
    if first is not None:
        draft.anchor = (str(first["report"]), int(first["start"]), int(first["end"]))
    return draft


def _at_places(stated: Sequence[Stated], places: tuple[int, int] | None) -> list[Stated]:
    """Competition ranking: 5, 5, 3 are the first, the first and the third place."""
    if places is None:
        return list(stated[:50])
    amounts = [one.amount for one in stated]
    return [one for one in stated if places[0] <= amounts.index(one.amount) + 1 <= places[1]]


def _rank_text(
    u: Understanding, draft: Draft, item: MetricAsked, chosen: Sequence[Stated],
    places: tuple[int, int] | None, lowest: bool,
) -> None:  # fmt: skip
    metric = metric_name(u.language, item.keys[0]) or item.words
    years = {one.report["year"] for one in chosen}
    year = say(u.language, "year", year=min(years)) if len(years) == 1 and None not in years else ""
    lines = joined(u.language, [one_line(u, one, year=not year) for one in chosen])
    word = say(u.language, "lowest" if lowest else "highest")
    if places is not None and places[0] == places[1] > 1:
        word = say(u.language, "place", n=places[0])
    if places is None or places[0] != places[1] or not chosen:
        draft.text = say(u.language, "rank", metric=metric, year=year, list=lines)
    elif len(chosen) > 1:
        draft.text = say(
            u.language,
            "rank_tie",
            metric=metric,
            year=year,
            word=word,
            count=len(chosen),
            list=lines,
        )
    else:
        one = chosen[0]
        draft.text = say(
            u.language, "rank_place", metric=metric, year=year or year_words(u.language, one.report),
            word=word, names=draft.names[0], note=note(one.citation),
            value=value_words(u.language, one.value, one.unit, one.qualifier),
        )  # fmt: skip


def _rank_warnings(u: Understanding, draft: Draft, stated: Sequence[Stated]) -> None:
    if len({one.report["year"] for one in stated}) > 1:
        draft.warn(say(u.language, "warn.years_differ"))
    if len({one.report["scope"] for one in stated}) > 1:
        draft.warn(say(u.language, "warn.mixed_scope"))


def coverage_of(
    stated: Sequence[Stated], silent: Sequence[Row], duplicates: Sequence[Row],
    others: Sequence[Row] = (), scope: str | None = None,
) -> Coverage:  # fmt: skip
    scopes = {str(one.report["scope"]) for one in stated}
    left = [LeftOut(str(row["id"]), "duplicate") for row in duplicates]
    left += [LeftOut(str(row["id"]), "scope") for row in others]
    return Coverage(
        len(stated), len(stated) + len(silent), tuple(who_of(row) for row in silent),
        scope or (scopes.pop() if len(scopes) == 1 else "mixed"), tuple(left),
    )  # fmt: skip


def _nothing(u: Understanding, kind: str) -> Draft:
    if u.years.years:
        asked = joined(
            u.language, [say(u.language, "year", year=y) for y in u.years.years], "comma"
        )
        return refusal(
            u.language,
            kind,
            "year_absent",
            who=say(u.language, "collection"),
            year=asked,
            years="—",
        )
    what = joined(u.language, [region.name for region in u.regions], "comma")
    return refusal(u.language, kind, "agency_absent", what=what or "—")


def total(
    desk: Desk, u: Understanding, item: MetricAsked, reports: Sequence[Row] | None = None
) -> Draft:
    """Sum, average or count over the collection, with who is missing and one scope."""
    kind = "total"
    duplicates: list[Row] = []
    if reports is None:
        reports, duplicates, _ = collection(desk, u)
    if not reports:
        return _nothing(u, kind)
    reports, others, scope = (
        (list(reports), [], None) if u.has(Intent.COUNT) else _one_scope(reports)
    )
    stated, silent = gather(desk, u, reports, item)
    metric = metric_name(u.language, item.keys[0]) or item.words
    if not stated:
        return refusal(
            u.language, kind, "metric_not_reported", who=say(u.language, "collection"), year="",
            metric=metric,
        )  # fmt: skip
    draft = Draft(kind)
    held = coverage_of(stated, silent, duplicates, others, scope)
    # A named agency that is not held is one of those asked for, and missing.
    draft.coverage = replace(
        held, of=held.of + len(u.absent), missing=(*held.missing, *u.absent)
    )  # fmt: skip
    if (refused := incomparable(desk, u, kind, (), item, stated)) is not None:
        return refused
    if u.has(Intent.COUNT):
        _count(desk, u, draft, item, stated, metric)
    else:
        _sum(desk, u, draft, item, stated, metric)
    if silent:
        names = joined(u.language, held.missing[:20], "comma")
        draft.text += " " * u.english + say(u.language, "missing", names=names)
    if others and scope:
        draft.warn(say(u.language, "warn.scope", scope=say(u.language, f"scope.{scope}")))
    if duplicates:
        draft.warn(say(u.language, "warn.versions", count=len(duplicates)))
    return draft


def _one_scope(reports: Sequence[Row]) -> tuple[list[Row], list[Row], str | None]:
    """Own and aggregate reports overlap: the scope most reports have is summed."""
    counts: dict[str, int] = {}
    for row in reports:
        counts[str(row["scope"])] = counts.get(str(row["scope"]), 0) + 1
    if len(counts) < 2:
        return list(reports), [], next(iter(counts), None)
    best = max(counts, key=lambda name: (counts[name], name == "own"))
    kept = [row for row in reports if str(row["scope"]) == best]
    return kept, [row for row in reports if str(row["scope"]) != best], best


def _what(u: Understanding) -> str:
    names = joined(u.language, [region.full_name for region in u.regions], "comma")
    return names or say(u.language, "collection")


def _years(u: Understanding, stated: Sequence[Stated]) -> str:
    years = sorted({one.report["year"] for one in stated if one.report["year"]})
    return joined(u.language, [say(u.language, "year", year=year) for year in years], "comma")


def _sum(
    desk: Desk, u: Understanding, draft: Draft, item: MetricAsked, stated: list[Stated], metric: str
) -> None:
    if len(stated) > _LISTED:
        _sum_of_many(desk, u, draft, item, stated, metric)
        return
    stated = cited(desk, stated, u)
    conflicts(u, draft, stated)
    amounts = [rounded(one.amount) for one in stated]
    value = rounded(sum(float(amount) for amount in amounts))
    unit = next((one.base_unit or one.unit for one in stated if one.base_unit or one.unit), None)
    written = formula_words(amounts)
    average = u.has(Intent.AVERAGE)
    if average:
        value = rounded(sum(float(amount) for amount in amounts) / len(amounts))
        written = f"({written}) / {len(amounts)}"
    draft.derivation = Derivation(
        written,
        tuple(
            Operand(who_of(one.report), amount, unit, one.report["agency"], one.report["year"], one.citation)
            for one, amount in zip(stated, amounts)
        ),
    )  # fmt: skip
    hedged = next((one.qualifier for one in stated if one.qualifier), None)
    if hedged:
        draft.warn(say(u.language, "warn.hedged", qualifier=hedged))
    year = stated[0].report["year"] if len({one.report["year"] for one in stated}) == 1 else None
    draft.values = [Value(value, unit, None, None, year, item.keys[0], None)]
    draft.computed = [float(one) for one in {row.report["year"] for row in stated} if one]
    draft.computed.append(float(len(amounts)))
    draft.text = say(
        u.language, "average" if average else "total", what=_what(u), year=_years(u, stated),
        metric=metric, value=value_words(u.language, value, unit, None), formula=written,
        coverage=_coverage_words(u, draft),
        list=joined(u.language, [one_line(u, one) for one in stated]),
    )  # fmt: skip


# More operands than this are added without listing each: the largest are cited.
_LISTED = 200
_SHOWN = 20


def _sum_of_many(
    desk: Desk, u: Understanding, draft: Draft, item: MetricAsked, stated: list[Stated], metric: str
) -> None:
    value = rounded(sum(float(rounded(one.amount)) for one in stated))
    if u.has(Intent.AVERAGE):
        value = rounded(float(value) / len(stated))
    unit = next((one.base_unit or one.unit for one in stated if one.base_unit or one.unit), None)
    largest = cited(desk, sorted(stated, key=lambda one: -one.amount)[:_SHOWN], u)
    years = {one.report["year"] for one in stated if one.report["year"]}
    draft.values = [
        Value(value, unit, None, None, min(years) if len(years) == 1 else None, item.keys[0], None)
    ]
    draft.computed = [float(value), float(len(stated)), float(_SHOWN), *map(float, years)]
    draft.warn(say(u.language, "warn.largest", count=_SHOWN))
    draft.text = say(
        u.language, "average" if u.has(Intent.AVERAGE) else "total", what=_what(u),
        year=_years(u, stated), metric=metric, value=value_words(u.language, value, unit, None),
        formula="…", coverage=_coverage_words(u, draft),
        list=joined(u.language, [one_line(u, one) for one in largest]),
    )  # fmt: skip


def _coverage_words(u: Understanding, draft: Draft) -> str:
    assert draft.coverage is not None
    return say(u.language, "coverage", reported=draft.coverage.reported, of=draft.coverage.of)


def _count(
    desk: Desk, u: Understanding, draft: Draft, item: MetricAsked, stated: list[Stated], metric: str
) -> None:
    key, bound, meets = condition(u)
    chosen = cited(desk, [one for one in stated if meets(one.amount)], u)
    draft.names = list(dict.fromkeys(who_of(one.report) for one in chosen))
    draft.values = [Value(len(draft.names), "个", None, None, None, item.keys[0], None)]
    draft.computed = [float(one) for one in {row.report["year"] for row in stated} if one]
    draft.computed += [bound, float(len(draft.names))]
    draft.computed += [float(one.value) for one in chosen if one.parts]
    draft.text = say(
        u.language, "count", what=_what(u), year=_years(u, stated), metric=metric,
        condition=say(u.language, key, value=digits(rounded(bound))), value=len(draft.names),
        coverage=_coverage_words(u, draft),
        list=joined(u.language, [one_line(u, one) for one in chosen]) or "—",
    )  # fmt: skip
