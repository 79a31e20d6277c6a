"""Which numbers of an English text count nothing that is aimed at. Floor 2."""

from __future__ import annotations

import re

from spacegraph.documents.quantities import Quantity

_AT = re.compile(
    r"^\W*(?:[\d.]+ )?(?:Introduce|Install|Open|Pilot|Build|Set up|Establish|Provide|Capture|Stockpile|Test"
    r"|Launch|Run|Bring|Put"
    r"|Issue|Offer|Create|Restore|Fit|Deploy|Start|Trial|Station|Place|Agree|Conclude"
    r"|Sign)\b[^.;,]{3,80} (?:at|in|with) $"
)
"""What comes before the number of places at which something is done: *Install shore power at …*."""
_CHANGES = re.compile(r"\bfrom (?:about |around )?\d[\d.,]*(?: (?!to )[\w-]+){0,3} to $")
"""What comes before the number to which another changes: *from 9.8 to …*."""
_OFTEN = re.compile(r"(?:times )?(?:a|per|each|every|in a|in each) (?:calendar )?(?:year|quarter|month|week)\b")
"""What follows how often something is to be done: *twice a year*, *four times a year*."""
_TO = re.compile(r"\b(?:increas|rais|expand|gr[eo]w|ris|lift|reduc|cut)\w*(?: [\w'-]+){0,6} to $")
"""What comes before the number that something is brought to: *staff increased to …*."""
_SOME = re.compile(
    r"of (?:the |our |its |these |all )+\d[\d,]* [\w -]{3,40}? (?:will|shall|must|are to) |(?:will|shall"
    r"|must|are to) be [a-z]+(?:ed|t|n)\b"
)
"""What follows some of a number, or some without a word of what: *9 of the 13 centres will*."""
_DOES = re.compile(
    r"(?i:employ|admit|appoint|engag|award|contribut|establish|build|develop|attract|cultivat|train|deploy|creat|launch|add|produc|complet|open|fund"
    r"|recruit|host|includ"
    r"|form|introduc|nurtur|deliver|set up|publish|construct|install|put in place|designat|run|organi[sz]|hold"
    r"|plant|restor|support"
    r"|complet|renovat|provid|select|tackl|pilot|through|upgrad|reach|lend|record|buy|insulat|plac|distribut|sign"
    r"|to|by"
    r"|carr\w+ out|perform|remov|offer|conclud\w* [\w ]{0,20}with|treat|reinstat|hire|expand|drill|releas"
    r"|replac|transfer"
    r"|sign\w* [\w ]{3,40}with|staffed with|connect|retir|help|procur|put on|put into operation"
    r"|begin operation of|equip"
    r"|commission|acquir|purchas|audit|convert|protect|review|certif|accredit|identif|invit|digiti|commit\w* to"
    r"|(?:set up|buil[dt]|open|establish|complet)\w*\b[^.;]{0,90} with(?! the)|provided (?:on|in"
    r"|at))\w* (?:up )?(?:in place )?(?:the "
    r"|another |an additional |a further |all |a )?$"
)
_HAVING = re.compile(
    r"(?:merchants|customers|users|seats|beds|students|subscribers|employees|inhabitants|residents|workers|staff|people|persons|members|units|rooms|floors|dwellings"
    r"|years)\b"
)
_HEADS = re.compile(r"^(?:[\w'-]+,? ){1,18}(?:will|shall|must) ")
"""What follows a number word that begins a sentence: *Fifteen councils will introduce …*."""
_INTO = re.compile(
    r"(?:established|set up|introduced|launched|rolled out|built|[Pp]ilot(?:ed)?|offered|installed"
    r"|opened) (?:up )?(?:in|at|across) $"
)
_IS_DONE = re.compile(
    r"^(?:[\w-]+ ){0,4}[\w-]+(?:, [^,.;]{3,80},)? (?:are|will be|shall be|to be|is) (?:\w+ ){0,2}"
    r"\w+(?:ed|lt|t|n|de)\b"
)
AGAIN = re.compile(
    r"20\d\d,?(?: and| rising to| growing to| increasing to| to| then| and then| and by 20\d\d to)"
    r"(?: (?:another|a further|a total of|to))? $|\band by (?:the end of )?20\d\d to $|\banother $|\ba further $"
)
"""What stands before a second number of the same things: *200 stations by 2028 and 400 by 2030*."""
_THEN = re.compile(r"(?:by|in) (?:the )?(?:end of |end |close of )?(?:[A-Z][a-z]+ )?20\d\d\b|[^\w]*$")
_BECOMES = re.compile(
    r"\b(?:will|shall|must|should|is to|are to|to)(?: not)?"
    r"(?: (?:be|fall|rise|stay|remain|number|total|host|drop|come|grow|increase|stand))?(?: to| at)? ?$"
    r"|^\W*(?:Keep|Limit|Hold|Cut|Reduce|Bring) [^.;,]{3,70}? ?(?:to )?$"
    r"|\b(?:increas|expand|rais|grow)\w* [^.;,]{2,60} by $"
)
"""What comes before a number that says how much something without a unit will be: *the ratio will fall below …*."""
_STATED = re.compile(r"(?:[\w-]+ ){1,5}(?:[a-z]+ed|held|built|sown|sent|run)(?: (?:every|each|a|per) year)?\W*$")
"""What follows a number that begins a line on what will have been done: *60 plans completed*."""
_MORE = re.compile(r"(?:further|additional|more|new) [a-z]")
_PARTS = re.compile(
    r"^(?:areas?|parts?|groups|types|(?:(?!(?:per|each|every|a) )[a-z-]+ )?"
    r"(?:years?|days?|months?|weeks?|hours?|minutes?|quarters?"
    r"|times?|phases?|decades?))\b(?! with| under| of)"
)
_SERVING = re.compile(r"^[\w -]{3,60}\b(?:serving|employing|housing|treating|receiving) $")
_SMALL = re.compile(
    r"(?:in|of|the|to|and|or|for|with|by|on|at|is|are|as|from|that|which|will|cores|have|has|was|were|per|each"
    r"|m|mph|km/h|bis|a)\b(?!-)"
)
_STRUCTURE = re.compile(
    r"^(?:[A-Za-z-]+ ){0,2}(?i:tasks?|aspects?|measures?|pillars?|principles?|actions?|milestones?|goals?"
    r"|objectives?|sections?"
    r"|chapters?|phases?|categories|dimensions|key (?:areas|tasks)|directions|fields|ways|cores|wings?"
    r"|priorities|pages|indicators|strategies|steps|themes)\b|^members\b"
)


LARGE = 500
"""More parts of a plan than it will have: so many pages are to be scanned, and no pages of it."""


def _reaches(text: str, quantity: Quantity) -> bool:
    """Return whether a quantity begins with a word of reaching."""
    return text[quantity.start : quantity.end].lower().startswith("reach")


def is_no_count(
    text: str, quantity: Quantity, before: str, after: str, sentence: tuple[int, int], objective: bool
) -> bool:
    """Return whether a number without a unit counts nothing: parts of the plan, a figure before a preposition."""
    if quantity.printed == "" and re.match(r"(?:a year|each year|per year)", after) and quantity.spoken:
        return False
    if _CHANGES.search(before) or (
        _TO.search(before) and re.match(r"(?:a|per|each) year\b|by 20\d\d|in 20\d\d|$", after)
    ):
        return False
    if _SOME.match(after) and (quantity.spoken or after.startswith("of")) and not quantity.numeral:
        return False
    said = text[quantity.start : quantity.end].lower()
    again = AGAIN.search(before)
    if again and _THEN.match(after) and re.search(r"\d", before[: again.start()]):
        return False
    becomes = quantity.printed == "" and _BECOMES.search(before) and (quantity.spoken or _reaches(text, quantity))
    if becomes and (_THEN.match(after) or re.match(r"per (?:season|day|week|month|trip)\b|on average\b", after)):
        return False
    if before.strip(" -•●|") == "" and _STATED.match(after):
        return False
    if _OFTEN.match(after) and (after.startswith("times") or said.endswith("twice")):
        return False
    if quantity.spoken and re.match(r"of (?:the |these |our |all )?\d|of (?:them|these|those|which)\b", after):
        return False
    if re.search(r"\d of (?:the |these |our |all )?$", before):
        return True
    ordered = re.search(r"(?:^|[|•●-] )[A-Z][a-z]+ $", before) and after.startswith("members")
    if (
        _STRUCTURE.match(after)
        and quantity.value < LARGE
        and not ordered
        and not (quantity.spoken and re.match(r"(?:[a-z-]+ ){0,2}(?:measures|actions)", after) is None)
    ):
        return True
    if _PARTS.match(after) and not quantity.spoken:
        return True
    if re.search(r"\bof $", before) and (
        quantity.comparator == "AtLeast" and not re.search(r"least|fewer|less", text[quantity.start : quantity.end])
    ):
        return True
    if re.search(r"\b(?:of|with) $", before) and re.match(
        r"[a-z-]+ or (?:more|above|larger|over|fewer|less)\b", after
    ):
        return True
    if quantity.numeral and quantity.value == 1 and re.match(r"[\w-]+ (?:per|for (?:each|every))\b", after):
        return True
    if _SERVING.search(before) and quantity.spoken:
        return True
    if re.search(r"\b(?:with|of|employing|having) $", before) and quantity.spoken and _HAVING.match(after):
        return True
    counted = bool(re.search(r"\b(?:number|total|count|amount) of\b", before)) or bool(
        re.search(r"\b(?:of which|including|of them|with)[^,]{0,30}$", before)
    )
    staffed = re.search(r"\b(?:fleet|staff|workforce|network|team|pool|stock) of $", before)
    if staffed and (not re.match("[A-Za-z]", after) or _SMALL.match(after)):
        return False
    if not re.match(r"[A-Za-z“\"'µμ°]|\d[A-Z]", after) or _SMALL.match(after):
        return not (counted and (quantity.spoken or re.search(r"\b(?:to|at|reach|exceed|total)\w* $", before)))
    if quantity.numeral and not quantity.spoken:
        one = text[quantity.start : quantity.end].lower() in (
            "one",
            "a hundred",
            "a thousand",
        ) and not _DOES.search(before)
        return one or not (
            _MORE.match(after)
            or _AT.search(before)
            or (objective and before.strip(" -•●()abcdefivx|") == "" and re.match("[A-Za-z]", after) is not None)
            or (_DOES.search(before) and not re.search(r"\b(?:to|by|through) the $", before))
            or _INTO.search(before)
            or _IS_DONE.match(after)
            or (before.strip(" -•●") == "" and _HEADS.match(after))
        )
    return False
