"""What kind of answer a question wants."""

from __future__ import annotations

import re
from enum import StrEnum


class Intent(StrEnum):
    LOOKUP = "lookup"
    COMPARE = "compare"
    RANK = "rank"
    TOTAL = "total"
    AVERAGE = "average"
    COUNT = "count"
    TREND = "trend"
    CHANGE = "change"
    RATE = "rate"
    CITES = "cites"
    CITED_BY = "cited_by"
    PLATFORMS = "platforms"
    PROBLEMS = "problems"
    MEASURES = "measures"
    SECTIONS = "sections"
    YES_NO = "yes_no"
    CHECK = "check"
    CARRY = "carry"
    QUOTE = "quote"
    EXPLAIN = "explain"
    CORPUS = "corpus"
    FINDINGS = "findings"
    FACT = "fact"


_NUMBER = (
    r"多少|几(?:件|条|份|个|次|人|项|篇|家|种|期|场|名|处|宗|起|部|类|大)|数量|总量|总数|是几|how (?:many|much)|"
    r"what (?:is|was|were) (?:the|its|their) |number of|多大|有多|人数|金额|(?<![频效])率|(?:[一-鿿])(?:量|总数|件数|条数|次数|人次|总额|面积|户数|数)(?:是|为|有|[?？,，]|$)"
)
RULES: tuple[tuple[Intent, str], ...] = (
    (Intent.FINDINGS, r"可疑|疑点|疑问之处|不可信|造假|套用|抄袭|雷同|照搬|(?:数据|内容|文字)(?:上)?(?:有什么|有哪些|存在什么|存在哪些)?(?:错误|矛盾|异常|问题|出错)|勾稽|有(?:什么|哪些|没有)(?:错误|错漏|硬伤|毛病(?!.{0,6}改)|差错)|suspicious|red flags?|copied from|errors? in (?:the|this)|what(?:'s| is) wrong with|problems? with the (?:report|data)|anomal"),
    (Intent.CORPUS, r"(?:报告|年报)(?:里|中|当中)?(?:一共|总共|共|现)?(?:有|收了|收录了?)(?:多少|几)(?:份|篇|本)|收录.{0,16}(?:最早|最新|最晚)|(?:最早|最新|最晚)的?(?:是)?(?:哪(?:一)?(?:份|篇|本)|哪个机关的)(?:报告|年报)?[?？]?$|how many of (?:the|your) (?:annual )?reports|are there (?:any )?(?:annual )?reports|(?:reports?|years?) (?:that )?(?:you|do you|it|the collection) (?:hold|have|holds)|收录(?:了)?(?:过|多少|几|哪|没)|收录.{0,16}(?:吗|没有)|(?:有没有|有无|是否有|有)[^,，。?？]{0,24}(?:的)?(?:年度)?(?:报告|年报)(?:吗)?[?？]?$|(?:报告|年报)(?:是)?(?:最早|最新|最近|最晚|第一份)|(?:最早|最新|最近)(?:的)?(?:一份)?(?:报告|年报)|(?:几|多少|哪几|哪些)(?:份|篇|个)?(?:年度)?(?:报告|年报)|(?:报告|年报).{0,6}(?:哪几年|哪些年|几年)|(?:earliest|latest|most recent|oldest|newest) (?:annual )?report|is there (?:a|an|any) .{0,60}report|do you have|which (?:annual )?reports (?:in|of|from) (?:the|your) (?:collection|corpus|database)|which reports (?:do you (?:have|hold)|are (?:there|held|about)|cover)|(?:which|what) years.{0,40}(?:held|reports|available|covered|there)|(?:收录|入库|库里|库中|数据库|资料库|语料|你(?:有|掌握|知道)).{0,12}?(?:多少|几|哪些|什么)|(?:一共|总共|共)有多少(?:份|篇)(?:年度)?(?:报告|年报)|有(?:多少|几|哪些)(?:份|篇)?(?:.{0,8}的)?(?:年度)?(?:报告|年报)(?:吗)?|有(?:哪些|几)(?:年|个年份|个年度)的?(?:年度)?(?:报告|年报)|(?:how many|which|what) (?:annual )?(?:reports|agencies|years) (?:are|do you|does the|have)|how many (?:annual )?reports"),
    (Intent.CARRY, r"(?:结转|下年|次年|上年).{0,30}?(?:一致|相符|吻合|对得上|对上|对应|衔接|相等|等于|相同|一样|match|agree|consistent)|carried.{0,90}(?:match|agree|consistent|equal|tally|tallies|square|correspond|line up|same|brought forward)"),
    (Intent.CHECK, r"\b(?:text|prose) and (?:in )?(?:the |its )?(?:table|form|annex)|(?:table|form|annex) and (?:in )?(?:the |its )?(?:text|prose)|一回事|(?:正文|文字|表格|附表|表里).{0,6}(?:也|都)?(?:是)?(?:这么|这样)(?:写|说|讲|报)|(?:算|正文|表格?|同比|增长|增幅|写的?).{0,16}(?:对不对|对吗|属实|准确)|算得对|能(?:不能)?对上|对不上|是否相同|一样吗|一致|相符|吻合|对得上|是否相等|等于总数|相加(?:是否)?等于|矛盾吗|consistent|\bagree\b|\bmatch(?:es)?\b|\btall(?:y|ies)\b|square with|in line with|line up with"),
    (Intent.FACT, r"(?:哪天|什么时候|何时|哪一天|哪日|几月几[日号]|什么时间).{0,6}(?:挂|发的|出的|发出来|发布|公布|公开|发表|发出|印发|编制)|(?:发布|公布|发表|落款|成文|挂网|公开)(?:[)）])?(?:的)?(?:日期|时间)|(?:发布|公布|公开|发表|刊登|挂网)(?:于|在)?(?:是)?(?:哪[天日一]|什么时候|什么时间|何时|几月)|联系电话|电话(?:号码)?(?:是|多少|$)|联系(?:方式|人)|传真(?!.{0,8}申请)|邮编|邮政编码|电子邮箱|邮箱(?:地址|是)|联系地址|办公地址|地址(?:是|在|$)|统计期限|统计(?:时间|区间|范围)|时间范围|报告期|(?:哪个|什么)(?:省|市|县|区|地方|地区|州)的|(?:报告|年报)(?:的)?(?:全称|标题|题目|名称)|标题(?:是|叫)|由(?:哪|几|多少)(?:几)?个?部分|几个?部分|多少个部分|(?:on )?(?:what|which) (?:date|day)|when (?:was|did|were) .{0,80}(?:publish|releas|issu)\w*|publication date|date of publication|(?:phone|telephone|contact) (?:number|details|information)?|fax number|(?:e-?mail|postal) (?:address|code)|reporting period|(?:title|name) of the report|how many (?:parts|sections)"),
    (Intent.CITED_BY, r"《[^》]+》.{0,4}(?:在)?(?:哪些|哪几份|哪个|哪几个|哪份)(?:机关|单位|部门|报告|年报|局)?.{0,8}(?:出现|提到|提及|引用|写到|写明|依据)|(?:哪些|哪几份|哪个|哪几个|谁).{0,12}(?:明写|写明|写到|列出|出现)(?:了|过|着)?“?(?:《|国|.{0,8}号)|(?:which|what|whose) (?:agenc\w+|reports?|bod\w+|governments?|bureaus?|departments?)?.{0,40}\b(?:cites?|mentions?|refers?|quotes?|invokes?)\b|(?:引用|援引|依据|提到|提及|引述)(?:了|过)?《[^》]+》.{0,12}(?:谁|哪)|(?:有没有|有无|有哪些|有几个)(?:机关|单位|部门|报告|年报).{0,10}?(?:引用|提到|提及|援引|依据|引述)|(?:引用|援引|依据|提到|提及|引述)(?:了|过)?[^,，。?？]{2,60}(?:的)?(?:机关|单位|部门|政府|报告|年报)(?:有|是|都|一共|共|为|包括)?(?:哪|谁|几|多少)|谁(?:的)?(?:报告|年报)?.{0,6}(?:引用|提到|提及|援引|依据)|(?:哪些|哪个|哪几个|多少个?|几个|几家)(?:机关|单位|部门|政府|报告|年报|局).{0,10}(?:引用|提到|提及|援引|依据了?|引述|提过)|(?:哪些|哪几个|哪个|多少|几个|哪几家|谁)(?:.{0,10}?)(?:机关|单位|部门|地方|报告|年报|局|政府|市|县|区)?.{0,8}?(?:引用|提到|提及|援引|依据|根据|引述|提过)(?:了|过)?.{0,4}?(?:《|国|.{0,8}号)|(?:which|what|how many) (?:agencies|reports|bodies|governments).{0,30}(?:cite|mention|refer|quote)"),
    (Intent.CITES, r"》[^,，。?？]{0,6}(?:是)?(?:几号令|第几号|哪一?号令|什么文号|文号)|(?:引用|援引)(?:了|过)?[^,，《]{0,12}(?:哪|什么|几)|(?:引用|提到|提及|援引|依据|根据)(?:了|过|的)?(?:哪些|什么|哪几|多少|几)(?:个|部|份|项)?.{0,6}?(?:文件|法规|条例|规定|法律|依据|通知|办法|政策)|(?:依据|根据)(?:的)?(?:是|有|为|包括)?(?:什么|哪些|哪个|哪部|哪几)|[一-鿿]{2,7}(?:发|函|传|字|令|规|文)”?(?:的|字头的?|开头的?|字号的?|号)?文件.{0,24}(?:哪|什么|几)|(?:哪|什么|几)(?:些|个|几个|份)?“?[一-鿿]{2,7}(?:发|函|传|字|令|规)”?(?:字?号)?(?:的)?文件|文号.{0,20}文件|(?:哪些|什么|哪几个|哪几份|哪几部)(?:.{0,8}?)(?:文件|法规|法律法规|条例|通知|办法).{0,6}?(?:引用|提到|提及|依据|被)|(?:法规|文件)(?:依据)(?:是|有)|是什么文件|全称是什么|文号是|(?:which|what) (?:regulations?|laws?|documents?|legal basis).{0,80}(?:cite|mention|refer|based|rely|relies)|legal basis|numbers? of the .{0,90}\b(?:cited|mentioned|referred)|(?:印发|出台|发布)了(?:哪些|哪几个|什么).{0,16}文件"),
    (Intent.PROBLEMS, r"(?:哪几?|几)(?:个|些)?方面的?(?:主要|突出)?(?:问题|不足|困难)|\b(?:list|name|state|give)\w* .{0,16}(?:problems|shortcomings|weaknesses|difficulties)|(?:problems|shortcomings|weaknesses) .{0,50}(?:named|stated|admitted|reported|listed|acknowledged)|(?:不足|短板|弱项|薄弱环节|困难)(?:之处)?(?:有|是|在于)?(?:哪些|什么|哪几)|毛病|检讨|shortcomings|(?:主要|存在|哪些|什么|不足|困难).{0,8}?(?:问题|不足|困难|短板|薄弱)|问题(?:是什么|有哪些)|(?:what|which) (?:main )?(?:problems?|shortcomings?|weaknesses|difficulties|issues)"),
    (Intent.MEASURES, r"(?:打算|准备|计划)(?:在)?[^,，。?？]{0,14}?(?:哪[几些]|什么|怎么)|整改(?:打算|方向|思路)|\bremed(?:y|ies)\b|countermeasures|what (?:will|does) (?:it|they) (?:do|plan)|what (?:does|did|will|is|has|do) .{3,70} (?:do|doing|done) (?:so that|to |about)|next steps|(?:改进|下一步|整改|今后|下步).{0,8}?(?:措施|打算|计划|方向|安排|工作|怎么)|(?:打算|准备|计划|将|要|会)?(?:如何|怎样|怎么|咋)(?:去)?(?:改进|整改|改善|改正|补救|改(?!变)|解决)|(?:打算|准备|计划)(?:改进|整改|改善|怎么(?:办|做)|如何(?:办|做))|(?:fix|remedy|address|tackle|solve|overcome)\w* (?:them|these|those|it|this|the problems?)|(?:want|intend|mean|promise|hope|plan|propose|pledge)s? to (?:do|fix|improve|remedy|change|better|mend)|(?:improvement|remedial) measures|(?:plan|plans) (?:to|for) improv|how .{0,20}improve"),
    (Intent.RANK, r"(?:(?:名列|位列|位居|列|居)第[一二三四五六七八九十]|排第|第[二三四五六七八九十\d](?:名|位|多|高|少|低)|最多|最少|最高|最低|最大|最小|排名|排序|排列|排一下|排个序|前[一二三四五六七八九十两\d]+(?:名|位|个|家)?|后[三五十\d]+(?:名|位)|倒数|从[多高大]到[少低小]|从[少低小]到[多高大]|哪(?:类|种|项|个|家).{0,12}最|垫底|最末|末位|大户|榜首|之最|第一(?=的(?:单位|机关|部门|县|区|市|是))|居首|冠军)|(?:the|and|for) (?:second|third|fourth)\b|runner-up|\bmost\b|\bfewest\b|highest|lowest|\btop \w+|\brank|largest|smallest|\bleast\b"),
    (Intent.RATE, r"(?:几倍|多少倍|how many times (?:as|more|the)|占比|比例|比率|百分之|百分比|占.{0,16}(?:多少(?![件条份个次人项篇家宗起户名])|几成|几(?![件条份个次人项篇家宗起户名])|多大|比重|比例)|比重|公开率|办结率|答复率|维持率|纠错率|纠正率|拒绝率|不予公开率)|(?:percentage|proportion|share|ratio|fraction|\brate)\b"),
    (Intent.CHANGE, r"by (?:what|how many) (?:percentage|percent|per cent|points).{0,90}(?:grow|grew|rise|rose|increase|fall|fell|drop|decline|change)|how (?:many|much) (?:more|fewer|less) .{0,120}\bthan\b|(?:比|较|与|同)(?:去年|上年|上一年|前一年|\d{4}年?).{0,20}?(?:多|少|增|减|升|降|变)|(?:增加|减少|增长|下降|多了|少了|上升|增减)(?:了)?(?:多少|几|百分之)|同比|[涨增降升]幅|增速|(?:涨|升|降|跌)了?(?:多少|百分之|几)|变化(?:了)?多少|差多少|相差|\bchange[ds]?\b.{0,80}(?:from|between)|(?:increase|decrease|rise|fall|grow|drop)\w*.{0,30}(?:from|between|by how|compared)|how much (?:more|less|did)|difference"),
    (Intent.TREND, r"(?:增加|减少|上升|下降|增|升|多)了?(?:还是|或)(?:减少|增加|下降|上升|减|降|少)|变化|怎么变|如何变|怎样变|\bdevelop(?:ed|ment)?\b|\bevolve[ds]?\b|趋势|走势|历年|各年|每年|逐年|近[两二三四五六七八九十\d]+年|最近.{1,2}年|过去.{1,2}年|trend|over (?:the years|time)|each year|by year|past \w+ years|last \w+ years|every year"),
    (Intent.COMPARE, r"difference between|之差|差值|差额|(?:超过|高于|低于|多于|少于)(?:了)?(?!\d|[一二三四五六七八九十两]|了?多少)(?=[一-鿿]{2}|\s|$)|孰(?:更)?(?:多|少|高|低|大|小)|多还是|还是.{1,24}(?:多|少|高|低)|[两二三]者|who .{0,60}\bmore\b|谁(?:家)?(?:的)?.{0,24}?(?:多|少|高|低|大|小)|哪(?:个|家|里|边|一个|类|种)?.{0,24}?(?:更)?(?:多|少|高|低|大|小)(?:一些|一点|些)?(?:[?？]|$)|(?:相比|对比|比较|相较)|比(?![例重率]).{2,24}?(?:多|少|高|低)|which .{0,60}(?:more|fewer|less|higher|lower|larger|smaller|bigger|greater)\b|compare|\b(?:exceed|surpass|outnumber|outdo)\w*\b|ahead of|more .{0,40} than|\bor\b.{0,60}\bmore\b|\bmore\b.{0,80}\bor\b"),
    (Intent.AVERAGE, r"平均|均值|average|\bmean\b"),
    (Intent.COUNT, r"有没有(?:一个|一家|哪个|哪家)?(?:机关|单位|部门|局|乡镇)[^,，。?？]{0,16}(?:没|未|零|0)|\b(?:did|does|has|have|is there|are there) any (?:agenc|bureau|bod|department|government|office)|(?:没有|没|未|为零|为0|发生过?|收到过?|被)[^,，。?？]{0,24}的(?:一共|共)?(?:有|是)(?:哪|几|多少)(?:几|些)?(?:家|个|些)|谁.{0,16}(?:为零|为0|是0|是零)|(?:超过|不足|不到|突破|多于|少于|低于|高于|至少|达到|不超过|以上|以下)[^,，。?？]{0,12}的?(?:有|是)(?:哪些|哪几|谁|几家|几个)|(?:超过|不足|不到|突破|多于|少于|低于|高于|至少|达到|不超过)[^,，。?？]{0,12}的(?:机关|单位|部门|政府|局|乡镇|县|区|市)[^。?？]{0,14}(?:哪些|哪几|谁|几|多少)|(?:超过|不足|不到|多于|少于|大于|小于|以上|以下|没有|为零|为0|至少|达到)[^,，。?？]{0,20}(?:机关|单位|部门|政府|局)(?:都|一共|共)?(?:有|是)?(?:哪些|哪几个|哪几家|谁|几个|多少)|(?:哪些|哪几个|有哪些)(?:机关|单位|部门|政府|局|乡镇|县|区|市)[^,，。?？]{0,20}?(?:超过|大于|多于|高于|少于|低于|不到|不足|不少于|不低于|以上|以下|为零|没有|未|是0|为0)|(?:机关|单位|部门|政府|局|乡镇)(?:一共|总共|共)?有(?:多少|几)(?:个|家)?(?:[?？]|$)|(?:有|共有)?(?<!的)(?<!这)(?<!那)(?:多少|几)(?:个|家)(?:机关|单位|部门|政府|局|乡镇|县|区|市|报告)|how many (?:agencies|bureaus|governments|departments|counties|cities|bodies)"),
    (Intent.TOTAL, r"之和|合计|总共|一共|总和|总计|加起来|相加|(?<!\d)\d{4}年?加(?:上)?\d{4}年?|加(?:在)?一(?:块|起)儿?|累计|加总|共计|in total|altogether|\badd(?:ed|ing)? up\b|\bsum(?:med)? up\b|\btogether\b|\btotal\b|\bsum\b|combined"),
    (Intent.PLATFORMS, r"(?:哪些|什么|哪几个|几个|多少个).{0,12}?(?:平台|渠道|载体|途径|方式|公众号|微信号|热线|媒体|网站|新媒体|形式)|(?:平台|渠道|载体|公众号|热线)(?:有哪些|是什么|叫什么|有什么)|(?:公众号|微信号|微博).{0,6}?(?:名称|名字|叫)|\bnames? of (?:the|its) .{0,40}(?:accounts?|hotlines?|programs?|\bapps?\b)|(?:accounts?|hotlines?|programs?|\bapps?\b).{0,24}\b(?:called|named)\b|(?:which|what) .{0,20}(?:channels?|platforms?|accounts?|media|websites?|hotlines?)"),
    (Intent.QUOTE, r"原文|原话|怎么(?:说|写|表述|描述)的?|如何(?:表述|描述)|哪(?:句|一句|儿|里)(?:话)?.{0,4}(?:说|提|写|讲|反映|表明|谈)|哪(?:句|一句)|请给(?:出)?原文|引述|quote|exact words|what does .{0,60} say"),
    (Intent.EXPLAIN, r"\bwhat did .{0,60}\b(?:find|say|discuss|cover|decide|show|reveal)\b|何种|以何|凭(?:什么|何)|靠(?:什么|何)|怎么|怎样|如何|为什么|为何|原因|怎么来的|\bhow (?:did|does|do|was|were|is)\b|\bwhat (?:does|did|do|has|have) [^?]{2,80}\b(?:do|done|undertake|introduce|set up)\b|\bwhy\b|explain|describe|介绍|说明|做了(?:什么|哪些)|采取(?:了)?(?:什么|哪些)|哪些(?:工作|做法|措施|内容|领域|制度)"),
    (Intent.YES_NO, r"有没有|有无|是否|是不是|吗[?？]?$|能否|(?:^|[.,;] ?)(?:did|does|do|is|are|was|were|has|have|had)\b"),
    (Intent.LOOKUP, _NUMBER),
)  # fmt: skip
_COMPILED = tuple((intent, re.compile(pattern, re.IGNORECASE)) for intent, pattern in RULES)
EXPLAINS = next(pattern for intent, pattern in _COMPILED if intent is Intent.EXPLAIN)
WANTS_NUMBER = re.compile(_NUMBER, re.IGNORECASE)


def find_intents(text: str) -> tuple[Intent, ...]:
    """All intents whose words the question has, in order of precedence."""
    found = tuple(intent for intent, pattern in _COMPILED if pattern.search(text))
    return found or (Intent.EXPLAIN,)


def asks_number(text: str) -> bool:
    """Whether a number is wanted at all."""
    return bool(WANTS_NUMBER.search(text))


_DESCENDING = re.compile(
    r"垫底|最末|末位|孰少|最少|最低|最小|从[少低小]到|fewest|lowest|least|smallest|倒数|后[三五十\d]+(?:名|位)|更少|(?<!多)少[?？]?$|(?<![多至不减缺])少(?=[,，])|低[?？]?$|fewer|less\b|lower"
)
_TOP = re.compile(
    r"(?:前|后|top\s*|倒数)([一二三四五六七八九十两\d]+|three|five|ten|two|four)", re.IGNORECASE
)
_ENGLISH = {"two": 2, "three": 3, "four": 4, "five": 5, "ten": 10}
_MANY_FIRST = re.compile(
    r"\bthe (two|three|four|five|ten) (?:\w+ )?(?:agencies|bureaus|governments|departments|bodies|counties|cities)|最(?:多|少|高|低|大|小)的(?:前)?([一二三四五六七八九十两\d]+)(?:个|家|名|位)|([二三四五六七八九十两\d]+)(?:个|家)(?:机关|单位|部门|县|区|市)[^,，。]{0,12}最",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"第(一)(?=的|是|$)|第([一二三四五六七八九十两\d]+)(?:名|位|多|高|少|低|大)|(?:排(?:名)?|位居|名列|位列|居|列)第([一二三四五六七八九十\d]+)|(second|third)(?:[ -](?:most|highest|largest|fewest|lowest)|(?: one| place)?\??(?=$|\|))",
    re.IGNORECASE,
)


def wants_lowest(text: str) -> bool:
    return bool(_DESCENDING.search(text))


def asked_places(text: str) -> tuple[int, int] | None:
    """First and last place asked for: 前三名 is (1, 3), 第二 is (2, 2), a whole order None."""
    from ontology.numerals import parse_number

    if match := _ORDINAL.search(text):
        word = match[1] or match[2] or match[3] or match[4].lower()
        number = {"second": 2, "third": 3}.get(word) or parse_number(word)
        return (int(number), int(number)) if number else (1, 1)
    if match := _MANY_FIRST.search(text):
        word = (match[1] or match[2] or match[3]).lower()
        number = _ENGLISH.get(word) or parse_number(word.replace("两", "二"))
        return (1, int(number)) if number else (1, 1)
    if match := _TOP.search(text):
        word = match[1].lower()
        number = _ENGLISH.get(word) or parse_number("二" if word == "两" else word)
        return (1, int(number)) if number else (1, 3)
    if re.search(r"排名|排序|排列|排一下|排个序|从[多高大少低小]到|\brank", text, re.IGNORECASE):
        return None
    return (1, 1)
