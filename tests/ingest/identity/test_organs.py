"""Who reports, by the sentences of pages that have no title, and by titles of every kind of organ."""

from __future__ import annotations

import pytest

from ingest.identity import identify
from ingest.pages import find_furniture, split_reports
from ingest.source import SourceText

BODY = (
    "\n一、概述\n扎实开展信息公开，各项工作取得新进展，公开渠道不断拓宽。\n二、主动公开政府信息情况\n全年公开158条。\n"
    "三、依申请公开政府信息情况\n未收到申请。\n四、行政复议、行政诉讼情况\n未发生。\n五、存在的主要问题及改进情况\n公开不够全面。\n"
)
LAW = "根据《中华人民共和国政府信息公开条例》的规定，"
OPENINGS: dict[str, tuple[str | None, str | None]] = {
    f"{LAW}现公布将乐县教育局2012年政府信息公开工作年度报告。": ("将乐县教育局", "350428"),
    f"{LAW}特向社会公布2020年度无为市统计局信息公开工作报告。": ("无为市统计局", "340281"),
    f"{LAW}本报告由本溪市溪湖区民政局根据要求编制。": ("本溪市溪湖区民政局", "210503"),
    f"{LAW}编制本报告。如有疑问，请与从江县水务局办公室联系（地址：江东路1号）。": ("从江县水务局", "522633"),
    f"{LAW}编制本报告。如对本报告有疑问，请联系：全椒县人民政府政务公开办公室。": ("全椒县人民政府", "341124"),
    f"{LAW}编制2017年度报告，电子版可在息烽县人民政府网站下载。现将县统计局2017年政府信息公开工作情况报告如下。": ("息烽县统计局", "520122"),
    f"{LAW}由双江县政务公开领导小组办公室编制本年报。2011年，我县工作平稳有序。": ("双江拉祜族佤族布朗族傣族自治县人民政府", "530925"),
    f"{LAW}现发布《银川市兴庆区司法局2024年政府信息公开工作年度报告》。": ("银川市兴庆区司法局", "640104"),
    "本报告是根据《中华人民共和国政府信息公开条例》的有关规定，由汉寿县\n自然资源局编制的2012年度政府信息公开工作年度报\n告，全文共六个部分。": ("汉寿县自然资源局", "430722"),
    "2014年，我局严格落实上级要求。修订了《汉寿县气象局政务公开办法》，信息公开工作有章可循。": ("汉寿县气象局", "430722"),
    f"{LAW}编制本报告，电子版可在衢州市体育局门户网站查阅。市体育局高度重视信息公开工作。": ("衢州市体育局", "330800"),
    f"{LAW}现公布茂名市人民政府办公室2013年政府信息公开工作年度报告，全市工作平稳有序。": ("茂名市人民政府办公室", "440900"),
    "2024年，衡水市人民政府办公室认真履行公开职责，工作平稳有序。": ("衡水市人民政府办公室", "131100"),
    f"{LAW}编制本报告。截至2019年12月31日，余干县黄金埠镇人民政府通过网站公开信息3条。": ("余干县黄金埠镇人民政府", "361127102"),
    f"{LAW}结合国家税务总局铜仁市碧江区税务局（以下简称“碧江区税务局”）实际撰写。2022年，碧江区税务局扎实推进工作。": ("国家税务总局铜仁市碧江区税务局", "520602"),
    f"{LAW}宁夏回族自治区形成了年度报告，由自治区人民政府办公厅汇总各市情况编制。": ("宁夏回族自治区人民政府", "640000"),
    f"{LAW}本报告由博州人民政府编制。我州工作平稳有序。": ("博尔塔拉蒙古自治州人民政府", "652700"),
    "2023年，海宁市水务投资集团有限公司认真落实各项要求，集团公开工作平稳有序。": ("海宁市水务投资集团有限公司", "330481"),
    "2020年，滨州市坚持以公开为常态。本部门的规范性文件已全部公开。如有疑问，请与市大数据管理局联系。": ("滨州市人民政府", "371600"),
    "根据《桃源县人民政府办公室关于做好2011年度政府信息公开工作年度报告有关事项的通知》，现将双溪口镇2011年政府信息公开工作年度报告公布如下。": ("桃源县双溪口镇人民政府", "430725118"),
    "枣庄市民政局\n（2015年3月17日）\n编制说明：本报告按照规定编制。推进信息公开是我市的重要工作，我市公开工作平稳有序。": ("枣庄市民政局", "370400"),
    "2019年，我局认真开展信息公开。县医疗保障局自2019年3月挂牌成立以来，设专人负责；通过仪陇县医疗保障局工作群公开信息。": ("仪陇县医疗保障局", "511324"),
    "2013年，无棣县按照滨州市统一部署，组织开展全县信息公开。": ("无棣县人民政府", "371623"),
    f"{LAW}现将我厅工作报告如下。成立由厅长任组长的交通运输厅公开领导小组，修订完善《贵州省交通运输厅政府信息公开实施办法》。": ("贵州省交通运输厅", "520000"),
    f"{LAW}由玉州区民族宗教事务局政务公开政府信息公开工作领导小组办公室编制。": ("玉州区民族宗教事务局", "450902"),
    f"{LAW}编制本报告。如有疑问，请与广安市人民政府重点建设项目领导小组办公室综合科联系（地址：城南）。": ("广安市人民政府重点建设项目领导小组办公室", "511600"),
    f"{LAW}现公布Bet99体育城市管理综合执法局2021年政府信息公开工作年度报告。": (None, None),
    "2018年，景区党工委、管委会高度重视信息公开工作，各项工作平稳有序。": (None, None),
    "昭通市人民政府办公室：按照要求，彝良县坚持以公开为常态，不断拓展公开领域。": ("彝良县人民政府", "530628"),
}  # fmt: skip
TITLES = {
    "南京海关": ("南京海关", "prefecture"),
    "福建海事局": ("福建海事局", "province"),
    "和田地区行署": ("和田地区行政公署", "prefecture"),
    "科右前旗财政局": ("科尔沁右翼前旗财政局", "county"),
    "互助县统计局": ("互助土族自治县统计局", "county"),
    "东乌旗": ("东乌珠穆沁旗人民政府", "county"),
    "长治市生态环境局潞城分局": ("长治市生态环境局潞城分局", "county"),
    "益阳市公安局交通警察支队赫山大队": ("益阳市公安局交通警察支队赫山大队", "county"),
    "第三师图木舒克市五十一团唐驿镇": ("第三师图木舒克市五十一团唐驿镇人民政府", "township"),
    "赣榆科技产业园": ("赣榆科技产业园管理委员会", "county"),
    "庐山景区管委会": ("庐山景区管理委员会", "county"),
    "长江航务管理局": ("长江航务管理局", "national"),
    "中国银保监会安徽监管局": ("中国银保监会安徽监管局", "province"),
    "新疆生产建设兵团第八师石河子市": ("新疆生产建设兵团第八师石河子市", "prefecture"),
    "苏州工业园区": ("苏州工业园区管理委员会", "county"),
    "横琴新区管委会": ("横琴新区管理委员会", "county"),
    "聊城市人力资源和社会保障局（市公务员局）": ("聊城市人力资源和社会保障局", "prefecture"),
    "浙江省人民政府国有资产监督管理委员会": ("浙江省人民政府国有资产监督管理委员会", "province"),
    "城口县人民政府机关": ("城口县人民政府", "county"),
    "厦门市思明区人民政府莲前街道办事处": ("厦门市思明区莲前街道办事处", "township"),
    "南康区人民政府龙岭镇人民政府": ("南康区龙岭镇人民政府", "township"),
    "武邑镇": ("武邑县武邑镇人民政府", "township"),
}


def _read(text: str) -> tuple[str | None, str | None, str | None]:
    source = SourceText(text, "txt")
    furniture = find_furniture(source)
    (part,) = split_reports(source, furniture)
    found = identify(source, part, furniture, None, ())
    return (
        found.agency.name if found.agency else None,
        found.agency.level if found.agency else None,
        found.region.code if found.region else None,
    )


@pytest.mark.parametrize("opening", sorted(OPENINGS))
def test_the_organ_of_an_opening(opening: str) -> None:
    name, _, region = _read(opening + BODY)
    assert (name, region) == OPENINGS[opening]


@pytest.mark.parametrize("headed", sorted(TITLES))
def test_the_organ_of_a_title(headed: str) -> None:
    name, level, _ = _read(f"{headed}2019年政府信息公开工作年度报告\n{LAW}编制本报告。{BODY}")
    assert (name, level) == TITLES[headed]


def test_nobody_is_named() -> None:
    assert _read(f"{LAW}编制本报告。2013年，我局认真落实各项要求。{BODY}") == (None, None, None)


@pytest.mark.parametrize(
    ("row", "template"),
    [("收到申请7件，其中2件结转下年度继续办理。", "2014"), ("四、结转下年度继续办理", "2019")],
)
def test_a_row_of_the_form_tells_the_form(row: str, template: str) -> None:
    text = f"上犹县司法局2023年政府信息公开工作年度报告\n{LAW}编制本报告。{BODY}\n{row}\n"
    source = SourceText(text, "txt")
    furniture = find_furniture(source)
    (part,) = split_reports(source, furniture)
    assert identify(source, part, furniture, None, ()).template == template
