"""The title of an English document. Floor 2."""

from __future__ import annotations

import itertools
import re

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import MONTH
from spacegraph.documents.titles import Title
from spacegraph.documents.view import View

_KIND = (
    r"(?:Action Plan|Implementation Plan|Strategic Plan|Delivery Plan|Master ?[Pp]lan|Work Plan"
    r"|Development Plan|Strategy|Road ?map"
    r"|Framework|Key Points|Plan|Opinions|Measures|Guidelines|Agenda|Programme|Blueprint|White Paper)"
)
_PLAN = re.compile(rf"\b{_KIND}\b")
_LABEL = re.compile(r"(?:Original Title|Title): ?", re.IGNORECASE)
_BODY = re.compile(r"([A-Z][^:\n]{4,60}): (?=[A-Z])")
"""The body whose plan it is, before the title on its line."""
_PAGE = re.compile(r"\d{1,3} ?\| ?(?=[A-Z])")
_LEAD = re.compile(
    r"(?:Transcript(?: of (?:the )?|: ))?(?:Policy (?:Explained|at a [Gg]lance|in [Bb]rief): )?"
    r"(?:(?:On |on )?(?:Issuing|Printing and Distributing) (?:the )?(?=[A-Z]))?"
    r"(?:(?:A )?(?:Reader['’]s |Quick |Short )?Guide to (?:the )?)?"
    r"(?:(?:Summary of (?:the )?)?(?:Press )?(?:[Bb]riefing|[Cc]onference) on (?:the )?"
    r"|(?:Policy )?(?:Q&A and )?Interpretation(?: of)?(?: ?[|:])? (?:the )?)?(?:(?:Notice"
    r"|Circular) (?:of .{4,120}? )?on (?:the )?(?:Issuing"
    r"|Issuance of|Printing and Distributing|Printing and"
    r" Issuing)(?: of)? (?:the )?)?"
)
_NEWS = re.compile(
    r".{3,70}? (?:[Rr]eleases?|[Uu]nveils?|[Ii]ssues?|[Pp]ublish(?:es)?|[Ll]aunch(?:es)?|[Aa]dopts?"
    r"|[Aa]nnounces?|[Ii]ntroduces) (?:the |its |a |an |new )*(?=[\dA-Z])"
)
_CHROME = re.compile(
    r"(?:Publication|Home|Index|News|Policy|Policies|Documents?|You are here|Menu|Search)\b.{0,30}(?:[>|]| - "
    r"|/)|[^ ]*>|.*Strategy/plan|(?:The|This|Why|What|How|Our)\b(?: [\w']+){0,5}? (?:Plan|Strategy)\b"
)
_TELLS = re.compile(r"\b(?:ENDORSES|APPROVES|LAUNCHES|UNVEILS|ADOPTS|RELEASES|ANNOUNCES|PUBLISHES|BACKS|AGREES)\b")
"""What a headline says of a plan."""
_NUMBERED = re.compile(r"(?:[IVX]{1,4}|\d{1,2})\. ")
_YEARS = (
    r"(?: ?\((?:19|20)\d\d ?-{1,2} ?(?:(?:19|20)\d\d|\d\d)\)| ?\(20\d\d-\d\d to 20\d\d-\d\d\)|,? (?:19"
    r"|20)\d\d-{1,2}(?:(?:19|20)?\d\d)"
    r"| for (?:the period )?(?:19|20)\d\d-{1,2}(?:(?:19|20)?\d\d))"
)
_DATED = re.compile(
    rf"(?:[A-Z][\w'’-]* (?:and |for |of |the )?){{0,9}}{_KIND}(?: (?:for|on|to"
    rf"|of) [^.,;:\n\"“”]{{5,150}}?)?{_YEARS}"
)
_NAMED = re.compile(
    rf"\b(?:[A-Z][A-Za-z'’-]+ ){{0,8}}(?:Action Plan|Strategic Plan|Implementation Plan|Plan|Strategy|Opinions)"
    rf"(?: (?:for|on|to|of) [A-Za-z'’&-]+(?: [A-Za-z'’&-]+){{0,15}})?(?:{_YEARS})?"
)
_STRONG = re.compile(
    r"Plan (?:for|on|to|of)|Strategy (?:for|on)|\d{4}\)?$|(?:[A-Z][a-z]+ ){2}(?:Action|Implementation|Strategic"
    r"|Delivery) Plan$"
)
_PAGE_END = re.compile(r" {2,}(?:Page )?\d{1,3}$")
_ALONE = re.compile(rf"(?:(?:FY ?)?20\d\d )?(?:Annual )?{_KIND}(?: (?:FY ?)?20\d\d(?: ?-{{1,2}} ?(?:20)?\d\d)?)?")
_PLACE = re.compile(
    r"(?:City|County|Government|Republic|State|Town|Province) of\b|[\w ]{2,30} (?:County|City|Province)$"
)
_GOES_ON = re.compile(
    r"(?:ACTION|IMPLEMENTATION|STRATEGIC|DELIVERY) PLAN$|(?:TO|FOR|OF|ON|AND|IN) [A-Z ,&-]{3,80}(?:(?:19"
    r"|20)\d\d ?(?:-{1,2}|TO) ?(?:20)?\d\d)?$"
    r"|\(?(?:FY ?|Fiscal Years? )?20\d\d ?(?:-{1,2}|/|TO|to|through) ?(?:20)?\d\d\)?$"
    r"|20\d\d/\d\d ?(?:-{1,2}|to) ?20\d\d/\d\d$"
)
_OPEN_END = re.compile(r" (?i:for|of|and|on|the|to|in|with)$")
_WITH_YEARS = re.compile(
    r"(?!Fiscal|FY|Years|Period|For )(?:[A-Z(][\w'’&-]*,? ){1,7}\(?(?:19|20)\d\d ?-{1,2} ?(?:20)?\d\d\)?"
)
"""The rest of a title, with its years."""
NEAR = 12
"""Paragraphs from the first that may name the plan that a text is about; later ones must say that it was issued."""
_EXPLAINED = re.compile(
    r".{2,40} (?:holds|held) (?:a )?(?:press|news) "
    r"|.{2,40} (?i:sets out|unveils|releases|maps out|rolls out|lays out) "
    r"|(?:Policy )?(?:Explained|Interpretation|Explainer|Reading)\b"
)
_ISSUED = re.compile(
    r"\b(?:issued|distributed|released|unveiled|published|launched|adopted|promulgated)\b[^.]{0,60}$"
)
_QUOTED = re.compile(r"[\"“]([^\"“”]{10,200}?)[\"”]")


def find_english_title(view: View, start: int) -> Title | None:
    """Return the plan's title: quoted in the heading, the heading itself, or named in the first paragraphs."""
    pairs = list(view.between(start, len(view.text) + 1)[:30])
    stacked = _read_stack(view, pairs[:8])
    if stacked is not None:
        return stacked
    for first, last in pairs[:8]:
        title = _read_line(view, first, last)
        if title is not None:
            line = view.text[first:last]
            explained = _EXPLAINED.match(line.capitalize() if line.isupper() else line) and not re.search(
                r"20\d\d ?-", title.text
            )
            return (_find_explained(view, pairs, title.text[-24:]) if explained else None) or title
    for pattern in (_DATED, _NAMED):
        for number, (first, last) in enumerate(pairs):
            if "|" in view.text[first:last]:
                continue
            found = pattern.search(view.text, first, last)
            if found and number >= NEAR and not _ISSUED.search(view.text, first, found.start()):
                continue
            if found and len(found[0]) > 24 and (pattern is _DATED or _STRONG.search(found[0])):
                text = _trim(found[0]) if pattern is _NAMED else re.sub(r"^(?:The|This|That|Its) ", "", found[0])
                at = view.text.find(text, found.start())
                return Title(text, (at, at + len(text)), "title-in-text", 0.7)
    return None


def _find_explained(view: View, pairs: list[tuple[int, int]], ends: str) -> Title | None:
    """Return the whole title, with its years, of the plan that is said to have been issued."""
    for first, last in pairs[:NEAR]:
        found = _DATED.search(view.text, first, last)
        if found and (ends.lower() in found[0].lower() or _ISSUED.search(view.text, first, found.start())):
            return Title(re.sub(r"^(?:The|This|That|Its) ", "", found[0]), found.span(), "title-in-text", 0.75)
    return None


def _read_line(view: View, first: int, last: int) -> Title | None:
    """Return the title that a line of the heading is or holds."""
    body = _BODY.match(view.text, first, last)
    label = _LABEL.match(view.text, first, last) or (body if body and _is_body(body[1]) else None)
    label = label or _PAGE.match(view.text, first, last)
    at = label.end() if label else first
    text = view.text[at:last]
    quoted = _QUOTED.search(text)
    if quoted and _PLAN.search(quoted[1]) and (label or last - first < 260):
        return Title(quoted[1].strip(" ."), (at + quoted.start(1), at + quoted.end(1)), "title-quoted", 0.9)
    news = _NEWS.match(text)
    lead = _LEAD.match(text)
    told = text.isupper() and _TELLS.search(text)
    if (
        told
        or _NUMBERED.match(text)
        or _CHROME.match(text.title() if text.isupper() else text)
        or len(text) > 220
        or text.count(" / ") > 1  # where a page stands in its site
        or text[-1:] in ".:;,?"
        or "|" in text[lead.end() if lead else 0 :]
    ):
        return None
    at += news.end() if news else lead.end() if lead else 0
    text = view.text[at:last]
    words = text.split()
    capital = sum(word[:1].isupper() or word[:1].isdigit() for word in words)
    named = _PLAN.search(text.title() if text.isupper() else text)
    if not named or len(text) > 180 or len(words) < 3 or (news and capital < 0.5 * len(words)):
        return None
    if not text[0].isupper() and not text[0].isdigit():
        return None
    page = _PAGE_END.search(text)
    last = at + page.start() if page else last
    text = view.text[at:last]
    above = _find_above(view, at, text)
    if above < at:
        return Title(view.text[above:last].replace("\n", " "), (above, last), "title-line", 0.75)
    joined = _join(view, at, last)
    joined = joined if joined.span[1] > last else _unwrap(view, at, last)
    brand = _find_brand(view, at, text)
    if brand < at:
        stop = joined.span[1]
        return Title(view.text[brand:stop].replace("\n", " "), (brand, stop), "title-on-lines", 0.7)
    if joined.span[1] > last:
        return _lengthen(view, joined)
    return _lengthen(view, Title(text, (at, last), "title-line", 0.8))


def _read_stack(view: View, pairs: list[tuple[int, int]]) -> Title | None:
    """Return a title that stands on lines of its own: what it is about, *Action Plan*, and perhaps its years."""
    for (first, last), (low, high) in itertools.pairwise(pairs):
        above, below = view.text[first:last], view.text[low:high]
        capital = [word for word in above.split() if word[:1].isupper()]
        topic = (
            2 <= len(above.split()) <= 12 and len(capital) >= 0.6 * len(above.split()) and above[-1] not in ".:;,"
        )
        yearly = re.match(r"(?:FY ?)?20\d\d Annual ", below) is not None  # the plan of one year of a strategy
        topic = topic and (yearly or re.search(rf"{_KIND}$", above) is None)
        alone = _ALONE.fullmatch(below.title() if below.isupper() else below) is not None
        broken = (
            above.isupper() and below.isupper() and len(below.split()) <= 4 and not _ALONE.fullmatch(above.title())
        )
        alone = alone or (broken and re.search(rf"{_KIND}$", below.title()) is not None)
        if (
            topic
            and alone
            and low == last + 1
            and not _PLACE.match(above)
            and not _CHROME.match(above)
            and not _is_body(above)
        ):
            stop = _join(view, low, high).span[1]
            return Title(view.text[first:stop].replace("\n", " "), (first, stop), "title-on-lines", 0.75)
    return None


def _is_body(line: str) -> bool:
    name = line.title().replace(" Of ", " of ").replace(" And ", " and ") if line.isupper() else line
    return is_english_body(name, {})


def _find_above(view: View, at: int, text: str) -> int:
    """Return where a title of few words begins on the line above: … Our Harbour's / Workforce Action Plan."""
    lines = view.between(max(at - 120, 0), at)
    if not lines or lines[-1][1] + 1 != at or text.isupper() or len(text.split()) > 4:
        return at
    line = view.text[slice(*lines[-1])]
    words = line.split()
    capital = sum(word[:1].isupper() for word in words) >= 0.6 * len(words)
    whole = not capital or len(words) < 4 or line.isupper() or line[-1] in ".;," or _CHROME.match(line)
    return at if whole or _is_body(line) or _PLACE.match(line) or _PLAN.search(line) else lines[-1][0]


_NO_BRAND = re.compile(
    r"\d|[:|.;]|\b(?:Government|Ministry|Department|State|Republic|Commonwealth|Kingdom|Council|City|County|Province"
    r"|Office|Agency|Document|Release|News|Policy|Report|Paper|Draft|Final|Version|Annex|Home|Contents|Notice|Page"
    r"|Official|Journal|Gazette|Parliament|Series|Volume|Number|Translation|Summary|Briefing|Interpretation)\b",
    re.IGNORECASE,
)
"""What the line above a title has that is no part of it."""


def _find_brand(view: View, at: int, text: str) -> int:
    """Return where a title begins whose first line is the name that the plan gives itself: Homes Within Reach."""
    lines = view.between(0, at)
    if len(lines) != 1 or lines[0][1] + 1 != at or len(text.split()) < 4 or view.depths[0]:
        return at
    line = view.text[slice(*lines[0])]
    words = line.split()
    capital = sum(word[:1].isupper() for word in words)
    plain = 2 <= len(words) <= 6 and 2 * capital >= len(words) and not line.isupper() and not _NO_BRAND.search(line)
    return lines[0][0] if plain and not _is_body(line) and not _PLAN.search(line) else at


def _join(view: View, at: int, last: int) -> Title:
    """Return a title in capitals with the lines below that go on with it: TO REDUCE …, or its years."""
    stop = last
    for low, high in view.between(last, last + 200)[:3]:
        if low <= last:
            continue
        line = view.text[low:high]
        open_ended = _OPEN_END.search(view.text, at, stop) and (line.isupper() or view.text[stop - 1].islower())
        years = open_ended or (_WITH_YEARS.fullmatch(line) and not re.search(r"20\d\d", view.text[at:stop]))
        goes_on = years or (_GOES_ON.match(line) and (line.isupper() or line[0] in "(0123456789F"))
        if low != stop + 1 or not goes_on:
            break
        stop = high
    return Title(view.text[at:stop].replace("\n", " "), (at, stop), "title-line", 0.8)


_NO_TITLE = re.compile(rf"[:|\[]|No\. ?\d|\b{MONTH} (?:\d{{1,2}}, )?20\d\d|20\d\d-\d\d-|\bOffice of\b")
"""What the line below a title has that goes on with no title."""


def _unwrap(view: View, at: int, last: int) -> Title:
    """Return a title with the lines right below on which it goes on: it was too long for one."""
    stop = last
    for low, high in view.between(last + 1, last + 400)[:2]:
        line, words = view.text[low:high], view.text[low:high].split()
        above = view.text[view.text.rfind("\n", 0, stop) + 1 : stop]
        capital = sum(word[:1].isupper() or word[:1] in "(0123456789" for word in words)
        ends = line[-1] in ".:;," or _NO_TITLE.search(line) or _is_body(line) or _NUMBERED.match(line)
        ends = ends or re.search(r"20\d\d\)?$", above)
        if low != stop + 1 or len(above) < 70 or capital < 0.5 * len(words) or high - low > len(above) + 12 or ends:
            break
        stop = high
    return Title(view.text[at:stop].replace("\n", " "), (at, stop), "title-line", 0.8)


def _lengthen(view: View, title: Title) -> Title:
    """Return the longer form of a title that heads the pages, if there is one."""
    count: dict[str, int] = {}
    for first, last in view.paragraphs:
        if (
            len(title.text) < last - first <= 120
            and "|" not in view.text[first:last]
            and view.text.startswith(title.text, last - len(title.text))
        ):
            line = view.text[first:last]
            count[line] = count.get(line, 0) + 1
    best = max(count, key=lambda line: count[line], default="")
    if not best or not (
        count[best] >= 3
        or (len(best) <= 70 and best.istitle())
        or re.fullmatch(r"(?:[A-Z][\w-]* ){1,4}", best[: len(best) - len(title.text)])
        or sum(word[:1].isupper() or word[:1].isdigit() for word in best.split()) == len(best.split())
    ):
        return title
    place = view.text.find(best)
    return Title(best, (place, place + len(best)), "title-in-page-head", 0.8)


def _trim(text: str) -> str:
    """Return a title without the small words that run on after it."""
    words = text.rstrip(" ").split(" ")
    small = {"for", "on", "to", "of", "and", "the", "in", "a", "an", "with"}
    kept = 0
    for number, word in enumerate(words, 1):
        if word[:1].isupper() or word[:1] in "(0123456789" or word.lower() == "for":
            kept = number
        elif word.lower() not in small:
            break
    while kept and words[kept - 1].lower() in small:
        kept -= 1
    result = " ".join(words[:kept])
    return re.sub(r"^(?:The|This|That|Its) ", "", result)
