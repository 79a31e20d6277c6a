"""What the heading of a section of an English plan says that it holds. Floor 2.

A heading is read as a whole: *Monitoring and evaluation* names a safeguard, *Improve the monitoring of rivers*
names work.
"""

from __future__ import annotations

import re

_GENERAL = re.compile(
    r"\b(?:introduction|background|foreword|preface|preamble|executive summary|glossary|acronyms|abbreviations"
    r"|appendix"
    r"|validity period|period of validity|effective date|entry into force|(?:general|supplementary) provisions"
    r"|appendices|annex|annexes|acknowledge?ments?|table of contents|guiding (?:ideology|thought|principles?)"
    r"|basic principles|lessons learned|references|methodology)\b"
    r"|^(?:(?:our|the|overall|general|a|strategic|national|current|policy|development|legal|shared|key|main"
    r"|its) ){0,3}"
    r"(?:(?:vision|mission)(?! (?:and|&) (?:\w+ ){0,2}(?:goals|objectives|targets))|context|overview|principles"
    r"|requirements|situation(?: analysis| assessment| review)?|challenges?|opportunit(?:y|ies)"
    r"|rationale|purpose"
    r"|scope|history|definitions?|baseline|summary|conclusions?|values|problem|case for \w+|basis|foundations?"
    r"|contents)"
    r"(?: (?:and|&) (?:\w+ ){0,2}\w+)?$"
    r"|^(?:key |main |major )?risks?(?: (?:and|register).{0,30})?$"
    r"|^interpretation (?:authority|body|right|agency)s?\b.{0,30}$"
    r"|^explanations? of (?:key |main |relevant )?(?:terms|concepts|nouns)$|^general (?:ideas?|thinking|approach)$"
    r"|^(?:subject[ -]matter|scope|definitions)(?:,? (?:and )?(?:scope|definitions))*$"
    r"|^validity$|^(?:the )?(?:drafting|formulation|preparation)(?: process| basis| background)?$"
    r"|^(?:where (?:we|things) (?!want|will|aim|are going|are heading|intend)|why |who we |how to read |how this "
    r"|about (?:this|the|us)|state of "
    r"|(?:vision|mission|values)(?:, (?:vision|mission|values|principles|purpose))+,? (?:and|&) \w+$"
    r"|basis (?:for|of) (?:\w+ ){0,3}\w+$"
    r"|looking (?:ahead|back)"
    r"|messages? from |what is |what do(?:es)? .{3,40} mean|progress (?:so far|to date|since)"
    r"|(?:the )?(?:starting points?|problem statement|theory of change|results framework|current state)$"
    r"|eligib(?:ility|le)\b.{0,40}$|the (?:challenge|problem"
    r"|opportunity)\b|contact|list of "
    r"|(?:frequently asked |common |hot )?questions(?: and answers| of (?:general )?concern)?$|q ?& ?a$"
    r"|significance|(?:(?:main|key|new) )?(?:features?|characteristics|innovations?|differences|changes)"
    r"(?: (?:of|from|in|compared|between) .{2,50})?$|(?:current|recent|past) performance|achievements"
    r"|accomplishments|(?:what )?we have (?:delivered|achieved|done)|(?:plan|strategy|policy) overview$"
    r"|what .{2,30} (?:says?|said)|what (?:you|people|residents|stakeholders|others) (?:told us|said)|what we heard"
    r"|notes (?:to|for) (?:the )?(?:editors?|readers?|journalists)|media (?:contacts?|enquiries)|-* ?ends ?-*$"
    r"|(?:our|a|an editorial|editor['’]s|expert)? ?(?:view|take|comments?|commentary|opinion|assessment|reading"
    r"|analysis)$|who can apply|what it is about$|"
    r"(?:policy )?highlights|(?:end)?notes?$|sources$|further information|at a glance|consultation"
    r"|overall (?:thinking|approach"
    r"|idea|philosophy))",
    re.IGNORECASE,
)
_OBJECTIVE = re.compile(
    r"^(?:[\w-]+ ){0,4}(?:objectives?|goals?|targets?|ambitions?|aims?(?! (?:for|to|at)\b))"
    r"(?: (?:and|&) (?:[\w-]+ ){0,3}[\w-]+)?(?: (?:for|to|by|of|in|at a glance)\b.{0,40})?$"
    r"|^(?:vision|mission|goals?)(?:, (?:mission|goals?|aims?))*,? (?:and|&) (?:objectives|goals|targets)$"
    r"|^(?:the |our )?(?:outcomes|results|goals|targets|objectives) (?:we|this plan|the plan) (?:\w+ ){1,4}\w+$"
    r"|^where we (?:want|will|aim|are going|are heading|intend)\b.{0,30}$"
    r"|^what (?:we want to achieve|success (?:will )?looks? like|we aim (?:for|at|to achieve))"
    r"|^what .{2,30} (?:wants|aims|hopes|plans|intends|seeks)(?: to (?:achieve|reach|do|become))?(?: (?:at|for))?$"
    r"|^(?:expected|desired|intended|key|target) (?:outcomes|results)$|^outcomes$",
    re.IGNORECASE,
)
_NO_OBJECTIVE = re.compile(
    r"^(?:supervis|control|identif|detect|counter|handl|manag|clear|meet|reach|achiev|deliver|support"
    r"|monitor|report|review|track|measur|progress|performance)\w* ",
    re.IGNORECASE,
)
_WORKS = (
    r"tasks?|actions?|measures|initiatives|priorities|recommendations|projects|programmes?|programs?|pillars|components"
    r"|themes|strategies"
    r"|action plan|work|works|content|contents|interventions|activities|commitments|policies|proposals"
    r"|(?:implementation|delivery|milestone) (?:matrix|tables?|schedule|timetable)"
    r"|action (?:matrix|(?:summary )?tables?|summary|points|programme|items)|work (?:plan|programme"
    r"|program)|areas|focus areas|programme lines|lines of action|work packages|directions"
    r"|arrangements"
)
_COUNTS = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\\d{1,2}"
_WRAPPER = re.compile(
    rf"^(?:(?:carry out|implement|focus on|advance|deploy|complete|take|launch|pursue|do|our|the|key|main|major"
    rf"|priority"
    rf"|specific|strategic|principal|core|recommended|policy|proposed|detailed|special|concrete|national|and"
    rf"|{_COUNTS}"
    rf"|{_WORKS}) ){{0,7}}(?:{_WORKS})(?: for action)?"
    r"(?: (?:of|in|under) (?:the |this )?(?:[\w-]+ )?(?:plan|measures|opinions|document|scheme|strategy"
    r"|programme))?$"
    r"|^(?:division|allocation|assignment) of (?:the )?(?:tasks|work|labou?r|duties|responsibilities)$"
    r"|^(?:what (?:will|is to) be done|what (?:the|this) plan (?:will do|does)|what we will do"
    r"|what (?:will|must|is to|has to|needs to) (?:be )?(?:built|done|changed?|happen|improve|run differently)"
    r"|what (?:the )?(?:[\w-]+ ){1,3}(?:asks|requires|calls for|sets out|proposes)(?: (?:to|will) be done)?"
    r"|what (?:the )?(?:[\w-]+ ){1,3}will (?:do|build|change)|what we(?:'ll| are going to) do"
    r"|how we will get there|getting there"
    r"|priorities for action"
    r"|our plan|the plan|the way forward|(?:the |our )?strategic framework)$",
    re.IGNORECASE,
)
_CORE = (
    r"safeguards?|guarantees?|outlay|implementation|implementing|governance|funding|financ(?:e|es|ing)|budget|costs?"
    r"|monitoring"
    r"|evaluations?|assessment|coordination|co-ordination|delivery|delivering|reporting|oversight"
    r"|accountability|resourc(?:es|ing)|m&e"
    r"|follow-up|enforcement|administration(?= of)|administering"
)
_BESIDE = (
    r"the|and|of|for|our|this|its|to|&|scrutiny|money|support|supporting|assurance|measures?|organi[sz]ation|organi[sz]ational"
    r"|leadership|cooperation"
    r"|mechanisms?|arrangements?|framework|structures?|plan|strategy|programme|program|progress|measuring"
    r"|tracking|strengthen"
    r"|strengthening|ensure|improve|improving|provide|clarify|next|steps|roles|responsibilities|institutional"
    r"|legal|review|ensuring"
    r"|learning|communications?|management|system|work|overall|effective|conditions|schedule|timeline"
    r"|requirements|and"
    r"|budgeting|ongoing|annual|risk|risks|partnerships?|strict|policy|policies|key|main|full|resource"
    r"|financial|investment"
)
_SAFEGUARD = re.compile(
    rf"^(?:(?:{_BESIDE}|{_CORE}),? ){{0,6}}(?:{_CORE})(?:,? (?:{_BESIDE}|{_CORE})){{0,6}}$"
    rf"|^(?:{_COUNTS}) (?:safeguards?|guarantees?|assurances?)$"
    r"|^enabling (?:measures|conditions|environment|factors)$|^management of (?:the |this )?(?:programme"
    r"|program|plan|strategy)$"
    r"|^(?:institutional|management|coordination) (?:arrangements|framework|mechanisms?|set-?up)$"
    r"|^(?:organi[sz]ational|supporting|support|protective|security) (?:measures|support|arrangements"
    r"|guarantees?|leadership|policies)$|^policy (?:support|guarantees?)$"
    r"|^how (?:we|the \w+) will (?:do it|be accountable|pay for it|stay on track|be held to account)$"
    r"|^how .{2,40}? (?:is|are|will be) (?:implemented|supported|delivered|monitored|financed|funded"
    r"|secured|safeguarded|run"
    r"|ensured|guaranteed)$"
    r"|^how (?:will|is|are) .{2,40}? (?:to )?(?:be )?(?:implemented|put into practice|carried out|delivered"
    r"|monitored|coordinated|financed|funded"
    r"|governed|guaranteed|ensured|secured|safeguarded|run)$|^(?:making it (?:happen|work|last|real)(?: together)?"
    r"|how we (?:will )?(?:deliver|make (?:sure"
    r"|it happen))|turning (?:the )?plan into action"
    r"|assessing (?:effectiveness|progress|impact)"
    r"|(?:money|funds?|funding|people|staff)(?:,| and| &) (?:\w+ ){0,2}(?:oversight|credit|people|staff|control"
    r"|monitoring|land)|how (?:the )?(?:funds?|money|costs?) (?:is|are|will be) .{3,20}"
    r"|who pays(?: for it)?|paying for it"
    r"|how we will (?:keep|stay) (?:on )?track|(?:keeping|staying) (?:on )?track|supporting conditions"
    r"|carrying out (?:the |this )?(?:strategy|plan|programme|program|roadmap)"
    r"|(?:carrying|putting) (?:the |this )?(?:strategy|plan|programme|program|it) (?:out|into practice|into effect)"
    r"|roles and responsibilities"
    r"|next steps"
    r"|(?:strengthen|improve)\w* (?:the )?(?:organi[sz]ation and leadership|support measures|policy support)"
    r"|measuring (?:success|progress|our progress))$",
    re.IGNORECASE,
)


PLAIN_SAFEGUARD = re.compile(
    r"(?:(?:\w+ )?safeguards?(?: (?:measures|mechanisms?))?|(?:supporting|support|guarantee|assurance) measures"
    r"|guarantees?|enabling (?:measures|conditions)|implementation (?:arrangements|guarantees?|safeguards?))",
    re.IGNORECASE,
)
"""The plain names of a section of safeguards, wherever it stands."""
_OTHER_QUESTION = re.compile(r"(?:How long|When|Who|Where|Can|Does|Do|Is|Are) .{3,90}\?$|What is [“\"']")
"""What a text explains, and no plan says."""
_ASKS = re.compile(
    r"^what (?:are|is) (?:the |its |our )?|^what (?=(?:\w+ ){1,3}(?:(?:are|is) there|will be|(?:have|has) been))"
    r"|(?: (?:are|is) there| (?:have|has) been (?:set|taken|adopted|arranged)"
    r"| will be (?:achieved|reached|taken|adopted|set))?\?$",
    re.IGNORECASE,
)


_TELLS = re.compile(
    r"(?:Clarify|Put forward|Set out|Specify|Deploy|Propose|Lay out)(?:ing|s)? (?:the |its |our )?(?=[a-z])"
)
"""What a text that explains a plan says the plan does: *Put forward safeguard measures*."""


def name_section(heading: str) -> str:
    """Return ``general``, ``objective``, ``wrapper`` or ``safeguard``; an empty text where the heading names work.

    Examples
    --------
    >>> name_section("Monitoring and evaluation"), name_section("Improve the monitoring of rivers")
    ('safeguard', '')
    >>> name_section("Main objectives"), name_section("Carry out four major actions"), name_section("Our vision")
    ('objective', 'wrapper', 'general')
    """
    framed = re.match(r"[(\[]([A-Z][^()\[\]]{2,50})[)\]](?: |$)", heading)  # Article 2 (Goals) By 2030, …
    heading = framed[1] if framed else heading
    text = _ASKS.sub("", " ".join(heading.split()).strip(" .:;*"))
    text = re.sub("^(?:On|Regarding|Concerning) (?:the )?", "", text)
    text = re.sub(r" \([^()]{8,}\)$", "", text)
    if not text or len(text) > 90 or text.count(" ") > 12:
        return ""
    if _OTHER_QUESTION.match(heading.strip()):
        return "general"
    if _SAFEGUARD.match(text):
        return "safeguard"
    if _WRAPPER.match(text):
        return "wrapper"
    if _GENERAL.search(text):
        return "general"
    if _OBJECTIVE.match(text) and not _NO_OBJECTIVE.match(text):
        return "objective"
    told = _TELLS.match(text)
    name = name_section(text[told.end() :]) if told else ""
    return name if name != "general" else ""
