"""The organs of the made-up world: real divisions, invented numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Organ:
    """Who reports: name as on the seal, years with a report, how much it has of everything."""

    key: str
    name: str
    years: tuple[int, ...]
    size: int
    sector: str = "government"
    outlet: str = "政务发布"
    english: str = ""

    @property
    def whole(self) -> bool:
        """A government above the township counts for its departments as well."""
        return self.name.endswith("人民政府") and not self.name.endswith(
            ("镇人民政府", "乡人民政府")
        )

    @property
    def us(self) -> str:
        """How its own report calls it."""
        for ending, word in (("局", "我局"), ("委员会", "我委"), ("厅", "我厅"), ("部", "我部")):
            if self.name.endswith(ending):
                return word
        return {"镇": "我镇", "道": "我街道", "县": "我县", "旗": "我旗", "区": "我区"}.get(
            self.name.removesuffix("人民政府").removesuffix("办事处")[-1], "我市"
        )


ORGANS: tuple[Organ, ...] = (
    Organ("changde", "常德市人民政府", (2014, 2015, 2016, 2018, 2019, 2020, 2021, 2022, 2023), 400, outlet="常德之窗", english="Changde City"),
    Organ("cd_edu", "常德市教育局", (2014, 2016, 2017, 2018, 2019, 2020, 2021, 2022), 30, "education", "常德教育在线", "Changde Education Bureau"),
    Organ("cd_water", "常德市水利局", (2018, 2019, 2020, 2021, 2022), 12, "water", "常德水利", "Changde Water Bureau"),
    Organ("cd_market", "常德市市场监督管理局", (2019, 2020, 2021, 2022, 2023), 60, "market", "常德市监", "Changde Market Supervision Bureau"),
    Organ("cd_finance", "常德市财政局", (2020, 2021), 18, "finance", "常德财政"),
    Organ("cd_health", "常德市卫生健康委员会", (2019, 2020, 2021, 2022), 25, "health", "健康常德", "Changde Health Commission"),
    Organ("dingcheng", "常德市鼎城区人民政府", (2016, 2018, 2019, 2020, 2021, 2022, 2023), 90, outlet="鼎城发布", english="Dingcheng District"),
    Organ("dc_edu", "常德市鼎城区教育局", (2020, 2021, 2022), 9, "education", "鼎城教育"),
    Organ("shimen", "石门县人民政府", (2021, 2022), 70, outlet="石门微讯", english="Shimen County"),
    Organ("zaoshi", "石门县皂市镇人民政府", (2021,), 3, outlet="皂市微播", english="Zaoshi Town"),
    Organ("bj_chaoyang", "北京市朝阳区人民政府", (2020, 2021), 300, outlet="北京朝阳"),
    Organ("cc_chaoyang", "长春市朝阳区人民政府", (2021,), 110, outlet="今日朝阳区"),
    Organ("nj_gulou_edu", "南京市鼓楼区教育局", (2021,), 15, "education", "鼓楼教育"),
    Organ("fz_gulou_edu", "福州市鼓楼区教育局", (2021,), 11, "education", "福州鼓楼教育"),
    Organ("jiangsu", "江苏省人民政府", (2021,), 900, outlet="江苏微言"),
    Organ("js_edu", "江苏省教育厅", (2020, 2021), 80, "education", "江苏教育发布", "Jiangsu Education Department"),
    Organ("civil", "民政部", (2020, 2021), 200, "civil_affairs", "中国民政"),
    Organ("hangjin", "杭锦旗人民政府", (2019, 2020, 2021), 40, outlet="杭锦发布", english="Hanggin Banner"),
    Organ("tz_env_old", "台州市环境保护局", (2016, 2018), 45, "environment", "台州环保"),
    Organ("tz_env", "台州市生态环境局", (2019, 2020, 2021), 45, "environment", "台州生态环境", "Taizhou Ecology and Environment Bureau"),
    Organ("dali_zhou", "大理白族自治州人民政府", (2020, 2021), 150, outlet="大理发布"),
    Organ("dali_shi", "大理市人民政府", (2021,), 55, outlet="大理市发布"),
    Organ("yangshuo", "阳朔县人民政府", (2012, 2013, 2015, 2021), 35, outlet="阳朔播报", english="Yangshuo County"),
    Organ("chengxiang", "绵阳市涪城区城厢街道办事处", (2021,), 4, outlet="城厢之声"),
    Organ("shenmu", "神木市人民政府", (2018, 2020, 2021), 65, outlet="神木资讯"),
)  # fmt: skip
BY_KEY = {organ.key: organ for organ in ORGANS}
