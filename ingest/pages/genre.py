"""What kind of text this is: an annual report, a relative of one, or something that looks like it."""

from __future__ import annotations

import re

from ingest.pages.evidence import Evidence

ANNUAL = "annual_report"
_SCHOOL = r"(?:大学|(?<!行政)(?<!社会主义)(?<!科)学院|(?<!党)学校|高校|高等专科|中学|小学|幼儿园)"
# The first that matches a title names the kind: the special before the general (DOMAIN 9).
_TITLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("regulation", re.compile(r"^(?:《)?中华人民共和国(?:政府)?信息公开条例(?:》)?(?:[(].*[)]|全文)?$")),
    ("other", re.compile(r"(?:评估|调研|研究|监测|审计|考察|分析|审议|测评)报告|论文|浅析|浅谈|思考|之我见|对策|研究$|(?:采购|环境|企业|项目)信息公开|(?:院务|校务|厂务|村务)公开(?!.*(?:政务|政府))|(?:医院|公司|集团)(?:.{0,14})(?<!政府)信息公开")),
    ("news", re.compile(r"一图读懂|图解|解读|答记者问|新闻发布会|专家谈|综述[:：]|亮点|出炉|亮相")),
    ("notice", re.compile(r"关于(?!印送)[^的]{0,12}(?:做好|开展|报送|编制|加强|组织|规范|进一步|布置|填报|启动|抓紧).{0,60}(?:的?(?:紧急|补充|预)?(?:通知|函|意见|提示|方案))|关于印发.{2,60}的通知|(?:通知|通报|批复|工作提示|工作方案|实施方案|实施意见|工作要点|任务分工)(?:[(].{0,20}[)])?$")),
    ("empty_form", re.compile(r"(?:报告|年报|表)(?:的?(?:格式|模板|样本|样式|范本|样表|参考))|(?:格式|模板|样本|样式|范本|样表|空白表|填报说明|申请表)(?:[(].{0,20}[)])?$")),
    ("rules", re.compile(r"(?:制度|办法|规定|细则|规范|规程|流程|职责|条例|准则|标准)(?:[(].{0,20}[)]|汇编)?$")),
    ("guide", re.compile(r"指南|须知")),
    ("other", re.compile(r"目录(?:[(].{0,20}[)])?$|政府工作报告|(?:法院|检察院|人大常委会|委员会常务).{0,12}工作报告|预算|决算")),
    ("website_statement", re.compile(r"网站(?:工作|建设|管理|运行|与政务新媒体|和政务新媒体)*(?:年度)?(?:工作)?(?:报表|年报|年度报告|年度工作报表|检查)|网站工作")),
    ("rule_of_law_report", re.compile(r"法治政府|依法行政|法治建设|法治工作|普法|依法治")),
    ("university_report", re.compile(_SCHOOL + r"(?:.{0,20})信息公开|学年.{0,12}信息公开")),
    ("half_year", re.compile(r"半年|前半年|季度|第[一二三四]季|1[-—至]\d{1,2}月")),
    ("statistics_form", re.compile(r"统计(?:报)?表|情况(?:一览)?表|统计数据|数据统计|统计制度|统计情况$")),
    ("self_evaluation", re.compile(r"自评|自查|自测|自我评价|评价报告")),
    ("news", re.compile(r"(?:年报|报告|信息|总结)(?:公开)?(?:发布|公布|出台|公开)(?:了)?$|^我[省市县区].{0,20}(?:发布|公布)|.{2,20}(?:发布|公布|晒出|荣获|获评|印发).{0,30}(?:报告|年报)$|.{2,20}(?:召开|举办|举行|开展|组织|参加).{0,40}(?:会|会议|培训|培训班|讲座|活动|调研)$")),
    ("work_summary", re.compile(r"总结|小结|汇报|述职|工作计划|思路")),
    ("annual_report", re.compile(r"报告|年报")),
)  # fmt: skip
_CARRIES = re.compile(
    r"(?:报送|上报|呈报)(?!.{0,60}的?通知).{0,60}信息公开.{0,12}(?:报告|年报)[》>]?的?(?:函|报告|请示)$|(?:印发|公布|发布|公开)[《<]?.{0,40}信息公开.{0,12}(?:报告|年报)[》>]?的?(?:通知|公告|通告|公示|函)"
)
_NAMES_ITSELF = re.compile(r"年度报告|本报告|年报|统计期限")
_BLANK_AGENCY = re.compile(r"[×xX＊*_]{2,}|(?:某|单位名称|填报单位)[市县区局]?|[(]?格式[)]?")
_REPORTER = r"本报讯|本网讯|据悉|[(（](?:特约|本报|本网|首席|见习)?(?:记者|通讯员)|(?:本报|本网|见习)记者|记者(?:从|了解|获悉|\s)|通讯员"
_NEWS = re.compile(
    _REPORTER
    + r"|据了解|讯[(（]|\d日讯|近日[,，]|日前(?:[,，]|发布|公布|印发|晒出)|新华社|报告(?:显示|指出)"
)
_OWN = re.compile(
    r"我[局委办厅镇乡县市区旗街院处会部省州行队站]|本(?:机关|局|委|单位|部门|镇|街道|级|行政机关|厅)|本年度?"
)
_ADDRESSEE = re.compile(
    r"^各[^。:]{2,80}:$|^[^。:]{2,80}(?:各(?:直属|有关|处室)?(?:单位|部门|机构)|人民政府|各街道|委办局)[^。:]{0,30}:$",
    re.M,
)
_WEBSITE = ("网站名称", "首页网址", "网站类型", "ICP备案", "政府网站标识码", "独立用户访问总量", "网站总访问量", "信息发布", "专栏专题", "解读回应", "在线服务", "创新发展")  # fmt: skip
_RELATED = ("half_year", "self_evaluation", "work_summary")
_DECLARED = re.compile(
    r"(?:现将?|现就|特将|下面将?|谨将)([^。]{0,80}?(?:如下|总结|汇报|报告|公布))"
)
# A page may begin with the first part of the form and hold little more.
_FIRST_PART = re.compile(
    r"(?:一[、.]|第一部分)?(?:政府信息公开)?(?:工作)?(?:总体(?:工作)?情况|概述|基本情况|概况)[。:]?$",
    re.M,
)
_ABOUT = re.compile(
    r"(?:政府|政务)信息(?:主动)?公开|公开(?:各类)?(?:政府|政务)?信息|政务公开|信息公开"
)
# Headings that only the form of 2019 and 2021 has; a page may have lost all before them.
_FORM_PART = re.compile(
    r"^[一二三四五六]?[、.]?(?:行政机关)?(主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、?行政诉讼情况|存在的主要问题及改进情况|其他需要报告的事项)[:。]?$",
    re.M,
)
# The same on a page whose lines have become one.
_INLINE_PART = re.compile(
    r"[一二三四五六][、.](?:行政机关)?(总体情况|主动公开政府信息情况|收到和处理政府信息公开申请情况|政府信息公开行政复议、?行政诉讼情况|存在的主要问题及改进情况|其他需要报告的事项)"
)
_PAPER = re.compile(
    r"^(?:【?摘要】?|【?关键词】?)[:：]|【摘要】|文献标识码|中图分类号|^本文[以对从]", re.M
)
# Cells of a plan: who does it, until when.
_TASKS = re.compile(
    r"^(?:责任(?:科室|单位|部门|处室)|牵头(?:科室|单位|部门)|(?:完成|工作)时限|时限要求|各(?:科室|处室|单位|部门)|持续(?:推进|落实)|(?:年底|\d{1,2}月底)前|长期)$",
    re.M,
)
_FIRST_OF_FORM = re.compile(r"^一[、.](?:政府信息公开)?(?:工作)?总体(?:工作)?情况[。:]?$", re.M)
_SAYS_OTHERWISE = re.compile(r"总结|小结|汇报|自查|自评|计划|方案|要点|半年|季度|述职")
_ASSESSED = re.compile(r"(?:自查|自评|自测)[^。]{0,20}[,。]?$")
_SEASON = re.compile(r"上半年|半年来|今年以来.{0,200}截[至止]到?[3-9]月")


def genre_of_title(title: str) -> str | None:
    """The kind a title (plain words) names, or None when it names none."""
    for kind, pattern in _TITLES:
        if pattern.search(title):
            return kind
    return None


def genre(title: str | None, body: Evidence) -> str:
    """The kind of a text by its title and its body; `annual_report` or a reason why not."""
    named = genre_of_title(title) if title else None
    special = _by_body(body, title)
    if special in ("regulation", "rules", "guide", "website_statement") and named in (
        ANNUAL,
        *_RELATED,
    ):
        special = None
    form = body.form_labels >= 8
    filled = form and body.cell_numbers >= 8
    if named in (
        "regulation",
        "guide",
        "rules",
        "website_statement",
        "rule_of_law_report",
        "half_year",
    ):
        return named if not (filled and named in ("rules", "guide")) else ANNUAL
    if named == "university_report" or special == "university_report":
        return "university_report"
    if special in ("regulation", "website_statement", "rules", "guide") and not filled:
        return special
    if named not in ("notice", "statistics_form") and _is_empty_form(title, body, form, named):
        return "empty_form"
    if (
        named == "notice"
        and _CARRIES.search(title or "")
        and (filled or len(body.parts) >= 4 or (body.opening and "overview" in body.parts))
    ):
        return ANNUAL
    if named == "notice" or special == "notice":
        return ANNUAL if filled and body.prose > 600 and special != "notice" else "notice"
    if named in ("news", "other", "empty_form"):
        return ANNUAL if filled and named != "other" else named
    return _report_kind(named, special, body, form, filled)


def _report_kind(
    named: str | None, special: str | None, body: Evidence, form: bool, filled: bool
) -> str:
    if named == "statistics_form":
        return ANNUAL if filled and body.prose > 500 else "statistics_form"
    if named in ("work_summary", "self_evaluation"):
        own_form = filled or (form and body.prose > 200) or body.annex_labels >= 8
        declared = named == "work_summary" and _NAMES_ITSELF.search(body.head) and _statutory(body)
        return ANNUAL if own_form or declared else named
    if special == "news":
        return "news"
    if named == ANNUAL:
        return ANNUAL
    return special if special and special not in _RELATED else _untitled(special, body, form)


def _untitled(special: str | None, body: Evidence, form: bool) -> str:
    """A text without a title: its form, its parts, its own declaration, else what it resembles."""
    if (
        form
        and body.prose < 150
        and body.cell_numbers >= 8
        and not body.parts & {"problems", "overview"}
    ):
        return "statistics_form"
    if body.annex_labels >= 8 and body.prose < 200 and not body.parts & {"problems", "overview"}:
        return "statistics_form"
    if form or _statutory(body):
        return ANNUAL
    first = _FIRST_PART.match(body.head) or _FIRST_OF_FORM.search(body.head)
    if special is None and first and _ABOUT.search(body.whole):
        return ANNUAL
    statutory = max(len(set(pattern.findall(body.whole))) for pattern in (_FORM_PART, _INLINE_PART))
    if special is None and statutory >= 2 and (body.cell_numbers >= 3 or body.prose >= 80):
        return ANNUAL
    declared = _DECLARED.search(body.head)
    if (
        declared
        and _ASSESSED.search(body.head[: declared.start()])
        and "年度报告" not in declared[1]
    ):
        return "self_evaluation"
    kind = genre_of_title(declared.group(1)) if declared else None
    if kind in (*_RELATED, ANNUAL):
        if kind == ANNUAL and "年度" not in declared.group(1) and not body.opening:  # type: ignore[union-attr]
            return special or "work_summary"
        return str(kind)
    if special:
        return special
    if len(body.parts & {"proactive", "requests", "review", "problems"}) >= 3 or body.opening:
        return ANNUAL
    if _of_own_disclosure(body):
        return ANNUAL
    return (
        "work_summary"
        if re.search(r"(?:信息|政务)公开", body.head) and body.prose > 400
        else "other"
    )


def _of_own_disclosure(body: Evidence) -> bool:
    """An organ tells of its own disclosure of information over a year and calls it nothing else."""
    return (
        not _SAYS_OTHERWISE.search(body.head)
        and bool(_OWN.search(body.head) and re.search(r"(?:20\d\d|二[〇零○]..)年", body.head))
        and len(re.findall(r"政府信息公开|信息公开工作|公开政府信息", body.whole)) >= 4
        and bool(re.search(r"^(?:一、|[(]一[)])", body.whole, re.M))
    )


def _statutory(body: Evidence) -> bool:
    """At least four of the statutory parts as headings, among them one only the law asks for."""
    legal = body.parts & {"requests", "review", "fees"}
    return len(body.parts) >= 4 and len(legal) >= 2 and (body.opening or len(body.parts) >= 5)


def _is_empty_form(title: str | None, body: Evidence, form: bool, named: str | None) -> bool:
    if not form and body.annex_labels < 8:
        return False
    blank = body.cell_numbers <= 6
    nameless = title is None or bool(_BLANK_AGENCY.search(title)) or not re.search(r"20\d\d", title)
    return blank and ((nameless and body.prose < 700) or named == "empty_form")


def _by_body(body: Evidence, title: str | None) -> str | None:
    """What the body speaks like, when it is nothing that reports on a year."""
    whole, head = body.whole, body.head
    if body.articles >= 4 or (body.articles == 3 and len(body.parts) < 2):
        return (
            "regulation"
            if "为了保障公民、法人和其他组织依法获取政府信息" in whole and body.articles > 25
            else "rules"
        )
    if sum(label in whole for label in _WEBSITE) >= 6 and "网站" in whole[:400] + (title or ""):
        return "website_statement"
    if "受理" in whole and (
        len(re.findall(r"本《?指南》?|《指南》", whole)) >= 2
        or re.search(r"(?:编制|制定|制订)(?:了)?(?:《|本)(?:指南|.{0,24}公开指南》。)", head)
    ):
        return "guide"
    if re.search(r"(?:编制|制定|制订)(?:了)?本(?:政府|政务)?(?:信息)?公开指南", head):
        return "guide"
    if _PAPER.search(head):
        return "other"
    tasks = set(_TASKS.findall(whole))
    if len(tasks) >= 2 and body.form_labels < 8 and not re.search("本报告|统计期限|如下", head):
        return "other"
    if _is_school(title, whole):
        return "university_report"
    if (
        len(re.findall(r"法治政府|依法行政", whole))
        >= 5
        > len(re.findall(r"信息公开|政务公开", whole))
    ):
        return "rule_of_law_report"
    addressed = any("如下" not in m.group() for m in _ADDRESSEE.finditer(head))
    if addressed and re.search(
        r"通知如下|(?<!申)请(?![人的])[^。]{0,40}(?:报送|报|于|按|认真)|要求如下|抓好落实|遵照执行",
        whole,
    ):
        return "notice"
    reported = re.search(_REPORTER, head + whole[-60:]) or not _OWN.search(whole)
    if _NEWS.search(head) and body.form_labels < 8 and len(body.parts) < 3 and reported:
        return "news"
    return "half_year" if _SEASON.search(whole) and body.form_labels < 8 and title is None else None


def _is_school(title: str | None, whole: str) -> bool:
    """A school reports by school year under its own rules (教育部令第29号); an organ may mention both."""
    if title and re.search(r"局|厅|委|部|办公室|政府|[市县区镇乡]\d{4}", title):
        return False
    ours = len(re.findall(r"我校|本校|学校|我院|学院", whole))
    return (
        ours >= 3
        and bool(re.search(r"高等学校信息公开办法|学年|我校", whole))
        and "我局" not in whole
    )
