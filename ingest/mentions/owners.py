"""Whose platform it is: where the owner's words begin before the core of a name.

A report says 通过清水市住房和城乡建设局门户网站公布: the name begins after the last verb or particle, but
和 and 建设 within the organ's name are none, nor are 和 and 都 within the name of a division.
"""

from __future__ import annotations

import re

from ontology import divisions

WINDOW = 32
_QUOTED = re.compile(r"[“\"「‘][^“”\"「」‘’\n]{1,16}[”\"」’]")
# After these a noun stands: what is not known there is a name.
_NOUN_COMES = re.compile(
    r"(?:[在于从到和与及由对将把为、以是]|通过|利用|依托|借助|登[录陆]|访问|关注)$"
)
# 东坪普法网: such a name begins with a place.
_PROPER = re.compile(r"[一-鿿]{2,4}(?<!门户)网(?!站)|融媒号|手机报")
# The nouns of two characters that stand before a platform's core.
_NOUNS = re.compile(
    r"[省市县区旗州盟镇乡局委厅部院署办处站所室社会馆村街级长栏线内外上][”\"]?$|^(?:全[国省市县区旗州镇乡]|国家|中央|地方|政务|政府|党务|校务|厂务|居务|公共|学校|家长|固定|电子|电梯|楼宇|新版|旧版|自建|有线|无线|数字|智慧|智能|阳光|平安|法治|民生|惠民|便民|为民|惠企|法定|苏木|嘎查|业主|网格|驻村|书记|主任|领导|人大|政协|纪委|商业|行业|系统|部门|单位|机关|门户|官方|专业|专用|专题|主流|新闻|内容|情况|例行|定期|专场|首场|应急|防汛|疫情|移动|掌上|手机|微信|本地|当地|外地|农村|农民|企业|工业|农业|林业|牧业|渔业|水利|水务|供水|供电|供热|供气|燃气|电力|通信|邮政|物流|公交|地铁|出租|航空|铁路|公路|交通|运输|海事|港口|公安|交警|消防|边防|司法|法院|检察|税务|国税|地税|财政|审计|统计|发改|经信|工信|商务|招商|外贸|市场|工商|质监|食药|药监|物价|价格|粮食|民政|人社|社保|医保|就业|人才|退役|双拥|老龄|残联|妇联|工会|青年|团委|科协|侨联|文联|工商|教育|招生|高考|科技|文化|旅游|文旅|文物|体育|广电|广播|电视|报业|出版|卫生|卫健|计生|医院|疾控|血站|急救|环保|生态|环境|气象|地震|国土|自然|资源|测绘|住建|房产|房管|公积|住房|城建|城管|市政|园林|环卫|执法|安监|安全|煤矿|林草|畜牧|农机|农经|种子|供销|扶贫|振兴|移民|民族|宗教|侨务|外事|台办|档案|党史|地方|史志|保密|机要|编办|信访|信用|诚信|金融|银行|证券|保险|国资|烟草|盐业|开发|高新|经开|新区|园区|景区|社区|小区|街道|林场|农场|校园|宣传|党建|组织|统战|政法|综治|廉政|清风|先锋|文明|志愿|慈善|红会|群众|公众|市民|村民|居民|网民|百姓|大厅|一楼|二楼|门厅|门口|大门|广场|室内|道路|路口|车站|办事|服务|咨询|投诉|举报|监督|维权|热线|审批|许可|办税|政策|法规|信息|数据|共享|公开|公示|公告)"
)
_RUN = re.compile(r"(?:[\u4e00-\u9fffA-Za-z·•（）]|[“\"「‘][^“”\"「」‘’\n]{1,16}[”\"」’])*$")
# What goes on with the name of an organ: then the verb before it is no verb.
_ORGAN = r"(?!局|委|厅|兵团|部(?!分|门)|办公?室|处(?!理|置)|中心|站(?!式)|所(?!有|属|需)|院|集团|公司|大队|支队|总队|协会|服务中心|执法|管理|和|与|主管|行业|领域|厅|科|股|综合|行政|化|总)"
_VERBS = (
    "通过|利用|依托|借助|借用|凭借|运用|采用|采取|使用|启用|停用|登录|登陆|访问|关注|充分|及时|认真|积极|定期|不定期|主要|同时|分别|先后|继续|不断|切实|"
    "更换|升级|改版|改造|建成|建好|建立|建有|新建|搭建|构建|组建|筹建|扩建|开设|开辟|开通|开办|开播|开发(?!区|局|办|公司|和|建设|中心)|开展|设立|设置|设有|设在|设于|增设|新设|增加|新增|创办|创建|完善|健全|优化|打造|"
    "运营|运维|运行|维护|维修|管好|用好|用活|用足|办好|抓好|做好|做强|做优|做大|建强|改进|改善|加强|强化|发挥|推进|推动|推广|推行|推出|推送至|推送到|推送|"
    "重视|发放|印制|印发|印刷|编印|编发|编辑|编制|制作|制定|制订|张贴|悬挂|粘贴|摆放|安放|投放|播放|播出|订阅|购置|购买|采购|添置|配备|配置|安装|布置|布设|部署|出版|发行|赠阅|寄送|送达|送到|分发|派发|散发|"
    "拓展|拓宽|丰富|整合|召开|举办|举行|主办|参加|参与|邀请|办理|处理|处置|公布|发布|刊登|刊载|登载|刊发|播发|转发|转载|公告|公示|通报|展示|讲解|解读|"
    "主动公开|公开至|公开在|公开于|向社会|向公众|向群众|截至|截止|今年|全年|去年|上年|本年|年内|年度|我们|他们|一是|二是|三是|四是|五是|六是|七是|八是|首先|其次|最后|另外|此外|"
    "负责|明确|深化|做实|抓实|创新|突出|坚持|有效|进一步|全面|全力|大力|着力|深入|扎实|严格|持续|逐步|统一在|集中在|确保|保证|被纳入|纳入|列入|录入|计入|现有|提高|提升|关停|关闭|注销|取消|撤销|合并|归并|迁移至|迁移到|归集至|归集|汇集|接收|收到|接入|入驻|进驻|清理|拥有|上线|上传至|上传到|上传|上报|报送至|报送|传至|"
    "畅通|公开接受|接受|接听|接到|受理|答复|回复|回应|转办|承办|交办|移交|移送|提供|反映|反馈至|反馈|收集|征集|拨打|致电|点击|查看|浏览|打开|进入|走进|走访|前往|做客|位于|处于|"
    "方便|便于|选择|包括|包含|涵盖|以及|还有|其中|并将|还将|形成|实现|成为|作为|称为|名为|注册|认证|链接至|链接到|对接|连接|联通|打通|覆盖|延伸至|延伸到|履行|实行|施行|试行|启动|"
    "依靠|经过|透过|借力|依照|搭载|依附|发至|报至|送至|委托|授权|嵌入|植入|改建|重建|恢复|保留|抽查|扫描|表彰|壮大|做精|加快|扩大|充实|安排|协办|下载|"
    "截至目前|目前|如今|当前|当年|近年来|长期以来|以来|始终|一直|努力|同期|上半年|下半年|第[一二三四]季度|年初|期间|详见|参见|均见|源自|来自|取自|摘自|引自|转自|转载自|下发|推介|"
    "支撑|支持|助力|赋能|围绕|遵照|参照|参考|贯彻|借鉴|吸收|采纳|征求|听取|落户|落地|探索|尝试|推荐|凸显|彰显|体现|展现|呈现|说明|表明|发送|赠送|编写|撰写|拟定|起草|出台|修订|修改|"
    "补充|减少|变更|获评|连续|多次|首次|联合(?!会|社|体|执法)|会同(?!县)|配合|携手|联手|依次|主动(?!公开)|"
    "巩固|牵头|引导|鼓励|夯实|筑牢|延伸|聚焦|紧扣|立足|瞄准|归口|兼顾|守好|擦亮|激活|引入|引进|租用|租赁|重新(?:设计)?|改用|换装|添加|加装|修复|加固|抓牢|抓紧|压实|调动|盘活|主推|力推|每季度|每个?月|每年|每周|完成|并入|加大|升格|迁入|转至|挂在|挂于|置于|摆在|贴在|登在|印在|整改|整治|排查|巡查|测评|督促|指导|建言献策|直接|专门|尤其|特别是|例如|比如|即|如|"
    "各类|各种|各式|需求|关切|对照|比照|规定|要求|决定|指出|强调|顺应|适应|迎合|纠正|更正|修正|订正|结合|针对|面向|契合|把握|掌握|核查|核对|核实|审查|校对|汇总|填报|调研|验收|评选|评比|表扬|约谈|绑定|关联|跳转|迁移|拓充|扩充|增强|增添|添设|加设|辟出|划出|腾出|挂牌|揭牌|亮相|走红|引领|带动|服务于|立足于|着眼|着力于|得益于|依法|依规|规避|避免|防止|杜绝|解决|克服|出现|发生|达到|超过|占据|掌管|托管|代管|划转|移植|更名为|改名为|改称|"
    "均可|均在|均由|均通过|均已|已在|已经|已由|仍在|也在|都在|又在|还在|还通过|还利用|再次|并在|并通过|并由|并"
)
_ORGANIC = (
    "促进|培育|协调|调整|建设|管理|组织|宣传|发展|推广|处理|保障|规范|考核|评估|督查|落实|执行|更新"
)
_PARTICLES = (
    "除等在于以为对将把由从到和与及或的了是按让经用共据就使给向都均已也又还再且仍获凡令借被有须跟"
)
_SINGLE = rf"[{_PARTICLES}]|(?<!建)设(?!备|施|计)"
_OPENED = re.compile(
    r"(?:开设|开辟|设立|设置|增设|新设|新增|新建|开通|设有|建立|推出|打造|创建|上线|(?<!建)设(?![置立有在于]))[了有好]?(?P<title>[一-鿿]{2,24})$"
)
# What any of them begins with: other characters are passed over quickly.
_FIRST = "".join(
    sorted({word[0] for word in f"{_VERBS}|{_ORGANIC}".split("|")} | set(_PARTICLES + "设"))
)
_STOP = re.compile(
    rf"(?=[{_FIRST}])(?:(?:{_VERBS})(?:好|了|至)?|(?P<organic>(?:{_ORGANIC}){_ORGAN})|(?P<single>{_SINGLE}))"
)
# Words of organs and places that hold a particle's character.
_PROTECTED = re.compile(
    r"信息公开(?:工作)?(?:年度报告|年报)|[省市县区乡镇村]级及?以上|经济|经信|经开|经贸|经营|财经|大数据|数据|公共|共青|中共|共建|共享|和信息化|发展和改革|人力资源和|住房和城|自然资源和|规划和(?:自然|国土|建设)|文化和旅|卫生和(?:计|健)"
    r"|(?:科学|科技|教育|技术)和(?:科|技|体|教|工|信)|体育和|农业和农|林业和草|粮食和物|商务和|水利和|城市管理和|城乡建设和|退役军人和|民族和|知识产权和|应急管理和|[永太仁义协祥雍泰]和(?=[镇乡街])|和平|共和|与会|对外|外经|由于|为民|以人|(?<![利使])用户|使馆"
    r"|首都|社会组织|党组织|(?:农村|农业|旅游|移民|广电|电视|体育|教育|科技|交通|城建|环境|水利|林业|草原|民政|卫生|商务|工业|住房|规划|统计|审计|安全|宗教|档案|文化|管理|监督|保障)和(?=[一-鿿]{2,6}(?:局|委员会|厅|办公室))|国有|有奖(?=举)|所有|有限|有色|有线|有机|有关|到位|公用|民用|信用|从业|(?<!重新)设计|设备|设施|于都|给排水|借阅|就业|均衡"
)
# Names of divisions that are mostly words: 和县政府网站 is rarely the site of 和县.
_WORDS = divisions.COMMON_WORDS | {"和县", "和政", "和田"}
_SHED = re.compile(
    r"(?:年度?|月份?|日(?!照|喀|土)|底|(?<=年)度|我(?=[一-鿿])|本(?:机关|单位|部门|级|年)?(?!溪)|机关(?!事务|党)|该|此|其(?!他|它)|好$|化$|出$"
    r"|[一二两三四五六七八九十]大|各类|自身|全部|所有|所属|这|个(?!旧)|条|次|期|场|位|家(?![长庭园属委])|名(?!山)|多个|两个|三个|一个|两(?!当|江)|）)+"
)
# 无为发布微信公众号: 发布 ends the name of an account when a division's name is before it.
_ACCOUNT = re.compile(r"(?P<place>[一-鿿]{2,4})发布$")


def owner_before(text: str, floor: int, at: int) -> str:
    """The words directly before `at` that belong to a name, back to `floor` at most."""
    run = _RUN.search(text[max(floor, at - WINDOW) : at])
    words = _balanced(run.group() if run else "")
    owner = words[owner_start(words) :]
    return "" if _is_action(text, owner, at - len(owner)) else owner


def _is_action(text: str, owner: str, start: int) -> bool:
    """纠正门户网站: two characters where a verb stands that are neither a noun nor a place."""
    if (
        len(owner) != 2
        or _NOUNS.search(owner)
        or _NOUN_COMES.search(text, max(start - 2, 0), start)
    ):
        return False
    if divisions.county_names(owner) or _PROPER.match(text, start + len(owner)):
        return False
    return not any(text.find(owner + level) >= 0 for level in "省市州县区旗镇乡街")


def _balanced(words: str) -> str:
    """Without what stands before a bracket that has no partner."""
    depth = 0
    for place in range(len(words) - 1, -1, -1):
        if words[place] == "）":
            depth += 1
        elif words[place] == "（":
            depth -= 1
            if depth < 0:
                return words[place + 1 :]
    return words.rpartition("）")[2] if depth else words


def column_before(text: str, floor: int, at: int) -> str:
    """The title of a column that was opened: 开设法定主动公开内容专栏 has verbs in its title."""
    run = _RUN.search(text[max(floor, at - WINDOW) : at])
    match = _OPENED.search(run.group()) if run else None
    return match["title"] if match else ""


def owner_start(words: str) -> int:
    """Where the owner begins in the words before a core: after the last verb or particle."""
    masked = _QUOTED.sub(_blank, words)
    account = _ACCOUNT.search(masked)
    if account and (at := _place_at(masked, *account.span("place"))) is not None:
        return at
    masked = _PROTECTED.sub(_blank, masked)
    cut = 0
    for match in _STOP.finditer(masked):
        if match.lastgroup != "single" or not _in_division(words, match.start()):
            cut = match.end()
    shed = _SHED.match(words, cut)
    return shed.end() if shed else cut


def _place_at(words: str, start: int, end: int) -> int | None:
    """Where the name of a division begins that ends at `end`."""
    return next((at for at in range(start, end - 1) if divisions.county_names(words[at:end])), None)


def _blank(match: re.Match[str]) -> str:
    return "名" * len(match.group())


def _in_division(words: str, at: int) -> bool:
    """Whether a character stands within the name of a division (成都, 和林格尔县)."""
    for length in range(2, 6):
        for first in range(max(at - length + 1, 0), at + 1):
            word = words[first : first + length]
            if len(word) == length and word not in _WORDS:
                places = divisions.county_names(word)
                if places and (length > 2 or _full_word(words, first + length)):
                    return True
    return False


def _full_word(words: str, end: int) -> bool:
    """A short name counts before a level or organ, or at the end of the owner."""
    return end == len(words) or words[end] in "省市州县区旗政人日新电教水交公民财农卫司发"
