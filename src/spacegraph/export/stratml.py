"""One plan as StratML Part 1, the strategic plan of ISO 17469-1. Floor 5.

What stands where: areas, objectives, safeguards (and tasks that stand in no area) become goals; the tasks of an
area and the commitments of an objective become StratML objectives; agencies become stakeholders, with their role;
technologies, places, targets, deadlines and the place in the source stand as other information, because Part 1 has
no elements for them. The order and number of elements follow the published schema (version 1.1, 1 April 2014).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from spacegraph import vocab
from spacegraph.answer import Thing
from spacegraph.compare.dates import get_first_day, get_last_day
from spacegraph.export.outline import ABSTRACT, ISSUED, NOTE, Part, read_outline
from spacegraph.iris import to_key

if TYPE_CHECKING:
    from spacegraph.graph import Graph

NAMESPACE = "urn:ISO:std:iso:17469:tech:xsd:stratml_core"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SUBJECTS = (vocab.technology, vocab.application, vocab.product, vocab.facility, vocab.region, vocab.instrument)


def to_stratml(graph: Graph, plan: str, language: str = "en") -> bytes:
    """Return a plan as StratML, the same bytes for the same graph.

    Parameters
    ----------
    plan
        Label, key or IRI.
    language
        Language of all texts, ``en`` or ``zh``.

    Raises
    ------
    UnknownName, AmbiguousName
        For a name of no plan, or of several.
    """
    outline = read_outline(graph.store, graph.names, plan, language)
    root = ET.Element("StrategicPlan", {"xmlns": NAMESPACE})
    _add(root, "Name", outline.label)
    _add(root, "Description", outline.get_text(ABSTRACT))
    _add(root, "OtherInformation", _describe(outline))
    core = ET.SubElement(root, "StrategicPlanCore")
    _add_organizations(core, outline)
    for part in outline.get_parts("Objective", "Area", "Task", "Safeguard"):
        _add_goal(core, part)
    if commitments := outline.get_commitments():
        _add_commitments_of_plan(core, outline, commitments)
    _add_administration(root, outline)
    ET.indent(root, " ")
    return b"%b\n" % ET.tostring(root, encoding="utf-8", xml_declaration=True)


def to_identifier(iri: str) -> str:
    """Return the key of a thing as an XML name.

    Examples
    --------
    >>> to_identifier("https://w3id.org/spacegraph/id/plan/beijing-2024/task/1")
    'plan.beijing-2024.task.1'
    """
    return to_key(iri).replace("/", ".")


def _add_goal(core: ET.Element, part: Part) -> None:
    goal = _add_part(core, "Goal", part)
    for task in _find_tasks(part):
        _add_part(goal, "Objective", task)
    if part.kind != "Task":
        for commitment in part.get_commitments():
            _add_part(goal, "Objective", commitment)


def _find_tasks(part: Part) -> list[Part]:
    """Return the tasks, objectives and safeguards below a part, however deep; areas stand for what they hold."""
    found = []
    for below in part.get_parts("Area", "Task", "Objective", "Safeguard"):
        found += [*([] if below.kind == "Area" else [below]), *_find_tasks(below)]
    return found


def _add_commitments_of_plan(core: ET.Element, plan: Part, commitments: list[Part]) -> None:
    goal = ET.SubElement(core, "Goal")
    _add(goal, "Name", {"en": "Commitments of the plan as a whole", "zh": "计划整体的承诺事项"}[plan.language])
    _add(goal, "Description", "", always=True)
    _add(goal, "Identifier", f"{to_identifier(plan.iri)}.commitments")
    for commitment in commitments:
        _add_part(goal, "Objective", commitment)


def _add_part(parent: ET.Element, name: str, part: Part) -> ET.Element:
    """Add an element in the order of the schema: name, description, identifier, number, stakeholders, the rest."""
    element = ET.SubElement(parent, name)
    _add(element, "Name", part.label)
    _add(element, "Description", part.get_text(ABSTRACT) or part.get_quantity(), always=name == "Goal")
    _add(element, "Identifier", to_identifier(part.iri))
    _add(element, "SequenceIndicator", part.number)
    for owner in part.owners:
        stakeholder = ET.SubElement(element, "Stakeholder", {"StakeholderTypeType": "Organization"})
        _add(stakeholder, "Name", owner.agency)
        _add(stakeholder, "Description", owner.role)
    _add(element, "OtherInformation", _describe(part))
    return element


def _add_organizations(core: ET.Element, plan: Part) -> None:
    for predicate in (vocab.issuer, vocab.region):
        found = [cell for cell in plan.get_cells(predicate) if isinstance(cell, Thing)]
        for cell in found:
            organization = ET.SubElement(core, "Organization")
            _add(organization, "Name", plan.names.get_label(cell.iri, plan.language))
            _add(organization, "Identifier", to_identifier(cell.iri))
        if found:
            return


def _add_administration(root: ET.Element, plan: Part) -> None:
    administration = ET.SubElement(root, "AdministrativeInformation")
    start, end = plan.get_text(vocab.startYear), plan.get_text(vocab.endYear)
    _add(administration, "StartDate", str(get_first_day(start)) if start else "")
    _add(administration, "EndDate", str(get_last_day(end)) if end else "")
    days = [text for text in plan.get_labels(ISSUED) + plan.get_labels(vocab.announced) if _DAY.fullmatch(text)]
    _add(administration, "PublicationDate", days[0] if days else "")
    _add(administration, "Source", plan.iri)


def _describe(part: Part) -> str:
    """Return what Part 1 has no element for, one line a fact."""
    lines = []
    for predicate in _SUBJECTS:
        if labels := part.get_labels(predicate):
            lines.append(f"{part.names.get_property_label(predicate, part.language)}: {'; '.join(labels)}")
    if part.kind not in ("Objective", "Plan", "Target", "Milestone"):
        lines += [f"{c.label}: {c.get_quantity()}".rstrip(": ") for c in part.get_commitments()]
    if part.kind in ("Target", "Milestone") and (quantity := part.get_quantity()):
        lines.append(quantity)
    if note := part.get_text(NOTE):
        lines.append(note)
    lines += [
        f"{place.source} {place.section} {place.start}\N{EN DASH}{place.end}"
        for place in part.places
        if place.start is not None
    ]
    return "\n".join(lines)


def _add(parent: ET.Element, name: str, text: str, always: bool = False) -> None:
    """Add an element with a text; without one only where the schema wants the element."""
    if text or always:
        ET.SubElement(parent, name).text = text
