"""What a quantity counts: the words after it, before it, or in the sentence before. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.quantities import Quantity

_VERBS = (
    "争创|引进和培育|培育和引进|研制并获批|建成并投入使用|引进培育|培育引进|培育壮大|引育|培育|引进|新增|新建|建成(?!区)"
    "|规划建设|布局建设|在[一-鿿]{2,10}?(?:规划|布局)?(?:建设|新建)|开通|选派|选树|布设|购置|安装|铺设|敷设|分批|发放|投放|配备|新辟|签约|培养"
    "|建设|打造|形成|推动|推出|发布|制定|研制|开发|集聚|聚集|认定|创建|设立|布局|开放|遴选|选择|资助|完成|组建"
    "|举办|招引|孵化|攻克|突破|实现|发射"
    "|力争|争取|确保|累计|达到|吸引|拥有|壮大|发展|支持|实施|开展|搭建|构建|新发现|初步|全市|全省|全区|每年|年均"
    "|共|总共|共计|分别|其中|至少|约|达|使|将|把|和|并|及|与|或"
)
_LEADING = re.compile(
    rf"^(?:[-•●▪■◆] ?)?(?:(?:20\d\d ?年? ?-{{1,2}} ?)?(?:到|至|在)?20\d\d ?年?(?:底|末)?(?:前)?|-{{1,2}}20\d\d年"
    r"|[，、 ]|\d{1,2}月(?:底|末)?之?前?|年内|全年|今年"
    rf"|(?:力争)?[一二两三四五六七八九十\d]{{1,2}}年内?|{_VERBS})*"
)
_TRAILING = re.compile(
    r"(?:分别|均|都|已|将|要|累计|合计|总计|共|稳步|进一步|力争|争取|年均|每年|同比|较20\d\d年|比20\d\d年|达到"
    r"|达成|达|超过|突破|提高|提升|增长|增加|降低|下降|减少|压缩|缩短|扩大|稳定|保持|控制|实现|为|至|到|在"
    r"|20\d\d ?年(?:底|末|初|内)?之?前?|\d{1,2} ?月(?:底|末)?之?前?|(?:较|比)20\d\d ?年(?:底|末)?|翻|（[^（）]*"
    r"|从.{1,12}|由.{1,12}|不低于|不少于|不超过|约|近|上|有|占)$"
)
_AFTER_STOP = re.compile(r"[，。；：！？\n、]")
_CUT_AFTER = re.compile(r"(?:落户|上市|入驻|建成|达标|等|以上|左右)$")
_QUALITY = re.compile("(?:[强高广好优大多深快]|突出|明显|完善|领先|健全)$")
_QUALIFIED = re.compile("[^，。；！？\n]{2,40}的([一-鿿“”A-Za-z0-9]{2,16})(?=[，。；\n]|$)")
"""Qualities, and behind them what has these: 示范性强、显示度高的典型场景."""
_ONLY_VERB = re.compile("^(?:上市|落户|落地|入驻|达标|参与|建成|投产|投入使用|以上|左右|以内|的|等)")


def find_metric(
    text: str,
    quantity: Quantity,
    clause: tuple[int, int],
    sentence: tuple[int, int],
    previous: str,
    previous_span: tuple[int, int],
) -> tuple[str, tuple[int, int]]:
    """Return the phrase that says what is counted, and its span; empty where none is found."""
    after = _after(text, quantity, clause)
    before = _before(text, quantity, clause)
    counts = quantity.unit is None or quantity.unit.measures == "count" or text[quantity.end - 1] == "级"
    order = (
        (after, before)
        if counts and not (before and re.search("数|数量|总量|规模|总数|人数$", text[before[0] : before[1]]))
        else (before, after)
    )
    for span in order:
        if span and span[1] - span[0] >= 2:
            return text[span[0] : span[1]], span
    earlier = _earlier(text, clause[0], sentence[0])
    if earlier:
        return text[earlier[0] : earlier[1]], earlier
    return previous, previous_span


def _after(text: str, quantity: Quantity, clause: tuple[int, int]) -> tuple[int, int] | None:
    rest = text[quantity.end : clause[1]]
    if not rest or (_ONLY_VERB.match(rest) and not rest.startswith("的")):
        return None
    shift = len(rest) - len(rest.lstrip(" 的级"))
    stop = _AFTER_STOP.search(rest)
    piece = rest[shift : stop.start() if stop else len(rest)]
    bracket = piece.find("（")
    piece = piece[:bracket] if bracket >= 0 else piece
    owned = _QUALIFIED.match(rest, shift) if _QUALITY.search(piece) else None
    if owned:
        return quantity.end + owned.start(1), quantity.end + owned.end(1)
    cut = _CUT_AFTER.search(piece)
    piece = piece[: cut.start()] if cut and cut.start() > 1 else piece
    return (quantity.end + shift, quantity.end + shift + len(piece)) if piece else None


def _before(text: str, quantity: Quantity, clause: tuple[int, int]) -> tuple[int, int] | None:
    lead = text[clause[0] : quantity.start]
    start = _LEADING.match(lead)
    shift = start.end() if start else 0
    piece = lead[shift:]
    for _ in range(12):
        tail = _TRAILING.search(piece, max(len(piece) - 24, 0))
        if tail is None:
            break
        piece = piece[: tail.start()]
    piece = piece.rstrip(" ，、的")
    return (clause[0] + shift, clause[0] + shift + len(piece)) if piece else None


def _earlier(text: str, start: int, first: int) -> tuple[int, int] | None:
    """Return the subject of the clause before, in the same sentence."""
    end = start
    while end > first and text[end - 1] in "，： ":
        end -= 1
    begin = end
    while begin > first and text[begin - 1] not in "，：":
        begin -= 1
    if end - begin < 2:
        return None
    lead = _LEADING.match(text[begin:end])
    shift = lead.end() if lead else 0
    piece = text[begin + shift : end]
    if re.search(r"\d", piece) or len(piece) < 2 or len(piece) > 30:
        return None
    return begin + shift, end
