"""Why a quantity in an English text is no target: past, a baseline, a cap of support, a threshold. Floor 2.

An empty text means that it is one; ``-`` that it is none, and not worth a line of review.
"""

from __future__ import annotations

import re

from spacegraph.documents.english.counts import is_no_count
from spacegraph.documents.english.units import COUNT, MONEY
from spacegraph.documents.quantities import Quantity

_AIM = re.compile(
    r"\b(?:establish|build|develop|reach|attract|cultivat|train|deploy|achiev|creat|increas|reduc|cut|doubl"
    r"|expand|rais|install|launch|add|produc|complet|open|fund|invest|support|recruit|host|target|aim|foster|form"
    r"|introduc|nurtur|will|shall|must|should|(?:is|are) to |exceed|grow|secur|deliver|set up|plant"
    r"|connect|bring|provid|to be|rise|fall|lower|keep"
    r"|maintain|decreas|improv|ensur|adjust|optimi|remov|convert|upgrad|design|construct|extend|publish|fill"
    r"|restor|protect|offer"
    r"|responsible for|shorten|tackl|mak|cover|control|limit|account|renovat|replac|retrofit|equip|hold|run|carr"
    r"|begin|lend|record|hand out|buy|start|pilot|help|procur|retir|distribut|plac|stock|insulat|repair"
    r"|clear|clean|treat|sign|employ(?!e"
    r"|s|m|i)|admit|appoint|award)",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:already|(?:has|have) (?:[a-z]+ed|paid|spent|built|sold)|has been|have been|was|were|had|last year"
    r"|currently|at present|At present|performed|so far"
    r"|grew|rose|fell|to date"
    r"|in recent years"
    r"|previous|year on year|year-on-year|amounted|stood|now|today)\b"
)
_WAS = re.compile(
    r"\b(?:in|of) (?:19|20)\d\d,? (?:was|were|had|stood|amounted)\b|\b(?:was|were|had|took|averaged|fell|rose|grew"
    r"|stood) [^.;]{0,60}\bin (?:19|20)\d\d\b"
)
_RAISED = re.compile(
    r"\b(?:has|have) (?:already )?been (?:raised|increased|expanded|cut|reduced|lowered)\b(?:[^,;]|,\d){0,60}$"
)
_COUNTED = re.compile(
    r"\b(?:19|20)\d\d (?:inventory|survey|census|study|assessment|count|analysis) [a-z]+(?:ed|und)\b"
)
_DID = re.compile(
    r"\bin (?:19|20)\d\d,? [a-z]+ed\b|\b(?:collected|produced|received|recorded|generated|employed|exported"
    r"|imported"
    r"|handled|sent|sold|attracted) [^.;]{0,80}\bin (?:19|20)\d\d"
)
_DONE = re.compile(r"\b(?:reached|accounted|exceeded|totall?ed|completed|employed)\b")
_NOW = re.compile(r"\bcurrently (?:consists?|has|have|hosts?|operates?|stands?|employs?|comprises?) [^.;]{0,30}$")
_ATTRIBUTE = re.compile(
    r"(?:enterprises|companies|firms|businesses|vessels|clusters|leaders|institutions"
    r"|of which at least \d+)[^.;,]{0,30}?"
    r"\b(?:with|have|having|of|whose)\b (?:an? )?(?:annual )?[^.;,\d]{0,50}$"
)
"""What comes before the size of those that are counted: *enterprises with an annual output value of over …*."""
_SIZED = re.compile(
    r"\b[A-Za-z]+s with (?:an? )?(?:annual |total |planned |average )*(?:capacity|investment|sales|revenue"
    r"|turnover|output"
    r"(?: value)?|area|population|value|volume|weight|assets|profit|income)\b[^.;,\d]{0,30}$"
)
"""What comes before the least size of those that a rule is for: *Projects with an investment of more than …*."""
_WITHIN = re.compile(r"\b(?:tracts|districts|areas|neighbou?rhoods|regions|counties|households|homes) with $")
"""What comes before a share that tells which places are meant: *tracts with less than 15 percent*."""
_COMING = re.compile(r"\b(?:will|shall|aims?|is to|are to|to be|should|must|plans? to|goals?|targets?)\b")
_SUPPORT = re.compile(
    r"\b(?:subsid\w+|grants?|rewards?|bonus(?:es)?|fines?|penalt\w+|compensation|receives?|rebates? of"
    r"|capped at|allowances?|prizes?|stipends?|lev(?:y|ies)|fees?|surcharges?"
    r"|loans? of|one-off|ceiling of|limited to|vouchers? (?:of|worth)|per capita support)\b",
    re.IGNORECASE,
)
_COST = re.compile(
    r"\b(?:costs?|earmark\w*|budget|expenditure|appropriation|revenue from|priced at|estimated at|bills|valuation"
    r"|worth of damage|set aside"
    r"|allocated|spent|funding)\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_BASELINE = re.compile(
    r"\b(?:up from|down from|compared (?:with|to)|against|versus|instead of|rather than|out of|relative to"
    r"|than the)"
    r" (?:the |about |some |a total of )?$",
    re.IGNORECASE,
)
_LARGER = re.compile(
    r"\b(?:larger|longer|bigger|smaller|older|younger|wider|taller|heavier|deeper|shorter|faster|every|each|per"
    r"|(?<!will )(?<!to )top) (?:than )?(?:the )?$|\b(?:handling|processing|weighing|weighing between) $"
)
_COMES = re.compile(r"(?:comes?|came|has been promised|have been promised|is provided|are provided) ")
"""What follows a sum that says from where the money is."""
_FOR_WHOM = re.compile(
    r"^\W*(?:Enterprises|Companies|Firms|Projects|Applicants|Institutions|Organi[sz]ations|Those) (?:that"
    r"|which|who) "
    r"(?:.{3,200} )?(?:subsidi|reward|grant|eligible|apply|receive|compensat)"
    r"|^\W*(?:An? )?(?:[a-z]+ )?(?:enterprise|company|institution|applicant|project)s? applying for"
)
"""What begins a sentence that says whom a rule of support is for."""
_MEASURED = re.compile(
    r"\b(?:buildings?|sites?|houses|homes|plots?|lots?|premises|facilities|shops|stores|incomes?|earnings|wages|rent|elderly|seniors)"
    r"(?: larger than| greater than)? $"
)
"""What comes before the size or the means of those that are meant: *buildings over 25,000 square feet*."""
_WHICH_ONES = re.compile(r"\b(?:every|each|any|all) [a-z]+ $|^\W*[A-Z][a-z]+s $")
"""What comes before the least or most that those have which are meant: *every plant above 5 tonnes*."""
_OF_ALL = re.compile(r"^\W*Of (?:the |these |all )*(?:\d[\d,]* [\w ]{3,40}, )?$")
"""What comes before how many there are: *Of 62 towns, 19 publish a budget*."""
_STATE = re.compile(
    r"\b(?:is|are|has|have|waits?|stands?|hosts?|employs?|covers|accounts for|contains|lives?|remains?)\b"
)


_SOLVED = re.compile(
    r"\b(?i:repair|respond|answer|process|resolve|treat|decide|handle|close|fix|inspect|reply|shorten"
    r"|recover|return|issue|deliver|reach|arriv|report|notif|restor|mak|send|sent|approv|warn|alert|confirm|acknowledg)\w*\b[^.;]{0,70}$"
)
"""What is to be done within some hours or days."""


def refuse(text: str, quantity: Quantity, first: int, last: int, dated: bool, objective: bool) -> str:
    """Return why a quantity between ``first`` and ``last`` (its sentence) is no target; empty where it is one."""
    before, after = text[first : quantity.start], text[quantity.end : last].lstrip()
    number = text[first : quantity.end]
    if _is_baseline(text, quantity, first, last) or _LARGER.search(before[-24:]):
        return "-"
    if re.match(r"(?:am|pm|a\.m|p\.m|o'clock)\b", after) or re.search(
        r"\bat a standard of (?:not less than )?$", before
    ):
        return "-"
    if re.search(r"\b(?:each|all|every one) of the $", before) or (quantity.spoken and _MEASURED.search(before)):
        return "-"
    if (
        quantity.comparator == "AtMost"
        and re.match(r"[\w ]{0,24}\bper (?:household|person|applicant|family|project|firm)\b", after)
        and _measures(quantity) not in ("mass", "energy", "volume")
    ):
        return "a cap of support or a cost"
    if re.search(r"\($", before) or (text[quantity.end : quantity.end + 1] == ")" and "(" in number[-60:]):
        return "-"
    if _measures(quantity) in ("money", "mass", "power") and _ATTRIBUTE.search(before):
        return "-"
    if (
        quantity.spoken
        and _measures(quantity) in ("length", "mass", "power", "area")
        and _WHICH_ONES.search(before)
    ):
        return "-"
    if _measures(quantity) == "length" and text[quantity.start : quantity.end].startswith("within"):
        return "-"
    bounded = _measures(quantity) == "length" or (
        _measures(quantity) == "area" and quantity.comparator == "LessThan"
    )
    if bounded and quantity.spoken and re.search(r"\b[a-z]{3,}s (?:of )?$", before):
        return "-"
    sized = _measures(quantity) in ("mass", "power", "area", "money", "volume") and quantity.comparator == "AtLeast"
    if sized and re.search(
        r"\b(?:facilities|plants|vessels|projects|enterprises|companies|farms|units|sites) of $", before
    ):
        return "-"
    if _OF_ALL.match(before) or (quantity.spoken and re.search(r"% of (?:[\w-]+ ){1,4}$", before)):
        return "-"
    if _measures(quantity) == "share" and re.match(r"is (?:expected|to come|available) from\b", after):
        return "-"
    if quantity.comparator == "AtMost" and re.search(r"\bmay (?:[a-z]+ ){1,3}$", before):
        return "a cap of support or a cost"
    if _FOR_WHOM.search(text[first:last]):
        return "-"
    if _measures(quantity) != "share" and quantity.comparator in ("AtLeast", "MoreThan") and _SIZED.search(before):
        return "-"
    if quantity.unit is COUNT and is_no_count(text, quantity, before, after, (first, last), objective):
        return "-"
    if re.match(r"(?:annual )?(?:fee|tax|levy|surcharge|discount|interest)\b(?!-)", after) or _WITHIN.search(
        before
    ):
        return "-"
    if (
        quantity.comparator == "Exactly"
        and re.search(r"\b(?:covers|makes up|accounts for|contains|employs|hosts) $", before)
        and not _COMING.search(text[first:last])
    ):
        return "a fact of the present"
    if re.search(r"\bairspace (?:below|above|under|over)? ?$", before) or re.match(
        r"(?:low-altitude )?airspace\b", after
    ):
        return "-"
    if re.search(r"\bwhich (?:covers|has|is|spans|occupies) (?:about |around )?$", before):
        return "-"
    if re.match(r"(?:-?level|away|apart|mph|km/h|of the [\w ]{0,20}budget|GDP per)\b", after):
        return "a rule or a share of something else"
    if _measures(quantity) in ("time", "year") and not _is_time_to_reach(quantity, before):
        return "-"
    if _is_support(text, quantity, first, last):
        return "a cap of support or a cost"
    sentence = text[first:last]
    stated = re.match(r"\W*(?:\d[\d,]*|[A-Z][a-z]+) (?:[\w-]+ ){1,5}[a-z]+ed\W*$", sentence) is not None
    past = (not stated and _PAST.search(sentence)) or (not stated and _DONE.search(sentence) and not objective)
    if _COUNTED.search(sentence) or re.search(r"\b(?:approved|backed|supported) by $", before):
        return "a fact of the past"
    if _WAS.search(sentence) or _NOW.search(before) or _RAISED.search(before):
        return "a fact of the past"
    if _DID.search(sentence) and not _COMING.search(sentence):
        return "a fact of the past"
    if past and not (dated or objective or _COMING.search(sentence)):
        return "a fact of the past"
    timed = _measures(quantity) in ("time", "year") and _SOLVED.search(before) is not None
    if dated or objective or timed or _AIM.search(sentence) or (not _STATE.search(sentence) and quantity.spoken):
        return ""
    return "a number without an aim" if _STATE.search(sentence) or quantity.numeral else ""


def _measures(quantity: Quantity) -> str:
    if quantity.unit is None:
        return "count"
    price = quantity.unit.measures == "rate" and quantity.unit.key.split("-per-")[0] in MONEY
    return "money" if price else quantity.unit.measures


def _is_baseline(text: str, quantity: Quantity, first: int, last: int) -> bool:
    """Return whether a quantity is where it starts from: *from 40 to 90*."""
    before = text[max(first, quantity.start - 40) : quantity.start]
    if _BASELINE.search(before):
        return True
    rest = text[quantity.end : min(last, quantity.end + 90)]
    return bool(
        re.search(r"\bfrom (?:about |around |just |only )?$", before) and re.search(r" to [^.;]{0,30}\d", rest)
    )


def _is_time_to_reach(quantity: Quantity, before: str) -> bool:
    """Return whether a span of time is what is to be reached, and no term or period."""
    if re.search(r"\b(?:fly|flight|hours of|total of)\b", before):
        return True
    if (
        re.search(r"\b(?:within|in|over|for|every|during|next|of|last|at least|after) $", before[-12:])
        and not quantity.spoken
    ):
        return False
    if re.search(r"\b(?:offer|provid|reserv|guarante)\w* (?:up )?$", before) and quantity.comparator == "AtLeast":
        return True
    if (
        quantity.comparator in ("AtMost", "LessThan")
        and _SOLVED.search(before)
        and not re.search(r"%[^.;]{0,60}$", before)
    ):
        return True
    if re.search(r"\b(?:shall|will|must|should) $", before) and quantity.comparator == "AtMost":
        return True  # outages shall not exceed 5 minutes
    held = re.search(
        r"\b(?:time|turn-?around|cycle|delay|latency|period|duration|days|process|approval|wait|stay|processing|hours|life"
        r"|response|permits?)\b|\b(?:reduce|cut|shorten|lower|bring)\w*\b[^.;]{3,90} to $",
        before,
        re.IGNORECASE,
    )
    return bool(held and (quantity.spoken or re.search(r"\b(?:to|below|at|reach\w*) $", before[-12:]))) or bool(
        re.search(r"\b(?:reach|total|exceed|fly for|flight|hours of)", before)
    )


def _is_support(text: str, quantity: Quantity, first: int, last: int) -> bool:
    near = text[max(first, quantity.start - 70) : min(last, quantity.end + 30)]
    before = text[first : quantity.start]
    money = (
        _measures(quantity) == "money"
        or re.search(r"\b[A-Z]{3} $|\bcosts? (?:about )?$|\bcost [^.;]{0,40} at (?:about )?$", before) is not None
    )
    money = money or (
        quantity.unit is COUNT
        and re.search(r"[mb]illion", text[quantity.start : quantity.end]) is not None
        and re.match(r"comes? from\b", text[quantity.end : last].lstrip()) is not None
    )
    if money and _COMES.match(text[quantity.end : last].lstrip()):
        return True
    price = quantity.unit is not None and quantity.unit.measures == "rate"
    lowered = re.search(r"\b(?i:reduc|cut|lower|decreas|bring down)\w*\b[^.;]{0,60}\bcosts?\b[^.;]{0,40}$", before)
    bounded = (
        not price and not lowered and (quantity.comparator == "AtMost" or _COST.search(before[-70:]) is not None)
    )
    if money and (_SUPPORT.search(near) or bounded):
        meant = re.search(
            r"\b(?:fund|funds) (?:of|worth)|\bwill (?:set aside|allocate|include|earmark|raise) "
            r"|\b(?i:set aside) [^.;]{3,30} (?:yearly|annually|(?:a|each|every|per) year)\b",
            near,
        )
        return not meant or quantity.comparator == "AtMost"
    if _measures(quantity) == "share":
        capped = quantity.comparator == "AtMost" and re.search(r"\b(?i:subsid|grant|cover|premium)", near)
        granted = re.search(
            r"\b(?:[Gg]rants?|[Ss]ubsid\w+|[Ll]oans?) (?:will |shall |may |can )?(?:cover|of|be)\b", before
        )
        paid = re.search(r"\b(?:subsidi[sz]ed|reimbursed|receive)\b[^.;]{0,30}$", before)
        return bool(capped or granted or paid) or (
            bool(re.search(r"\bof which $", before)) and "not yet" in text[quantity.end : last]
        )
    return False
