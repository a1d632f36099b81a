"""Pages that only look like annual reports, and the relatives of one, with the reason they get."""

from __future__ import annotations

import random

from tests.generator.documents.organs import Organ, draw_organ
from tests.generator.documents.page import Page, Told
from tests.generator.layout import keys, layouts
from tests.generator.shapes import TEXT_SHAPES

Lines = list[str]


def draw_neighbour(seed: int) -> Page:
    """A page without an annual report; `reason` says what it is instead."""
    draw = random.Random(seed)
    reason = draw.choice(tuple(_KINDS))
    organ = draw_organ(draw)
    title, lines = _KINDS[reason](draw, organ, draw.randint(2009, 2024))
    above = draw.choice(
        (
            (),
            ("首页 > 政务公开 > 政府信息公开年报",),
            ("登录", "注册", "网站首页"),
            ("当前位置：首页 - 信息公开",),
        )
    )
    stamp = draw.choice(
        (["发布时间：2021-03-04  浏览次数：12"], ["来源：本站  时间：2019/1/5"], [])
    )
    head = [title] if draw.random() < 0.85 else []
    below = draw.choice(((), ("打印本页", "关闭窗口"), ("主办单位：某市人民政府办公室",)))
    page_title = title if not head or draw.random() < 0.3 else None
    own = Told({}, (), (*head, *stamp, *lines), ())
    return Page(above, (own,), below, page_title, False, reason)


def _guide(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    title = draw.choice(
        (
            f"{organ.headed}政府信息公开指南",
            f"{organ.headed}{year}年政府信息公开指南",
            "政府信息公开指南",
            f"{organ.headed}信息公开指南（{year}年版）",
        )
    )
    return title, [
        f"为方便公民、法人和其他组织获取{organ.name}的政府信息，根据《中华人民共和国政府信息公开条例》，编制本指南。",
        "一、信息的分类和编排体系", "本机关的信息分为机构概况、政策文件、工作动态等类别，每条信息有唯一的索引号。",
        "二、主动公开", "（一）公开范围", "本机关主动公开的信息范围见公开目录，可在门户网站查阅。", "（二）公开形式", "以门户网站公开为主。",
        "三、依申请公开", "（一）受理机构", f"受理机构为{organ.name}{organ.desk}，办公时间为工作日上午9时至12时。", "（二）受理程序", "申请人可以当面、信函或者网络提出申请，受理机构自收到申请之日起20个工作日内答复。",
        "四、监督和救济", "认为未依法履行公开义务的，可以举报，也可以依法申请行政复议或者提起行政诉讼。",
    ]  # fmt: skip


def _notice(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    verb = draw.choice(("做好", "做好", "报送", "编制", "切实做好", "开展"))
    title = draw.choice((
        f"{organ.name}关于{verb}{year}年政府信息公开工作年度报告编制工作的通知", f"关于{verb}{year}年度政府信息公开年度报告编制公布工作的通知",
        f"关于{verb}{year}年政府信息公开工作年度报告有关事项的通知",
    ))  # fmt: skip
    return title, [
        draw.choice(("各科室、直属各单位：", "各乡镇人民政府、县直各部门：", "各县（市、区）人民政府，市直各部门：")),
        f"根据《中华人民共和国政府信息公开条例》第五十条规定，现就{verb}{year}年政府信息公开工作年度报告编制工作通知如下：",
        "一、编制内容", "年度报告应当包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、行政复议行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分。",
        "二、时间要求", f"请各单位于{year + 1}年1月20日前将年度报告报送办公室，并于1月31日前在网站公布。",
        "三、工作要求", "要高度重视，落实责任，确保数据真实准确。逾期未报的，将予以通报。", organ.name, f"{year}年12月10日",
    ]  # fmt: skip


def _news(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    place = organ.inside or "国家部委"
    title = draw.choice(
        (
            f"{place}公布{year}年政府信息公开年报",
            f"{place}举办政务公开业务培训会",
            f"{place}发布{year}年政府信息公开工作年度报告",
            f"一图读懂{place}{year}年政府信息公开年报",
        )
    )
    return title, [
        f"本报讯（记者 李明）近日，{place}公布了{year}年政府信息公开年度报告。记者从报告中了解到，去年全市主动公开政府信息{draw.randint(1, 9)}万条。",
        f"据悉，全年共收到公开申请{draw.randint(20, 400)}件，较上年增长一成。有关负责人表示，将继续做好信息公开。",
        "据了解，下一阶段将重点推进公开标准化建设。（通讯员 王芳）",
    ]  # fmt: skip


def _university(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    school = (organ.inside or "华中")[:2] + draw.choice(
        ("师范大学", "职业技术学院", "理工大学", "医学高等专科学校")
    )
    title = draw.choice(
        (
            f"{school}{year}-{year + 1}学年信息公开工作年度报告",
            f"{school}{year}年信息公开年度报告",
            f"{school}信息公开工作报告（{year}—{year + 1}学年）",
        )
    )
    return title, [
        f"根据《高等学校信息公开办法》（教育部令第29号）要求，编制本报告。统计期限自{year}年9月1日至{year + 1}年8月31日。",
        "一、概述", "学校高度重视信息公开，我校成立领导小组，由校长办公室负责日常工作，各学院、各部处配合。",
        "二、主动公开情况", f"学校通过信息公开网公开信息{draw.randint(90, 900)}条，我校招生信息同步公开。",
        "三、依申请公开情况", "本学年我校收到申请2件，均已答复。", "四、评议情况", "师生员工对我校信息公开工作评价良好。",
        "五、存在的问题和改进措施", "学校二级单位公开不够主动，将加强培训。",
    ]  # fmt: skip


def _law(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    title = draw.choice(
        (
            f"{organ.headed}{year}年法治政府建设年度报告",
            f"{organ.headed}{year}年度法治政府建设情况报告",
            f"{organ.headed}关于{year}年依法行政工作情况的报告",
        )
    )
    return title, [
        f"{year}年，{organ.own}深入学习贯彻法治思想，扎实推进法治政府建设，依法行政水平不断提升。现将有关情况报告如下：",
        "一、主要举措和成效", "（一）健全依法行政制度", "落实重大行政决策程序，推进规范性文件合法性审查，法治政府建设责任进一步压实。",
        "（二）推进政务公开", f"主动公开政府信息{draw.randint(90, 900)}条，推进行政执法公示。", "二、存在的不足", "法治政府建设队伍力量薄弱，依法行政能力有待提升。",
        "三、下一年度工作安排", "持续推进法治政府建设，深化行政执法体制改革。",
    ]  # fmt: skip


def _website(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    site = f"{organ.inside or '国家机关'}人民政府门户网站"
    n = draw.randint
    return draw.choice((f"{site}{year}年政府网站工作年度报表", f"政府网站工作年度报表（{year}年度）", f"{year}年{site}工作年度报表")), [
        f"填报单位：{organ.name}", f"网站名称\t{site}", "首页网址\thttp://www.example.gov.cn", f"主办单位\t{organ.name}", "网站类型\t政府门户网站",
        "政府网站标识码\t4100000001", "ICP备案号\t某ICP备00000001号", f"独立用户访问总量（单位：个）\t{n(1000, 99999)}", f"网站总访问量（单位：次）\t{n(1000, 999999)}",
        "信息发布（单位：条）", f"总数\t{n(100, 9999)}", "专栏专题（单位：个）", f"维护数量\t{n(1, 20)}", "解读回应", f"解读信息发布总数\t{n(1, 90)}", "在线服务", "办事服务", "互动交流", "安全防护", "移动新媒体", "创新发展",
    ]  # fmt: skip


def _half(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    title = draw.choice(
        (
            f"{organ.headed}{year}年上半年政府信息公开工作总结",
            f"{organ.headed}{year}年上半年政务公开工作情况报告",
            f"{organ.headed}{year}年第二季度政府信息公开工作情况",
        )
    )
    return title, [
        f"今年以来，{organ.own}认真落实政务公开要点，现将上半年工作情况报告如下：", "一、主要做法", f"截至6月底，主动公开信息{draw.randint(30, 400)}条，收到申请1件。",
        "二、存在问题", "信息更新不及时。", "三、下半年打算", "加强队伍建设，做好政务公开工作。", organ.name, f"{year}年7月2日",
    ]  # fmt: skip


def _evaluation(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    title = draw.choice(
        (
            f"{organ.headed}{year}年政务公开工作自评报告",
            f"{organ.headed}政府信息公开自查报告",
            f"{organ.headed}{year}年度政务公开考核自评情况报告",
        )
    )
    return title, [
        f"按照考核要求，{organ.own}对照评分标准逐项进行自查，现将自评情况报告如下：", "一、组织领导（自评10分）", "成立领导小组，明确专人负责政府信息公开工作。",
        "二、主动公开（自评38分）", f"公开信息{draw.randint(30, 400)}条，重点领域信息公开到位。", "三、存在的问题", "个别栏目更新不及时，自评得分96分。",
    ]  # fmt: skip


def _summary(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    title = draw.choice(
        (
            f"{organ.headed}{year}年政务公开工作总结",
            f"{organ.headed}{year}年政府信息公开工作总结及{year + 1}年工作计划",
            f"{organ.headed}{year}年政务公开工作情况总结",
        )
    )
    return title, [
        f"{year}年，{organ.own}政务公开工作取得新成效，现总结如下：", "一、加强领导，健全机制", "成立领导小组，制定工作方案，做到有人抓、有人管。",
        "二、突出重点，扩大公开", f"通过公开栏和网站公开信息{draw.randint(30, 400)}条。", "三、存在的问题", "公开形式比较单一。", "四、明年工作打算", "进一步做好政务公开工作，让群众满意。",
    ]  # fmt: skip


def _rules(draw: random.Random, organ: Organ, year: int) -> tuple[str, Lines]:
    title = draw.choice(
        (
            f"{organ.headed}政府信息公开工作年度报告制度",
            f"{organ.headed}政府信息公开年度报告制度（试行）",
            f"{organ.headed}政府信息公开保密审查办法",
        )
    )
    return title, [
        "第一条 为规范政府信息公开工作，根据《中华人民共和国政府信息公开条例》，制定本制度。", "第二条 本制度适用于本机关及所属单位。",
        "第三条 年度报告应当包括下列内容：", "（一）主动公开政府信息的情况；", "（二）依申请公开和不予公开的情况；", "（三）收费及减免情况；", "（四）行政复议、行政诉讼情况；",
        "第四条 每年3月31日前公布上一年度报告。", "第五条 违反本制度的，责令改正。", f"第六条 本制度自{year}年5月1日起施行。",
    ]  # fmt: skip


def _empty(draw: random.Random, _organ: Organ, _year: int) -> tuple[str, Lines]:
    blank = dict.fromkeys(keys("2021"), "")
    lines: Lines = ["一、总体情况", "（文字描述）"]
    for heading, rows in layouts("2021", blank):
        lines += [heading, *TEXT_SHAPES["tab_rows"](rows).rstrip("\n").split("\n")]
    title = draw.choice(
        (
            "中华人民共和国政府信息公开工作年度报告格式",
            "政府信息公开工作年度报告（模板）",
            "（单位名称）政府信息公开工作年度报告格式",
        )
    )
    return title, [
        *lines,
        "五、存在的主要问题及改进情况",
        "（文字描述）",
        "六、其他需要报告的事项",
        "（文字描述）",
    ]


_KINDS = {
    "guide": _guide, "notice": _notice, "news": _news, "university_report": _university, "rule_of_law_report": _law,
    "website_statement": _website, "half_year": _half, "self_evaluation": _evaluation, "work_summary": _summary, "rules": _rules,
    "empty_form": _empty,
}  # fmt: skip
