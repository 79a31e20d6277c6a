"""What stands around an English plan: title, issuers, number, date, period. Floor 2.

The day on which a report of the plan came out is not the day of the plan: news and interpretations give no date.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import DATE, MONTH, read_date
from spacegraph.documents.english.issuers import find_english_issuers
from spacegraph.documents.english.units import NUMBERS
from spacegraph.documents.envelope import Envelope, Found
from spacegraph.documents.issuers import Name
from spacegraph.documents.periods import Period
from spacegraph.documents.titles import find_title
from spacegraph.documents.view import View

_NUMBER = re.compile(
    r"\b(?:(?:Executive |Ministerial |Cabinet |Council |Government |Presidential |Administrative )?(?:Order"
    r"|Decree|Resolution"
    r"|Decision|Ordinance|Directive|Circular"
    r"|Regulation|Instruction|Bylaw|By-law|Notice|Document|Proclamation|Memorandum)(?: No\.?:?"
    r"| Number:?)? ?(?=[A-Z/-]{0,6}\d)[A-Z]{0,4}[-/]?\d[\w./-]{0,24}"
    r"|(?:(?:[A-Z][a-z]+ ){0,5}[A-Z][a-z]+ ?|[A-Z]{2,10} ?)(?:\[20\d\d\] ?(?:No\. ?)?|\(20\d\d\) No\. ?)\d{1,4}"
    r"|[A-Z]{2,10}(?: [A-Z][a-z]+){1,4} \[20\d\d\] ?(?:No\. ?)?\d{1,4}"
    r"|No\. ?\d{1,4} \[20\d\d\](?: of the (?:[A-Z]\w+|of|the)(?: (?:[A-Z]\w+|of|the)){0,8})?)"
)
_REFERENCE = re.compile(
    r"(?:^[*_ ]*|(?<= {2})|(?<=\| ))"
    r"(?:(?:Document |Doc\. |File |Our )?(?:[Rr]ef(?:erence)?\.?(?: (?:No|number)\.?)?|[Nn]umber"
    r"|[Nn]o\.|Report(?= [A-Z\d]+/))) ?:? ?"
    r"(?P<code>(?=[\w./-]*\d)(?=[\w.-]*/)[A-Z\d][\w.-]*(?:/[\w.-]+)+)"
)
"""The number of a document behind a label, at the head of its line: *Ref.: MTI/2025/031*."""
_CHINESE_NUMBER = re.compile(r"(?<=[(,] )?(?:(?:[A-Z][a-z]+ ){1,6}|[A-Z]{2,10} ?)\[20\d\d\] ?No\.? ?\d{1,4}")
_TOLD_ON = re.compile(
    rf"On (?P<day>{MONTH} \d{{1,2}})(?:, (?P<year>20\d\d))?, [^\n]{{4,240}}?\b(?:issued|released|unveiled"
    rf"|published|adopted|signed|approved)\b"
)
_TOLD_AT_END = re.compile(
    rf"\b(?:issued|released|published) [^.;\n]{{10,300}}? on (?P<day>{MONTH} \d{{1,2}})(?!\d)"
    r"(?:, (?P<year>20\d\d))?"
)
_CITED = re.compile(
    r"\b(?:under|pursuant to|accordance with|implement\w*|amend\w*|by|to|of the|with|per|repeal\w*"
    r"|replac\w*) (?:the )?$",
    re.IGNORECASE,
)
_BY = re.compile(r"\b(?:[Aa]dopted|[Aa]pproved|[Ii]ssued|[Ee]nacted) (?:by|with|under) (?:the )?(?:[A-Z]\w+ )?$")
_DATED = re.compile(
    r"^(?:Date (?:Issued|Adopted|Published|Approved)|Published|Publication date|Date(?: of (?:issue|adoption"
    r"|publication|approval))?|Issued|Adopted"
    r"|Approved|Issue date)(?: on)?(?:: ?| (?=\d{1,2} [A-Z]|[A-Z][a-z]+ \d))"
)
_SIGNS = re.compile(r" ?[|·] ?| {3,}| -{1,2} ")
"""What parts a line of the heading: *Document No. 7 | June 2027*."""
_CODE = re.compile(
    r"(?:(?:Document|Doc|Publication|Ref(?:erence)?|File|F|Report|Circular)\b\.?:? ?)?(?:(?:No|no"
    r"|Number)\b[.:]{0,2} ?)?"
    r"(?P<code>(?=[^ ]*\d)(?=[^ ]*/|[^ -]*-[^ -]*-)[A-Z]{1,6}[A-Z0-9.]*(?:[-/][A-Z0-9().]+){1,6})"
)
"""The number of a document that is a code: *NMEO/STR/2026/08*."""
_DATED_PART = re.compile(
    r"(?:(?:(?:Approved|Adopted|Submitted|Presented|Signed|Issued|Endorsed|Released|Agreed|Dated|dated|Version"
    r" [\d.]+|Edition|Date of (?:signature|issue|adoption|approval)|For immediate release"
    r"|[A-Z][\w'.]+(?: [A-Z][\w'.]+)?(?=,))"
    r"[^|\n]{0,40}?[,:]? ?|(?:this|the|on|in|of) ))*"
)
"""What stands before the date of a document: *Approved*, *Port Ansell,*."""
_POSTED = re.compile(r"(?i:posted|reading time|min read|updated|last|views?\b|source:|editor:)")
"""What the line of a site has that says when a page was put there."""
_DONE = re.compile(
    r"\b(?:Issued|Adopted|Approved|Published|Endorsed|Promulgated|Released|Passed) (?:jointly )?(?:by|on)\b"
)
_NEWS_HEAD = re.compile(
    r"\b(?:unveils?|reveals?|releases|boosts?|says|announces|vows|to boost|launches|plans to|aims to|pledges"
    r"|were released)\b|^[Bb]y [A-Z][a-z]+ [A-Z]|[Rr]eporter"
    r"|^[A-Z][A-Z ]{3,30}(?:, [A-Z][a-z]+\.? \d{1,2})? (?:\([A-Z]\w+\) )?-{1,2} [A-Z](?![A-Z]{2})"
    r"|Breaking News|^Policy Explained|^P(?:olicies|OLICIES) (?:in [Bb]rief|IN BRIEF)$"
    r"|[Pp]ress (?:[Rr]elease|[Cc]onference|[Bb]riefing)|^PRESS RELEASE|[Ii]nterpretation|Correspondent"
)
_RANGE = re.compile(r"\b((?:19|20)\d\d) ?(?:-{1,2}|/|to|and) ?((?:19|20)\d\d|\d\d)\b(?!-\d)")
_FISCAL_RANGE = re.compile(r"\b(20\d\d)[/-]\d\d ?(?:-{1,2}|to) ?20\d\d[/-](\d\d)\b")
"""Fiscal years from the first to the last: 2024/25 to 2029/30."""
_ONE = re.compile(
    r"\b(20\d\d) (?:[A-Z][a-z]+ )?(?:Action Plan|Work Plan|Implementation Plan|Annual Plan|Plan"
    r"|Programme)\b|\b(?:Work|Annual|Action|Operational|Business) Plan"
    r"(?: for)?,? \(?(20\d\d)\)?$"
)
_TO = re.compile(r"\b(?:to|towards|until|by|Vision|Horizon|Agenda|Strategy|Plan|Roadmap) (20\d\d)\b")
_FORCE = re.compile(
    r"\b(?:come|comes|enter|enters|take|takes)(?: into (?:force|effect)"
    r"| effect)[^.\n]{0,20}? (?P<date>[^.\n]{4,24}?20\d\d)"
)
_UNTIL = re.compile(
    r"\b(?:valid|remain in (?:force|effect)|in force|effective|expires?)\b[^.\n]{0,30}? (?:until|till|to"
    r"|on) (?P<date>[^.\n]{0,20}?20\d\d)"
)
_LASTS = re.compile(
    rf"\b(?:valid|effective|in force|validity)\b[^.\n]{{0,20}}? (?P<count>\d{{1,2}}"
    rf"|{'|'.join(NUMBERS)}) years\b",
    re.IGNORECASE,
)
_COVERS = re.compile(
    r"^\W*(?:planning |implementation )?period(?: (?:of|covered by) (?:this|the) (?:plan|strategy|programme"
    r"|roadmap))?: ((?:20)\d\d)"
    r" ?(?:-{1,2}|to) ?(20\d\d|\d\d)\b"
    r"|(?<!previous )(?<!former )(?<!last )(?<!first )(?<!earlier )(?<!old )\b(?:plan|strategy|programme"
    r"|roadmap)\b[^.\n]{0,140}?\b(?:from|for(?: the (?:period|years))?|covers"
    r"|covering|between|over)(?: the)?(?: (?:period|(?:fiscal |calendar )?years)(?: \([A-Z]{2}\))?)? ((?:20)\d\d)"
    r" ?(?:-{1,2}|to|and|through) ?(20\d\d|\d\d)\b",
    re.IGNORECASE | re.MULTILINE,
)


def read_english_envelope(view: View, start: int, body: int, end: int) -> Envelope:
    """Return the metadata of an English plan; the arguments are those of ``read_envelope``."""
    envelope = Envelope()
    title, envelope.notice = find_title(view, start, body)
    envelope.title = Found(title.text, title.span, title.rule, title.confidence) if title else None
    head = list(view.between(start, max(body, start + 1)))[:16] or list(view.paragraphs[:6])
    news = is_news(view, start)
    envelope.number = _find_told_number(view, start) if news else _find_number(view, head)
    issuers = find_english_issuers(view, start, body, end, news)
    envelope.issuers = [_without_article(one) for one in issuers]
    wide = [*view.between(start, max(body, start + 1))[16:40], *view.between(max(body, start + 1), end)[:3]]
    envelope.issued = _find_told_date(view, start) if news else _find_issued(view, head, wide, issuers, envelope)
    envelope.period = find_english_period(view, start, end, envelope.title)
    return envelope


def _without_article(name: Name) -> Found:
    cut = 4 if name.text.startswith("The ") else 0
    return Found(name.text[cut:], (name.span[0] + cut, name.span[1]), name.rule, name.confidence)


def is_news(view: View, start: int) -> bool:
    """Return whether a text reports on a plan and is none: a headline that tells, a byline, an interpretation."""
    lines = [view.text[first:last] for first, last in view.between(start, start + 1500)[:8]]
    told = [line for line in lines[4:] if len(line) > 60 and not re.search(r" [>|] ", line)]
    return any(_NEWS_HEAD.search(line[:160]) for line in [*lines[:4], *told])


def _find_told_number(view: View, start: int) -> Found | None:
    """Return the number that a report gives in brackets behind the plan: (Hai Zheng Ban Fa [2025] No. 17, …)."""
    for first, last in view.between(start, start + 4000)[:10]:
        found = _CHINESE_NUMBER.search(view.text, first, last)
        if found and view.text[found.start() - 1 : found.start()] == "(":
            return Found(found[0], found.span(), "number-in-text", 0.7)
    return None


def _find_told_date(view: View, start: int) -> Found | None:
    """Return the day on which, as a report says, the plan was issued; the year may stand in its dateline alone."""
    pairs = view.between(start, start + 4000)[:10]
    dated = [found for first, last in pairs for found in DATE.finditer(view.text, first, last) if found["year2"]]
    for first, last in pairs:
        told = _TOLD_ON.match(view.text, first, last) or _TOLD_AT_END.search(view.text, first, last)
        year = told["year"] or (dated[0]["year2"] if dated else "") if told else ""
        found = DATE.fullmatch(f"{told['day']}, {year}") if told and year else None
        if told and found:
            return Found(read_date(found), told.span("day"), "date-in-text", 0.6)
    return None


def _find_number(view: View, head: list[tuple[int, int]]) -> Found | None:
    for first, last in head:
        if last - first > 240:
            continue
        coded = next(
            (one for low, high in _cut(view, first, last) if (one := _CODE.fullmatch(view.text, low, high))), None
        )
        if coded:
            return Found(coded["code"], coded.span("code"), "code-in-head", 0.75)
        found = _NUMBER.search(view.text, first, last)
        if (
            found
            and not re.match(r"(?:Document|Notice) \d{1,2} of \d", view.text[found.start() : found.end() + 6])
            and (
                not _CITED.search(view.text[first : found.start()]) or _BY.search(view.text[first : found.start()])
            )
        ):
            text = found[0].rstrip(" .,-/")
            return Found(text, (found.start(), found.start() + len(text)), "number-in-head", 0.8)
        labelled = _REFERENCE.search(view.text[first:last])
        if labelled:
            text = labelled["code"].rstrip(".,-/")
            return Found(
                text,
                (first + labelled.start("code"), first + labelled.start("code") + len(text)),
                "reference-in-head",
                0.75,
            )
    return None


def _find_issued(
    view: View,
    head: list[tuple[int, int]],
    wide: list[tuple[int, int]],
    issuers: list[Name],
    envelope: Envelope,
) -> Found | None:
    """Return the date of the plan: beside its issuer or number, behind a label, or alone in the heading."""
    for first, last in [*head, *wide]:
        said = _DONE.search(view.text, first, last) if last - first < 240 else None
        numbered = envelope.number is not None and first <= envelope.number.span[0] < last
        label = _DATED.match(view.text[first:last])
        if said or numbered or label:
            for printed in DATE.finditer(view.text, first, last):
                low, high = envelope.number.span if envelope.number else (0, 0)
                within = printed.start() < high and low < printed.end()
                if not within and not (printed["year5"] or printed["year6"]):
                    return Found(read_date(printed), printed.span(), "date-beside-issuer", 0.85)
    signed = [one for one in issuers if one.rule == "signature"]
    late = [pair for one in signed for pair in view.between(one.span[1], one.span[1] + 60)]
    below = [
        pair for one, pair in itertools.pairwise([*head, *wide]) if is_english_body(view.text[slice(*one)], {})
    ]
    for first, last in [*late, *below, *head]:
        line = re.sub(r"^[A-Z][a-z]+, (?=[A-Z][a-z]+ \d{4}$)", "", view.text[first:last].strip(" .()"))
        found = DATE.fullmatch(line.title() if line.isupper() else line)
        if found and not found["year6"]:
            return Found(read_date(found), (first, last), "date-on-its-line", 0.85)
    for first, last in [*head, *view.paragraphs[-3:]]:
        posted = last - first > 160 or _POSTED.search(view.text, first, last)
        for low, high in () if posted else _cut(view, first, last):
            dated = _DATED_PART.match(view.text, low, high)
            found = DATE.fullmatch(view.text, dated.end(), high) if dated else None
            if found and not found["year5"] and not found["year6"]:
                return Found(read_date(found), found.span(), "date-in-head", 0.75)
    return None


def _cut(view: View, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Yield the parts of a line of the heading that bars, dashes or gaps part."""
    at = first
    for found in itertools.chain(_SIGNS.finditer(view.text, first, last), (None,)):
        stop = found.start() if found else last
        part = view.text[at:stop]
        low = at + len(part) - len(part.lstrip(" *_("))
        if part.strip(" *_()."):
            yield low, at + len(part.rstrip(" *_)."))
        at = found.end() if found else last


def find_english_period(view: View, start: int, end: int, title: Found | None) -> Period:
    """Return the years that a plan covers: in its title, or said of it in the text."""
    if title is not None:
        at = title.span[0]
        found = _FISCAL_RANGE.search(title.value) or _RANGE.search(title.value)
        if found:
            return Period(
                int(found[1]),
                _year(found[1], found[2]),
                (at + found.start(), at + found.end()),
                "period-in-title",
                0.98,
            )
        one = _ONE.search(title.value)
        if one:
            year = int(one[1] or one[2])
            return Period(year, year, (at + one.start(), at + one.end()), "year-in-title", 0.85)
        for low, high in view.between(title.span[1], title.span[1] + 60)[:2]:
            beside = _RANGE.fullmatch(
                re.sub(r"^(?:(?:Fiscal|Calendar) )?Years? ", "", view.text[low:high].strip(" ()"))
            )
            if beside:
                return Period(int(beside[1]), _year(beside[1], beside[2]), (low, high), "period-below-title", 0.9)
        last = _TO.search(title.value)
        if last:
            return Period(0, int(last[1]), (at + last.start(), at + last.end()), "last-year-in-title", 0.8)
    begin, until = _FORCE.search(view.text, start, end), _UNTIL.search(view.text, start, end)
    if begin and until:
        first = int(begin["date"][-4:])
        return Period(first, int(until["date"][-4:]), (begin.start(), until.end()), "validity", 0.85)
    lasts = _LASTS.search(view.text, begin.end(), min(begin.end() + 80, end)) if begin else None
    if begin and lasts:
        first = int(begin["date"][-4:])
        count = NUMBERS.get(lasts["count"].lower()) or int(lasts["count"])
        return Period(first, first + count, (begin.start(), lasts.end()), "validity", 0.8)
    for low, high in view.between(start, end)[:24]:
        covers = _COVERS.search(view.text, low, high)
        if covers:
            begun, ended = covers[1] or covers[3], covers[2] or covers[4]
            return Period(int(begun), _year(begun, ended), covers.span(), "period-in-prose", 0.75)
    return Period()


def _year(first: str, last: str) -> int:
    return int(last) if len(last) == 4 else int(first[:2] + last)
