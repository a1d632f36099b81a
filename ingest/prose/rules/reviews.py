"""Reviews, litigation, appeals and complaints."""

from __future__ import annotations

from ingest.prose.rules.rule import Rule, rule
from ingest.prose.units import COUNT

REVIEW_RULES: tuple[Rule, ...] = (
    rule("litigation.direct.total", r"直接起诉", COUNT),
    rule("litigation.after_review.upheld", r"复议后(?:提起)?(?:起诉|诉讼).*(?:维持|驳回)", COUNT),
    rule(
        "litigation.after_review.corrected", r"复议后(?:提起)?(?:起诉|诉讼).*(?:纠正|撤销)", COUNT
    ),
    rule("litigation.after_review.total", r"复议后(?:提起)?(?:起诉|诉讼)", COUNT),
    rule("litigation.upheld", r"诉讼.*维持|驳回.*诉讼请求|诉讼.*驳回", COUNT),
    rule("litigation.corrected", r"诉讼.*(?:纠正|撤销|败诉)", COUNT),
    rule("review.pending", r"(?:审理|未审结|未结).{0,8}复议|复议.*(?:审理中|未审结|未结)", COUNT),
    rule("review.upheld", r"复议.*维持", COUNT),
    rule("review.corrected", r"复议.*(?:纠正|撤销|纠错)", COUNT),
    rule("review.total", r"(?<!未经)复议(?!后)", COUNT),
    rule("litigation.total", r"诉讼|应诉|行诉", COUNT),
    rule("appeals.total", r"申诉", COUNT),
    rule(
        "complaints.total",
        r"(?<!咨询)(?<!咨询、)(?:举报|投诉)(?!电话|箱|热线|类|建议|、建议|咨询|案?件?(?:办理|处理)(?:情况|结果))",
        COUNT,
    ),
)
