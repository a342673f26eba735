"""Whom to call, as a notice says it: 联系电话：…, 传真：…"""

from __future__ import annotations

import re

_LABEL = (
    r"(?:联系|咨询|监督|举报|报名|服务|办公|受理|通讯|通信|媒体)?(?:电\s{0,4}话|人|方式|邮箱|地\s{0,4}址)"
    r"|联\s{1,4}系\s{1,4}人|传\s{0,4}真|邮\s{0,4}编|电子邮箱|聯絡|電話|解读(?:机关|单位|部门|人)"
)
CONTACT_LABEL = re.compile(rf"{_LABEL}|网址")
"""The label alone: in a table its value is the next cell."""
CONTACT = re.compile(rf"(?:{_LABEL})\s?[：:]")
