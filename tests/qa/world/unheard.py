"""Things asked for in words that no pattern lists: channels, outcomes, lawsuits, rows of organs."""

from __future__ import annotations

from tests.qa.world.cases import AMBIGUOUS, REFUSED, Case, amount, number, who
from tests.qa.world.filings import filing
from tests.qa.world.many import of_year, stating


def one(text: str, key: str, year: int, *metrics: str, kind: str = "total") -> Case:
    return Case("unheard", text, numbers=tuple(number(key, year, item, kind) for item in metrics))


def no(text: str, reason: str) -> Case:
    return Case("unheard", text, REFUSED, reason=reason)


def _requests() -> list[Case]:
    r, p, o, d = "requests.received", "requests", "outcome", "outcome.denied"
    return [
        one("麻烦查下石门县22年全年有几起要信息公开的申请找上门", "shimen", 2022, r),
        one("鼎城区2023年，公司来申请信息公开的有几件？", "dingcheng", 2023, r, kind="business"),
        one("江苏省2021年律师来申请的占几件", "jiangsu", 2021, r, kind="legal_service"),
        one("民政部2020年研究机构来要信息公开的申请几件", "civil", 2020, r, kind="research"),
        Case("unheard", "除自然人以外，神木市2021年其他申请人的申请合计几件", numbers=(sum(number("shenmu", 2021, r, k) for k in ("business", "research", "ngo", "legal_service", "other")),)),
        one("常德市2018年的申请里，跑到窗口来的几件，写信寄来的几件", "changde", 2018, f"{p}.in_person", f"{p}.letter"),
        one("常德市教育局2017年有几份申请是发传真过来的", "cd_edu", 2017, f"{p}.fax"),
        one("鼎城区2018年从网上提交过来的申请件数", "dingcheng", 2018, f"{p}.online"),
        one("常德市2014年申请人要的东西查无此信息的有几件", "changde", 2014, f"{o}.nonexistent"),
        one("民政部2021年申请人要的材料自己手里没有的，这种申请几件", "civil", 2021, f"{o}.unable.not_held"),
        one("江苏省2021年的申请中，如数给了的几件，只给一部分的几件", "jiangsu", 2021, f"{o}.granted", f"{o}.partial"),
        one("大理州2021年因为会损害别人的利益而拒掉的申请", "dali_zhou", 2021, f"{d}.third_party"),
        one("常德市2022年以内部管理信息为由回绝的申请有多少", "changde", 2022, f"{d}.internal_affairs"),
        one("北京市朝阳区2020年年底还没办完的申请剩多少", "bj_chaoyang", 2020, f"{p}.carried_over"),
        one("同样的申请又递一遍的，常德市2023年碰上几件", "changde", 2023, f"{o}.not_handled.repeated"),
        one("申请人其实是在信访的，台州市生态环境局2021年有几件这样的申请", "tz_env", 2021, f"{o}.not_handled.petition"),
    ]  # fmt: skip


def _cases() -> list[Case]:
    v, d, a = "review", "litigation.direct", "litigation.after_review"
    return [
        one("江苏省2021年跳过复议直接打官司的几起，还没判完的几起", "jiangsu", 2021, f"{d}.total", f"{d}.pending"),
        one("民政部2020年先复议后又告上法院的案子几起", "civil", 2020, f"{a}.total"),
        one("常德市2022年行政复议里被撤销纠正的多少", "changde", 2022, f"{v}.corrected"),
        one("北京市朝阳区2021年复议还没出结果的几件", "bj_chaoyang", 2021, f"{v}.pending"),
        one("民政部2021年没走复议就直接上法院的，法院维持了几件", "civil", 2021, f"{d}.upheld"),
        one("常德市2020年复议之后再起诉、结果维持的有多少", "changde", 2020, f"{a}.upheld"),
        one("常德市2016年因信息公开吃官司几回", "changde", 2016, "litigation.total"),
        one("江苏省2021年复议维持和纠正各几件", "jiangsu", 2021, f"{v}.upheld", f"{v}.corrected"),
    ]  # fmt: skip


def _work() -> list[Case]:
    return [
        one("鼎城区2016年微博上发了多少条", "dingcheng", 2016, "disclosure.weibo"),
        one("石门县2022年官网上一共挂了多少条信息", "shimen", 2022, "disclosure.website"),
        one("常德市2021年新印发红头文件（规范性文件）几件，作废几件", "changde", 2021, "normative.made", "normative.abolished"),
        one("神木市2021年眼下还管用的规范性文件", "shenmu", 2021, "normative.in_force"),
        one("常德市2015年专门干信息公开的专职人手几个，兼职的几个", "changde", 2015, "staff.full_time", "staff.part_time"),
        one("台州市环境保护局2016年开过几次记者会", "tz_env_old", 2016, "response.press_conferences"),
        one("常德市2014年收了多少检索复制费", "changde", 2014, "fees.disclosure"),
        one("常德市教育局2014年办了几场培训，参训多少人次", "cd_edu", 2014, "training.courses", "training.participants"),
        one("杭锦旗2019年开了多少张罚单", "hangjin", 2019, "penalty.decisions"),
        one("大理市2021年收费（事业性）收了多少万元", "dali_shi", 2021, "admin_fee.amount"),
    ]  # fmt: skip


def _names() -> list[Case]:
    r = "requests.received"
    three = sum(amount(filing(key, 2022), r) or 0 for key in ("cd_water", "cd_market", "cd_health"))
    return [
        Case("unheard", "常德水利、市监、卫健三家2022年新收申请加一块儿多少件", numbers=(three,)),
        one("水利局常德的，2020年收了几件申请", "cd_water", 2020, r),
        one("常德教育收到多少件申请（2019年）", "cd_edu", 2019, r),
        no("财政局石门县的，2021年收到多少申请", "agency_absent"),
        no("常德市财政局2021年一把手出席记者会几次", "metric_not_reported"),
        no("皂市镇2021年跳过复议直接打官司的有几起", "value_blank"),
        Case("unheard", "鼓楼区教育局2021年网上来的申请有几件", AMBIGUOUS),
    ]  # fmt: skip


def unheard() -> list[Case]:
    """Questions by other words and orders than the lists of patterns have."""
    return [*_requests(), *_cases(), *_work(), *_names(), *_second()]


def _second() -> list[Case]:
    r, p, o, d = "requests.received", "requests", "outcome", "outcome.denied"
    v, di, a = "review", "litigation.direct", "litigation.after_review"
    most = stating(of_year(2021), f"{di}.total")
    return [
        one("石门县22年人家递过来的信息公开申请有多少份", "shimen", 2022, r),
        one("常德市市监局2023年度新来的申请数", "cd_market", 2023, r),
        one("民政部2021年，公益类组织来申请的件数", "civil", 2021, r, kind="ngo"),
        one("大理市2021年科研院所的申请几件", "dali_shi", 2021, r, kind="research"),
        one("普通公民个人去年以前的2021年向神木市提了几件申请", "shenmu", 2021, r, kind="natural_person"),
        one("常德市2016年的申请，亲自上门的多少，发邮件的多少", "changde", 2016, f"{p}.in_person", f"{p}.online"),
        one("有几个人写信给台州市环境保护局（2018）申请公开信息", "tz_env_old", 2018, f"{p}.letter"),
        one("常德市教育局2016年用传真提的申请有没有，几件", "cd_edu", 2016, f"{p}.fax"),
        one("申请公开后被告知查无此件的，鼎城区2016年有几件", "dingcheng", 2016, f"{o}.nonexistent"),
        one("常德市2015年对申请不肯公开的有几件", "changde", 2015, f"{o}.denied"),
        one("民政部2020年因为涉及国家机密没给公开的申请几件", "civil", 2020, f"{d}.state_secret"),
        one("石门县2021年的申请中只提供了一部分的有多少", "shimen", 2021, f"{o}.partial"),
        one("北京市朝阳区2020年同意给的申请多少件", "bj_chaoyang", 2020, f"{o}.granted"),
        one("常德市2020年其实不掌握相关信息的申请有多少件", "changde", 2020, f"{o}.unable.not_held"),
        one("江苏省2021年因为泄露他人合法权益而不给公开的申请数", "jiangsu", 2021, f"{d}.third_party"),
        one("鼎城区2022年一共答完多少件信息公开申请", "dingcheng", 2022, f"{p}.processed"),
        one("鼎城区2020年手头没办完拖到来年的申请件数", "dingcheng", 2020, f"{p}.carried_over"),
        one("2021年常德市卫健委从头一年接过来的旧申请几件", "cd_health", 2021, f"{p}.carried_in"),
        one("常德市2021年信访投诉性质、没有处理的申请几件", "changde", 2021, f"{o}.not_handled.petition"),
        one("大理州2020年老是重复递交的申请有几件", "dali_zhou", 2020, f"{o}.not_handled.repeated"),
        one("常德市2023年跟信息公开有关的复议案件几宗，其中改正的几宗", "changde", 2023, f"{v}.total", f"{v}.corrected"),
        one("民政部2021年绕开复议去法院起诉的有多少", "civil", 2021, f"{di}.total"),
        one("江苏省2021年直接去法院起诉还没出结果的官司几起", "jiangsu", 2021, f"{di}.pending"),
        one("江苏省2021年先走复议再上法院的官司，被纠正的几起", "jiangsu", 2021, f"{a}.corrected"),
        one("北京市朝阳区2021年未经复议直接诉讼、其他结果的几件", "bj_chaoyang", 2021, f"{di}.other"),
        one("常德市2014年给人告到法院的信息公开案子多少", "changde", 2014, "litigation.total"),
        one("常德市2015年受到的举报几起", "changde", 2015, "complaints.total"),
        one("鼎城区2018年公众号推了多少篇", "dingcheng", 2018, "disclosure.wechat"),
        one("石门县2021年门户网站晒出来的信息几条", "shimen", 2021, "disclosure.website"),
        one("常德市教育局2016年的政策解读写了几篇", "cd_edu", 2016, "response.interpretations"),
        one("常德市2018年搞信息公开的兼职人员几名", "changde", 2018, "staff.part_time"),
        one("常德市2015年设了多少处让群众查阅的场所", "changde", 2015, "reading_places.count"),
        one("神木市2021年有几份规范性文件作废了", "shenmu", 2021, "normative.abolished"),
        one("大理市2021年强制措施做了几次", "dali_shi", 2021, "coercion.decisions"),
        Case("unheard", "2021年谁被绕过复议直接起诉的最多", names=(most[0][1],) if most[0][0] > most[1][0] else None),
        Case("unheard", "常德市教育、卫健、水利2021年谁收的申请最多", names=(max((number(k, 2021, r), who(k)) for k in ("cd_edu", "cd_health", "cd_water"))[1],)),
        no("常德市2020年当面来的申请有几件", "metric_not_reported"),
        no("民政部2021年主要领导出席发布会几次", "metric_not_reported"),
        no("皂市镇2021年同意公开的申请多少", "value_blank"),
        no("鼎城区2021年行政复议决定书公开了几份", "metric_not_reported"),
        no("常德市2021年复议机关有几个", "metric_not_reported"),
        no("常德市2021年群众到窗口办事多少人次", "metric_not_reported"),
        no("常德市市场监管局2021年接到消费者投诉多少件", "metric_not_reported"),
        no("常德市农业农村局的2021年企业来申请的几件", "agency_absent"),
    ]  # fmt: skip
