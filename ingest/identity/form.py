"""Template and scope: by the labels of the form and the words of the text (CONTRACT, Identity)."""

from __future__ import annotations

import re

from ingest.identity.surfaces import title_surface
from ingest.identity.view import View
from ontology.records import Agency

_FORM_2021 = re.compile(
    r"本年制发件数|本年废止件数|现行有效件数|本年处理决定数量|本年收费金额|逾期不补正|逾期未按收费通知"
)
_FORM_2019 = re.compile(
    r"本年新制作数量|本年新公开数量|对外公开总数量|其他对外管理服务事项|上一年项目数量|采购项目数量"
)
_FORM = re.compile(r"(?<![件条])结转下年度继续办理|本年新收政府信息公开申请|未经复议直接起诉")
_FORM_2014 = re.compile(
    r"主动公开规范性文件数|政府公报公开政府信息数|按时办结数|属于已主动公开范围数"
)
_UNITS = r"(?:各(?:县|市|区|镇|乡|街道|乡镇|镇街|部门|委办局|旗|州|地|盟|苏木)|所属(?:各)?部门|部门和|政府部门|下级人民政府|县市区|乡镇)"
_AGGREGATE = re.compile(
    rf"(?:综合|汇总|根据|依据|结合)[^。]{{0,30}}{_UNITS}[^。]{{0,60}}(?:编制|汇总|形成|汇编|撰写|而成|报告)|"
    rf"(?:数据|报告|统计)[^。]{{0,20}}(?:包括|涵盖|包含)[^。]{{0,30}}{_UNITS}|由[^。]{{0,30}}和{_UNITS}[^。]{{0,40}}年度报告[^。]{{0,12}}(?:汇总|组成)"
)
_OWN = re.compile(r"我[局委办厅镇乡院处会队站所]|本[局委办厅镇乡]|我街道|本机关")


def read_template(view: View, table_template: str | None, year: int | None) -> str | None:
    """The version of the form; None unless the text is an annual report."""
    if view.part.kind != "annual_report":
        return None
    if table_template is not None:
        return table_template
    words = "".join(line.plain for line in view.content)
    if len(set(_FORM_2021.findall(words))) >= 2:
        return "2021"
    if len(set(_FORM_2019.findall(words))) >= 2 or _FORM.search(words):
        return "2019"
    if len(set(_FORM_2014.findall(words))) >= 2:
        return "2014"
    if year is None:
        return None
    return "2014" if year >= 2014 else "2008"


_ORDINARY = re.compile(
    r"(?:局|委|委员会|厅|办|办公室|中心|院|镇|乡|街道|处|队|(?:镇|乡)(?:人民)?政府)$"
)


def _is_government(agency: Agency) -> bool:
    """A government above the township, also where the title names only the division or the zone."""
    if agency.name.endswith(("人民政府", "行政公署")):
        return True
    return agency.sector == "government" and not agency.stated.endswith(
        ("委员会", "委", "会", "局")
    )


def read_scope(view: View, agency: Agency | None) -> str:
    """Whose work the numbers count: the organ's own, or all of a government's."""
    words = "\n".join(line.plain for line in view.content[:30])
    government = agency is not None and agency.level != "township" and _is_government(agency)
    office = agency is not None and agency.sector == "government_office"
    if _AGGREGATE.search(words) and (government or office or agency is None):
        return "aggregate"
    if agency is not None:
        if agency.name.endswith("委员会办公室"):
            return "own"
        if agency.stated.endswith(("管理委员会", "管委会")) and agency.sector == "government":
            zone = re.search(r"开发区|新区|园区|管理区|示范区|度假区|风景", agency.name)
            return "unknown" if zone else "own"
        if re.search(r"(?:景区|名胜区|度假区)管理委员会$", agency.name):
            return "unknown"
        return "aggregate" if government else "own"
    return _scope_of_unnamed(view, words)


def _scope_of_unnamed(view: View, words: str) -> str:
    """A masked or nameless organ still shows its kind: XX乡, 我局; XX县2015年 is a division alone."""
    surface = title_surface(view)
    if surface is not None and surface.words in ("政府", "人民政府"):
        surface = None
    if surface is not None and not _ORDINARY.search(surface.words):
        return (
            "aggregate"
            if re.search(r"[省市县区旗州盟]$|[省市县区旗州盟]人民政府$", surface.words)
            else "unknown"
        )
    if surface is not None:
        return "own"
    return "own" if _OWN.search(words) else "unknown"
