"""Names and kinds of platforms in sentences of our own."""

from __future__ import annotations

import pytest

from ingest.mentions import find_platforms

CASES: list[tuple[str, list[tuple[str, str]]]] = [
    ("通过市政府门户网站、微信公众号、公示栏等渠道主动公开政府信息。",
     [("市政府门户网站", "website"), ("微信公众号", "wechat"), ("公示栏", "notice_board")]),
    ("我局充分利用“临江发布”微信公众号及今日头条号发布信息。",
     [("“临江发布”微信公众号", "wechat"), ("今日头条号", "new_media")]),
    ("依托区政府门户网站开设政府信息公开专栏，设置局长信箱。",
     [("区政府门户网站", "website"), ("政府信息公开专栏", "website"), ("局长信箱", "mailbox")]),
    ("在档案馆、图书馆、政务服务中心设立公共查阅点。",
     [("档案馆", "reading_place"), ("图书馆", "reading_place"), ("政务服务中心", "service_centre"),
      ("公共查阅点", "reading_place")]),
    ("开通12345政务服务便民热线和监督举报电话。",
     [("12345政务服务便民热线", "hotline"), ("监督举报电话", "hotline")]),
    ("做好12345、12315等热线的办理工作。", [("12345热线", "hotline"), ("12315热线", "hotline")]),
    ("通过《临江日报》、县电视台、政府公报发布。",
     [("临江日报", "newspaper"), ("县电视台", "broadcast"), ("政府公报", "gazette")]),
    ("信用信息推送至“信用中国”网站，公共资源交易平台实现全程电子化。",
     [("“信用中国”网站", "credit_platform"), ("公共资源交易平台", "trading_platform")]),
    ("利用广播、报刊等传统媒体和政务新媒体公开。",
     [("广播、报刊等传统媒体", "other"), ("政务新媒体", "new_media")]),
    ("设置《临江镇政务公开栏》。", [("临江镇政务公开栏", "notice_board")]),
    ("加强政府网站建设，通过互联网、物联网技术提升能力，发布统计公报。", []),
    ("发放明白卡，利用LED屏和广播喇叭宣传。",
     [("明白卡", "handout"), ("LED屏", "screen"), ("广播喇叭", "loudspeaker")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expect"), CASES)
def test_mentions(text: str, expect: list[tuple[str, str]]) -> None:
    found = find_platforms(text, 0, len(text), ())
    assert [(item.name, item.kind) for item in found] == expect
    for item in found:
        assert text[item.start : item.end] == item.quote
