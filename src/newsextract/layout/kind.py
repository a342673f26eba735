"""Is this page an article at all, or a list, a gallery, a login wall, an error page?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from newsextract.layout.model import Label, LabelledBlock
from newsextract.layout.prose import is_prose

FEWEST_CHARACTERS = 20
"""Body text shorter than this is no article; the shortest brief of the corpus has 60."""
FEW_CHARACTERS = 220
"""An error or login page says little; an article that speaks of logging in says more."""

_ERROR = re.compile(
    r"\b404\b|\b403\b|not found|页面(?:不存在|已删除|找不到|没有找到|不见了|丢失|无法)|您(?:要|所)?(?:访问|查看|浏览|找)的(?:页面|文章|内容|网页)"
    r"|(?:该|此)?(?:内容|文章|页面|信息)(?:已被|已经|已)(?:删除|发布者删除|下线|屏蔽)|网页(?:不存在|已删除|走丢)|頁面(?:不存在|已刪除)|找不到(?:页面|网页|您|頁面|網頁)"
    r"|抱歉[,，]|出错了|访问(?:受限|被拒绝|过于频繁)|系统(?:繁忙|错误)|验证码|安全验证|拒绝访问",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"(?:请|请先|需要|需|您)(?:先)?(?:登录|登陆|注册|订阅|购买)|登录后(?:可|才|继续|查看|阅读)|(?:會員|会员|訂閱|订阅)(?:專享|专享|后|後|才能|方可)|付费(?:阅读|内容)|立即登录|账号登录|密码登录"
)
_SCRIPT_NEEDED = re.compile(
    r"(?:启用|开启|啟用|enable)\s{0,2}javascript|javascript\s{0,2}(?:is )?(?:disabled|required|未启用)",
    re.IGNORECASE,
)


def why_no_article(labelled: Sequence[LabelledBlock]) -> str | None:
    """What the page is instead of an article, in words for an error message; None if it is one."""
    body = [item.block for item in labelled if item.label in (Label.BODY, Label.HEADING)]
    texts = [block.text for block in body]
    length = sum(map(len, texts))
    shown = " ".join(item.block.text for item in labelled[:400] if not item.block.hidden)[:4000]
    if length < FEW_CHARACTERS:
        for pattern, what in (
            (_ERROR, "an error page"),
            (_LOGIN, "a login or subscription wall"),
            (_SCRIPT_NEEDED, "a page whose text needs scripts"),
        ):
            match = pattern.search("\n".join(texts)) or (
                pattern.search(shown) if len(shown) < 3 * FEW_CHARACTERS else None
            )
            if match:
                return f"the page looks like {what} (it says “{match.group()}”)"
    if length < FEWEST_CHARACTERS:
        links = sum(item.block.link_chars for item in labelled)
        everything = sum(len(item.block.text) for item in labelled)
        if everything and links > 0.5 * everything:
            return f"the page is a list of links ({links:,} of {everything:,} characters are in links)"
        return f"no running text found among {len(labelled):,} blocks ({everything:,} characters)"
    prose = sum(len(text) for text in texts if is_prose(text))
    if not prose and length < FEW_CHARACTERS:
        return f"only short lines found ({length:,} characters, no sentence)"
    return None
