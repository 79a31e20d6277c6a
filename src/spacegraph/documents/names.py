"""Names of agencies in a list: where one ends and the next begins, and what is no part of a name. Floor 2."""

from __future__ import annotations

import re
from dataclasses import dataclass

GROUP = re.compile(
    r"^(?:市|省|区|县|全市|全省|各)?(?:各|有关|相关|其他|其它|国务院(?:有关|相关|各)|省直|市直|省级|市级|区级"
    r"|县级|省有关|市有关|中央有关|地方各级|试点|沿线)"
    r"|^(?:市|区|省|县)属(?:国企|国有企业|企业|高校|医院)$|运营商$|基础电信企业$"
    r"|(?:有关|相关|各|成员|牵头|责任|等)(?:部门|单位|企业|机构|地区|地方|方面|区|市|县|州|园区|街镇"
    r"|镇街)(?:和单位|政府|人民政府)?$|^(?:部门|单位|地方)$"
)
_BODY = re.compile(
    r"(?:(?<!举)(?<!协)(?<!承)(?<!兴)(?<!主)(?<!开)办|委|(?<!布)(?<!格)(?<!全)(?<!大)(?<!结)局|(?<![大客餐展舞])厅"
    r"|国家安全部|(?<!全)(?<!内)(?<!西)(?<!总)(?<!东)(?<!南)(?<!北)(?<!中)(?<!干)部"
    r"|(?<!部)署|法院|检察院|科学院|研究院|工程院|(?<!医)(?<!剧)院|中心|政府|公司|集团|管委会|委员会|委员|办公室"
    r"|(?<!央)银行|人民银行|[中心]*支行|分行|支公司|总社|联社|供销社|工会|团委|妇联|残联|文联|科协|侨联|工商联|社科联|贸促会"
    r"|(?<!社)(?<!机)(?<!大)(?<!展)(?<!年)(?<!晚)(?<!峰)(?<!动)(?<!览)(?<!讨)(?<!流)(?<!介)(?<!布)(?<!谈)会|协会"
    r"|学会|商会|联合会|联席会议|(?:督查|督察|研究|监察|参事)室|领导小组|指挥部|工作组|工作专班|专班|总队|支队|大队|调查队|海关|税务|气象|电力"
    r"|电网|通信管理|管理处|[社员职]工科|(?<![到之好益用多一各深等])(?<!何)处|服务局|[一-鿿]{2}(?<![学本专内外儿百前理工文商])科|[一-鿿]{2}(?<![控参入持])股|[一-鿿]{2}(?<!公)(?<!官)(?<!有)司|(?:^|[国省市区县])[^，。；、]{0,6}(?:图书|博物|档案|文化|美术|科技)馆|党校|党委|党组|工委|国资委|边检站|海事|铁塔|油田|机场|港务"
    r"|部门|单位|分局|总局|分公司|大学|学院|研究所|实验室|街道|组委|团市委|团省委|共青团中央|国务院|办事处|公积金|派出所|卫生院|[工商司法国土财政税务管理]{1,4}所|供销合作社|(?:服务"
    r"|工作|种子|土肥|血|农经|林业|水利|环卫|畜牧|监测|水文|防疫|推广|管理|监督|检测|检疫|植保|农技|气象|安全)站"
    r"|电信|移动|联通|国网|邮政|消防|军区|警备区|开发区|示范区|自贸区|自贸试验区"
    r"|新区|新城|高新区|经开区|功能区|片区|园区|度假区|保税区|先行区|合作区|集团有限公司|服务中心|监管局|武警|电视台|媒体中心"
    r"|县级市|镇街|街镇)(?:（[^（）]{1,30}）|【[^【】]{1,30}】)?$"
)
_VAGUE = re.compile("(?:国务院|其他)?(?:各|有关|相关|各有关|各相关)?(?:地区|地方|部门|单位|方面)")
_COMPLETE = re.compile("(?:政府|管委会|单位|部门)$")
_CONTENT = re.compile("（(?:含|包括|不含|即)[^（）]*）$")
_SCOPE = re.compile("（([一-鿿、，]{2,20})(?<!牵头)(?<!负责)(?<!配合)(?<!主办)(?<!协办)(?<!参与)）$")
"""What a body is to see to, in a bracket behind its name."""
_INNER = re.compile(r"(?<=.)(?:（[^（）：。]{1,20}）|【[^【】：。]{1,20}】)")
_QUOTED = re.compile("(?<=[市省区县州旗委])“[一-鿿]{1,6}”")
"""Words in quotation marks inside a name: 市“两新”组织党工委."""
_PLACE = re.compile(r"(?:区|县|市|州|旗|盟|镇|乡|地区|地方|政府|省)$")
_NEVER = re.compile(
    r"专人|第一位|首位|^按|[。！？：:“”\"《》%=＝+<>]|\d{3}|^(?:如|即|含|包括|以下|详见|见|例如|其中|不含|不包括|含税|试行|暂行)|的$"
    r"|^(?:社会|机会|大会|展会|全部|格局|布局|社区|城区|地区|小区|片区|山区)$"
    r"|(?:博览会|运动会|展览会|交流会|发布会|研讨会|推介会|大会|年会)$"
)
_VERB = re.compile(
    r"建立|推进|推动|开展|加强|发布|定期|跟进|印发|出台|编制(?!办|委)|组织开展|提升|实施|完善|支持|鼓励|打造|落实.{2}|制定|研究制|给予|申报|获得|具有"
    r"|建设(?!厅|局|委|银行|管理|工程|集团|指挥|领导|部|兵团|和|与|发展|投资|开发|办|用地|交通|规划|中心|公司|处|科)|达到|符合|参加|进行|用于|属于|不得|应当|可以|按照|根据|超过|通过|办好|办理|做好|抓好|用好|明确一|安排一|确定一"
)
_TAILS = re.compile(
    r"(?:(?:，|、)?(?:等(?!级)(?:.{0,14}?(?:部门|单位|机构|企业|地区|地方|区政府|区|县|市|方面|国务院.{0,8}|院所"
    r"|高校))?(?:及.{1,12})?)"
    r"|(?:及|和|以及|与|会同)(?:其他|其它)?(?:各|有关|相关|各有关|各相关|所在|属地|地方|国务院)(?:地区|部门|单位"
    r"|方面|地方|责任单位|成员单位|有关部门|相关部门|有关单位|相关单位|区县|市级部门|市直部门|部门和单位"
    r"|部门、单位)+)$"
)
_WORK = re.compile(
    r"(?:(?:各自)?结合实际|(?:依|按照?|根据|依据)(?:各自)?(?:职责|职能|任务|分工|工作职责)(?:和?分工|任务)?|分工|共同|分别|具体"
    r"|联合|统筹|各自)*+"
    r"(?:负责(?:落实|实施|推进|组织实施|指导|统筹)?|牵头(?:负责|落实|实施|推进|组织|组织实施)?|配合(?:落实|实施"
    r"|推进|支持)?|参与(?:配合|落实)?|参加|协同(?:推进|配合|落实)?|协助|落实|承担|办理|承办|组织实施|推进落实|推进|实施"
    r"|指导|支持|具体实施|抓落实)?$"
)
_BY = re.compile("[一-鿿]{2,6}(?<!自)由(?=[国省市区县])")
"""What a clause says before the body that does it: 试点县由省级商务部门."""
_JOINED = re.compile(r"等(?:部门|单位|有关部门|相关部门)?(?:和|以及|及|、)(?=各|有关|相关|地方)")
_MULTI = re.compile(
    r"^(?:(?:流域|沿线|全[省市县区]|市辖)?各|各?(?:有关|相关|所在|所涉|沿线|试点|属地)(?=.))(?:区|县|市|州|设区市|区县|地|地级市|省|盟|有关|相关|乡镇)?(?:（[^）]{1,4}）)?$"
)
_MULTI_NEXT = re.compile(
    r"^(?:县|区|市|州|旗|盟|地区|(?:省?直管)?县级市|(?:省?直管)市|功能区|开发区|高新区|园区|街道|新区|自治县|自治区|直辖市|管委会|计划单列市|镇"
    r"|自治州|县（市）|县（市、区）|县（区）|县【区】|区（市）)(?:（[^）]{1,6}）)?(?:人民政府|政府|管委会)?(?:（[^）]{1,6}）)?$"
)


_STOP = re.compile("[。，；：！？\n“]|（(?!(?:[市州区县旗]、?){1,3}）)|等")
_CUT = re.compile("办[好理成展结]|科[技协创研学教]")
"""A letter that ends names, in the midst of a word."""
_GROUPED = re.compile("(?:各|有关|相关|各有关|各相关|国务院有关)(?:部门|单位|地区|地方|方面)(?:和单位)?")
_PARENT = re.compile("(?:委|政府|国务院|办|中心|集团|[新开发术]区)$")
_BRANCH = re.compile(
    "[一-鿿]{2,7}(?:总队|支队|分局|税务局|监管局|管理局|分行|支行|办事处|分公司|(?:集团)?(?:有限)?公司)$"
)


@dataclass(frozen=True)
class Name:
    """A name in a list.

    Attributes
    ----------
    text
        The name as printed, without what is no part of it.
    start, end
        Its span in the view.
    group
        How many group separators (，or ；) came before it.
    several
        It names a group of bodies: 各区政府, 有关部门.
    """

    text: str
    start: int
    end: int
    group: int = 0
    several: bool = False


def looks_like_agency(text: str) -> bool:
    """Return whether a text may be the name of a body or of a group of bodies.

    Examples
    --------
    >>> looks_like_agency("市文化和旅游局"), looks_like_agency("各区政府"), looks_like_agency("合成孔径雷达")
    (True, True, False)
    """
    if text.endswith("电网") and re.search("全面|优化|升级|改造|建设|构建|发展|智能|农村|城市", text[:-2]):
        return False
    if not 2 <= len(text) <= 40 or _NEVER.search(_QUOTED.sub("", _INNER.sub("", text))) or _VERB.match(text):
        return False
    if (
        len(text) > 8
        and _VERB.search(text)
        and not text.endswith(("领导小组", "联席会议", "办公室", "中心", "专班"))
    ):
        return False
    return _BODY.search(text) is not None or GROUP.search(text) is not None or _PLACE.search(text) is not None


def is_body(text: str) -> bool:
    """Return whether a text is plainly the name of one body: no place, no group."""
    return looks_like_agency(text) and _BODY.search(text) is not None and GROUP.search(text) is None


def split_names(text: str, start: int) -> list[Name]:
    """Return the names of a list that starts at place ``start`` of the view.

    Examples
    --------
    >>> [name.text for name in split_names("市规划和自然资源局、各区、县级市政府，市水务局等部门", 0)]
    ['市规划和自然资源局', '各区、县级市政府', '市水务局']
    """
    result: list[Name] = []
    text = text.rstrip(" ▲△●■◆★☆※►▶📌")
    for piece, at, group in _pieces(text):
        result.extend(_read_piece(piece, start + at, group))
    return _merge(result, text, start)


def begin_names(text: str, start: int, end: int) -> list[Name]:
    """Return the names of the list with which a text goes on, where no sign parts the last from the words after it.

    Examples
    --------
    >>> [name.text for name in begin_names("市财政局、市委宣传部研究制定", 0, 14)]
    ['市财政局', '市委宣传部']
    """
    stop = _STOP.search(text, start, min(end, start + 240))
    stretch = text[start : stop.start() if stop else min(end, start + 240)]
    last = at = 0
    pieces = re.split("、(?![区县市州旗]）)", stretch)
    for number, piece in enumerate(pieces):
        length = _end_of_name(piece)
        fits = length in (0, len(piece)) or len(piece) <= 8
        whole = number + 1 < len(pieces) and (fits and looks_like_agency(piece.strip()))
        length = len(piece) if whole else length
        last = at + length if length else last
        if not whole:
            break
        at += len(piece) + 1
    return split_names(stretch[:last], start) if last else []


def _end_of_name(text: str) -> int:
    """Return where the name ends with which a text begins: 0 where it begins with none."""
    found = _GROUPED.match(text)
    if found:
        return found.end()
    ends = [place for place in range(2, min(len(text), 30) + 1) if _BODY.search(text[:place])]
    ends = [place for place in ends if not _CUT.match(text, place - 1)]
    if not ends:
        return 0
    last = ends[0]
    for place in ends[1:]:
        whole = place == last + 1 or (_PARENT.search(text[:last]) and not _VERB.match(text, last))
        whole = whole or (_BRANCH.match(text[last:place]) and not _VERB.search(text[last:place]))
        if place <= last + 9 and whole:
            last = place
    return last


def _pieces(text: str) -> list[tuple[str, int, int]]:
    """Return the pieces between separators outside brackets, their places, and their groups."""
    pieces: list[tuple[str, int, int]] = []
    depth = at = group = 0
    for place, letter in enumerate(text):
        if letter in "（【":
            depth += 1
        elif letter in "）】":
            depth = max(depth - 1, 0)
        elif (depth == 0 and letter in "、，；,;/|\t") or (letter == " " and depth == 0 and _parts(text, place)):
            pieces.append((text[at:place], at, group))
            at = place + 1
            group += letter in "，；,;"
    pieces.append((text[at:], at, group))
    return pieces


def _parts(text: str, place: int) -> bool:
    """Return whether a blank parts two names."""
    return place > 1 and _BODY.search(text[max(place - 12, 0) : place].rstrip("★☆※▲")) is not None


def _read_piece(piece: str, at: int, group: int) -> list[Name]:
    work = _WORK.search(piece)
    piece = piece[: work.start()] if work and work.start() > 1 else piece
    joined = _JOINED.search(piece)
    if joined:
        rest = _read_piece(piece[joined.end() :], at + joined.end(), group)
        return _read_piece(piece[: joined.start()], at, group) + [
            one for one in rest if not _VAGUE.fullmatch(one.text)
        ]
    also = piece.find("以及")
    if also > 1 and looks_like_agency(piece[:also]):
        return _read_piece(piece[:also], at, group) + _read_piece(piece[also + 2 :], at + also + 2, group)
    wide = re.search(
        r"[及和与](?=各(?:有关|相关)?(?:区|县|市|州|省|设区市|乡|镇|街道|园区|功能区|开发区)[^、]{0,10}$)"
        r"|(?<=[局委厅办部院会府团司])[和与](?=(?:有关|相关)[省市县区地][一-鿿（）、]{0,8}(?:人民)?政府$)"
        r"|(?<=[局委厅办部院会府])[和与](?=[省市县区州][一-鿿]{2,12}(?:局|委|厅|办|部|院|会|政府|中心)$)",
        piece,
    )
    if wide and wide.start() > 1 and looks_like_agency(piece[: wide.start()]):
        return _read_piece(piece[: wide.start()], at, group) + _read_piece(
            piece[wide.end() :], at + wide.end(), group
        )
    text = piece.strip(" 。．.：").rstrip("★☆※▲")
    first = piece.find(text[0]) if text else 0
    text, shift = _strip(text)
    if not text:
        return []
    text = _CONTENT.sub("", text)
    scope = _SCOPE.search(text)
    if (
        scope
        and text[scope.start() - 1] in "局委厅部办"
        and not re.search("[局委厅部办处心组会](?:、|$)", scope[1])
    ):
        text = text[: scope.start()]  # 省应急管理厅（矿山、消防）
    begin = at + first + shift
    return [Name(text, begin, begin + len(text), group, GROUP.search(text) is not None)]


def _strip(text: str) -> tuple[str, int]:
    """Return a piece without the words around the name, and how many letters went before it."""
    shift = 0
    by = _BY.match(text)
    if by and looks_like_agency(text[by.end() :]):
        text, shift = text[by.end() :], by.end()
    for word in ("由", "经", "以及", "会同", "和", "及", "与", "请"):
        if (
            text.startswith(word)
            and len(text) > len(word) + 2
            and not text.startswith(("和平", "和田", "和县", "及时", "经济", "经信", "经贸", "经开"))
        ):
            text, shift = text[len(word) :], shift + len(word)
    for _ in range(3):
        tail = _TAILS.search(text)
        if tail and tail.start() > 1:
            text = text[: tail.start()]
            continue
        work = _WORK.search(text)
        if work and work.start() < len(text) and work.start() > 1:
            text = text[: work.start()]
            continue
        break
    if text in ("等", "等部门", "等单位") or (_TAILS.fullmatch(text) and not text.startswith("各")):
        return "", shift
    return text, shift


def _merge(names: list[Name], text: str, start: int) -> list[Name]:
    """Return the names with the parts of one group (各区、县级市) put together again."""
    result: list[Name] = []
    for name in names:
        before = result[-1] if result else None
        if (
            before and before.group == name.group and _MULTI.match(before.text) and _MULTI_NEXT.match(name.text)
        ) or (
            before
            and before.group == name.group
            and before.several
            and "、" in _INNER.sub("", before.text)
            and not _COMPLETE.search(before.text)
            and _MULTI_NEXT.match(name.text)
        ):
            joined = text[before.start - start : name.end - start]
            result[-1] = Name(joined, before.start, name.end, name.group, True)
        else:
            result.append(name)
    return result
