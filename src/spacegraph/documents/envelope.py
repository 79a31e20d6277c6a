"""What stands around a plan: title, issuers, number, signature date, period. Floor 2.

A notice is an envelope; the plan in it has its own title. What is not printed stays empty: the name of the
hosting site is no issuer, the day of publication no signature, the period of another plan not the period of
this one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from spacegraph.documents.dates import DATE, parse_date
from spacegraph.documents.issuers import DECREE, find_issuers, read_names
from spacegraph.documents.periods import Period, find_period
from spacegraph.documents.stacked import pass_over
from spacegraph.documents.titles import find_title
from spacegraph.documents.view import View

Span = tuple[int, int]
NUMBER = re.compile(
    r"(?P<code>[一-鿿]{1,14}?(?:【[一-鿿]{1,4}】)?) ?[【（](?P<year>(?:19|20)\d\d)(?: ?年)?[】）] ?第? "
    r"?(?P<number>\d{1,5}) ?号"
)
_CODE, _DAY = (re.sub(r"[?]P<[a-z]+>", "?:", one.pattern) for one in (NUMBER, DATE))
_BELOW = re.compile(
    rf"（ ?(?:(?P<who>[一-鿿、 ]{{3,60}}?)[ ，])?(?:(?P<code>{_CODE})[ ，]*)?"
    rf"(?P<date>{_DAY})? ?(?:印发|发布|公布|颁布|通过)?）"
)
_DATED = re.compile(
    rf"（ ?(?:[^（），]{{2,16}}，)?(?P<date>{_DAY}) ?(?P<who>[一-鿿、]{{3,90}}?)(?:联合)?(?:印发|发布|公布|颁布)"
    rf"(?:[，、 ]{{1,2}}(?P<code>{_CODE}))?）"
)
_HEADED = re.compile("[^《，。；]{6,80}的通知（")
_REVOKED = re.compile(r"废止|停止执行|到期|修订|失效")
_BESIDE = re.compile(rf"^(?:{NUMBER.pattern})(?: ?[·|] ?| {{2,}}(?=\d{{4}} ?年))|(?<=日) ?[·|] ?.{{0,30}}$")
_CHROME_DATE = re.compile(r"(?:^.{0,3}(?:成文|印发|发文|签发)|(?<=[ \t]{2})成文)(?:日期|时间)】? ?：? ?")


@dataclass(frozen=True)
class Found:
    """A piece of metadata: its value, where it stands in the view, and the rule that found it."""

    value: str
    span: Span
    rule: str
    confidence: float = 0.9


@dataclass
class Envelope:
    """The metadata of one plan; what the text does not print is None or empty."""

    title: Found | None = None
    issuers: list[Found] = field(default_factory=list)
    number: Found | None = None
    issued: Found | None = None
    period: Period = field(default_factory=Period)
    notice: bool = False


def read_envelope(view: View, start: int, body: int, end: int) -> Envelope:
    """Return the metadata of a plan.

    Parameters
    ----------
    view
        The text.
    start, body, end
        Where the part that belongs to the plan starts, where its first numbered part starts, and where it ends.
    """
    if view.language == "en":
        from spacegraph.documents.english.envelope import read_english_envelope

        return read_english_envelope(view, start, body, end)
    envelope = Envelope()
    title, envelope.notice = find_title(view, start, body)
    envelope.title = Found(title.text, title.span, title.rule, title.confidence) if title else None
    envelope.number = _find_number(view, start, body)
    envelope.issued = _find_issued(view, start, body, end)
    issuers = find_issuers(view, start, body, end, title.text if title else "", title.notice if title else "")
    envelope.issuers = [Found(name.text, name.span, name.rule, name.confidence) for name in issuers]
    _read_bracket(view, start, body, envelope)
    issued = envelope.issued.value if envelope.issued else ""
    envelope.period = find_period(view, start, end, title.text if title else "", issued)
    return envelope


def _read_bracket(view: View, start: int, body: int, envelope: Envelope) -> None:
    """Fill what is still empty from a bracket of its own below the title.

    （某省人民政府办公厅 某政办〔2020〕8号 2020年6月2日印发）; （2020年6月2日某省财政厅印发，某财〔2020〕8号）.
    """
    for first, last in view.between(start, body)[:12]:
        found = _BELOW.fullmatch(view.text, first, last) or _DATED.match(view.text, first, last)
        if not found or not (found["code"] or (found["who"] and found["date"])):
            continue
        value = parse_date(found["date"]) if found["date"] else None
        if found["who"] and not envelope.issuers:
            names = read_names(view, *found.span("who"))
            envelope.issuers = [Found(name.text, name.span, "bracket-below-title", 0.85) for name in names]
        if found["code"] and envelope.number is None:
            envelope.number = Found(found["code"], found.span("code"), "bracket-below-title")
        if value and envelope.issued is None:
            envelope.issued = Found(value, found.span("date"), "bracket-below-title", 0.85)
        return


def _find_number(view: View, start: int, body: int) -> Found | None:
    """Return the document's own number: alone on its line, or right after the title; not one that is cited."""
    head = view.between(start, body) or list(view.paragraphs[:3])
    best: Found | None = None
    decree = next((pair for pair in head[:6] if DECREE.fullmatch(view.text, *pair)), None)
    if decree:
        return Found(view.text[slice(*decree)], decree, "decree")
    for first, last in head:
        last = min(last, first + 400, max(body, first + 1))
        found = NUMBER.search(view.text, first, last)
        if found is None:
            continue
        code = _own_code(found["code"])
        at = found.start() + len(found["code"]) - len(code)
        before, after = view.text[first:at].rstrip(), view.text[found.end() : last].lstrip()
        alone = not before and (
            not after or DATE.fullmatch(after) or after.startswith(("签发", "【", " ", "·", "|"))
        )
        labelled = re.search(r"(?:文 *号|编 *号|字 *号)】?[：| ]*$", before) is not None and len(before) < 24
        titled = (
            re.search(r"(?:通知|意见|方案|措施|决定|批复|计划|规划|纲要)$", before) is not None
            and after[:2] != "）"
        )
        titled = titled or (_HEADED.fullmatch(before) is not None and after == "）")
        if (before.endswith(("（", "》", "》（")) and not titled) or _REVOKED.search(after[:30]):
            continue
        if not (alone or labelled or titled):
            continue
        best = Found(view.text[at : found.end()], (at, found.end()), "number-alone" if alone else "number-in-head")
        if alone or titled:
            return best
    return best


def _own_code(code: str) -> str:
    """Return an agency's code without the end of a title that stands right before it."""
    cut = max(
        code.rfind(word) + len(word) if word in code else 0
        for word in ("通知", "意见", "方案", "措施", "决定", "批复", "编号", "文号", "字号")
    )
    return code[cut:]


def _find_issued(view: View, start: int, body: int, end: int) -> Found | None:
    """Return the signature date: on its own line, or at the very end of a text without lines."""
    for first, last in pass_over(view, start, end):
        if last - first > 60:
            continue
        text = _BESIDE.sub("", view.text[first:last].strip("（）() "))
        chrome = _CHROME_DATE.search(text)
        if chrome:
            text = text[chrome.end() :]
        found = DATE.fullmatch(text) or DATE.match(text) if chrome else DATE.fullmatch(text)
        value = parse_date(found[0]) if found else None
        if value and (len(value) > 7 or not chrome):
            return Found(value, (first, last), "date-on-its-line" if not chrome else "date-labelled")
    return _find_inline_date(view, start, body, end)


_SIGNED = re.compile(
    r"(?:人民政府|办公厅|办公室|委员会|国务院|中央|部|局|委|厅|署|院|会|社|行) {0,90}(?P<year>\d{4} ?"
    r"|[二〇○零一九][〇○零一二三四五六七八九]{3})年"
)


def _find_inline_date(view: View, start: int, body: int, end: int) -> Found | None:
    """Return the date that follows the signing body inside a paragraph, before the plan or at the end."""
    for low, high in ((max(start, body - 1500), body), (max(start, end - 300), end)):
        for signed in _SIGNED.finditer(view.text, low, high):
            found = DATE.match(view.text, signed.start("year"), high)
            value = parse_date(found[0]) if found else None
            after = view.text[found.end() : found.end() + 1] if found else ""
            if found and value and len(value) == 10 and after not in ("起", "前", "，", "至", "-"):
                return Found(value, found.span(), "date-after-signature", 0.85)
    return None
