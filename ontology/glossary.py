"""English words of the field in Chinese: what reports speak of, in the words they use."""

from __future__ import annotations

import re
from functools import cache

GLOSSARY: dict[str, str] = {
    "website": "网站", "web site": "网站", "websites": "网站", "portal": "门户网站", "substandard": "不合格",
    "unqualified": "不合格", "shut down": "关停", "closed": "关停", "shut": "关停", "publicity": "宣传",
    "material": "资料", "materials": "资料", "leaflet": "宣传单", "print": "印发印制", "printed": "印发印制",
    "copies": "份", "handed out": "发放", "distribute": "发放", "distributed": "发放",
    "letters": "来信", "replies": "回信", "reply": "回复", "replied": "回复", "training": "培训",
    "meeting": "会议", "meetings": "会议", "hold": "召开举办", "held": "召开举办", "press conference": "新闻发布会",
    "press conferences": "新闻发布会", "interview": "访谈", "interviews": "访谈", "inspection": "检查",
    "inspections": "检查", "problems": "问题", "problem": "问题", "hotline": "热线", "hotlines": "热线",
    "platform": "平台", "platforms": "平台", "channel": "渠道", "channels": "渠道", "offline": "公开栏宣传栏公示栏",
    "notice board": "公示栏公开栏", "notice boards": "公示栏公开栏", "bulletin": "公告栏", "village": "村", "villages": "村",
    "information": "信息", "publish": "发布公开", "published": "发布公开", "released": "发布", "release": "发布",
    "enforcement": "执法", "administrative": "行政", "result": "结果", "results": "结果", "disclosure": "公开",
    "disclosed": "公开", "items": "信息", "approval": "审批", "approvals": "审批", "service centre": "政务服务中心",
    "service center": "政务服务中心", "service hall": "政务大厅", "matters": "事项", "handled": "办理", "handle": "办理",
    "processed": "办理", "completed": "办结", "completion": "办结", "rate": "率", "staff": "工作人员", "employees": "人员",
    "area": "面积", "office": "办公", "unit": "单位", "units": "单位", "connected": "接入", "network": "网络",
    "procurement": "采购", "bidding": "招标", "tender": "招标", "projects": "项目", "project": "项目",
    "investment": "投资", "budget": "经费预算", "funds": "资金", "finance": "财政", "housing": "住房保障",
    "environment": "环境", "environmental": "环境", "food": "食品", "drug": "药品", "education": "教育",
    "health": "卫生健康", "relief": "救助", "poverty": "扶贫", "land": "征地土地", "safety": "安全",
    "fee": "收费", "fees": "收费", "free": "免费", "complaints": "投诉", "reports": "报告", "satisfaction": "满意度",
    "mailbox": "信箱", "column": "专栏", "columns": "专栏", "visits": "访问", "views": "浏览", "followers": "粉丝关注",
    "wechat": "微信", "weibo": "微博", "account": "公众号", "accounts": "公众号", "microblog": "微博", "gazette": "公报",
    "policy": "政策", "interpretation": "解读", "interpretations": "解读", "documents": "文件", "document": "文件",
    "normative": "规范性", "rules": "规章", "system": "制度", "leadership": "领导", "leading group": "领导小组",
    "director": "主任组长", "responsible": "负责", "review": "审查", "secrecy": "保密", "confidential": "保密",
    "catalogue": "目录", "guide": "指南", "archive": "档案馆", "library": "图书馆", "reading": "查阅", "points": "点",
    "residents": "居民群众", "public": "公众群众", "newspaper": "报纸", "television": "电视", "tv": "电视", "radio": "广播",
    "screens": "电子屏", "screen": "电子屏", "proposals": "提案建议", "deputies": "人大代表", "online": "网上网络",
    "phone": "电话", "consultations": "咨询", "inquiries": "咨询", "enquiries": "咨询", "improve": "改进",
    "shortcomings": "不足", "organise": "组织", "organize": "组织", "supervision": "监督", "assessment": "考核",
    "penalties": "处罚", "penalty": "处罚", "licences": "许可", "licenses": "许可", "permits": "许可", "total": "总",
    "mini program": "小程序", "mini-program": "小程序", "app": "客户端", "apps": "客户端", "school": "学校", "schools": "学校", "school district": "学区", "school districts": "学区",
    "parents": "家长", "students": "学生", "teachers": "教师", "kindergarten": "幼儿园", "canteen": "食堂", "canteens": "食堂", "air": "空气", "monitoring": "监测", "data": "数据",
    "update": "更新", "updates": "更新", "updated": "更新", "quality": "质量", "water": "水", "river": "河道", "sand": "采砂", "flood": "防汛", "hospital": "医院", "hospitals": "医院",
    "vaccine": "疫苗", "vaccination": "接种", "vaccines": "疫苗", "pension": "养老", "nursing homes": "养老机构", "elderly care": "养老", "map": "地图", "video": "视频", "videos": "视频",
    "livestream": "直播", "live stream": "直播", "live broadcast": "直播", "seminar": "座谈会", "symposium": "座谈会", "lecture": "讲座", "lectures": "讲座", "open day": "开放日", "open days": "开放日",
    "hearing": "听证会", "hearings": "听证会", "questionnaire": "问卷", "survey": "调查", "surveys": "调查", "opinions": "意见", "suggestions": "建议", "comments": "意见", "feedback": "反馈",
    "archives": "档案馆", "archive centre": "档案馆", "libraries": "图书馆", "kiosk": "触摸屏", "touch screens": "触摸屏", "loudspeaker": "广播喇叭", "loudspeakers": "广播喇叭",
    "booklet": "手册", "booklets": "手册", "brochure": "手册", "brochures": "手册", "posters": "海报", "poster": "海报", "flyers": "传单", "magazine": "期刊", "newspapers": "报纸",
    "shut-down": "关停", "merged": "合并", "merge": "合并", "cancelled": "取消", "abolished": "废止", "repealed": "废止", "revised": "修订", "amended": "修订", "drafted": "起草",
    "established": "建立成立", "establish": "建立成立", "set up": "设立建立", "appointed": "指定", "assigned": "指定", "designated": "指定", "coordinator": "联络员", "liaison": "联络员",
    "audit": "审计", "finances": "财政", "accounts published": "决算公开", "final accounts": "决算", "budgets": "预算", "expenditure": "支出", "income": "收入", "prices": "价格", "price": "价格",
    "market entities": "市场主体", "enterprises": "企业", "companies": "企业", "business environment": "营商环境", "epidemic": "疫情", "pandemic": "疫情", "covid": "疫情", "traffic police": "交警",
    "demolition": "征收拆迁", "expropriation": "征收征地", "land acquisition": "征地", "rural": "农村", "village affairs": "村务", "party affairs": "党务", "government affairs": "政务",
    "open government": "政务公开", "information disclosure": "信息公开", "government information": "政府信息", "government website": "政府网站", "search": "检索", "retrieval": "检索",
    "time limit": "时限", "deadline": "期限", "on time": "按时", "extension": "延期", "extended": "延期", "charge": "收费", "charged": "收费", "waived": "减免", "payment": "缴费",
    "assessment results": "考核结果", "ranking": "排名", "ranked": "排名", "award": "表彰奖", "awards": "表彰奖", "model": "示范", "pilot": "试点", "standardisation": "标准化", "standardization": "标准化",
    "catalogues": "目录", "standard": "标准", "standards": "标准", "procedure": "程序流程", "procedures": "程序流程", "workflow": "流程", "secretary": "秘书", "deputy": "副", "mayor": "市长",
    "county magistrate": "县长", "bureau chief": "局长", "head": "负责人", "chief": "局长", "spokesperson": "发言人", "staffing": "人员", "personnel": "人员", "shortage": "不足", "lack": "缺乏不足",
    "insufficient": "不足", "inadequate": "不够", "awareness": "意识认识", "timely": "及时", "untimely": "不及时", "delay": "滞后", "outdated": "滞后", "single": "单一", "forms": "形式", "form": "形式",
    "cooperation": "配合", "coordination": "协调", "enforce": "执法", "law enforcement": "执法", "inspected": "检查", "spot checks": "抽查", "random inspection": "双随机抽查", "double random": "双随机",
    "proactive": "主动", "citizens": "群众公民", "people": "群众人", "masses": "群众", "villagers": "村民", "households": "户", "household": "户", "farmers": "农民", "workers": "工人", "children": "儿童",
    "emergency": "应急", "disaster": "灾害", "traffic": "交通流量", "transport": "交通运输", "road": "公路道路", "roads": "公路道路", "bridge": "桥", "buses": "公交", "bus": "公交", "parking": "停车",
    "garbage": "垃圾", "waste": "垃圾", "pollution": "污染", "energy": "能源", "coal": "煤", "forest": "森林", "trees": "树", "pandas": "熊猫", "panda": "熊猫", "animals": "动物", "tourism": "旅游", "tourists": "游客",
    "employment": "就业", "jobs": "就业", "social security": "社会保障", "insurance": "保险", "medical": "医疗", "medicine": "药品", "drugs": "药品", "schooling": "入学", "enrolment": "招生", "enrollment": "招生", "exam": "考试", "exams": "考试",
    "cultural": "文化", "culture": "文化", "sport": "体育", "sports": "体育", "museum": "博物馆", "theatre": "剧院", "science": "科技", "technology": "技术", "internet": "互联网", "server": "服务器",
    "section": "栏目", "sections": "栏目", "page": "页面", "pages": "页面", "interface": "界面", "mobile": "手机", "messages": "信息", "message": "信息", "articles": "文章", "article": "文章", "news": "新闻", "reports on": "报道",
    "stations": "站", "station": "站", "centre": "中心", "center": "中心", "hall": "大厅", "window": "窗口", "windows": "窗口", "counter": "窗口", "list": "清单", "lists": "清单", "power list": "权力清单",
}  # fmt: skip

_JOINING = """
a an the of in on at by for to from with and or nor but as into over under between among than then
per its his her their it they them he she we you i me my our your this that these those there here
any all each every some more most less least many much how what which when where who whom whose
why whether did does do done is are was were be been being have has had can could may might shall
should will would not no yes please tell give show say says said according during within through
via using use used make makes made take takes took get gets got go come put keep about after
before since until while one two first also only just both either so
"""
# Words that join and ask; they stand in every question and name nothing.
JOINING = frozenset(_JOINING.split())


@cache
def phrases() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each phrase of the glossary as a whole, with its Chinese words; the longest first."""
    ordered = sorted(GLOSSARY, key=len, reverse=True)
    return tuple((re.compile(rf"\b{re.escape(phrase)}\b"), GLOSSARY[phrase]) for phrase in ordered)
