"""Names of agencies in English lists, and abbreviations introduced once. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.roles import LEAD, SUPPORT

_PHASES = re.compile(
    r",?\s*\(?\b(?:and )?(?P<support>(?:acting )?in (?:close )?(?:coordination|collaboration|partnership"
    r"|consultation"
    r"|conjunction|cooperation) with|with (?:the )?(?:technical |financial |active )?(?:support|cooperation"
    r"|participation|help|assistance|input"
    r"|collaboration"
    r"|involvement|contribution)s? (?:from|of|by)|supported by|participated in by|working (?:closely )?with"
    r"|jointly with|together with"
    r"|assisted by|(?:and )?joined by|in association with|(?<=[,] )with|with(?= (?:the )?[A-Z])"
    r"|(?<=\()with)\s+|,?\s*\b(?P<via>through|via"
    r"|acting through|within"
    r"|at(?= (?:the )?[A-Z]))\s+(?:its |the )?"
)
_HEADED = re.compile(
    r"(?:the )?(?:[A-Z]\w+ ){0,2}(?:Ministry|Department|Office|Bureau|Agency|Commission|Council|Committee"
    r"|Board|Directorate"
    r"|University|Institute"
    r"|Chamber|Registry|Register|Registrar|Controller General|Directorate General|Association|Center|Centre"
    r"|Secretariat|Court|[Pp]eople['’]s governments) (?:of|for|on)\b"
)
_AND = re.compile(r",? (?:and|&|as well as|along with) (?=[A-Za-z(])")
_PAIRS = re.compile(
    r"Science and Technology|Culture and Tourism|Industry and Information|Ecology and Environment"
    r"|Agriculture and Rural Affairs|Human Resources and Social Security|Housing and Urban"
    r"|Planning and Natural Resources"
    r"|Natural Resources and Planning|Econom(?:y|ics) and Informati[sz]ation|Landscape and Forestry"
    r"|Development and Reform|Supervision and Administration|Animal and Plant"
    r"|Forestry and Grassland|Supply and Marketing|Revenue and Customs|Customs and Excise"
    r"|Transport and Logistics|Health and Human|Further and Higher"
)
"""Fields of one body, which *and* does not part."""
_ADJECTIVE = re.compile(
    r" (?:of|for|and|the|on) (?:the )?(?:[A-Z][\w'’-]+ ){0,6}?(?P<last>[A-Z][a-z]+(?:ic|al|ive|ary|ional"
    r"|ural|mental|istrative))$"
)
"""What a body's name does not end with: *Department of Administrative* and Financial Services."""
_COMPLETE = re.compile(
    r"(?:Government|Council|Commission|Committee|Agency|Authority|Bureau|Board|Office|Directorate"
    r"|Service|Institute|University|Company|Corporation|Foundation|Association|Trust|Group|Bank|Laboratory)$"
)
_NAMED = re.compile(r"(?:the )?[A-Z][\w'’&-]+(?: (?:[A-Z][\w'’&-]+|of|for|and|the)){0,6}? [A-Z][\w'’&-]+")
_NOUNS = frozenset(
    (
        "Public",
        "Council",
        "Capital",
        "Hospital",
        "Tribunal",
        "Arsenal",
        "Portal",
        "Clinic",
        "Executive",
        "Initiative",
        "Archive",
        "Cooperative",
        "Collective",
        "Library",
        "Treasury",
        "Secretary",
        "Judiciary",
        "Music",
        "Logic",
        "Traffic",
        "Republic",
        "Topic",
        "Fabric",
        "Arctic",
        "Atlantic",
        "Pacific",
        "Academic",
        "Central",
        "National",
        "General",
        "Mineral",
        "Coral",
        "Animal",
        "Material",
        "Chemical",
        "Canal",
    )
)
_SIGNS = re.compile(r";|/(?= ?[A-Z])|\|| - |<br ?/?>")
_SIGNS_AND_LINES = re.compile(rf"{_SIGNS.pattern}|\n")
_AND_THE = re.compile(r",? (?:and|as well as|along with) (?=the [A-Za-z])")
_ROLE = re.compile(
    r" ?\((?P<role>(?:co-?)?lead(?:ing)?(?: (?:agency|body|partner|unit))?|support(?:ing)?|partner|coordinator)\)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class EnglishName:
    """A name in a list: its words, span, full form, and the role that the list gives it (or an empty text)."""

    text: str
    start: int
    end: int
    full: str
    role: str = ""

    @property
    def support(self) -> bool:
        """Return whether the list says that the body supports."""
        return self.role == SUPPORT


def split_english(
    text: str, start: int, end: int, short: Mapping[str, str], strict: bool = False, wrapped: bool = False
) -> list[EnglishName]:
    """Return the names between two places.

    Those after *in coordination with* support. A list that marks one of its names as the lead makes the others
    support it. Not strict: what stands in a list of bodies is one, if it begins with a capital letter. Wrapped: the
    ends of lines part no names.
    """
    result: list[EnglishName] = []
    support, at = False, start
    for phase in [*_PHASES.finditer(text, start, end), None]:
        for first, last in _cut(text, at, phase.start() if phase else end, short, wrapped):
            name = _trim(text, first, last, short, support, strict)
            if name is not None:
                result.append(name)
        if phase:
            support = support or phase["support"] is not None
            at = phase.end()
    if any(one.role == LEAD for one in result):
        result = [
            one if one.role else EnglishName(one.text, one.start, one.end, one.full, SUPPORT) for one in result
        ]
    return result


def _cut(text: str, start: int, end: int, short: Mapping[str, str], wrapped: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of the names: cut at ; and /, at commas and at *and* where both sides are names."""
    for low, high in _divide(text, start, end, _SIGNS if wrapped else _SIGNS_AND_LINES):
        commas = list(_divide(text, low, high, re.compile(r",(?! (?:Inc|Ltd|LLC)\b)")))
        pieces = [pair for comma in commas for pair in _cut_and(text, *comma, short)]
        yield from _merge(text, pieces, short)


def _divide(text: str, start: int, end: int, sign: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    at = start
    for found in sign.finditer(text, start, end):
        if text.count("(", at, found.start()) <= text.count(")", at, found.start()):
            yield at, found.start()
            at = found.end()
    yield at, end


def _cut_and(text: str, start: int, end: int, short: Mapping[str, str]) -> Iterator[tuple[int, int]]:
    articles = list(_AND_THE.finditer(text, start, end))
    if articles and (re.match(r"\s*[Tt]he ", text[start:end]) or _HEADED.match(text, start, end)):
        bounds = [start, *(place for found in articles for place in found.span()), end]
        yield from zip(bounds[::2], bounds[1::2], strict=True)
        return
    at = start
    whole = [one.span() for one in _PAIRS.finditer(text, start, end)]
    for found in _AND.finditer(text, start, end):
        if any(low < found.start() < high for low, high in whole):
            continue
        left, right = text[at : found.start()].strip(), text[found.end() : end].strip(" .")
        if re.fullmatch("[a-z]+s", right) and re.search(
            r" of (?:[a-z]+ ){0,3}[a-z]+s$|^(?:all|the) [a-z]+s$", left
        ):
            continue  # governments of all counties and districts
        if left.isalpha() and not left.isupper() and not is_english_body(left, short):
            continue  # Organization and Human Resources Bureau: the kind of a body alone names none
        ends = _ADJECTIVE.search(left)
        if ends and ends["last"] not in _NOUNS:
            continue  # Department of Administrative and Financial Services
        first, *others = _AND.split(right)
        right = first if _is_name(first, short) or any(_HEADED.match(one) for one in others) else right
        complete = left in short or _COMPLETE.search(left)
        if complete and not _HEADED.match(left) and _is_name(left, short) and _NAMED.fullmatch(right):
            yield at, found.start()  # the Harbour Board and Indigenous Services Canada
            at = found.end()
            continue
        if re.fullmatch("[A-Z][a-z]+", right) and _HEADED.match(left):
            continue  # the Board of Taxes and Customs
        if _is_name(right, short) and (_is_name(left, short) or (_HEADED.match(right) and at == start)):
            yield at, found.start()
            at = found.end()
    yield at, end


def _is_name(words: str, short: Mapping[str, str]) -> bool:
    return (
        is_english_body(words, short, strict=False) or re.match(r"other (?:[\w-]+ ){0,3}\w+s$", words) is not None
    )


def _merge(text: str, pieces: list[tuple[int, int]], short: Mapping[str, str]) -> list[tuple[int, int]]:
    """Return the pieces with those put together that commas within one name have parted.

    *Ministry of Tides, Sails and Sand*; *Housing, Utilities and Transport Bureau*.
    """
    result: list[tuple[int, int]] = []
    number = 0
    while number < len(pieces):
        first, last = pieces[number]
        words = text[first:last].strip()
        after = number + 1
        if _HEADED.match(words.removeprefix("and ").removeprefix("the ")) and (
            " and " not in words[12:] or words.endswith("Further and Higher Education")
        ):
            after = _find_end(text, pieces, number, short)
        elif not _is_name(words, short) and len(words.split()) <= 3:
            after = _find_last(text, pieces, number, short) + 1
        result.append((first, pieces[after - 1][1]))
        number = after
    return result


def _find_last(text: str, pieces: list[tuple[int, int]], number: int, short: Mapping[str, str]) -> int:
    """Return the piece with which *Culture, Radio, Television and Tourism Bureau* ends; that itself, if none."""
    for after in range(number + 1, min(number + 4, len(pieces))):
        words = text[slice(*pieces[after])].strip()
        left = _AND.split(words)[0]
        if _is_name(words, short):
            return after if left != words and not _is_name(left, short) else number
        if len(words.split()) > 2:
            break
    return number


def _find_end(text: str, pieces: list[tuple[int, int]], number: int, short: Mapping[str, str]) -> int:
    """Return the piece after those that go on with *Ministry of A*: *B and C*, or *B*, *and C*."""
    for after in range(number + 1, min(number + 5, len(pieces))):
        words = re.sub(r" and others?$", "", text[slice(*pieces[after])].strip(" ."))
        if _is_name(words.removeprefix("and ").removeprefix("the "), short) or not words:
            break
        if words.startswith("and ") or _AND.search(words):
            return after + 1
    return number + 1


def _trim(
    text: str, first: int, last: int, short: Mapping[str, str], support: bool, strict: bool
) -> EnglishName | None:
    lead = re.match(r"\s*(?:and |or )?(?:jointly )?(?:by )?(?:[Tt]he |its )?", text[first:last])
    first += lead.end() if lead else 0
    words = text[first:last].rstrip(" ,;:*")
    words = words if words.endswith((" Ltd.", " Inc.")) else words.rstrip(" .,")
    words = words[:-1] if words.endswith(")") and words.count(")") > words.count("(") else words
    said = _ROLE.search(words)
    words = words[: said.start()] if said else words
    bracket = re.search(r" ?\(([^()]{1,40})\)?$", words)
    places = bracket is not None and re.fullmatch(r"(?:[a-z ]+s(?:, | and )?)+", bracket[1])
    section = bracket is not None and _SECTION.fullmatch(words) is not None
    kept = places or section or (bracket is not None and _tells_part(words[: bracket.start()], bracket[1]))
    bare = words[: bracket.start()] if bracket and not kept else words
    bare = re.sub(r"(?:,? etc\.?| only| and others)$", "", bare)
    plain = re.sub(r",? (?:Co\., )?(?:Ltd|Inc)\.?$", "", bare)
    loose = not strict and bare[:1].isupper() and len(bare.split()) <= 9 and not re.search(r"\d{3}|[.:]", plain)
    loose = loose or (not strict and len(bare.split()) <= 5 and _GROUPS.search(bare) is not None)
    if (
        len(bare) < 2
        or len(bare) > 120
        or not (is_english_body(bare, short, strict) or (loose and not _NONE.match(bare)))
    ):
        return None
    role = SUPPORT if support else ""
    if said:
        role = LEAD if said["role"].lower().startswith(("lead", "co", "coordinator")) else SUPPORT
    return EnglishName(bare, first, first + len(bare), short.get(bare, bare), role)


def _tells_part(name: str, inner: str) -> bool:
    """Return whether a bracket names a part of a body: *HHS (CDC)*, *Ministry of Defence (UK Space Command)*."""
    if re.fullmatch(r"[A-Z][A-Z&-]{1,8}", inner):
        return re.fullmatch(r"[A-Z][A-Z&]{1,8}", name) is not None
    return (
        inner not in name
        and re.fullmatch(r"[A-Z][a-z]+(?: (?:and |of |for |the )?[A-Z][\w-]*){0,4}", inner) is not None
    )


_SECTION = re.compile(r"(?:[A-Z][\w' -]{0,50})?Council \([A-Z][a-z]+(?: (?:and )?[A-Za-z][a-z]+){0,2}\)")
"""A council with the part of it that does the work: *City Council (Highways)*."""
_GROUPS = re.compile(
    r"^(?:[a-z][\w' -]*|other [\w -]+) (?:partners|cooperatives|operators|associations|companies"
    r"|institutions|institutes|schools|hospitals"
    r"|partners|enterprises|firms|utilities|providers|organi[sz]ations|groups|unions|parks|platforms|banks"
    r"|governments|authorities|bureaus|departments|agencies|commissions|parties|stakeholders|cities|counties|municipalities|districts)$"
    r"|^(?:(?:all|relevant|the) )?(?:townships|subdistricts|towns|villages|counties|districts|departments|units)"
    r"(?: and (?:townships|subdistricts|towns|villages|counties|districts|departments|units))?"
    r"(?: (?:concerned|involved))?$"
    r"|^(?:all )?member units(?: of the [a-z -]{3,50})?$"
    r"|^(?:management committees|(?:people['’]s )?governments) of (?:the |all )?[a-z][a-z ()-]{3,50}$"
)
"""Groups of bodies that a list names without a capital letter."""
_NONE = re.compile(
    r"(?:TBD|TBC|N/?A|None|Ongoing|All|Annual(?:ly)?|Completed|Not |See |To |By |In |As |Each |Every |Within "
    r"|After |Spring|Summer"
    r"|Autumn|Winter|January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Q[1-4]|Start|High|Low|Medium)\b"
)
