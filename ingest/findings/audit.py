"""All rules over one report, in the order of the places they point at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ingest.findings import (
    arithmetic,
    characters,
    conflicts,
    content,
    form,
    masks,
    places,
    plausibility,
    sums,
    told_twice,
    words,
)
from ingest.findings.view import FAIL, LOW, View
from ingest.source import SourceText
from ontology.records import Finding, FindingEvidence, Report, Span

Rule = Callable[[View], Iterable[Finding]]
TableFinding = tuple[str, str, str, str, Span]


RULES: tuple[Rule, ...] = (
    arithmetic.arithmetic,
    arithmetic.local_sums,
    arithmetic.blank_cells,
    arithmetic.outdated_template,
    characters.lost_characters,
    characters.doubled_characters,
    characters.repeated_sentences,
    characters.repeated_headings,
    characters.repeated_outlooks,
    characters.mixed_widths,
    characters.punctuation,
    conflicts.text_against_table,
    conflicts.rate_without_requests,
    conflicts.year_conflicts,
    conflicts.period_conflicts,
    conflicts.promised_parts,
    content.off_topic,
    form.missing_sections,
    form.missing_date,
    form.missing_region,
    form.numbering,
    form.annex_numbers,
    form.misspelt_labels,
    form.regulation_names,
    form.typos,
    masks.masked_years,
    masks.masked_counts,
    masks.spam,
    masks.placeholders,
    masks.truncated,
    places.foreign_places,
    places.late,
    plausibility.decisions_as_items,
    plausibility.too_many_normative,
    plausibility.impossible_rates,
    sums.list_sums,
    sums.shares,
    sums.growth,
    sums.missing_units,
    told_twice.text_against_text,
    told_twice.unit_conflicts,
    words.lost_words,
    words.lost_numbers,
)


def find_findings(
    source: SourceText,
    report: Report,
    furniture: Sequence[Span],
    file: str,
    table_findings: Sequence[TableFinding] = (),
) -> tuple[Finding, ...]:
    """What is wrong or noteworthy in one report, each with evidence that can be read again."""
    view = View(source, report, tuple(furniture), file)
    found = [finding for rule in RULES for finding in rule(view)]
    found += [
        view.finding(rule, outcome, severity, message, [span])
        for rule, outcome, severity, message, span in table_findings
    ]
    return tuple(sorted(_once(found), key=_order))


def page_findings(source: SourceText, reports: Sequence[Report], file: str) -> tuple[Finding, ...]:
    """Findings about the page: several reports on one."""
    found = list(cut_pages(source.text, reports, file))
    if len(reports) < 2:
        return tuple(found)
    evidence = tuple(
        FindingEvidence(None, file, quote, report.start, report.start + len(quote))
        for report in reports
        if (quote := _opening(source.text, report))
    )
    message = f"一个页面上有{len(reports)}份报告"
    found.insert(0, Finding("page.several_reports", FAIL, LOW, message, evidence))
    return tuple(found)


def cut_pages(text: str, reports: Sequence[Report], file: str) -> Iterator[Finding]:
    """damage.truncated on the page: it says, outside of any report, that text is missing."""
    for match in masks.TRUNCATED.finditer(text):
        if not any(report.start <= match.start() < report.end for report in reports):
            evidence = FindingEvidence(None, file, match.group(), *match.span())
            message = f"页面说明内容不完整：“{match.group()}”"
            yield Finding("damage.truncated", FAIL, LOW, message, (evidence,))


def _opening(text: str, report: Report) -> str:
    line_end = text.find("\n", report.start, report.end)
    end = min(report.start + 40, report.end, line_end if line_end > report.start else report.end)
    return text[report.start : end]


def _order(finding: Finding) -> tuple[int, str]:
    return (finding.evidence[0].start if finding.evidence else -1, finding.rule)


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """The same rule at the same place is said once."""
    seen: set[tuple[str, tuple[tuple[int, int], ...]]] = set()
    kept: list[Finding] = []
    for finding in findings:
        key = (finding.rule, tuple((item.start, item.end) for item in finding.evidence))
        if key not in seen:
            seen.add(key)
            kept.append(finding)
    return kept
