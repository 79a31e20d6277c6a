"""Which words name a body in an English text. Floor 2."""

from __future__ import annotations

import re
from collections.abc import Mapping

_STATE = (
    "Ministry|Ministries|Department|Office|Bureau|Agency|Administration|Commission|Council|Committee|Board"
    "|Authority|Authorities"
    "|Directorate|Secretariat|Inspectorate|Government|Governments|Treasury|Cabinet|Parliament|Court|Police"
    "|Taskforce|Task Force"
    "|Branch|Division|Executive|Chancellery|Presidency|Prefecture|Municipality|Agencies|Departments|Councils"
    "|Bureaus|Offices"
    "|Service|Services|Administrations|Commissions|White House"
)
_OTHER = (
    "Section|Teams|Archives|Institute|Institutes|Institution|Center|Centre|Corps|Foundation|District|Group|Team|Unit|Corporation"
    "|Company|Laboratory"
    "|Laboratories|Fund|Bank|Force|Union|Academy|University|Universities|College|Association|Chamber|Society"
    "|Alliance|Network|Trust"
    "|Railways|Customs|Transit|Utility|Utilities|Partnership|Consortium|Federation|Hospital|Hospitals|Registry|Museum"
    "|Library|Observatory"
    "|Guard|Survey|House|Regulator|Forum|Panel|Boards|Officer|Officers|Administrator|Commissioner|Minister"
    "|Secretary|Mayor|Attorney General|Surgeon General|Comptroller General|Attorney|Librarian"
    "|Coordinator|Zone|Sheriff|Ombudsman|Industries|Cooperative|Bodies|Committees|Organization|Organisation"
)
_NOUN = f"(?:{_STATE}|{_OTHER})"
_TAIL = r"(?: (?:of|for|on|to|against|in)\b(?: [\w,&'.-]+){1,14})?"
_STRICT = re.compile(rf"(?:[A-Z&][\w'’.&-]*,? |(?:of|and|for|the|on|&) ){{0,9}}(?:{_STATE}){_TAIL}$")
_LOOSE = re.compile(
    rf"(?:[A-Z&][\w'’.&-]*,? |(?:of|and|for|the|on|&) ){{0,9}}{_NOUN}(?:'s (?:Office|Department))?{_TAIL}$"
)
_GROUP = re.compile(
    r"(?:(?:[Aa]ll|the|other|[Rr]elevant|[Ll]ocal|related|people['’]s|parent|school|local|regional|county|municipal"
    r"|[Dd]istrict|city|state|federal"
    r"|provincial|national|line|public"
    r"|competent|concerned|participating|sectoral|central|government|interagency|town|CFO|Act|Federal|State|and"
    r"|territory"
    r"|lead|water"
    r"|environment|environmental|education|educational|health|transport|planning"
    r"|village|township|member|sub-district|subdistrict) ?){0,6}"
    r"(?:agencies|departments|districts|offices|ministries|governments|councils|authorities|units|bodies|bureaus"
    r"|municipalities|counties"
    r"|provinces|regulators|universities|treasuries|utilities"
    r"|departments of [a-z]+(?: (?:and )?[a-z]+){0,2})$"
    r"|(?:[Ll]ocal |[Aa]ll |relevant )?[Pp]eople['’]s governments (?:of"
    r"|at) [\w ,'’-]{3,60}$"
)
_LOWER = re.compile(
    r"(?:administrative|management) committees? of (?:the )?[A-Z][\w ,'’-]{3,60}$"
    r"|(?:(?:[A-Z][\w-]+|city|province)(?:['’]s)? )?(?:[a-z-]+,? ){0,3}(?:and )?(?:[a-z-]+ ){1,3}"
    r"(?:bureau|department|commission|office|ministry|administration|authority|committee|agency)$"
    r"|(?:(?:municipal|provincial|city|national|county|district) )?(?:bureau|department|commission|office"
    r"|administration)"
    r" (?:of|for) (?!the |its |this )[a-z][a-z ,-]{2,60}$"
    r"|(?:[A-Z][\w'’-]+ ){1,2}(?:municipal |provincial |city |county |district )(?:people['’]s )?government$"
    r"|(?:municipal|provincial|city) [a-z]+ and [a-z]+ commission$|customs authorities in [A-Z]\w+$"
)
"""The name of a body as news write it: *Lanjiang science and technology bureau*."""
_NO_BODY = re.compile(r"\b(?:a|an|each|every|any|its|their|this|that|new|special|post|box|head|main|such|same)\b")
_SHORT = re.compile(r"[A-Z][A-Za-z&]{0,6}[A-Z]s?$")
_NO = re.compile(
    r"(?:TBD|TBC|N/?A|None|Ongoing|All|Annual(?:ly)?|Completed|In progress|Yes|No|GDP|SMEs?|R&D|AI|ICT|EU|UN|US"
    r"|UK|CO2|(?:the )?Human Services)$"
)


def is_english_body(name: str, short: Mapping[str, str], strict: bool = True) -> bool:
    """Return whether a name is that of a body; not strict: also of companies, universities and people in office.

    Examples
    --------
    >>> is_english_body("Sails and Tides Office", {}), is_english_body("Sails", {})
    (True, False)
    >>> is_english_body("University of Helm", {}), is_english_body("University of Helm", {}, strict=False)
    (False, True)
    """
    name = re.sub(r" ?\([^()]{1,40}\)$", "", " ".join(name.split()))
    name = re.sub(r"^(?:the|a|an|The|A|An) ", "", name)
    if len(name) < 2 or len(name) > 130 or _NO.match(name):
        return False
    if name in short or _GROUP.match(name) or (_LOWER.match(name) and not _NO_BODY.search(name)):
        return True
    if _SHORT.match(name) and not strict:
        return True
    return bool((_STRICT if strict else _LOOSE).match(name))
