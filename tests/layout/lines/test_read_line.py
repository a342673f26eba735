"""What a line is by its words."""

from __future__ import annotations

import pytest

from newsextract.layout.lines import read_line
from newsextract.layout.lines.sentences import holds_for_prose
from newsextract.layout.model import Label
from newsextract.layout.prose import is_prose


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("责任编辑", Label.BYLINE),
        ("（张三 李四整理）", Label.BYLINE),
        ("[编辑：张三]", Label.EDITOR),
        ("某某报 文/张三 图/李四", Label.EDITOR),
        ("记者张三/北京报道", Label.BYLINE),
        ("体育 | 财经 | 汽车", Label.TAGS),
        ("3小时前", Label.DATELINE),
        ("昨天10:30", Label.DATELINE),
        ("民国112年12月16日", Label.DATELINE),
        ("2023年12月16日 10:05", Label.DATELINE),
        ("Sat, 16 Dec 2023 10:05:00 +0800", Label.DATELINE),
        ("112/12/16 資料來源：新聞處", Label.DATELINE),
        ("16 december nights in the old harbour", None),
        ("12-16 09:30", Label.DATELINE),
        ("首页 > 国际 > 正文", Label.NAVIGATION),
        ("已有35人参与", Label.COMMENTS),
        ("縣府記者會宣布午餐新制", None),
        ("张三走在路上", None),
        ("300人参与救援，现场已封闭", None),
        ("校长回复“可以试试”后就走了", None),
        ("12条评论之后，他改了主意，把店关了", None),
        ("我行将于2018年11月5日起调整个人存款利率，具体如下：", None),
        ("2024年3月5日起点新闻", Label.DATELINE),
        ("时间：2024年5月19日—21日（18日全天报到）", None),
        ("时间：2024年5月19日", Label.DATELINE),
        (">>>点击参与“一块银幕”计划", Label.PROMO),
        ("Tagged 书店, 小城", Label.TAGS),
        ("Previous Post: 巷口的钟表铺", Label.PAGINATION),
        ("3 thoughts on “在小城开一家书店”", Label.COMMENTS),
        ("满意 基本满意 不满意", Label.COMMENTS),
        ("【美股分析】专家教路四步部署(按此看)", Label.PROMO),
        ("12下一页显示全文", Label.PAGINATION),
        ("文字实录", None),
        ("文化名城", None),
        ("阅读推广", None),
        ("时间：3月5日上午 地点：镇文化站 主持人：张三", None),
        ("下一期課程將於秋天開始，名額三十人。", None),
    ],
)
def test_what_a_line_is_by_its_words(text: str, label: Label | None) -> None:
    verdict = read_line(text)
    assert (verdict and verdict.label) == label


LINES = [
    # who wrote it, and where it was taken from
    ("本文来自微信公众号：松鼠实验室（ID：songshu-lab），作者：阿七，题图来自：《白塔》", Label.BYLINE),
    ("感谢网友 山里的风、迟到的人 的线索投递！", Label.BYLINE),
    ("12世纪商报记者 何乐 海口报道", Label.BYLINE),
    ("来源：前沿报作者：王一 李二 特约记者 赵三责任编辑：钱四发布：2026-02-27 08:02:00", Label.BYLINE),
    ("版面编辑：游方", Label.EDITOR),
    ("2026年03月19日 09:24稿源：硬核网3条评论", Label.DATELINE),
    ("3条评论", Label.COMMENTS),
    # walls, pleas, notices
    ("本文共计2130字，订阅后继续阅读全文", Label.PROMO),
    ("此文为“某某通”专享内容，登录后可阅读。", Label.PROMO),
    ("扫描或点击关注前沿网微信", Label.PROMO),
    ("点击图片查看更多实拍图", Label.PROMO),
    ("广告声明：文内含有的对外跳转链接用于传递更多信息，结果仅供参考。", Label.DISCLAIMER),
    ("论文链接：https://doi.example/10.0000/a", Label.NOTE),
    ("（本文指导专家：王一，某某医院主任医师，门诊时间：周一上午）", Label.NOTE),
    ("Sorry, the web browser you are using does not support video playback.", Label.PLAYER),
    ("举报/反馈", Label.SHARE),
    ("— END —", Label.NOTE),
    ("发布时间：2026年4月15日", Label.DATELINE),
    ("在看 12", Label.SHARE),
    ("点赞（3.1万）", Label.SHARE),
    ("此内容由AI生成", Label.DISCLAIMER),
    ("為達最佳瀏覽效果，建議使用 Chrome 或 Firefox 瀏覽器。", Label.PROMO),
    ("智能摘要", Label.NOTE),
    ("喜欢这篇文章，欢迎点个“赞”和“在看”，分享给更多的人。", Label.PROMO),
    ("打印", Label.SHARE),
    ("编辑：王一", Label.EDITOR),
    ("记者王一", Label.BYLINE),
    ("文_王一 图_李二 编辑_赵三", Label.BYLINE),
    ("□本报记者 何乐 文/摄", Label.BYLINE),
    ("某城晚报·江湾网记者 何乐", Label.BYLINE),
    ("江湾新闻·某城晚报记者 何乐 通讯员 王一 文/图", Label.BYLINE),
    ("实习生 何乐", Label.BYLINE),
    ("剪辑：何乐 王一", Label.BYLINE),
    ("综合来源：某城晚报、江湾网", Label.BYLINE),
    ("本文综合自某城晚报、江湾网", Label.BYLINE),
    ("（综合江湾网、某城晚报报道）", Label.BYLINE),
    ("本文来源于某城晚报，记者：何乐", Label.BYLINE),
    ("值班主任：何乐", Label.EDITOR),
    ("统筹：何乐", Label.EDITOR),
    ("全文2100字，阅读约需5分钟", Label.NOTE),
    ("本文约3000字，阅读需8分钟", Label.NOTE),
    ("预计阅读时间：5分钟", Label.NOTE),
    ("（本文完）", Label.NOTE),
    ("觉得好看，请点这里↓↓↓", Label.PROMO),
    ("来都来了，点个在看再走吧~", Label.PROMO),
    ("关注“某某发布”，了解更多", Label.PROMO),
    ("打开某某新闻，查看更多图片", Label.PROMO),
    ("（点击图片可放大）", Label.SHARE),
    ("左右滑动查看更多", Label.SHARE),
    ("查看全文>>", Label.SHARE),
    ("阅读 1万+", Label.SHARE),
    ("精选留言", Label.COMMENTS),
    ("精彩回顾", Label.RELATED),
    ("配图来自视觉某某", Label.CAPTION),
    ("本文图片除署名外，均来自网络", Label.DISCLAIMER),
    ("风险提示：股市有风险，入市需谨慎", Label.DISCLAIMER),
    ("作者简介：王一，某某大学教授，著有《桥》等。", Label.NOTE),
    # lines that only begin like a byline
    ("文章导读", Label.NAVIGATION),
    ("目录", Label.NAVIGATION),
    ("作者简介", Label.NOTE),
    ("...文章未完，往下閱讀...", Label.PROMO),
    ("作者：某某夜读，一个爱读书的中年人。", Label.NOTE),
    ("来源：某城观察 声明：本文由入驻作者撰写，除官方账号外，观点仅代表作者本人。", Label.DISCLAIMER),
    # buttons side by side
    ("阅读(1203)┊ 评论 (16)┊ 收藏(2) ┊转载(1) ┊ 喜欢▼ ┊打印┊举报", Label.SHARE),
    ("[返回] [打印]", Label.SHARE),
    ("分享收藏详情", Label.SHARE),
    ("微博微信", Label.SHARE),
    # how many wrote or read
    ("6条评论|106人参与网友评论", Label.COMMENTS),
    ("345次浏览", Label.COMMENTS),
    ("12 則留言", Label.COMMENTS),
    # the site's pleas
    ("1、回复【公租房】查看最新消息", Label.PROMO),
    ("2、在公众号对话框回复“社保”", Label.PROMO),
    ("看完文章，点个在看", Label.PROMO),
    ("投稿与新闻线索：李女士 微信/手机：13800000000 邮箱：li#example.com", Label.PROMO),
    ("订阅某某周刊，精彩内容不再错过！", Label.PROMO),
    ("想每天收到本地行情？加微信：abc123", Label.PROMO),
    ("喝杯咖啡，更有力量！", Label.PROMO),
    ("填寫電郵即表示您同意我們的隱私條款。", Label.PROMO),
    ("《某某頭條》APP經已推出最新版本，請立即更新：", Label.PROMO),
    ("某某财经广告合作，请点击这里", Label.PROMO),
    ("关键词阅读：白酒 半年报", Label.TAGS),
    (
        "2023-09-14 10:33来源：某某网作者：何乐关键词：分布式光伏配电网收藏点赞订阅投稿我要投稿",
        Label.DATELINE,
    ),
    ("mt.blog.example true 某某平台 http://mt.blog.example/2016/n4.shtml report 1023 老渡口", Label.OTHER),
    ("投稿与新闻线索：陈女士 邮箱：a@b.example（请将#替换成@）", Label.PROMO),
    ("您已阅读20%，剩余80%包含更多重要信息，订阅以继续探索完整内容", Label.PROMO),
    ("◤日本旅遊必買清單◢", Label.PROMO),
    ("[ 我是廣告 請繼續往下閱讀 ]", Label.ADVERT),
    ("☆健康新聞不漏接，按讚追蹤粉絲頁。", Label.PROMO),
    ("☆飲酒過量 有害健康 禁止酒駕☆", Label.PROMO),
    ("更多某某臺報導", Label.RELATED),
    ("跳过推荐阅读和继续阅读", Label.RELATED),
    ("链接地址：https://blog.example/u/1.html", Label.NOTE),
    ("相关热词搜索：红薯 文化节", Label.TAGS),
    ("风险提示及免责条款", Label.DISCLAIMER),
    # labels and short values from end to end
    ("作者：张三 发布时间：2024-03-05 08:09:09 浏览次数： 【字体： 大 中 小】 打印本页", Label.BYLINE),
    ("【信息来源：江州市财政局】【信息时间：2024-03-05 阅读次数：456】【打印】【关闭】", Label.BYLINE),
    ("撰稿：张三 摄影：李四 初审：王五 终审：赵六 发布者：新闻网 浏览次数：10", Label.BYLINE),
    ("設計／張三", Label.EDITOR),
    ("核稿／張三", Label.EDITOR),
    ("报道：张三", Label.BYLINE),
    ("江州日报 | 2024年03月05日 | A02 评论", Label.DATELINE),
    ("丨编辑：张三", Label.EDITOR),
    ("08-11-2023 07:45", Label.DATELINE),
    ("05 3月, 2024", Label.DATELINE),
    ("發布日期：113-03-05", Label.DATELINE),
    ("发布时间：20240305", Label.DATELINE),
    ("[摘要]第九届山地自行车赛将于本周末开赛，来自十四个省份的选手参加。", Label.NOTE),
    ("（江州市纪委监委 张三 || 责任编辑 李四）", Label.EDITOR),
    ("张三 2023年11月8日 随笔 0 条评论", Label.DATELINE),
]


@pytest.mark.parametrize(("text", "label"), LINES)
def test_label(text: str, label: Label) -> None:
    verdict = read_line(text)
    assert verdict is not None
    assert verdict.label is label
    assert not is_prose(text) or holds_for_prose(text, verdict, at_tail=True)
