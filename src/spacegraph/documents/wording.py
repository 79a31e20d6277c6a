"""What a draft says in its own words, in both languages: labels, notes, names of review items. Floor 2.

A document prints one language. The label in the other repeats the printed words after the kind of thing and its
number, so that nobody takes it for a translation; the note of the plan says so once.
"""

from __future__ import annotations

from spacegraph.yamltext import Value

Words = dict[str, Value]

KINDS = {
    "Plan": ("Plan", "规划"),
    "Objective": ("Objective", "目标"),
    "Area": ("Area", "领域"),
    "Task": ("Task", "任务"),
    "Safeguard": ("Safeguard", "保障措施"),
    "Target": ("Target", "指标"),
    "Milestone": ("Milestone", "里程碑"),
    "Agency": ("Agency", "机关"),
    "Metric": ("Metric", "度量"),
    "Region": ("Region", "地区"),
    "Source": ("Document", "文件"),
    "Term": ("Term", "词语"),
}
REVIEW = {
    "genre": ("Kind of document", "文件类型"),
    "doubtful number": ("Doubtful number", "存疑的编号"),
    "doubtful kind": ("Doubtful kind", "存疑的要素类别"),
    "agencies outside the elements": ("Agencies outside the elements", "要素之外的机关"),
    "target without a metric": ("Target without a metric", "缺少度量的指标"),
    "number not taken": ("Number not taken", "未取的数字"),
    "dropped": ("Dropped in review", "复核时删除"),
    "nothing found": ("Nothing found", "未读出内容"),
}


def to_label(text: str, language: str, kind: str, number: str = "") -> Words:
    """Return a label in both languages: as printed, and in the other one after kind and number.

    Examples
    --------
    >>> to_label("建设港口", "zh", "Task", "8")
    {'zh': '建设港口', 'en': 'Task 8: 建设港口'}
    >>> to_label("Build a port", "en", "Task")
    {'en': 'Build a port', 'zh': '任务：Build a port'}
    """
    english, chinese = KINDS[kind]
    if language == "zh":
        return {"zh": text, "en": f"{english} {number}".strip() + f": {text}"}
    return {"en": text, "zh": f"{chinese}{number}：{text}"}


def to_review_label(what: str) -> Words:
    """Return the name of a kind of review item."""
    english, chinese = REVIEW.get(what, (what[:1].upper() + what[1:], f"待复核：{what}"))
    return {"zh": chinese, "en": english}


def join(*notes: Words) -> Words:
    """Return several notes as one.

    Examples
    --------
    >>> join({"en": "One."}, {}, {"en": "Two.", "zh": "二。"})
    {'en': 'One. Two.', 'zh': '二。'}
    """
    joined: Words = {}
    for language, gap in (("en", " "), ("zh", "")):
        texts = [str(note[language]) for note in notes if language in note]
        if texts:
            joined[language] = gap.join(texts)
    return joined


def say_labels(language: str) -> Words:
    """Return the note on the labels of a draft."""
    if language == "zh":
        return {
            "en": "English labels repeat the printed Chinese after kind and number; they are no translation.",
            "zh": "英文名称为种类和编号加所印中文，并非译文。",
        }
    return {
        "en": "Chinese labels repeat the printed English after kind and number; they are no translation.",
        "zh": "中文名称为种类和编号加所印英文，并非译文。",
    }


UNTITLED: Words = {
    "en": "The text prints no title; the label is made from the name of the document.",
    "zh": "文中未印标题，名称取自文件名。",
}
UNNUMBERED: Words = {
    "en": "No number is printed; this one is the place among its siblings.",
    "zh": "文中未印编号，此为同级次序。",
}
NO_UNIT: Words = {"en": "No unit is printed; a count is understood.", "zh": "文中未印单位，按计数理解。"}
INHERITED: Words = {
    "en": "The deadline is printed before, for several targets together.",
    "zh": "期限印于前文，统领多项指标。",
}
PROPOSED: Words = {
    "en": "Proposed by a draft: the graph has nothing of this name.",
    "zh": "由草稿提出：图谱中尚无此名称。",
}
NATIONAL: Words = {
    "en": "No territory is printed; the body is taken as national.",
    "zh": "文中未印地区，按全国性机关处理。",
}
UNPLACED: Words = {
    "en": "The territory of the document, which the text does not name; its level is a guess.",
    "zh": "文件所适用的地区，文中未写明；层级为推测。",
}


def say_deadline(deadline: str, relative: str) -> Words:
    """Return the note on a deadline that was worked out."""
    if relative:
        return {
            "en": f"{deadline} is worked out from {relative} as printed.",
            "zh": f"{deadline}由所印时长{relative}推算。",
        }
    return {
        "en": f"{deadline} is worked out from what is printed (the end of a period).",
        "zh": f"{deadline}由所印时期推算。",
    }


def say_also_printed(names: list[str]) -> Words:
    """Return the note on further names under which one body is printed in one element."""
    listed = "、".join(names)
    return {"en": f"Also printed as {listed}.", "zh": f"另印作{listed}。"}


def say_moved(kind: str) -> Words:
    """Return the note on an element that stands below one that holds none of its kind."""
    english, chinese = KINDS[kind]
    return {
        "en": f"It is printed below a numbered {english.lower()}, which holds no element of this kind.",
        "zh": f"文中列于{chinese}之下，而{chinese}不含此类要素。",
    }


def define_metric(phrase: str) -> Words:
    """Return the definition of a metric that a draft proposes."""
    return {
        "en": f"Proposed by a draft: what the document calls {phrase!r}, not yet placed among the metrics.",
        "zh": f"由草稿提出：文件称为“{phrase}”，尚未归入度量体系。",
    }
