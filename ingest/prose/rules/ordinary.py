"""Everything that is neither a request, a review nor information made public."""

from __future__ import annotations

from ingest.prose.rules.disclosure import NO_SURVEY
from ingest.prose.rules.rule import Rule, rule
from ingest.prose.units import ANY, COUNT, MONEY, PEOPLE

ORDINARY_RULES: tuple[Rule, ...] = (
    rule("assessment.rank", r"第#$|第#"),
    rule(
        "website.columns_new",
        r"(?:新增|新设|增设|新建|开设|开辟|开通|推出)[^#]*#(?:专题|专栏|栏目)(?!会)",
        COUNT,
    ),
    rule(
        "topic.housing",
        r"(?:公示|公布).*(?:住房|公租房|廉租房|保障房).*(?:户|对象|家庭)?|(?:住房保障|保障性住房|公租房).*公示",
        "households",
    ),
    rule(
        "topic.random_inspection",
        r"随机.{0,12}抽查.*(?:市场主体|企业)|双随机.*(?:抽查|检查)",
        "households",
    ),
    rule("assessment.satisfaction", r"满意(?:度|率)", "marks"),
    rule(
        "finance.units",
        r"#[一二三]级预算单位|#(?:街道|乡镇|镇街?).{0,6}公开.{0,8}(?:预算|决算)|#(?:的)?(?:[省市县区]?(?:一级|二级|级)?(?:财政)?(?:预决算|预算|决算))?(?:单位|部门).*(?:预决算|预算|决算)|(?:预决算|预算|决算).*(?:单位|部门)(?:数|共计?|合计|总计|有|为)*#",
        "bodies",
    ),
    rule("admin_fee.amount", r"行政事业性收费", MONEY),
    rule(
        "fees.disclosure",
        r"信息处理费|(?:公开|申请|检索|复印|查询).*(?:收费|费用)|收取.*费|收费",
        MONEY,
    ),
    rule("procurement.amount", r"采购.*(?:金额|额)|采购#", MONEY),
    rule("budget.disclosure", r"(?:信息公开|政务公开).*经费|专项经费", MONEY),
    rule("projects.investment", r"(?:重点|重大)(?:建设)?项目.*投资", MONEY),
    rule(
        "reading_places.visits",
        r"查阅(?:点|室|场所|中心)?.*(?:接待|人次|来访|群众)|接待.*查阅|查阅#",
        PEOPLE,
    ),
    rule(
        "consultation.total",
        r"(?:来电|电话|来信)[^#]{0,6}(?:来访|来人|现场|当面)[^#]*咨询|(?:来访|来人|现场)[^#]{0,6}(?:来电|电话)[^#]*咨询",
        ANY,
    ),
    rule(
        "consultation.phone",
        r"电话(?:、|和|接听|接受|解答)?咨询|咨询电话|热线.{0,2}咨询|来电咨询",
        ANY,
    ),
    rule(
        "consultation.online", r"^(?!.*(?:信箱|留言)).*(?:网上|网络|在线|网站|线上).{0,4}咨询", ANY
    ),
    rule(
        "consultation.in_person",
        r"(?:现场|当面|来人|来访|窗口).{0,4}咨询(?!活动|会)|咨询.{0,4}现场",
        ANY,
    ),
    rule("consultation.total", r"咨询", PEOPLE),
    rule("consultation.total", r"咨询(?:总)?(?:量|数)?(?:共计?|达|为|累计)*#", "occasions"),
    rule(
        "visits.disclosure_column",
        r"^专栏(?:页面)?(?:总)?(?:访问|浏览|点击)|(?:信息公开|政务公开|公开)(?:专栏|栏目|网|平台|专区)?.*(?:访问|浏览|点击)",
        ANY,
    ),
    rule(
        "wechat.reads",
        r"^(?!.*(?:单[篇条期]|最高|[日月周年平篇]均)).*(?:微信|公众号).*(?:阅读|浏览|点击)",
        "reads",
    ),
    rule(
        "visits.website",
        r"^(?!.*(?:[日月周年人]均|[日月周]访问|独立|注册|最高|单日))(?:.*(?:访问|浏览|点击)(?:总)?(?:量|数|次数|人次|率)|.*(?:访问|浏览)者|.*(?:访问|浏览|点击)(?:达|为|总计|共|累计)*#)",
        ANY,
    ),
    rule(
        "wechat.followers",
        r"#粉丝.*(?:微信|公众号)|(?:微信|公众号).*(?:粉丝|关注|订阅(?!号)|用户)",
        "followers",
    ),
    rule("staff.full_time", r"(?<!兼)专职|全职", PEOPLE),
    rule("staff.part_time", r"(?<!专)兼职", PEOPLE),
    rule("training.participants", r"(?:培训|参训|轮训|受训|参加培训|听课).*", PEOPLE),
    rule(
        "staff.total",
        r"(?:配备|落实|安排|确定|指定|明确)(?:了|有)?#(?:具体|专门|固定)(?:的)?(?:工作)?人员|#(?:同志|干部|(?:工作)?人员|专人)?(?:具体|专门)?(?:从事|负责)(?:全局|全县|全区|全市|本单位|我局)?(?:的)?(?:政府)?(?:信息公开|政务公开)|(?:信息公开|政务公开).{0,8}(?:工作)?人员|从事.*公开.*人员",
        PEOPLE,
    ),
    rule("staff.organs", r"(?:信息公开|政务公开)(?:工作|专门|管理)*机构|专门机构", "organs"),
    rule("reading_places.count", r"查阅(?:点|室|场所|中心)", "places"),
    rule(
        "training.courses",
        # 对17个乡镇开展培训 counts those who are taught.
        r"^(?!.*#(?:乡镇?|镇|街道|[各市县区省]?直|单位|部门|行政村|村|社区|[县区市](?!级)|[科股处]室|机构|企业|公司|学校|局|成员))"
        r".*(?:培训|轮训)(?:班|会|活动|讲座|课)?(?!.*(?:人员|记录))",
        COUNT,
    ),
    rule(
        "meetings.held",
        r"(?:召开|举行|组织).*(?:公开|专题|推进|部署|工作).*会|(?:工作|专题|推进|部署)会议?|公开.*会议?(?:共)?(?:召开|举行)",
        "times",
    ),
    rule(
        "response.press_conferences_by_head",
        r"(?:主要)?(?:负责人|负责同志|领导|[省市县区州]长)(?:同志)?(?:参与|出席|参加|带头参加).*发布会",
        "events",
    ),
    rule("response.press_conferences", r"(?:发布会|通气会|吹风会|新闻发布活动)", "events"),
    rule("response.interviews", r"访谈(?!.*(?:提问|留言|问题|答复))", COUNT),
    rule(
        "response.interpretations",
        r"^(?!.*(?:文件|草案|法规|政策)[、和及与]+(?:政策)?解读(?![”\"])|.*(?:负责(?:同志|人)|领导)[^#]{0,6}解读).*(?:解读[^、#]*#|#.*解读)",
        COUNT,
    ),
    rule("response.social_media", r"微博、?微信回应", COUNT),
    rule("response.other", r"其[他它]方式回应", COUNT),
    rule("response.hot_topics", r"(?:回应|处置|应对).*(?:热点|舆情|关切|事件|问题)|舆情", COUNT),
    rule("proposals.both", r"(?:人大|建议).*(?:和|、|及|与).*(?:政协|提案)|建议提案", COUNT),
    rule("proposals.congress", r"人大.*(?:建议|议案)|代表建议|#.*人大代表建议", COUNT),
    rule("proposals.consultative", r"政协|委员提案|提案", COUNT),
    rule(
        "hotline.cases",
        r"12345|市民(?:服务)?热线|政务(?:服务)?热线|便民热线|^(?!.*(?:123(?!45)\d\d|9\d{4})).*(?:热线.*(?:工单|诉求|转办|受理|办理|办结)|(?:办理|受理|承办|接收|转办).*热线)",
        COUNT,
    ),
    rule(
        "mailbox.letters",
        r"信箱.*|(?:回复|办理|答复)网络问政|网民来信|群众来信|(?:办理|回复|答复|处理|收到).*(?:留言|来信)|留言",
        COUNT,
    ),
    rule(
        "website.columns_new",
        r"(?:新增|新开设|新设|增设|新建|开设|开辟)(?:了)?.*(?:专栏|专题|栏目)",
        COUNT,
    ),
    rule(
        "supervision.problems",
        r"(?:发现|梳理|查找|排查|反馈|指出|通报).*问题(?!整改)[^#]{0,8}#|(?:发现|梳理|查找|排查|反馈|指出|通报).*#.*问题",
        COUNT,
    ),
    rule(
        "supervision.checks",
        r"(?:检查|督查|巡查|抽查|督导|自查|督促检查|巡检|监测)(?:工作|活动)?(?:#|共|达|了)|#(?:网上|专项|全面|集中)?(?:检查|督查|巡查|抽查)",
        "rounds",
    ),
    rule(
        "publicity.handouts",
        r"(?:发放|印发|印制|编印|分发|派发|散发).*(?:资料|宣传品|手册|传单|宣传单|折页|宣传册|材料|宣传页|明白纸|册子)",
        COUNT,
    ),
    rule("rules.abolished", r"(?:废止|失效)[^#、]*规章#|#.{0,2}规章(?:废止|失效)", COUNT),
    rule("rules.made", r"(?:制定|出台|制发|颁布|制作)[^#、]*(?:规章)(?:共)?#", COUNT),
    rule("normative.abolished", r"废止.*规范性文件|规范性文件.*废止|宣布失效.*文件", COUNT),
    rule(
        "normative.in_force",
        r"(?:现行|继续)有效.*(?:规范性)?文件|规范性文件.*(?:现行|继续)有效",
        COUNT,
    ),
    rule(
        "normative.disclosed",
        r"(?:公开|公布|发布).*规范性文件(?:信息)?(?:总?数量?)?(?:共计?|累计|为|达)*#|规范性文件.{0,4}(?:主动)?公开(?:总)?数|(?:公开|公布|发布)(?:了)?#.{0,2}(?:行政)?规范性文件",
        COUNT,
    ),
    rule(
        "normative.made",
        r"(?:制发|制定|出台|印发|制作|新制).*规范性文件|规范性文件.{0,4}(?:制发|制定)(?:件)?数?#",
        COUNT,
    ),
    rule(
        "procurement.projects",
        r"(?:政府(?:集中)?采购|集中采购)(?:项目)?(?:数量?)?(?:共计?|为|达)*#|#.{0,2}政府(?:集中)?采购项目",
        COUNT,
    ),
    rule(
        "powers.items",
        r"^(?!.*(?:承接|取消|下放|调整|新增|精简|减少)).*(?:行政(?:权力|职权)|权力事项|权责事项|权责清单)(?:事项)?(?:总数|数量)?(?:共计?|有|为|合计|总计)*#",
        COUNT,
    ),
    rule("penalty.decisions", r"(?:办理|作出|实施|查处)[^#]*行政处罚(?:事项|案件)?#", "cases"),
    rule("licence.decisions", r"(?:办理|办结|作出|受理)[^#]*行政许可(?:事项)?#", "cases"),
    rule(
        "penalty.decisions",
        r"行政处罚(?:决定书?|案件|结果|处理决定|事项(?=办)|办理|办结)*(?:数量|数)?(?:共计?|累计|为|合计|总计|达)*#|#.{0,2}行政处罚(?:决定|案件)",
        "decisions",
    ),
    rule(
        "licence.decisions",
        r"行政许可(?:决定书?|案件|结果|处理决定|事项(?=办)|办理|办结|申请|办件)*(?:数量|数|量)?(?:共计?|累计|为|合计|总计|达)*#|#.{0,2}行政许可(?:决定|案件)",
        "decisions",
    ),
    rule(
        "coercion.decisions",
        r"行政强制(?:决定|案件|结果|措施|处理决定|事项(?=办)|办理|办结)*(?:数量|数)?(?:共计?|累计|为|合计|总计|达)*#|#.{0,2}行政强制(?:决定|案件)",
        "decisions",
    ),
    rule(
        "services.cases",
        r"(?:办理|办结|受理).*(?:审批|政务服务|服务|各类事项)(?:事项)?|办件",
        COUNT,
    ),
    rule("gazette.issues", rf"{NO_SURVEY}公报", "issues"),
    rule("gazette.copies", rf"^(?!.*每期).*{NO_SURVEY}公报(?!等)", "copies"),
    rule(
        "disclosure.catalogue_entries",
        r"(?:编制|录入|发布|公开)[^#]*目录(?:信息|条目)?(?:共计?|数|达|为|累计)*#|目录条目(?:数)?(?:共计?|达|为)*#|公开目录(?:共|累计)*(?:收录|录入|包含)(?:信息|条目)?(?:共计?|达|为)*#",
        "entries",
    ),
    rule("notice_boards.villages", r"村.{0,3}(?:公开栏|公示栏)", "places"),
    rule("projects.count", r"重点项目|重大(?:建设)?项目", "bodies"),
)
