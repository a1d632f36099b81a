"""Titles and numbers of regulations: 〔2016〕80号, 国务院令第711号, 《条例》 and its kin."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.numerals import to_ascii

_OPEN = r"[〔\[﹝(（【〈［｛{]"
_CLOSE = r"[〕\]﹞)）】〉］｝}]"
_ISSUER = r"[一-鿿]{1,12}?"
_YEAR = r"(?:(?:19|20)\d{2}|[12][0-9xX×*＊]{3}|20[xX×*＊]{2})"

NUMBER_PATTERN = re.compile(
    rf"(?P<issuer>{_ISSUER}[发办字函电令政秘传厅规通文综法教人财环监建农委组局府管明密机普便告笺改水卫交安民司体气检税审统信退保资商林园粮旅贸运医残档金急科工经住城乡渔牧能药烟盐邮航海港执综法字])"
    rf"[ \t\u3000]{{0,2}}(?P<open>{_OPEN})?[ \t\u3000]{{0,2}}(?P<year>[0-9０-９xX×*＊]{{4}})[ \t\u3000]{{0,2}}年?"
    rf"(?P<close>{_CLOSE})?[ \t\u3000]{{0,2}}第?[ \t\u3000]{{0,2}}(?P<serial>[0-9０-９xX×*＊]{{1,5}})[ \t\u3000]{{0,2}}号"
)
DECREE_PATTERN = re.compile(
    r"(?P<issuer>(?:中华人民共和国)?(?:国务院|国|[一-鿿]{1,8}?(?:人民政府|政府|部|委员会|改革委|总局|署|行|局)))"
    r"(?:令[ \t\u3000]?第?[ \t\u3000]?(?P<serial>[0-9０-９]{1,4}|[一二三四五六七八九十百〇零]{1,8})[ \t\u3000]?号"
    r"|第?[ \t\u3000]?(?P<serial2>[0-9０-９]{1,4})[ \t\u3000]?号令)"
)

REGULATION = "中华人民共和国政府信息公开条例"
REGULATION_2007 = "国务院令第492号"
REGULATION_2019 = "国务院令第711号"


@dataclass(frozen=True, slots=True)
class KnownRegulation:
    """A regulation that most reports cite: its full title, its numbers, its short titles."""

    title: str
    numbers: tuple[str, ...]
    short: tuple[str, ...] = ()
    misnamed: tuple[str, ...] = ()
    issuer: str | None = None


KNOWN: tuple[KnownRegulation, ...] = (
    KnownRegulation(
        REGULATION,
        (REGULATION_2019, REGULATION_2007),
        ("条例", "政府信息公开条例", "信息公开条例", "中国政府信息公开条例", "新条例", "新《条例》",
         "国务院政府信息公开条例", "公开条例", "政务信息公开条例", "国家政府信息公开条例"),
        ("中华人民共和国信息公开条例", "中华人民共和国政务信息公开条例", "中华人民共和国政务公开条例",
         "中华人民共和国政府公开条例", "中华人民共和国政府信息条例", "政务公开条例",
         "中华人民共和国政府信息公开条列", "中华人民共和国政府信息公开条件", "政府信息公开条列",
         "中华人民共和国政府信息公开办法", "中华人共和国政府信息公开条例", "中华人民共和国信息政府公开条例"),
        "国务院",
    ),
    KnownRegulation("中华人民共和国保守国家秘密法", (), ("保守国家秘密法", "保密法", "国家保密法"),
                    ("中华人民共和国保密法",), "全国人民代表大会常务委员会"),
    KnownRegulation("中华人民共和国行政许可法", (), ("行政许可法",)),
    KnownRegulation("中华人民共和国行政处罚法", (), ("行政处罚法",)),
    KnownRegulation("中华人民共和国行政复议法", (), ("行政复议法",)),
    KnownRegulation("中华人民共和国行政诉讼法", (), ("行政诉讼法",)),
    KnownRegulation("中华人民共和国档案法", (), ("档案法",)),
    KnownRegulation("中华人民共和国预算法", (), ("预算法", "新预算法")),
    KnownRegulation("中华人民共和国网络安全法", (), ("网络安全法",)),
    KnownRegulation("中华人民共和国统计法", (), ("统计法",)),
    KnownRegulation("中华人民共和国政府采购法", (), ("政府采购法",)),
    KnownRegulation("中华人民共和国行政强制法", (), ("行政强制法",)),
    KnownRegulation("中华人民共和国国家赔偿法", (), ("国家赔偿法",)),
    KnownRegulation("中华人民共和国公务员法", (), ("公务员法",)),
    KnownRegulation("中华人民共和国安全生产法", (), ("安全生产法", "新安全生产法")),
    KnownRegulation("中华人民共和国环境保护法", (), ("环境保护法", "新环保法", "环保法")),
    KnownRegulation("中华人民共和国食品安全法", (), ("食品安全法",)),
    KnownRegulation("中华人民共和国土地管理法", (), ("土地管理法",)),
    KnownRegulation("中华人民共和国数据安全法", (), ("数据安全法",)),
    KnownRegulation("中华人民共和国个人信息保护法", (), ("个人信息保护法",)),
    KnownRegulation("中华人民共和国教育法", (), ("教育法",)),
    KnownRegulation("中华人民共和国村民委员会组织法", (), ("村民委员会组织法", "村委会组织法")),
    KnownRegulation("中华人民共和国保守国家秘密法实施条例", ("国务院令第646号",), ("保守国家秘密法实施条例", "保密法实施条例")),
    KnownRegulation("关于全面推进政务公开工作的意见", ("中办发〔2016〕8号",),
                    ("中共中央办公厅国务院办公厅关于全面推进政务公开工作的意见",), (), "中共中央办公厅、国务院办公厅"),
    KnownRegulation("〈关于全面推进政务公开工作的意见〉实施细则", ("国办发〔2016〕80号",)),
    KnownRegulation("中华人民共和国政府信息公开工作年度报告格式",
                    ("国办公开办函〔2021〕30号",), ("政府信息公开工作年度报告格式",)),
    KnownRegulation("关于加强和规范政府信息公开情况统计报送工作的通知", ("国办发〔2014〕32号",)),
    KnownRegulation("政府信息公开信息处理费管理办法", ("国办函〔2020〕109号",)),
    KnownRegulation("重大行政决策程序暂行条例", ("国务院令第713号",)),
    KnownRegulation("国务院关于在线政务服务的若干规定", ("国务院令第716号",)),
    KnownRegulation("优化营商环境条例", ("国务院令第722号",)),
    KnownRegulation("公共企事业单位信息公开规定制定办法", ("国办发〔2020〕50号",)),
)  # fmt: skip

_BY_SPELLING: dict[str, str] = {
    spelling: known.title
    for known in KNOWN
    for spelling in (known.title, *known.short, *known.misnamed)
}
_MISNAMED = frozenset(spelling for known in KNOWN for spelling in known.misnamed)
_NUMBERS: dict[str, KnownRegulation] = {
    number: known for known in KNOWN for number in known.numbers
}
_EDITION = re.compile(
    r"[（(](?:修订|试行|以下简称|简称|下称|20\d\d|修正|国务院令|暂行|以下统称|国令|征求意见)[^）)]*[）)]$"
)
_TRIAL = re.compile(r"[（(](?:试行|暂行)[）)]$")
_BLANKS = re.compile(r"[\s\u3000\xa0]+")
_MASK = re.compile(r"[xX×*＊]")


def canonical_title(title: str) -> str:
    """The full title of a known regulation, else the title as written without 《》 and blanks."""
    bare = _BLANKS.sub("", title).translate(str.maketrans("()", "（）"))
    without = (bare if _TRIAL.search(bare) else _EDITION.sub("", bare)).strip("《》")
    return _BY_SPELLING.get(without, without or bare)


def is_known_title(title: str) -> bool:
    """Whether the title (full or short) is one of the table."""
    return canonical_title(title) in {known.title for known in KNOWN}


def is_misnamed(title: str) -> bool:
    """Whether the title is a known wrong spelling (《中华人民共和国信息公开条例》 lost 政府)."""
    return _BLANKS.sub("", title).strip("《》") in _MISNAMED


def title_of_number(number: str) -> str | None:
    """The title a well-known number stands for."""
    known = _NUMBERS.get(number)
    return known.title if known else None


def issuer_of(title: str) -> str | None:
    """The issuer of a known regulation, or the one its title names."""
    for known in KNOWN:
        if known.title == title and known.issuer:
            return known.issuer
    match = re.match(
        r"(?P<issuer>[一-鿿]{2,20}?(?:人民政府|办公厅|办公室|部|局|委员会|厅))(?:关于|印发|转发)",
        title,
    )
    return match["issuer"] if match else None


def normalise_number(raw: str) -> str | None:
    """国务院令第711号 or 国办发〔2016〕80号; None when there is none, or a part is masked or lost."""
    text = to_ascii(_BLANKS.sub("", raw))
    decree = DECREE_PATTERN.search(text)
    if decree:
        return _decree(decree)
    match = NUMBER_PATTERN.search(text)
    if match is None or _MASK.search(match["year"] + match["serial"]):
        return None
    if not match["close"]:
        return None
    if not re.fullmatch(r"(?:19|20)\d{2}", match["year"]):
        return None
    return f"{match['issuer']}〔{match['year']}〕{int(match['serial'])}号"


def _decree(match: re.Match[str]) -> str | None:
    from ontology.numerals import parse_number

    serial = parse_number(match["serial"] or match["serial2"])
    issuer = match["issuer"].removeprefix("中华人民共和国")
    issuer = "国务院" if issuer in ("国", "国务院") else issuer
    return f"{issuer}令第{serial}号" if isinstance(serial, int) else None
