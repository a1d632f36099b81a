"""content.off_topic: long passages about something else than the disclosure of information."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.findings.view import LOW, NOTE, View
from ontology.records import Finding, Span

# One of these words stands in every stretch of a report that is about its subject.
_SUBJECT = re.compile(
    r"公开|公示|公布|发布|信息|政务|网站|网页|公告|宣传|解读|申请|回应|条例|透明|知情|咨询|热线|报告|栏目|目录|指南|保密|"
    r"复议|诉讼|培训|考核|制度|机制|媒体|平台|微信|微博|档案|舆情|建议|提案|投诉|举报|监督|附件|电话"
)
# The longest stretch without any of them on the sound pages looked at had 240 characters.
LEAST = 300


def off_topic(view: View) -> Iterator[Finding]:
    """Neighbouring paragraphs of 300 characters and more without a word of the subject."""
    for start, end in _strange(view):
        if end - start >= LEAST:
            words = view.text[start:end]
            message = f"大段内容与信息公开无关：“{words[:24]}…”"
            yield view.finding("content.off_topic", NOTE, LOW, message, [Span(start, end)])


def _strange(view: View) -> Iterator[tuple[int, int]]:
    """Runs of lines of prose without a word of the subject; a table or furniture ends a run."""
    begin: int | None = None
    last = at = view.report.start
    for line in view.text[view.report.start : view.report.end].split("\n"):
        first = at + len(line) - len(line.lstrip())
        close = at + len(line.rstrip())
        at += len(line) + 1
        if close <= first:
            continue
        if _SUBJECT.search(line) or view.in_table(first) or view.is_furniture(first):
            if begin is not None:
                yield begin, last
            begin = None
            continue
        begin = first if begin is None else begin
        last = close
    if begin is not None:
        yield begin, last
