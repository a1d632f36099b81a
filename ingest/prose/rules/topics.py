"""Fields of information made public that have a key of their own."""

from __future__ import annotations

from ingest.prose.rules.rule import Rule, rule
from ingest.prose.units import COUNT

TOPIC_RULES: tuple[Rule, ...] = (
    rule("topic.enforcement", r"双公示", COUNT),
    rule("topic.finance", r"(?:财政|预决算|预算|决算|三公).*(?:信息|公开|报告)", COUNT),
    rule("topic.public_resources", r"公共资源(?:配置|交易).*", COUNT),
    rule("topic.food_drugs", r"食品|药品|食药", COUNT),
    rule("topic.environment", r"环境保护|环保|生态环境|环境监管", COUNT),
    rule("topic.safety", r"安全生产|安全监管", COUNT),
    rule("topic.education_health", r"教育|医疗|卫生健康", COUNT),
    rule("topic.relief", r"社会救助|低保|救助|救灾", COUNT),
    rule("topic.land", r"征地|土地征收|征收补偿", COUNT),
    rule("topic.enforcement", r"执法(?:结果|信息|公示)|双公示|行政处罚信息|行政许可信息", COUNT),
    rule("topic.business_policy", r"惠企|助企|涉企政策", COUNT),
)
