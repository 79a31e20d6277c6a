"""Who issued an English document: *Issued by X*, a signature, the heading, or who is told to have it. Floor 2."""

from __future__ import annotations

import itertools
import re

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.dates import DATE, MONTH
from spacegraph.documents.english.names import split_english
from spacegraph.documents.issuers import Name
from spacegraph.documents.view import View

ISSUED_BY = re.compile(
    r"\b(?:Issued|Adopted|Approved|Published|Endorsed|Promulgated|Released"
    r"|Passed) (?:jointly )?by (?:the )?(?=[A-Z])(?!(?:[A-Z]\w+ ){0,2}(?:Resolution|Order|Decree|Decision"
    r"|Ordinance|Act|Regulation)\b)"
)
_ADOPTED = re.compile(r"\b(?:Adopted|Approved|Endorsed|Passed) (?:jointly )?by (?:the )?$")
"""What comes before a body that adopted a plan, which another named above its title may have issued."""
_KINDS = re.compile("City|Town|County|State|Council|Board|Government|Republic|Ministry|Department|Office|Agency")
"""Words that the names of bodies of many places have in common."""
_NOTICE = re.compile(
    r"(?:Notice|Circular|Decision|Opinions?|Order) (?:of|from) (?:the )?(?P<who>[A-Z][^\"“”\n]{4,120}?) (?:on"
    r"|concerning|regarding) "
)
_LABELLED = re.compile(
    r"(?:Directorate|Issuing (?:body|authority|agency|department|organi[sz]ation)|Issuer|Publisher|Published by"
    r"|Issued by|Issuing unit"
    r"|Promulgated by|Department|From): (?P<who>[A-Z][^\n]{3,240})$"
)
_TOLD = re.compile(
    r"(?P<who>(?:the )?(?:[A-Z][\w.'’-]*|of|for|and|local|municipal|government|provincial|city|people's|central)"
    r"(?: (?:[A-Z][\w.'’-]*|of|for|and|the|local|municipal|government|provincial|city|people's|central)){0,12}?)"
    r"(?: has| have| recently| officially| today| jointly| yesterday){0,3} (?:released|issued|unveiled"
    r"|published|announced|launched"
    r"|adopted|approved|promulgated|printed and (?:distributed|issued)|[Rr]eleases|[Uu]nveils"
    r"|[Ii]ssues) (?:a |an |the |its |\d|new "
    r"|[A-Z])[^.\n]{0,120}?"
    r"(?i:plan|strategy|measures|opinions|roadmap|programme|guidelines)\b"
)
_TOGETHER = re.compile(
    r"(?P<who>(?:the )?[A-Z][\w' ]{3,90}?), (?:together|jointly|along|in conjunction) with "
    r"(?P<others>[^.;\n]{4,300}?), "
    r"(?:has |have |recently |jointly )*(?:issued|released|unveiled|published|formulated)\b"
)
"""The one who issued a plan, and those with whom it did."""
_ONLY_KIND = re.compile(r"(?:the )?(?:Council|Cabinet|Board|Parliament|Assembly|Government)")
_SEAT = re.compile(r", (?:[A-Z][a-z]+ ){1,3}(?:City|Province|Municipality|County)$")
"""Where the body sits that issues a notice, behind its name."""
_JOINTLY = re.compile(
    r"(?P<who>(?:the )?[A-Z][^.;\n]{3,240}? and the [A-Z][^.;,\n]{3,90}?) (?:has |have |recently |jointly "
    r"|officially )*"
    r"(?:issued|released|unveiled|published|formulated|printed and (?:distributed|issued))\b"
)
"""Several who issued a plan: *the A, the B and the C jointly issued*."""
_PREPARED = re.compile(
    r"(?:Prepared|Developed|Produced) by (?:the )?(?P<who>[A-Z][^\n.]{3,110}?)(?: for (?:the )?[A-Z][^\n.]{3,80})?"
)
_PASSIVE = re.compile(
    r"\b(?i:plan|strategy|measures|opinions|roadmap|programme|guidelines)\b[^.\n]{0,200}?\b(?:issued|released"
    r"|unveiled"
    r"|published|announced|launched) (?:jointly )?(?:[\w ]{0,20})?by (?P<who>(?:the )?[A-Z][^.\n]{4,260}?)"
    rf"(?= on [A-Z\d]| in an? | {MONTH}|,? and (?:[a-z]+ )?other|,? (?:aims|sets|will|which|is|was|outlines|calls"
    rf"|seeks|includes|details|says)\b|[.\n]|$)"
)
_OPENING = re.compile(
    r"(?:(?:To|In order to|After|Following|With) [^,.\n]{5,120}, |On [A-Z][a-z]+ \d{1,2}(?:, \d{4})?, "
    r"|In [A-Z][a-z]+(?: \d{4})?, |Recently, (?:with the (?:approval|consent) of [^,.\n]{3,80}, )?"
    r"|Editor['’]s note: "
    r"|[A-Z][\w ]{2,30}, [A-Z][a-z]+ \d{1,2}, \d{4}, [^:\n]{2,40}: |[A-Z]{3,}[A-Z ,]{0,20} - )"
)
_PLACE = re.compile(r"(?i:city|county|government|municipality|town|state government) (?i:of) [A-Z][\w' -]{2,40}")
_COUNTRY = re.compile(r"[A-Z][a-z]+'s (?=[A-Z])")
_NOBODY = re.compile(
    r"(?:The|This|It|He|She|They|We|Minister|President|Mayor|Premier|Government|Recently|City|Breaking|News|Who"
    r"|What|Officials)\b$"
)


def find_english_issuers(view: View, start: int, body: int, end: int, news: bool) -> list[Name]:
    """Return the issuers of an English document, from the surest place that names them."""
    pairs = list(view.between(start, max(body, start + 1)))[:14] or list(view.paragraphs[:10])
    wide = [*view.between(start, max(body, start + 1))[14:40], *view.between(max(body, start + 1), end)[:3]]
    finders = (_find_named, _find_labelled, _find_signed)
    for finder in finders:
        names = finder(view, [*pairs, *wide] if finder is _find_named else pairs, end)
        signed = _find_signed(view, [*pairs, *wide], end) if names and names[0].rule == "issuer-in-title" else []
        if names and finder is _find_named and not news and _ADOPTED.search(view.text[: names[0].span[0]][-40:]):
            heads = _find_heads(view, pairs)
            return heads if heads and not _share_name(heads[0].text, names[0].text) else names
        if names:
            return signed if len(signed) > len(names) else names
    for first, last in pairs if not news else ():
        prepared = _PREPARED.fullmatch(view.text, first, last)
        if prepared:
            return _make(view, *prepared.span("who"), "prepared by", 0.7)
    if news:
        return _find_told(view, list(view.between(start, end)[:10]))
    return _find_heads(view, pairs) or _find_told(view, list(view.between(start, end)[:10]))


def _share_name(one: str, other: str) -> bool:
    """Return whether two bodies bear the name of the same place: *City of Ostrel*, *Ostrel City Council*."""
    words = [{*re.findall(r"[A-Z][a-zA-Z]{3,}", _KINDS.sub("", name.title()))} for name in (one, other)]
    return bool(words[0] & words[1])


def _make(view: View, low: int, high: int, rule: str, sure: float) -> list[Name]:
    low += 4 if view.text.startswith("The ", low) else 0
    names = split_english(view.text, low, high, {})
    return [Name(view.text[one.start : one.end], (one.start, one.end), rule, sure) for one in names]


def _find_named(view: View, pairs: list[tuple[int, int]], end: int) -> list[Name]:
    for first, last in [*pairs, *view.between(max(0, end - 400), end)]:
        found = ISSUED_BY.search(view.text, first, last)
        if found and last - first < 240:
            date = DATE.search(view.text, found.end(), last)
            stops = [date.start() if date else last] + [
                place
                for sign in (
                    " on ",
                    "; ",
                    ". ",
                    " under ",
                    " as ",
                    ", Resolution",
                    ", Order",
                    ", Decision",
                    ", Decree",
                    ", Conclusion",
                    ", Minute",
                )
                if (place := view.text.find(sign, found.end(), last)) > 0
            ]
            if not _ONLY_KIND.fullmatch(view.text[found.end() : min(stops)].strip(" .,")):
                return _make(view, found.end(), min(stops), "issued by", 0.9)
        notice = _NOTICE.search(view.text, first, last)
        if notice and notice.start() - first < 4:
            low, high = notice.span("who")
            seat = _SEAT.search(view.text, low, high)
            return _make(view, low, seat.start() if seat else high, "issuer-in-title", 0.85)
    return []


def _find_labelled(view: View, pairs: list[tuple[int, int]], end: int) -> list[Name]:
    for first, last in pairs:
        found = _LABELLED.match(view.text, first, last)
        if found:
            below = itertools.takewhile(
                lambda pair: pair[1] - pair[0] < 110 and is_english_body(view.text[slice(*pair)], {}),
                (pair for pair in pairs if pair[0] > last),
            )
            spans = [found.span("who"), *below]
            return [name for span in spans for name in _make(view, *span, "issuer-labelled", 0.7)]
    return []


def _find_signed(view: View, pairs: list[tuple[int, int]], end: int) -> list[Name]:
    """Return the body on the line before a date that stands alone."""
    late = list(view.between(max(0, end - 600), end + 1))
    for group in (pairs, late):
        for (first, last), (low, high) in itertools.pairwise(group):
            line = view.text[first:last]
            dated = DATE.fullmatch(view.text[low:high].strip(" ."))
            if dated and last - first < 110 and is_english_body(line, {}):
                return [*_find_beside(view, first), Name(line, (first, last), "signature", 0.9)]
    return []


def _find_beside(view: View, place: int) -> list[Name]:
    """Return the bodies on the lines right above one that signs with them."""
    result: list[Name] = []
    for first, last in reversed(view.between(max(place - 800, 0), place)):
        line = view.text[first:last]
        if last - first > 110 or not is_english_body(line, {}):
            break
        result.insert(0, Name(line, (first, last), "signature", 0.9))
    return result


def _find_heads(view: View, pairs: list[tuple[int, int]]) -> list[Name]:
    """Return the body that a line of the heading names, the finest one."""
    several = next((names for pair in pairs[:6] if (names := _find_beside_each_other(view, *pair))), [])
    if several:
        return several
    result: list[Name] = []
    for first, last in pairs[:6]:
        line = re.split(
            r" · | \| | - (?=[A-Z])|,? in (?:collaboration|partnership|cooperation) with |, (?=Order"
            r"|Resolution|Decree)",
            view.text[first:last],
        )[0]
        line = line.split(",")[0] if DATE.search(line) else line
        line = line.split(": ")[0] if ": " in line and is_english_body(line.split(": ")[0], {}) else line
        name = line.title().replace(" Of ", " of ").replace(" And ", " and ") if line.isupper() else line
        if (
            len(line) < 110
            and line[-1:] not in ".:"
            and is_english_body(name, {})
            and not re.search(r"Plan\b|Strategy\b", name)
        ):
            result.append(Name(line, (first, first + len(line)), "issuer-in-head", 0.7))
    if not result:
        for first, last in pairs[:6]:
            if last - first < 60 and _PLACE.fullmatch(view.text, first, last):
                result.append(Name(view.text[first:last], (first, last), "issuer-in-head", 0.6))
    finer = [one for one in result if not one.text.lower().startswith(("government of", "city of", "republic"))]
    return (finer or result)[:2]


def _find_beside_each_other(view: View, first: int, last: int) -> list[Name]:
    """Return the bodies on a line of nothing else that bars or gaps part, or *and* before a new name."""
    if last - first > 240:
        return []
    at, names = first, list[Name]()
    for part in [*_APART.finditer(view.text, first, last), None]:
        stop = part.start() if part else last
        word = view.text[at:stop].strip()
        if not word or not is_english_body(word, {}):
            return []
        names.append(Name(word, (at, at + len(word)), "issuer-in-head", 0.7))
        at = part.end() if part else last
    return names if len(names) > 1 else []


_APART = re.compile(
    r" {1,2}\| {1,2}| {3,}| (?=(?:Ministry|Department|Bureau) (?:of|for) )(?<!and )(?<!the )"
    r"| and (?:the )?(?=(?:[A-Z][\w&]+ ){1,4}(?:Agency|Office|Commission|Authority|Council|Administration)$)"
)


def _find_told(view: View, pairs: list[tuple[int, int]]) -> list[Name]:
    """Return the one who is told to have released the plan; headlines come last."""
    for first, last in pairs[1:]:
        several = _TOGETHER.search(view.text, first, last)
        if several:
            names = _make(view, *several.span("who"), "issuer-in-text", 0.6)
            return names + _make(view, *several.span("others"), "issuer-in-text", 0.6)
        opening = _OPENING.match(view.text, first, last)
        jointly = _JOINTLY.match(view.text, opening.end() if opening else first, last)
        names = _make(view, *jointly.span("who"), "issuer-in-text", 0.6) if jointly else []
        if len(names) > 1 and all(is_english_body(one.text, {}) for one in names):
            return names
    for first, last in [*pairs[1:], *pairs[:1]]:
        for opening in (_OPENING.match(view.text, first, last), None):
            low = opening.end() if opening else first
            found = _TOLD.match(view.text, low, last)
            if not found:
                continue
            at = found.start("who") + (4 if found["who"].lower().startswith("the ") else 0)
            country = _COUNTRY.match(view.text, at, found.end("who"))
            at = country.end() if country else at
            name = view.text[at : found.end("who")]
            passive = [] if is_english_body(name, {}) else _find_passive(view, pairs)
            if passive:
                return passive
            if len(name) > 2 and not _NOBODY.match(name) and name[0].isupper() and not re.search(r"\d", name):
                return _split_told(view, at, name)
    return _find_passive(view, pairs) or _find_said(view, pairs)


def _find_said(view: View, pairs: list[tuple[int, int]]) -> list[Name]:
    """Return the body that, as a later sentence of a paragraph says, issued the plan."""
    for first, last in pairs:
        for stop in re.finditer(r"(?<=[a-z]\. )(?=The [A-Z])", view.text[first:last]):
            found = _TOLD.match(view.text, first + stop.start(), last)
            names = _make(view, *found.span("who"), "issuer-in-text", 0.55) if found else []
            if names and all(is_english_body(one.text, {}) for one in names):
                return names
    return []


def _split_told(view: View, at: int, name: str) -> list[Name]:
    """Return the bodies of a subject, where *and the* joins two of them."""
    if " and the " in name and all(is_english_body(one, {}) for one in name.split(" and the ")):
        return _make(view, at, at + len(name), "issuer-in-text", 0.6)
    return [Name(name, (at, at + len(name)), "issuer-in-text", 0.6)]


def _find_passive(view: View, pairs: list[tuple[int, int]]) -> list[Name]:
    """Return those by whom the plan was issued, as a report says: the Action Plan …, issued by the Ministry …."""
    for first, last in pairs[:10]:
        found = _PASSIVE.search(view.text, first, last)
        names = split_english(view.text, *found.span("who"), {}, strict=True) if found else []
        if names:
            return [Name(one.text, (one.start, one.end), "issuer-in-text", 0.6) for one in names]
    return []
