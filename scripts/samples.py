"""Write samples/: reports of fictional organs in fictional places, in every era and format.

Run it with `python -m scripts.samples` after changing a text; the files are committed.
"""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from xml.sax.saxutils import escape

FOLDER = Path(__file__).resolve().parents[1] / "samples"

FORM_HEAD = (
    "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量",
)  # fmt: skip
OUTCOMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("（一）予以公开", ()),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ()),
    ("（三）不予公开", (
        "1.属于国家秘密", "2.其他法律行政法规禁止公开", "3.危及“三安全一稳定”",
        "4.保护第三方合法权益", "5.属于三类内部事务信息", "6.属于四类过程性信息",
        "7.属于行政执法案卷", "8.属于行政查询事项")),
    ("（四）无法提供", (
        "1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确")),
    ("（五）不予处理", (
        "1.信访举报投诉类申请", "2.重复申请", "3.要求提供公开出版物", "4.无正当理由大量反复申请",
        "5.要求行政机关确认或重新出具已获取信息")),
)  # fmt: skip
OTHER_2021 = (
    "1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请",
    "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请",
    "3.其他",
)


def requests_table(values: dict[str, tuple[int, ...]], *, form: str) -> str:
    """Table 三 as html; `values` by row label, seven columns each; a row without values is 0."""
    rows: list[str] = []

    def cells(label: str) -> str:
        return "".join(f"<td>{number}</td>" for number in values.get(label, (0,) * 7))

    for label in FORM_HEAD:
        rows.append(f'<tr><td colspan="3">{label}</td>{cells(label)}</tr>')
    other: tuple[str, tuple[str, ...]] = ("（六）其他处理", OTHER_2021 if form == "2021" else ())
    groups = (*OUTCOMES, other)
    count = sum(max(len(children), 1) for _, children in groups) + 1
    first = f'<td rowspan="{count}">三、本年度办理结果</td>'
    for label, children in groups:
        if not children:
            rows.append(f'<tr>{first}<td colspan="2">{label}</td>{cells(label)}</tr>')
        for number, child in enumerate(children):
            parent = f'<td rowspan="{len(children)}">{label}</td>' if not number else ""
            rows.append(f"<tr>{first}{parent}<td>{child}</td>{cells(child)}</tr>")
            first = ""
        first = ""
    rows.append(f'<tr><td colspan="2">（七）总计</td>{cells("（七）总计")}</tr>')
    rows.append(
        f'<tr><td colspan="3">四、结转下年度继续办理</td>{cells("四、结转下年度继续办理")}</tr>'
    )
    head = (
        '<tr><td colspan="3" rowspan="3">（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'
        '</td><td colspan="7">申请人情况</td></tr><tr><td rowspan="2">自然人</td>'
        '<td colspan="5">法人或其他组织</td><td rowspan="2">总计</td></tr><tr><td>商业企业</td>'
        "<td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td></tr>"
    )
    return f"<table border=1>{head}{''.join(rows)}</table>"


def review_table(numbers: tuple[int, ...]) -> str:
    five = "<td>结果维持</td><td>结果纠正</td><td>其他结果</td><td>尚未审结</td><td>总计</td>"
    spanning = five.replace("<td>", '<td rowspan="2">')
    return (
        '<table border=1><tr><td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>'
        f'<tr>{spanning}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>'
        f"<tr>{five * 2}</tr><tr>{''.join(f'<td>{n}</td>' for n in numbers)}</tr></table>"
    )


def normative_2021(
    made: int, abolished: int, in_force: int, decisions: tuple[int, ...], fee: str
) -> str:
    return (
        '<table border=1><tr><td colspan="4">第二十条第（一）项</td></tr><tr><td>信息内容</td>'
        "<td>本年制发件数</td><td>本年废止件数</td><td>现行有效件数</td></tr>"
        "<tr><td>规章</td><td>0</td><td>0</td><td>0</td></tr>"
        f"<tr><td>行政规范性文件</td><td>{made}</td><td>{abolished}</td><td>{in_force}</td></tr>"
        '<tr><td colspan="4">第二十条第（五）项</td></tr><tr><td>信息内容</td>'
        '<td colspan="3">本年处理决定数量</td></tr>'
        f'<tr><td>行政许可</td><td colspan="3">{decisions[0]}</td></tr>'
        '<tr><td colspan="4">第二十条第（六）项</td></tr><tr><td>信息内容</td>'
        '<td colspan="3">本年处理决定数量</td></tr>'
        f'<tr><td>行政处罚</td><td colspan="3">{decisions[1]}</td></tr>'
        f'<tr><td>行政强制</td><td colspan="3">{decisions[2]}</td></tr>'
        '<tr><td colspan="4">第二十条第（八）项</td></tr><tr><td>信息内容</td>'
        '<td colspan="3">本年收费金额（单位：万元）</td></tr>'
        f'<tr><td>行政事业性收费</td><td colspan="3">{fee}</td></tr></table>'
    )


def page(title: str, body: str, *, charset: str, date: str) -> bytes:
    text = (
        f'<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title></head><body>'
        '<div class="nav">首页 &gt; 政务公开 &gt; 政府信息公开年报</div>'
        f"<h1>{title}</h1><p>发布日期：{date}　浏览次数：57　【打印】【关闭】</p>{body}"
        "<div>版权所有　网站地图</div></body></html>"
    )
    return text.encode("gb18030" if charset.lower().startswith("gb") else charset)


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{line.strip()}</p>" for line in text.strip().splitlines() if line.strip())


def education(year: int) -> bytes:
    """Two consecutive years of one bureau: what is carried over in 2021 comes back in 2022."""
    first = year == 2021
    new, carried, granted, over = (12, 1, 9, 2) if first else (20, 2, 15, 1)
    rest = new + carried - over - granted
    count = {True: ("2,310", "1260", "35", "640"), False: ("2,475", "1302", "41", "733")}[first]
    values = {
        FORM_HEAD[0]: (new - 2, 1, 0, 0, 1, 0, new),
        FORM_HEAD[1]: (carried, 0, 0, 0, 0, 0, carried),
        "（一）予以公开": (granted - 2, 1, 0, 0, 1, 0, granted),
        "1.本机关不掌握相关政府信息": (rest, 0, 0, 0, 0, 0, rest),
        "（七）总计": (granted - 2 + rest, 1, 0, 0, 1, 0, granted + rest),
        "四、结转下年度继续办理": (over, 0, 0, 0, 0, 0, over),
    }
    body = (
        _paragraphs(f"""
        根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）要求，云栖市梧溪区教育局编制本报告。数据统计期限自{year}年1月1日起至{year}年12月31日止。
        一、总体情况
        （一）主动公开。全年主动公开政府信息{count[0]}条，其中通过区政府门户网站公开{count[1]}条，通过微信公众号“梧溪教育”发布{count[3]}条。发布政策解读稿件{count[2]}篇。
        （二）依申请公开。全年收到政府信息公开申请{new}件，其中自然人申请{new - 2}件。
        （三）监督保障。举办业务培训2次，培训人员160余人次。
        二、主动公开政府信息情况""")
        + normative_2021(
            3 if first else 4, 1, 18 if first else 21, (56, 4, 0) if first else (61, 7, 0), "0"
        )
        + _paragraphs("三、收到和处理政府信息公开申请情况")
        + requests_table(values, form="2021")
        + _paragraphs("四、政府信息公开行政复议、行政诉讼情况")
        + review_table((1, 0, 0, 0, 1, *(0,) * 10) if first else (0,) * 15)
        + _paragraphs("""
        五、存在的主要问题及改进情况
        存在的问题：一是部分栏目信息更新不够及时；二是政策解读形式比较单一，图解、视频类解读偏少。
        改进措施：一是建立信息更新台账，明确专人每周巡查栏目；二是丰富解读形式，与区融媒体中心合作制作图解和短视频。
        六、其他需要报告的事项
        本年度未收取信息处理费，无其他需要报告的事项。""")
    )
    title = f"云栖市梧溪区教育局{year}年政府信息公开工作年度报告"
    return page(
        title,
        body,
        charset="utf-8" if first else "gb2312",
        date=f"{year + 1}-01-{18 if first else 12}",
    )


NARRATIVE_2009 = """梧溪县水利局2009年政府信息公开工作年度报告

    本报告根据《中华人民共和国政府信息公开条例》要求，由梧溪县水利局编制。全文由概述，主动公开政府信息的情况，依申请公开政府信息和不予公开政府信息的情况，咨询处理情况，复议、诉讼和申诉的情况，存在的主要问题和改进措施共六个部分组成。本报告中所列数据的统计期限自2009年1月1日起至2009年12月31日止。

一、概述
    2009年，我局明确由办公室负责政府信息公开工作，配备兼职工作人员3名。
二、主动公开政府信息的情况
    截至2009年底，我局累计主动公开政府信息286条，全文电子化率达98%。其中，机构职能类信息12条，政策法规类信息31条，业务动态类信息243条。
三、依申请公开政府信息和不予公开政府信息的情况
    全年共受理政府信息公开申请4件，其中当面申请3件，信函申请1件。已答复4件，其中同意公开3件，信息不存在1件。
四、咨询处理情况
    全年接受现场咨询85人次，电话咨询约210人次。
五、复议、诉讼和申诉的情况
    全年没有发生针对本局政府信息公开的行政复议、行政诉讼和申诉。
六、存在的主要问题和改进措施
    存在的主要问题是公开内容还不够全面，公众查阅不够方便。今后将在县图书馆增设查阅点，及时补充水利工程建设信息。

梧溪县水利局
二〇一〇年三月十五日
"""

NARRATIVE_2016 = [
    "澜溪县青石镇人民政府2016年政府信息公开工作年度报告",
    "根据《中华人民共和国政府信息公开条例》和《澜溪县2016年政务公开工作要点》（澜政办发〔2016〕12号），现公布青石镇2016年政府信息公开工作年度报告。",
    "一、主动公开情况",
    "全年主动公开政府信息532条，其中通过县政府门户网站公开401条，通过微信公众号“青石发布”推送131条。发放宣传资料1500余份。",
    "二、回应解读情况",
    "全年回应公众关注热点6次，参加在线访谈1次。",
    "三、依申请公开情况",
    "本年度未收到政府信息公开申请。",
    "四、机构建设和保障经费情况",
    "设置政府信息公开查阅点2个，从事政府信息公开工作人员5人，其中专职1人、兼职4人。",
    "五、存在问题和下一步打算",
    "部分村级公开栏更新不及时，工作人员业务能力有待提高。下一步将加强培训，定期检查各村公开栏。",
    "澜溪县青石镇人民政府",
    "2017年2月20日",
]

MASKED = """20xx年，云栖市商务局按照市政府要求，扎实推进政务公开。现将20xx年政府信息公开工作自评情况报告如下：
一、主动公开情况
全年通过市政府门户网站发布信息312条，组织培训2次，培训人员近20xx人。
二、依申请公开情况
今年以来共收到依申请公开信息7件，其中网络申请5件，信函申请2件，均按时答复。
三、存在的问题
公开内容更新不够及时。下一步将完善信息发布审核制度。
"""

NOTICE = """关于做好2021年度政府信息公开工作年度报告编制发布工作的通知

各区县人民政府，市政府各部门：
    根据《中华人民共和国政府信息公开条例》第四十九条、第五十条规定，现就做好2021年度政府信息公开工作年度报告编制发布工作通知如下：
    一、请各部门于2022年1月31日前在门户网站发布本部门年度报告。
    二、请严格按照统一格式编制，确保数据准确、表格完整。
    三、联系人：市政府办公室政务公开科。
云栖市人民政府办公室
2021年12月20日
"""


def summary_2020() -> str:
    """A 2019-form report flattened to one cell per line, as a CMS leaves it."""
    zero = "\n".join(["\t0"] * 7)
    lines = [
        "澜溪县住房和城乡建设局2020年政府信息公开工作年度报告", "",
        "一、总体情况",
        "2020年，我局通过县政府门户网站主动公开政府信息158条。全年收到政府信息公开申请5件，办结5件。",
        "二、主动公开政府信息情况",
        "\t第二十条第（一）项", "\t信息内容", "\t本年新制作数量", "\t本年新公开数量", "\t对外公开总数量",
        "\t规章", "\t0", "\t0", "\t0", "\t规范性文件", "\t2", "\t2", "\t9",
        "\t第二十条第（五）项", "\t信息内容", "\t上一年项目数量", "\t本年增/减", "\t处理决定数量",
        "\t行政许可", "\t14", "\t+2", "\t87", "\t其他对外管理服务事项", "\t6", "\t0", "\t12",
        "\t第二十条第（六）项", "\t信息内容", "\t上一年项目数量", "\t本年增/减", "\t处理决定数量",
        "\t行政处罚", "\t73", "\t-3", "\t11", "\t行政强制", "\t4", "\t0", "\t0",
        "\t第二十条第（八）项", "\t信息内容", "\t上一年项目数量", "\t本年增/减",
        "\t行政事业性收费", "\t1", "\t0",
        "\t第二十条第（九）项", "\t信息内容", "\t采购项目数量", "\t采购总金额",
        "\t政府集中采购", "\t3", "\t52.15万元",
        "三、收到和处理政府信息公开申请情况",
        "\t（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", "\t申请人情况",
        "\t自然人", "\t法人或其他组织", "\t总计", "\t商业企业", "\t科研机构", "\t社会公益组织",
        "\t法律服务机构", "\t其他",
    ]  # fmt: skip

    def row(label: str, *numbers: int) -> None:
        lines.append("\t" + label)
        lines.extend(f"\t{n}" for n in numbers) if numbers else lines.append(zero)

    row(FORM_HEAD[0], 4, 1, 0, 0, 0, 0, 5)
    row(FORM_HEAD[1])
    lines.append("\t三、本年度办理结果")
    row("（一）予以公开", 3, 1, 0, 0, 0, 0, 4)
    row(OUTCOMES[1][0])
    for label, children in OUTCOMES[2:]:
        lines.append("\t" + label)
        for child in children:
            row(child, *((1, 0, 0, 0, 0, 0, 1) if child.startswith("1.信访") else ()))
    row("（六）其他处理")
    row("（七）总计", 4, 1, 0, 0, 0, 0, 5)
    row("四、结转下年度继续办理")
    lines += [
        "四、政府信息公开行政复议、行政诉讼情况", "\t行政复议", "\t行政诉讼",
        "\t结果维持", "\t结果纠正", "\t其他结果", "\t尚未审结", "\t总计",
        "\t未经复议直接起诉", "\t复议后起诉",
        *("\t结果维持", "\t结果纠正", "\t其他结果", "\t尚未审结", "\t总计") * 2,
        *["\t0"] * 15,
        "五、存在的主要问题及改进情况",
        "一是个别科室主动公开意识不强；二是业务培训不够。2021年将把信息公开纳入科室考核，每季度组织一次培训。",
        "六、其他需要报告的事项", "无。", "澜溪县住房和城乡建设局", "2021年1月22日",
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def docx(paragraphs: list[str]) -> bytes:
    """A minimal Word file of these paragraphs."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    body = "".join(f"<w:p><w:r><w:t>{escape(p)}</w:t></w:r></w:p>" for p in paragraphs)
    parts = {
        "[Content_Types].xml": '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document {space}><w:body>{body}</w:body></w:document>',
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content)
    return out.getvalue()


def pdf(paragraphs: list[str]) -> bytes:
    """A PDF with a text layer (needs reportlab, one of the tools of the checks)."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=11, leading=18, wordWrap="CJK")
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(
        [Paragraph(p, style) for p in paragraphs]
    )
    return out.getvalue()


PDF_2018 = [
    "云栖市生态环境局2018年政府信息公开工作年度报告",
    "根据《中华人民共和国政府信息公开条例》规定，编制2018年度政府信息公开工作年度报告。本报告数据统计期限为2018年1月1日至2018年12月31日。",
    "一、主动公开情况",
    "全年主动公开政府信息1.2万余条，其中政府网站公开9860条，政务微博发布1432条，政务微信发布708条。召开新闻发布会4次。",
    "二、依申请公开情况",
    "全年收到政府信息公开申请36件，比上年增加9件。其中网络申请28件，信函申请8件。按时办结36件，按时办结率100%。",
    "三、行政复议和行政诉讼情况",
    "因政府信息公开申请引发行政复议2件，均维持；未发生行政诉讼。",
    "四、收费及减免情况",
    "全年未收取任何费用。",
    "五、存在的主要问题及改进措施",
    "存在环境监测数据公开不够及时、解读不够通俗的问题。下一步将按月公布空气质量数据，并配发图文解读。",
    "云栖市生态环境局",
    "2019年3月11日",
]


def main() -> None:
    FOLDER.mkdir(exist_ok=True)
    files: dict[str, bytes] = {
        "2009-水利局.txt": NARRATIVE_2009.encode(),
        "2016-青石镇.docx": docx(NARRATIVE_2016),
        "2018-生态环境局.pdf": pdf(PDF_2018),
        "2020-住房和城乡建设局.txt": summary_2020().encode(),
        "2021-教育局.html": education(2021),
        "2022-教育局.html": education(2022),
        "自评-年份被遮.txt": MASKED.encode(),
        "通知-不是年报.txt": NOTICE.encode(),
    }
    for name, data in files.items():
        (FOLDER / name).write_bytes(data)


if __name__ == "__main__":
    main()
