"""The table of sentences in said.txt: which pairs of marks are quotations, and whose."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsextract.speech import find_quotes
from newsextract.speech.quotation_marks import scan

LINES = [
    line
    for line in Path(__file__).with_name("said.txt").read_text("utf-8").splitlines()
    if line and not line.startswith("#")
]


def heard(text: str) -> str:
    """The speaker of each outermost pair of marks, `-` where it is no quotation, `?` where none is told."""
    quotes = {quote.start: quote for quote in find_quotes(text)}
    spans = [span for span in scan(text) if span.depth == 0]
    return "|".join((quotes[span.start].speaker or "?") if span.start in quotes else "-" for span in spans)


def test_the_table_is_long_enough() -> None:
    assert len(LINES) >= 250
    assert len(set(LINES)) == len(LINES)


@pytest.mark.parametrize("line", LINES)
def test_said(line: str) -> None:
    text, expected = line.replace("⏎", "\n").split("\t")
    assert heard(text) == expected


TITLES_AND_WORDS = [
    # text, speaker, as written, title, cue
    ("江州市教育局局长张国庆说：“今年按时开学。”", "张国庆", "张国庆", "江州市教育局局长", "说"),
    ("发言人玛丽·琼斯(Mary Jones)表示：“无可奉告。”", "玛丽·琼斯", "玛丽·琼斯", "发言人", "表示"),
    (
        "“我们会赢。”布朗在声明中称。OpenSky发言人尼克·布朗说，比赛很难。",
        "尼克·布朗",
        "布朗",
        "OpenSky发言人",
        "称",
    ),
    ("校长李秀英走进教室。她说：“同学们好。”", "李秀英", "她", "校长", "说"),
    ("法官问被告人张三：“你是否认罪？”", "法官", "法官", None, "问"),
    ("20:30 江州市应急管理局局长李明说：“险情已经解除。”", "李明", "李明", "江州市应急管理局局长", "说"),
    ("20:30江州市应急管理局局长李明说：“险情已经解除。”", "李明", "李明", "江州市应急管理局局长", "说"),
    ("【20:30】江州市市长李明说：“险情已经解除。”", "李明", "李明", "江州市市长", "说"),
    ("审判长讯问被告人张三：“你是否认罪？”", "审判长", "审判长", None, "讯问"),
    ("法律顾问张伟说：“合同有效。”", "张伟", "张伟", "法律顾问", "说"),
    ("王建国教授认为：“消费正在回暖。”", "王建国", "王建国", "教授", "认为"),
    ("“我们会赢。”队长赵敏喊道。", "赵敏", "赵敏", "队长", "喊道"),
    ("一位知情人士透露：“谈判已经破裂。”", "一位知情人士", "一位知情人士", None, "透露"),
    ("张伟：“大家辛苦了。”", "张伟", "张伟", None, None),
    ("村民孫麗華說：「路終於通了。」", "孫麗華", "孫麗華", "村民", "說"),
    ("“没见过这样的东西，”县长罗恩·贝克在会上说。", "罗恩·贝克", "罗恩·贝克", "县长", "说"),
]


@pytest.mark.parametrize(("text", "speaker", "written", "title", "cue"), TITLES_AND_WORDS)
def test_parts_of_an_attribution(
    text: str, speaker: str, written: str, title: str | None, cue: str | None
) -> None:
    (quote,) = find_quotes(text)
    assert (quote.speaker, quote.speaker_as_written, quote.speaker_title, quote.cue) == (
        speaker,
        written,
        title,
        cue,
    )
    assert quote.kind == "direct"
    assert text[quote.start : quote.end] == quote.text


def test_who_is_asked_has_no_asker_in_the_title() -> None:
    _, answer = find_quotes("法官问被告人张某：“你是否认罪？”张某答：“认罪。”")
    assert (answer.speaker, answer.speaker_title) == ("张某", "被告人")


SPEAKER_AND_CUE = [
    # where something was said is no verb of saying: 讲话, 电话, 回信
    ("林志远在讲话中说，“大门没有关上”。", "林志远 说"),
    ("林志远在讲话中称，“大门没有关上”。", "林志远 称"),
    ("林志远在电话中说，“大门没有关上”。", "林志远 说"),
    ("据江州电视台报道，林志远当天在视频讲话中说，“大门没有关上”。", "林志远 说"),
    ("林志远发表电视讲话称，“大门没有关上”。", "林志远 称"),
    ("校长李秀英在毕业典礼致辞中说：“去看看世界。”", "李秀英 说"),
    ("林志远在回信中说：“大门没有关上。”", "林志远 说"),
    ("林志远在声明中说：“大门没有关上。”", "林志远 说"),
    ("林志远在微博中说：“大门没有关上。”", "林志远 说"),
    ("林志远在会上称：“大门没有关上。”", "林志远 称"),
    ("林志远在接受江州晚报采访时称：“大门没有关上。”", "林志远 称"),
    ("林志遠在電話中說：「大門沒有關上。」", "林志遠 說"),
    ("林志远打来电话问：“大门关上没有？”", "林志远 问"),
    ("路透社援引一名官员的话称，“总统对结果感到失望”。", "一名官员 称"),
    ("江州日报引述知情人士的话报道说：“大门没有关上。”", "知情人士 说"),
    ("用林志远的话说，“大门没有关上”。", "林志远 说"),
    ("林志远的原话是：“大门没有关上。”", "林志远 原话"),
    # a verb of saying and 道 are one cue
    ("刘洋抱怨道：“什么人都有。”", "刘洋 抱怨道"),
    ("刘洋感慨地补充道：“什么人都有。”", "刘洋 补充道"),
    ("“什么人都有啊。”刘洋总结道。", "刘洋 总结道"),
    ("刘洋回忆道，“什么人都有啊”。", "刘洋 回忆道"),
    ("刘洋骂道：“什么人都有。”", "刘洋 骂道"),
    ("刘洋苦笑道：“什么人都有。”", "刘洋 苦笑道"),
    ("劉洋感嘆道：「什麼人都有。」", "劉洋 感嘆道"),
    ("刘洋又接着道：“什么人都有。”", "刘洋 道"),
]


@pytest.mark.parametrize(("text", "expected"), SPEAKER_AND_CUE)
def test_speaker_and_cue(text: str, expected: str) -> None:
    (quote,) = find_quotes(text)
    assert f"{quote.speaker} {quote.cue}" == expected


SPEAKER_AND_TITLE = [
    # nobody is named
    ("据介绍，“材料在低温下保持弹性”。", None, None),
    ("有报道说，“材料在低温下保持弹性”。", None, None),
    # a name ends where an adverb follows, and begins behind the post
    ("书记长林孟楷则反批：“他们只会甩锅。”", "林孟楷", "书记长"),
    ("保安老李叹了口气：“油价一天一个样。”", "老李", "保安"),
    ("司机老周叹气：“油价一天一个样。”", "老周", "司机"),
    ("孩子老是哭：“油价一天一个样。”", "孩子", None),
    ("业主王先生说：“油价一天一个样。”", "王先生", "业主"),
    ("家住城南的王女士说：“油价一天一个样。”", "王女士", None),
    ("保安点点头：“油价一天一个样。”", "保安", None),
    # what the speaker does to the listener, or did before, is no part of the name
    ("随行记者张伟说：“没有这样的规定。”", "张伟", "随行记者"),
    ("网友为他辩护：“谁还没有个疏忽的时候。”", "网友", None),
    ("该平台客服人员对此回应称，系统自动测算，“不存在人为修改的情况”。", "该平台客服人员", None),
    ("行政长官林家栋今早出席会议前表示：“会用尽一切方法。”", "林家栋", "行政长官"),
    ("在装修公司上班的小吴向记者抱怨：“全是广告。”", "小吴", None),
    ("她是心内科的主治医师顾怀瑾。“那天我迟到了。”顾怀瑾笑着说。", "顾怀瑾", "心内科的主治医师"),
    ("发言人林雅雯也喊话：“他们只会甩锅。”", "林雅雯", "发言人"),
    # no title: what is said of somebody, who quotes him
    ("竖着耳朵听声音的张伟说：“你来啦。”", "张伟", None),
    ("《江州晚报》援引议员马克·林德的话说：“这是先例。”", "马克·林德", "议员"),
    ("「他走得很安詳。」長子蔡宏達紅著眼眶說。", "蔡宏達", "長子"),
    ("和弟弟张伟来的李娜说：“路很远。”", "李娜", None),
    # works and laws
    ("《江州往事》导演郭凡表示：“科幻是一种态度。”", "郭凡", "《江州往事》导演"),
    ("《江州往事》导演表示：“科幻是一种态度。”", "《江州往事》导演", None),
    ("《江州条例》第一千二百五十四条规定：“禁止抛掷物品。”", "《江州条例》第一千二百五十四条", None),
    # names of unusual length
    ("美國總統川普說：「關稅下週一生效。」", "川普", "美國總統"),
    ("欧阳修文教授认为，“算力不是越多越好”。", "欧阳修文", "教授"),
    ("欧阳修文教授来到江州。欧阳教授认为，“算力不是越多越好”。", "欧阳修文", None),
    ("宇文静反问记者。她说：“没有这样的规定。”", "宇文静", None),
    # told behind the words
    ("“这个方案我看行。”说话的是村里的老会计孙有粮。", "孙有粮", "村里的老会计"),
    ("“这个方案我看行。”说这话的正是江州大学教授孙有粮。", "孙有粮", "江州大学教授"),
    # one of two
    ("王文院长和李明研究员都出席了会议。后者表示，“数据还需要核实”。", "李明", None),
    ("张强和李娜在路口等车。前者说：“车来了。”", "张强", None),
    ("甲公司收购了乙公司。后者表示，“数据还需要核实”。", "后者", None),
]


@pytest.mark.parametrize(("text", "speaker", "title"), SPEAKER_AND_TITLE)
def test_speaker_and_title(text: str, speaker: str | None, title: str | None) -> None:
    (quote,) = find_quotes(text)
    assert (quote.speaker, quote.speaker_title) == (speaker, title)


STANDS_FOR = [
    # text, speaker of its last quotation: a pronoun is who was asked
    ("余丽萍告诉记者，产值过亿。有人问高志远怎么看。他说：“还早呢。”", "高志远"),
    ("有记者问高志远，是否觉得自己成功了。他摇摇头说：“还早呢。”", "高志远"),
    ("李娜问高远：“你成功了吗？”他答：“还早呢。”", "高远"),
    ("李娜问高远累不累，他笑着回答：“不累。”", "高远"),
    ("周远山问钱立强，厂里有哪些难处，他回答：“得过且过。”", "钱立强"),
    ("记者采访高远时，他正在喂猪。“还早呢。”他说。", "高远"),
    ("余丽萍是镇长。有人问她怎么看。她说：“还早呢。”", "余丽萍"),
    ("李娜问高远怎么看。王建国抢先表示不行。他说：“还早呢。”", "王建国"),
    # … or whose given name fits
    ("张强和李娜昨天领证。“终于等到了今天。”她笑着说。", "李娜"),
    ("李娜和张强昨天领证。“终于等到了今天。”他笑着说。", "张强"),
    ("康志刚和老伴邱淑芬住三楼。邱淑芬腿脚不便，他每天背她下楼。“习惯了。”他说。", "康志刚"),
    # … an unnamed person who acts or spoke last
    ("我爷爷是木匠，他总说：“手艺饿不死人。”", "我爷爷"),
    (
        "老梁开了十年货车。⏎一位做了多年生意的老板告诉记者，查得很严。⏎“没人敢超载。”他说。",
        "一位做了多年生意的老板",
    ),
    ("媽媽秦玉英昨天來了。阿良的母親阿土婆有二子，她說：「我罵了阿良。」", "阿土婆"),
    # another word for the one spoken of
    ("林总说，他今年跑了三十趟国外。“不出去就没有订单。”这位创业者说。", "林总"),
    ("民警方小兵赶到路口。“我只是路过。”这名男子说。", "这名男子"),
    # one of two, persons or bodies
    ("张伟和王小华是同学。前者说：“他聪明。”后者则说：“他能吃苦。”", "王小华"),
    # in a letter its sender speaks
    ("林志远给员工写了一封信。“我们会挺过去。”信中说。", "林志远"),
    ("江州公司总裁林志远致信全体员工。信中说：“我们会挺过去。”", "林志远"),
    ("江州集团昨天发布声明。声明中说：“我们会挺过去。”", "江州集团"),
    ("江州集团昨天发布声明。声明说：“我们会挺过去。”", "声明"),
    ("江州公司在致员工的一封信中表示要转型。「我們會挺過去。」信中說。", "江州公司"),
    # another name beside a bracket
    ("林常钧（光宗）登基。光宗说：“朕知道了。”", "林常钧"),
    ("庆丰皇帝（光宗）林常钧继位。光宗说：“朕知道了。”林常钧后来亲政。", "林常钧"),
    ("林树人（笔名“远山”）写了很多书。远山说：“还早呢。”", "林树人"),
    ("江州大学（江大）发布通知。江大表示：“还早呢。”", "江州大学"),
    ("（小名）张三说：“还早呢。”", "张三"),
    ("孙大圣（王小明）登场。王小明说：“还早呢。”", "王小明"),
]


@pytest.mark.parametrize(("text", "speaker"), STANDS_FOR)
def test_stands_for(text: str, speaker: str) -> None:
    text = text.replace("⏎", "\n")
    assert find_quotes(text)[-1].speaker == speaker
