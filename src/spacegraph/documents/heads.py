"""What the columns of Chinese tables of tasks hold, told by their names. Floor 2."""

from __future__ import annotations

import re

OWNER = re.compile(
    r"牵头|主责|协同|业主单位|承建单位|责任(?:单位|部门|主体|科室|股室|处室|分工)|配合|协办|主办|参与|参加|(?:落实|实施|推进|建设|完成)(?:单位|主体)|承办|lead|responsible|support|owner",
    re.IGNORECASE,
)
TASK = re.compile(
    r"任务|内容|事项|实事|措施|举措|项目|工作|action|task|milestone|measure|description", re.IGNORECASE
)
TIME = re.compile(r"时限|时间|期限|进度|年限|年度|年份|工期|竣工|date|timeline|deadline", re.IGNORECASE)
SILENT = re.compile("投资|资金|经费|概算|预算|备注")
NUMBER = re.compile(r"^(?:序号|编号|no\.?|#)$", re.IGNORECASE)


def is_header(names: list[str]) -> bool:
    """Return whether cells are the names of columns, one of which holds tasks and one who does them."""
    short = [name for name in names if len(name) < 24]
    return any(OWNER.search(name) for name in short) and any(TASK.search(name) for name in short)


def name_column(name: str) -> str:
    """Return what the column of a name holds: ``number``, ``owner``, ``time``, ``task``, ``other``; else nothing.

    Examples
    --------
    >>> name_column("牵头单位"), name_column("序号"), name_column("挂帅")
    ('owner', 'number', '')
    """
    found = (("number", NUMBER), ("owner", OWNER), ("time", TIME), ("task", TASK), ("other", SILENT))
    return next((kind for kind, pattern in found if pattern.search(name)), "")


def holds_bodies(head: str) -> bool:
    """Return whether a column names bodies, and no persons (牵头领导)."""
    return OWNER.search(head) is not None and not re.search("领导|责任人|负责人|联系人", head)
