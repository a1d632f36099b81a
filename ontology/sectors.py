"""Which sector (VOCABULARY `sector`) an organ belongs to, by the words of its name."""

from __future__ import annotations

# The word that stands first in the name decides, of two at one place the longer.
RULES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("government_office", ("人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办", "国务院办公厅", "党政办", "党政综合办", "市府办", "区府办", "县府办", "公署办公室", "行署办公室")),
    ("service_administration", ("政务服务", "行政审批", "行政服务中心", "政务服务中心", "便民服务", "政务公开办", "大数据", "数据局", "数据管理", "数据资源", "营商环境", "公共资源交易", "政务管理", "政务和大数据")),
    ("population", ("人口和计划生育", "人口与计划生育", "人口计划生育", "人口计生", "计划生育")),
    ("health", ("卫生", "卫健", "卫计", "疾病预防", "疾控", "中医药", "爱卫")),
    ("medical_insurance", ("医疗保障", "医保")),
    ("veterans", ("退役军人",)),
    ("emergency", ("应急管理", "应急", "安全生产监督", "安监", "消防", "地震", "防震", "矿山安全", "煤矿安全", "煤炭安全")),
    ("market", ("市场监督", "市场监管", "工商", "质量技术监督", "质监", "食品药品", "食药", "药品监督", "药监", "知识产权", "检验检疫", "质量监督", "市场和质量", "出入境检验", "标准化")),
    ("environment", ("环境保护", "生态环境", "环保")),
    ("forestry", ("林业", "森林", "林草", "园林绿化", "草原", "林区", "国有林")),
    ("natural_resources", ("自然资源", "国土资源", "国土", "规划局", "规划和", "规划与", "城乡规划", "海洋", "地质", "测绘", "规划")),
    ("human_resources", ("人力资源", "人社", "劳动和社会保障", "劳动保障", "人事", "社会保险", "社保", "就业")),
    ("education", ("教育", "教体", "教科", "教委", "招生考试", "教科体")),
    ("science", ("科学技术", "科技", "科工", "科协", "知识创新")),
    ("development_reform", ("发展和改革", "发展改革", "发改", "粮食", "物价", "物资储备", "能源", "重点项目", "西部开发", "以工代赈", "扶贫和移民")),
    ("industry", ("工业和信息化", "经济和信息化", "经信", "工信", "经济贸易", "经贸", "工业", "信息化", "中小企业", "无线电", "通信管理", "邮政", "国防科", "烟草", "盐务", "经济信息", "煤炭")),
    ("ethnic_religious", ("民族宗教", "民宗", "民族事务", "宗教事务", "民委", "民族")),
    ("public_security", ("公安", "交通警察", "交警", "边防", "移民管理", "出入境管理")),
    ("civil_affairs", ("民政", "老龄", "残疾人", "残联", "慈善")),
    ("justice", ("司法", "法制办", "法制局", "监狱", "戒毒", "仲裁")),
    ("tax", ("税务", "国税", "地税")),
    ("finance", ("财政", "金融", "国有资产", "国资", "财税", "人民银行", "银保监", "证监", "银监", "保监", "政府采购")),
    ("audit", ("审计",)),
    ("statistics", ("统计", "调查队")),
    ("petition", ("信访",)),
    ("urban_management", ("城市管理", "城管", "综合执法", "行政执法", "综合行政执法", "市容", "环境卫生", "市政管理", "市政公用", "城市综合", "执法局", "城市执法")),
    ("housing_construction", ("住房", "住建", "城乡建设", "建设局", "建设委员会", "建委", "房产", "房地产", "房管", "房屋", "公积金", "征收", "市政", "规划建设", "园林", "建设", "棚户区")),
    ("transport", ("交通", "公路", "铁路", "港口", "港航", "海事", "民航", "运输", "航道", "口岸", "长江航务", "长江海事", "长江航道", "珠江航务")),
    ("water", ("水利", "水务", "水文", "河务", "防汛", "水土保持", "移民局", "水库", "南水北调", "海河", "黄河", "长江", "淮河", "珠江", "松辽", "太湖", "移民")),
    ("agriculture", ("农业", "农村", "农牧", "畜牧", "兽医", "渔业", "农机", "农经", "水产", "农林", "农办", "乡村振兴", "扶贫", "农垦", "蚕业", "农委", "农局", "热带作物")),
    ("commerce", ("商务", "商业", "投资促进", "招商", "供销", "外经", "对外贸易", "外贸", "合作交流", "贸促", "贸易", "经济合作", "经合")),
    ("sport", ("体育",)),
    ("culture_tourism", ("文化", "旅游", "文旅", "文广", "广播电视", "广电", "新闻出版", "文物", "版权", "文体", "文新", "广播电影", "图书馆")),
    ("other", ("外事", "侨务", "台湾", "机关事务", "机要", "保密", "编制", "监察", "研究室", "参事", "红十字", "接待", "信息中心", "开发办", "国防动员", "供热", "驻", "妇联", "团委", "总工会")),
)  # fmt: skip

# Committees that manage a task, not a zone.
_COMMITTEES = (
    "国有资产",
    "城市管理",
    "市场监督",
    "监督管理",
    "卫生",
    "金融",
    "市政",
    "交通",
    "公用事业",
)
TOWNSHIP_LIKE = ("街道办事处", "街道办", "地区办事处")


def sector_of(organ: str) -> str:
    """The sector of an organ name without its division; `other` where no rule fits."""
    bare = organ.strip()
    if bare in ("", "人民政府", "政府", "办事处") or bare.endswith(
        ("人民政府", "行政公署", "行署", *TOWNSHIP_LIKE)
    ):
        return "government"
    if bare.startswith(("人民政府", "政府")) and "政府办" not in bare:
        bare = bare.removeprefix("人民").removeprefix("政府")
    committee = bare.endswith(("管理委员会", "管委会", "开发区", "管理区", "新区"))
    if committee and not any(word in bare for word in _COMMITTEES):
        return "government"
    if "和统计" in bare and "发展" in bare:
        return "development_reform"
    if "计划生育" in bare and not any(word in bare for word in ("卫生", "卫计")):
        return "population"
    hits = [
        (bare.find(word), -len(word), order, sector)
        for order, (sector, words) in enumerate(RULES)
        for word in words
        if word in bare
    ]
    return min(hits)[3] if hits else "other"
