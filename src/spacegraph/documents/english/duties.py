"""Who does it, in the sentences of English plans: *X will lead*, *X, in conjunction with Y, will inspect*. Floor 2.

Only bodies of government (or those that the text introduces) at the head of a sentence; what is done to them, or
what they receive, is no duty of theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.labels import make_owners
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Statement

_PREDICATE = re.compile(
    r" (?:(?P<lead>(?:will|shall|should|is to|are to|must) (?:jointly )?(?:lead|head|spearhead|take the lead)"
    r"|leads?|takes? the lead|spearheads?)"
    r"|(?P<part>takes? part|lends? (?:assistance|support|a hand)|gives? (?:support|assistance))"
    r"|(?P<support>cooperates?(?=[.,;]|$)|(?:will|shall|should|is to|are to|must) (?:support|assist|help"
    r"|cooperate|provide support"
    r"|back|contribute)|supports?|assists?)"
    r" (?=with (?:figures|data|advice|staff|costs)|to [\w ]{0,24}costs?\b"
    r"|it\b|them\b|this\b|the (?:[A-Z]|lead|implement|work)|in (?:this|the implement)|with (?:this"
    r"|the implement))"
    r"|(?P<duty>(?:will|shall|must|should):(?=\s|$)|(?:(?:will|shall) be|is|are)(?: jointly| also"
    r"| primarily| mainly)? (?:responsible|accountable"
    r"|in charge|tasked|charged"
    r"|the lead|mandated)"
    r"|(?:will|shall|must|is to|are to|intends? to|plans? to|aims? to|seeks? to)"
    r"(?:, (?:to the (?:maximum )?extent|as|where|subject to|consistent with|in accordance with) [^,.;]{3,120},)?"
    r"(?P<beside>, (?:in \w+ with|together with|with (?:\w+ ){1,2}(?:from|of|by)) [^,.;]{3,120},)?"
    r" (?:also |jointly |then |together )?(?!be |have "
    r"|receive|benefit|need|remain|become"
    r"|see (?!to )|face|not |continue to be|get |support(?! \d)|require|include(?! (?!\d|representatives|members"
    r"|experts|officials|heads)[a-z]+ [a-z ]{2,40}in\b)|feature|consist|comprise|cost"
    r"|take (?:effect"
    r"|place)|sit )[a-z]+"
    r"|(?:acts|serves) as|takes? charge of|oversees?|coordinates?|monitors"
    r"|reports (?:to|on|annually|every)|publishes|ensures"
    r"|supervises|administers"
    r"|manages the|chairs the)(?:(?<=:)|\b))"
)
_SENTENCE = re.compile(
    r"[.!?;:][”\")]?(?: |(?<=[a-z)][.!?]) {2,3})(?=[A-Z“\"(])|; (?:and )?(?=the )|, while (?=the [A-Z])"
    r"|, and (?=the [A-Z][^,.;]{3,90}? (?:will|shall) (?!be |have |receive|benefit|need|remain|become))"
    r"|, and (?=the [A-Z][^,.;]{3,160} (?:(?:(?:will|shall) )?(?:support|assist|cooperate|lend|give)"
    r"|(?:is|are) (?:responsible|in charge)|takes? the lead)\b)"
    r"|\n(?:[-*] +|(?:\([a-z]\)|[a-h]\)) +|(?:(?:Action|Measure|Task|Initiative|Step"
    r"|Recommendation) )?\d{1,2}(?:\.\d{1,2}){1,2}[.:]? +)?"
    r"|[●•▪■] ?"
)
_OPENING = re.compile(
    r"(?:By (?:the end of )?(?:\d{1,2} [A-Z][a-z]+ |[A-Z][a-z]+ )?20\d\d (?=the [A-Z])|(?:Under|In|By|To"
    r"|For|At|As|On|Within|Next|During|From|With|After|Meanwhile|Together)\b[^,]{0,90}, )"
)
_GOVERNMENTS = re.compile(r"governments of [A-Z]")
_TOGETHER = re.compile(r"(?:Together|In \w+) with (?:the )?")
_LATER = re.compile(r", (?=the [A-Z])")
"""Where the subject may begin after an opening with commas: *Focusing on A, B and C, the Bureau …*."""
_ASIDE = re.compile(
    r", (?:chaired|headed|led|established|which|who|as|comprising|composed|a |an |the [a-z])[^,]{0,120},?$"
    r"|,? (?:of|with) (?:\d{1,3}|[a-z]+) members.*$"
)
_WITH = re.compile(
    r"\b(?:in (?:close )?(?:coordination|collaboration|partnership|consultation|conjunction|cooperation) with"
    r"|together with|with (?:the )?(?:technical |financial |active )?(?:support|assistance|help"
    r"|participation|cooperation) (?:of|from)"
    r"|(?:supported|assisted|helped|aided|backed)(?: in (?:this|it))? by|(?:will|shall|is to) be joined by"
    r"|(?:working )?alongside|with help from)"
    r" (?=(?:the )?(?:[A-Z]|city['’]s|municipal|provincial|relevant|governments of))"
)
_WORKS = re.compile(
    r" will (?:work|partner|cooperate|collaborate) with (?P<whom>[^.;\n]{4,160}?)(?= to |,? in order|[.;\n]|$)"
)
_DIRECTED = re.compile(
    r"(?:^|(?<=[\n.●•] )|(?<=\n)|(?<=[●•]))(?:Direct|Instruct|Task|Mandate"
    r"|Request) (?P<who>(?:the )?[A-Z][^.;\n]{2,120}?) to (?=[a-z])",
    re.MULTILINE,
)
_ASSIGNED = re.compile(
    r"\b(?:assigns|entrusts|charges|designates|assigned|entrusted) (?:the )?(?:state-owned |newly established )?"
    r"(?P<who>[A-Z][^.;\n,]{2,120}?) (?:to|with) (?=[a-z])"
)
_THROUGH = re.compile(
    r"(?:^|(?<=[\n.●•] )|(?<=\n)|(?<=[●•]))Through (?P<who>(?:the )?[A-Z][^.;\n]{1,200}?), (?=(?!the |and "
    r"|or )[a-z])",
    re.MULTILINE,
)
_ABSOLUTE = re.compile(
    r", with (?P<who>(?:the )?[A-Z][^.;\n]{2,120}?) (?:(?:being "
    r"|as )?(?:the )?(?P<lead>lead(?:ing)?\b|taking the lead)(?:,? and (?P<others>(?:the )?[A-Z][^.;\n]{2,200}?)"
    r" (?:cooperating|assisting|participating|supporting))?"
    r"|(?P<helps>giving (?:support|assistance)|lending (?:support|assistance)|cooperating|assisting"
    r"|participating)\b"
    r"|(?:being |jointly )?(?:responsible|in charge|accountable)\b)"
)
_DONE_BY = re.compile(
    r"\b(?:(?:will|shall|is to|are to|must) be|(?:task|work|action|project)s? (?:is"
    r"|are)) (?!joined|supported|assisted|helped|aided|backed)"
    r"(?:[a-z-]+ ){1,3}by (?P<who>(?:the )?[A-Z][^.,;\n]{2,120}?)"
    r"(?=[.,;\n]| by | before | in | and (?:a|the) [a-z]| and (?:will|shall|is|are) | from | with |$)"
)
_SHARED = re.compile(
    r"\b(?:(?:is|are|falls? (?:under|within)"
    r"|will be) the (?:joint )?responsibility of|(?:rests|lies) with|falls (?:to|on|upon)"
    r"|(?:is|are|has been|have been) (?:entrusted|assigned|allocated) to)"
    r" (?P<who>(?:the )?[A-Z][^.;\n]{2,160}?)(?=[.;\n]|, (?:with|which|who)\b|$)"
    r"|(?:^|(?<=[.\n] )|(?<=\n))(?P<whose>(?:The )?[A-Z][^.;,\n]{4,160}?) share the responsibility\b",
    re.MULTILINE,
)
_LOCAL = re.compile(r"(?:municipal|provincial|relevant) ")
_WHICH = re.compile(
    r"\b(?:in|at|by|to|of) the (?P<who>[A-Z][\w'’& -]{3,90}?), which (?:is|will be|shall be) (?:responsible"
    r"|in charge)\b"
)
_UNDER = re.compile(
    r"\b(?:set up|established|created|placed|located|housed|based) (?:under|within|at|in) the (?=[A-Z])"
)
_WORDS = re.compile(
    r"the city['’]s [a-z ]{4,40}|(?:the )?relevant [a-z]{4,14}\b"
    r"|(?:the (?:municipal|provincial) [a-z ]{4,50}?(?:bureau|department|commission|office"
    r"|administration)(?: and |, |(?=[.,;])))+"
    r"(?:the (?=[A-Z]))?(?:[A-Z][\w'&-]*(?: (?:of|for|and|[A-Z][\w'&-]*)){0,8})?"
    r"|(?:[A-Z][\w'&.-]*|of|for|and|the|on)(?:,? (?:[A-Z][\w'&-]*|of|for|and|the|on)){0,10}"
)


def find_duties(text: str, start: int, end: int, short: Mapping[str, str]) -> Iterator[Found]:
    """Yield what the sentences of a text say about who does what."""
    at = start
    for cut in [*_SENTENCE.finditer(text, start, end), None]:
        stop = cut.start() if cut else end
        if stop - at > 12:
            yield from _read_sentence(text, at, min(stop, at + 900), short)
        at = cut.end() if cut else end
    for found in _ABSOLUTE.finditer(text, start, end):
        names = split_english(text, *found.span("who"), short, strict=not found["helps"])
        if names:
            role = LEAD if found["lead"] else SUPPORT if found["helps"] else RESPONSIBLE
            owners = make_owners(names, role, "with somebody responsible", 0.75)
            if found["others"]:
                others = split_english(text, *found.span("others"), short, strict=True)
                owners += make_owners(others, SUPPORT, "with somebody responsible", 0.7)
            yield Found(*found.span(), "prose", Statement(owners))
    for found in _DONE_BY.finditer(text, start, end):
        names = split_english(text, *found.span("who"), short, strict=True)
        if names:
            helpers = _find_with(text, found.end(), min(end, found.end() + 200), short)
            owners = make_owners(names, LEAD if helpers else RESPONSIBLE, "done by", 0.7)
            owners += make_owners(helpers, SUPPORT, "done by", 0.65)
            yield Found(*found.span(), "prose", Statement(owners))
    for found in _WHICH.finditer(text, start, end):
        names = split_english(text, *found.span("who"), short, strict=True)
        if len(names) == 1:
            yield Found(
                *found.span(), "prose", Statement(make_owners(names, RESPONSIBLE, "which is responsible", 0.7))
            )
    for found in _SHARED.finditer(text, start, end):
        names = split_english(text, *found.span("who" if found["who"] else "whose"), short)
        if names and all(is_english_body(one.text, short, strict=False) for one in names):
            yield Found(
                *found.span(), "prose", Statement(make_owners(names, RESPONSIBLE, "responsibility of", 0.75))
            )
    for pattern in (_DIRECTED, _THROUGH, _ASSIGNED):
        for found in pattern.finditer(text, start, end):
            names = split_english(text, *found.span("who"), short, strict=pattern is not _ASSIGNED)
            stop = text.find("\n", found.end(), end)
            helpers = _find_with(text, found.end(), stop if stop > 0 else end, short)
            if names:
                owners = make_owners(names, RESPONSIBLE, "told what to do", 0.75) + make_owners(
                    helpers, SUPPORT, "told what to do", 0.7
                )
                yield Found(found.start(), found.end(), "prose", Statement(owners))


def _read_sentence(text: str, low: int, high: int, short: Mapping[str, str]) -> Iterator[Found]:
    opening = _OPENING.match(text, low, high)
    first = opening.end() if opening else low
    for predicate in _PREDICATE.finditer(text, first, min(high, first + 260)):
        places = [first, *(one.end() for one in _LATER.finditer(text, first, predicate.start()))]
        subjects = (_find_subject(text, at, predicate.start(), short) for at in places)
        names = next((one for one in subjects if one), None)
        if names:
            made = _make(text, predicate, names, high, short)
            joined = _TOGETHER.match(opening[0]) if opening else None
            helpers = split_english(text, low + joined.end(), first, short, strict=True) if joined else []
            yield replace(made, statement=_join(made.statement, helpers)) if helpers else made
            return
    for found in _UNDER.finditer(text, low, high):
        run = _WORDS.match(text, found.end(), high)
        names = split_english(text, *run.span(), short, strict=True) if run else []
        if len(names) == 1:
            yield Found(
                found.start(), high, "prose", Statement(make_owners(names, RESPONSIBLE, "set up under", 0.6))
            )


def _join(said: Statement, helpers: list[EnglishName]) -> Statement:
    """Return a statement whose bodies lead, and those with whom they do it: *Together with A, B will …*."""
    lead = tuple(replace(one, role=LEAD) if one.role == RESPONSIBLE else one for one in said.owners)
    return Statement(lead + make_owners(helpers, SUPPORT, "sentence", 0.65), said.deadline)


def _find_subject(text: str, first: int, last: int, short: Mapping[str, str]) -> list[EnglishName]:
    """Return the bodies that are the subject of a sentence, if nothing else is."""
    subject = text[first:last]
    article = re.match(
        r"(?:[Tt]he|An?|Both the|Each|and the) (?:newly (?:established|formed|created) |state-owned )?", subject
    )
    first += article.end() if article else 0
    aside = _ASIDE.search(text[first:last])
    last = first + aside.start() if aside else last
    subject = text[first:last].strip(" ,")
    if (
        not (subject[:1].isupper() or article or subject.startswith(("all ", "each ", "local ")))
        or len(subject) > 220
    ):
        return []
    known = {**_find_short(subject), **short}
    names = split_english(text, first, last, known)
    if not all(one.support or is_english_body(one.text, known, strict=False) for one in names):
        return []
    covered = sum(one.end - one.start for one in names)
    linked = (
        len(re.findall(r"in (?:close )?\w+ with|together with|with the \w+ of|and the|\([^()]*\)|[Tt]he ", subject))
        * 18
    )
    return names if names and covered + linked + 6 * len(names) >= len(subject) else []


def _find_short(subject: str) -> dict[str, str]:
    """Return a subject that is nothing but capital letters (FBI) as an abbreviation of itself."""
    return {subject: subject} if re.fullmatch(r"[A-Z]{2,6}", subject) else {}


def _make(
    text: str, predicate: re.Match[str], names: list[EnglishName], high: int, short: Mapping[str, str]
) -> Found:
    helped = any(one.role == SUPPORT for one in names)
    role = (
        LEAD
        if predicate["lead"] or predicate["beside"] or helped
        else SUPPORT
        if predicate["support"] or predicate["part"]
        else RESPONSIBLE
    )
    works = _WORKS.match(text, predicate.start(), high)
    others = (
        split_english(text, *works.span("whom"), short)
        if works
        else _find_with(text, predicate.start("beside") if predicate["beside"] else predicate.end(), high, short)
    )
    owners = make_owners(names, role, "sentence", 0.75) + make_owners(
        [one for one in others if one.text[:1].isupper() or works or _LOCAL.match(one.text)],
        SUPPORT,
        "sentence",
        0.65,
    )
    return Found(
        names[0].start,
        max(predicate.end(), others[-1].end if others else 0),
        "works with" if works else "prose",
        Statement(owners),
    )


def _find_with(text: str, low: int, high: int, short: Mapping[str, str]) -> list[EnglishName]:
    """Return the bodies in cooperation with whom it is done."""
    found = _WITH.search(text, low, high)
    run = _WORDS.match(text, found.end(), high) if found else None
    names = split_english(text, *run.span(), short) if run else []
    return [one for one in names if is_english_body(one.text, short, strict=False) or _GOVERNMENTS.match(one.text)]
