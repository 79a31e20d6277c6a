"""Labels in English plans that say who, and by when: *Lead: A; Partners: B, C*, *Timeline: 2029*. Floor 2."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

from spacegraph.documents.english.bodies import is_english_body
from spacegraph.documents.english.declared import Declared
from spacegraph.documents.english.names import EnglishName, split_english
from spacegraph.documents.marks import find_mark
from spacegraph.documents.names import Name
from spacegraph.documents.responsibility import Found
from spacegraph.documents.roles import LEAD, RESPONSIBLE, SUPPORT, Owner, Statement
from spacegraph.documents.view import View

_BODY = (
    r"agency|agencies|party|parties|entity|entities|units?|organi[sz]ations?|departments?|offices?|body|bodies"
    r"|partners?|owners?"
    r"|ministry|ministries|institutions?|authority|authorities|actors?|leads?|officials?|teams?|directorate"
    r"|branch|divisions?"
    r"|persons?|stakeholders|by|sponsors?|coordinators?|bureaus?"
)
_WHO = (
    r"(?P<lead>(?:(?:co-)?lead(?:ing|s)?(?: (?:implementing|responsible|delivery|executing|coordinating))?|led"
    r"|(?:agency|departmental|department|council|service|policy|institutional) leads?"
    r"|primary|principal|coordinating|coordinator|joint lead|overall lead"
    r"|chair))"
    r"|(?P<responsible>(?:persons? |party |parties |agency |agencies |body |bodies |units? "
    r"|department )?(?:responsible|responsibility"
    r"|responsibilities|accountable|in charge)|(?<=\[)action(?= ?:)|(?:action |policy |task )?owners?|who"
    r"|agenc(?:y|ies)"
    r"|implement(?:ing|ation|ed)"
    r"|deliver(?:y|ed)|executing"
    r"|assigned)"
    r"|(?P<support>support(?:ing|ed)?|participating|participants|participation|cooperation|collaboration|partner(?:ing|s)?|cooperating|collaborating"
    r"|contributing|contributors"
    r"|assisting|helpers?|(?:working )?with(?= ?:)"
    r"|in (?:cooperation|collaboration|coordination|partnership)(?: with)?"
    r"|(?:key|other"
    r"|main|external"
    r"|delivery) (?:partners?|agencies|actors|parties|organi[sz]ations|participants"
    r"|bodies|departments)(?: involved)?)"
)
LABEL = re.compile(
    rf"(?:^|(?<=[\n.;(\[|,])|(?<=\n[*–—-] )|(?<=[.;,|●•(] )|(?<=  ))(?i:(?:{_WHO})(?:(?: and"
    rf"|/)? (?:{_BODY})(?:/(?:{_BODY}))?)?(?: for [a-z ]{{3,30}})?(?:\(i?e?s\))?)"
    r"(?: ?: *| ?\.{3,} *| -{1,2} (?=[A-Z]))",
    re.MULTILINE,
)
TIME = re.compile(
    r"(?:^|(?<=[\n.;(\[|,])|(?<=\n[*–—-] )|(?<=[.;,|●•] )|(?<=  ))(?i:deadline|time limit|completion time"
    r"|timeline|time ?frame"
    r"|timescale|timing|horizon|due(?: date)?"
    r"|by when|by(?= ?: )|when|target date|start and end dates?"
    r"|completion(?: date)?|complete by|date|period|implementation (?:date|period|deadline)|completed by"
    r"|end date|delivery(?: date)?|delivered by|to be delivered by|done by)(?: ?: *"
    r"| ?\.{3,} *| -{1,2} (?=[A-Z]))(?P<value>[^;|\n) ](?: ?[^;|\n) ]){2,59})",
    re.MULTILINE,
)
_FRAMED = re.compile(
    r"[\[(](?P<frame>[A-Za-z]{1,9})(?:[- ][Tt]erm)?[\])](?=\.?(?:\n|$))"
    r"|(?<=\. )(?P<frame2>Short|Medium|Long|Near)[- ]term\.(?=\n|$)"
)
"""The name of a time frame that ends a paragraph: *[Short]*, *Medium term.*."""
_BOXED = re.compile(
    r"[\[(](?i:lead|led|responsible|owner|support)[^\[\]\n:]{0,24}: ?[^\[\]\n]{3,400}?(?:[;|] ?|, (?=Q[1-4]))"
    r"(?P<value>(?i:by |before |end |end of )*(?:Q[1-4],? |H[12],? |[A-Z][a-z]{2,8}\.? )?20\d\d)[\])]"
)
"""By when, at the end of a bracket on who does it: *[Lead: A; Support: B; Q4 2028]*."""
_KIND = re.compile(r"[ •●*-]*(?P<kind>[A-Z][A-Za-z ,/&-]{3,50}): (?=\S)")
"""The kind of bodies at the head of a line below a label."""
_ENDS = re.compile(r"\n|\]| (?=\[[A-Z][^\[\]\n]{2,200}\]\n)|(?<!\bSt)(?<!\bMt)(?<!U\.S)\. (?=[A-Z])|\.$|\.\n")
_BESIDE = re.compile(r" \[([^\[\]\n]{3,200})\]\n")
"""Who helps, in a bracket behind the one who does it: *Owner: Data Division [Paying Agency; Mint]*."""
_BRACKET = re.compile(
    r"(?:(?<=[.!?;”\"][ \n])|(?<=[.!?;”\"]  )"
    r"|(?<=[.!?;”\"]   ))(?:\((?P<inner>[A-Z][^()\n]{3,300}(?:\([^()]{1,20}\)[^()\n]{0,200})?)\)"
    r"|\[(?P<square>[A-Z][^\[\]\n]{2,500})\])"
    r"(?=\.?(?:\n|$))"
)
_LONGEST = 600
"""Letters behind a label in which its words end."""
_PLAIN = re.compile(r"(?<![\w’'-])(?!(?:of|and|the|for|on|in|to|with|as|by|a|an|its)\b)[a-z][a-z-]+")
"""A word that is no part of a name: what a line says that is none."""
_RULE = re.compile(
    r"[;,.] ?(?:and )?[Tt]he (?:first|(?:unit|department|agency|body|one|party|organi[sz]ation)s? (?:listed"
    r"|named|mentioned"
    r"|ranked|placed|before))\b[^()]{0,120}$|[;,] ?(?:the same (?:below|hereinafter)|same below)$"
)
"""What the first bracket of a plan says of all of them: *the unit listed first takes the lead, the same below*."""
_DO = r"(?:(?:shall|will|should|must|is to|are to|to) )?(?:jointly )?"
_VERB = re.compile(
    rf"(?P<lead>[^;]{{3,300}}?),? {_DO}(?:leads?|takes? the lead|be the lead[a-z]*)(?: (?:in|on) [^;,]{{3,60}})?"
    rf"(?:[;,] (?:and |with )?(?P<rest>.{{3,400}}?)(?:,? {_DO}"
    r"(?:cooperat(?:es?|ing)|supports?(?:ing)?|participat(?:es?|ing)"
    r"|assist(?:s|ing)?|coordinat(?:es?|ing)|provides? (?:support|assistance))(?: [^;]{0,60})?)?)?\.?$"
)
_WORKING = re.compile(
    rf"(?P<who>[^;]{{3,400}}?),? {_DO}(?:(?:be|is|are) )?(?:(?:jointly|respectively) )?"
    r"(?:responsible|in charge|implement(?:ed)? it)(?: [^;]{0,80})?\.?$"
)


def make_owners(names: list[EnglishName], role: str, rule: str, confidence: float) -> tuple[Owner, ...]:
    """Return the names as owners; a role that the list itself says comes first."""
    return tuple(
        Owner(Name(one.full, one.start, one.end, 0, one.text[:1].islower()), one.role or role, rule, confidence)
        for one in names
    )


def make_listed(
    names: list[EnglishName], role: str, rule: str, confidence: float, declared: Declared
) -> tuple[Owner, ...]:
    """Return the names of a list as owners; where the plan declares that the first leads, the others support."""
    alone = len(names) == 1 and not declared.lone_leads
    if not declared.first_leads or not names or alone or role != RESPONSIBLE or any(one.role for one in names):
        return make_owners(names, role, rule, confidence)
    return make_owners(names[:1], LEAD, f"{rule}, first", confidence) + make_owners(
        names[1:], SUPPORT, f"{rule}, first", confidence
    )


def find_labelled(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield what stands behind labels of responsibility."""
    text = view.text
    labels = list(LABEL.finditer(text, start, end))
    for number, found in enumerate(labels):
        low = found.end()
        if text[low : low + 1] == "\n" and text[low - 1] in ": ":
            low += 1
            if len(text[low : text.find("\n", low)]) > 200:
                continue
        stop = _find_stop(text, found.start(), low, end)
        stop += text.startswith(".", stop) and text[stop - 4 : stop] in (" Ltd", " Inc")
        if number + 1 < len(labels):
            stop = min(stop, labels[number + 1].start())
        names = split_english(text, low, min(stop, low + 500), declared.short)
        nested = _find_nested(text, low, end, declared) if text[low - 1] == "\n" else []
        if nested:
            role = LEAD if found["lead"] else RESPONSIBLE if found["responsible"] else SUPPORT
            label = text[found.start() : found.end()].strip(" :\n")
            yield Found(
                found.start(), nested[-1].end, "label", Statement(make_owners(nested, role, f"label {label}", 0.92))
            )
            continue
        below = _find_rest(view, low, stop, end, declared)
        if below:
            names = split_english(text, low, below, declared.short, wrapped=True)
        if names:
            role = LEAD if found["lead"] else RESPONSIBLE if found["responsible"] else SUPPORT
            label = text[found.start() : found.end()].strip(" :\n")
            led = ("wner" in found[0] or declared.first_leads) and any(one.role == SUPPORT for one in names)
            role = LEAD if led and not all(one.role for one in names) else role  # Owner: A, with B
            owners = make_listed(_part_roles(text, names, role), role, f"label {label}", 0.92, declared)
            beside = _BESIDE.match(text, names[-1].end) if role != SUPPORT else None
            if beside:
                owners = make_owners(names, LEAD, f"label {label}", 0.92) + make_owners(
                    split_english(text, *beside.span(1), declared.short), SUPPORT, f"label {label}", 0.9
                )
            yield Found(found.start(), names[-1].end, "label", Statement(owners))


def _part_roles(text: str, names: list[EnglishName], role: str) -> list[EnglishName]:
    """Return the names behind *Lead:* with those after a semicolon supporting, where commas part names as well."""
    between = [text[one.end : after.start] for one, after in itertools.pairwise(names)]
    cut = next((number for number, gap in enumerate(between, 1) if ";" in gap), 0)
    if role != LEAD or not cut or not any("," in gap for gap in between):
        return names
    return [replace(one, role=one.role or (SUPPORT if number >= cut else "")) for number, one in enumerate(names)]


def _find_nested(text: str, low: int, end: int, declared: Declared) -> list[EnglishName]:
    """Return the names on the lines below a label that each begin with a kind: *Civil society: A; B*."""
    names: list[EnglishName] = []
    while (kind := _KIND.match(text, low, end)) and not (
        LABEL.match(text, kind.start("kind"), kind.end()) or TIME.match(text, kind.start("kind"), end)
    ):
        stop = text.find("\n", low, end)
        stop = stop if stop > 0 else end
        names += split_english(text, kind.end(), stop, declared.short)
        low = stop + 1
    return names


def _find_rest(view: View, low: int, stop: int, end: int, declared: Declared) -> int:
    """Return where the next line ends, if the last name of a labelled line goes on there; 0 otherwise."""
    text = view.text
    if text[stop : stop + 1] != "\n" or stop - text.rfind("\n", 0, low) < 50:
        return 0
    below = text.find("\n", stop + 1, end)
    below = below if below > 0 else end
    last = max(text.rfind(sign, low, stop) for sign in ",;:") + 1
    if (
        find_mark(text, stop + 1, below, "en")
        or LABEL.search(text, stop, below)
        or TIME.search(text, stop, below)
        or not 2 < below - stop < 110
        or _PLAIN.search(re.split("[,;]", text[stop + 1 : below])[0])
        or view.depths[view.first_paragraph(stop)]
    ):
        return 0
    whole = is_english_body(text[last:stop], declared.short, strict=False)
    joined = f"{text[last:stop]} {text[stop + 1 : below]}".strip(" .")
    name = joined if whole else text[low:below]
    parts = split_english(name, 0, len(name), declared.short, strict=True, wrapped=True)
    fits = bool(parts) and parts[-1].end >= len(name.rstrip(" .")) - 1
    return below if fits and not (whole and parts[0].start > 0) and not (whole and len(parts) > 1) else 0


def _find_stop(text: str, label: int, low: int, end: int) -> int:
    """Return where the words behind a label end: at the end of the line, the sentence or the bracket."""
    end = min(end, low + _LONGEST)
    found = _ENDS.search(text, low, end)
    stop = found.start() if found else end
    depth = 0
    for place in range(low, min(stop, low + 500)):
        depth += (text[place] == "(") - (text[place] == ")")
        if depth < 0:
            return place
    time = TIME.search(text, low, stop)
    return time.start() if time else stop


def find_times(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the deadlines behind labels."""
    for found in _FRAMED.finditer(view.text, start, end):
        date = declared.frames.get((found["frame"] or found["frame2"]).lower())
        if date:
            yield Found(found.start(), found.end(), "label", Statement((), date))
    for found in _BOXED.finditer(view.text, start, end):
        yield Found(*found.span("value"), "label", Statement((), declared.date(found["value"])))
    for found in TIME.finditer(view.text, start, end):
        date = declared.date(found["value"])
        if date:
            yield Found(found.start(), found.end(), "label", Statement((), date))


_NAMES = re.compile(
    r"(?!.*\b(?:Phase|Stage|Term|Priority|Ongoing|Annex|Appendix|Table|Figure|Box|Goal|Objective|Target|Indicator|Pillar|Chapter|Year|Quarter|New|Pilot)\b)"
    r"[A-ZÀ-Ý][\w’'&-]*(?:(?:[;,]| /)? (?:(?:and|of|for|the|&) )?[A-ZÀ-Ý][\w’'&-]*){1,12}"
)
"""A bracket that holds nothing but names: *Pilots Guild; Ostrel Rail*."""


def _count_brackets(text: str, start: int, end: int, declared: Declared) -> int:
    """Return how many paragraphs end with a bracket that names bodies and nothing else."""
    count = 0
    for found in _BRACKET.finditer(text, start, end):
        low, high = found.span("inner" if found["inner"] else "square")
        rule = _RULE.search(text, low, high)
        high = rule.start() if rule else high
        names = split_english(text, low, high, declared.short, strict=True)
        count += sum(len(one.text) for one in names) >= 0.9 * (high - low) - 2
    return count


def find_brackets(view: View, start: int, end: int, declared: Declared) -> Iterator[Found]:
    """Yield the lists of bodies in a bracket that ends a paragraph."""
    habit = _count_brackets(view.text, start, end, declared)
    capital = sum(
        _NAMES.fullmatch(one["inner"] or "") is not None for one in _BRACKET.finditer(view.text, start, end)
    )
    habit = max(habit, capital) if habit and capital >= 4 else habit
    for found in _BRACKET.finditer(view.text, start, end):
        low, high = found.span("inner" if found["inner"] else "square")
        rule = _RULE.search(view.text, low, high)
        high = rule.start() if rule else high
        if LABEL.match(view.text, low, high) or re.match(r"[Ll]ed ", view.text[low:high]):
            continue
        if declared.semicolon:
            cut = view.text.find(";", low, high)
            bounds = [(low, cut if cut > 0 else high, LEAD), (cut + 1 if cut > 0 else high, high, SUPPORT)]
            named = [(split_english(view.text, a, b, declared.short), role) for a, b, role in bounds if b > a]
            owners = tuple(
                one for names, role in named for one in make_owners(names, role, "before the semicolon", 0.9)
            )
            if owners:
                yield Found(found.start(), found.end(), "bracket", Statement(owners))
            continue
        said = _VERB.match(view.text, low, high)
        working = None if said else _WORKING.match(view.text, low, high)
        if working:
            names = split_english(view.text, *working.span("who"), declared.short)
            owners = make_owners(names, RESPONSIBLE, "bracket with a verb", 0.9)
        elif said:
            names = split_english(view.text, *said.span("lead"), declared.short)
            owners = make_owners(names, LEAD, "bracket with a verb", 0.9)
            if said["rest"]:
                owners += make_owners(
                    split_english(view.text, *said.span("rest"), declared.short),
                    SUPPORT,
                    "bracket with a verb",
                    0.9,
                )
        else:
            names = split_english(view.text, low, high, declared.short, strict=True)
            covered = sum(len(one.text) for one in names)
            plain = _NAMES.fullmatch(view.text, low, high) is not None
            plain = plain and habit >= 3
            if habit >= 2 and covered < 0.9 * (high - low) and (names or plain):  # companies, too
                loose = split_english(view.text, low, high, declared.short)
                total = sum(len(one.text) for one in loose)
                names, covered = (
                    (loose, total) if total > covered and (len(loose) > 1 or plain) else (names, covered)
                )
            owners = (
                make_listed(names, RESPONSIBLE, "bracket", 0.85, declared) if covered >= 0.6 * (high - low) else ()
            )
        if owners:
            yield Found(found.start(), found.end(), "bracket", Statement(owners))
