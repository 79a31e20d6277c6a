"""The terms of the ontology, as plain strings. Floor 1.

A closed list: a name that is not here raises ``AttributeError``, and mypy sees it before that. Names of things and
prefixes are :mod:`spacegraph.iris`'s. Generated from the ontology by ``scripts/make_vocab.py``; do not edit.
"""
# ruff: noqa: E501, N816
# fmt: off

from __future__ import annotations

from typing import Final

NAMESPACE: Final = "https://w3id.org/spacegraph/ontology#"
"""What the IRI of each of our terms begins with."""

# Classes

Agency: Final = NAMESPACE + "Agency"  # A body of government or party, or a standing mechanism between such bodies.
Agreement: Final = NAMESPACE + "Agreement"  # A cooperation agreement between parties.
Application: Final = NAMESPACE + "Application"  # A field or scenario in which technology is used, in the scheme id/application: who benefits, for what.
Area: Final = NAMESPACE + "Area"  # A headed field of work of a plan that groups tasks and is no task itself.
Commitment: Final = NAMESPACE + "Commitment"  # Something a plan or body undertakes that can later be found met or not.
Company: Final = NAMESPACE + "Company"  # An enterprise, state-owned or private; it never owns a plan's task.
Comparator: Final = NAMESPACE + "Comparator"  # How a reached quantity is compared with the stated value.
Element: Final = NAMESPACE + "Element"  # A part of a plan's outline: an objective, an area, a task or a safeguard.
Event: Final = NAMESPACE + "Event"  # Something that happened or will happen at a time: a conference, press conference, release, test.
Evidence: Final = NAMESPACE + "Evidence"  # The place in a source where a thing is said: the section as printed, and a span of characters with its digest.
Facility: Final = NAMESPACE + "Facility"  # A named or planned place that was built for a purpose: a park, street, centre, platform, base, launch site or zone project.
Instrument: Final = NAMESPACE + "Instrument"  # A means of policy that a plan names: a fund, subsidy, pilot policy, programme, standard or insurance scheme.
Metric: Final = NAMESPACE + "Metric"  # What a target or observation counts or measures, apart from how much, where and when.
Milestone: Final = NAMESPACE + "Milestone"  # An achievement without a quantity, dated or expressly undated.
Objective: Final = NAMESPACE + "Objective"  # An overall objective of a plan, or a group of objectives; what is to be, not what is to be done.
Observation: Final = NAMESPACE + "Observation"  # A measured value of the past or present; a fact, not an aim.
Organization: Final = NAMESPACE + "Organization"  # A body of people that acts under one name: an agency, a company, a university, an association, a news medium.
Person: Final = NAMESPACE + "Person"  # A person named by a source, with the position the source gives.
Plan: Final = NAMESPACE + "Plan"  # A policy document with force: an action plan, opinions, a development plan, measures.
Product: Final = NAMESPACE + "Product"  # A named rocket, satellite, constellation, terminal or system.
Region: Final = NAMESPACE + "Region"  # A territory: a country, province, city, district, development zone, cluster or metropolitan area.
Responsibility: Final = NAMESPACE + "Responsibility"  # One agency's part in one element: which agency, in which role, at which place in the printed list.
ReviewItem: Final = NAMESPACE + "ReviewItem"  # Something about a draft that a person has yet to decide: a number that was not taken, a name that no thing has, a term that the graph does not know. No statement of the document.
Role: Final = NAMESPACE + "Role"  # What an agency is for an element: lead, support, or responsible where the text names no lead.
Safeguard: Final = NAMESPACE + "Safeguard"  # An organisational or supporting measure that a plan sets so that its tasks get done.
Source: Final = NAMESPACE + "Source"  # A document that says things: an official text, an interpretation, a press briefing, a news article; its IRI names the graph of what it says.
Strategy: Final = NAMESPACE + "Strategy"  # A policy goal, strategy or initiative that plans serve and that is no document of its own.
Target: Final = NAMESPACE + "Target"  # A quantity to reach: a metric, a comparator, a value and a unit, with deadline and scope where they are stated.
Task: Final = NAMESPACE + "Task"  # A single piece of work that a plan sets, numbered by the plan or by its place in the enumeration.
Technology: Final = NAMESPACE + "Technology"  # A technology, ordered by skos:broader in the scheme id/technology: what is researched, built or mastered.
Unit: Final = NAMESPACE + "Unit"  # A unit in which a value is given: a thing counted, a currency, a share, a length.

# Properties

about: Final = NAMESPACE + "about"  # A thing that this thing is about; use a narrower property where one fits.
agency: Final = NAMESPACE + "agency"  # The agency that holds the responsibility.
aim: Final = NAMESPACE + "aim"  # A commitment of a region, organization or strategy that a source states outside any plan.
alignedWith: Final = NAMESPACE + "alignedWith"  # A plan, event or strategy that this one serves, implements or follows, as a source says.
announced: Final = NAMESPACE + "announced"  # When the plan was made public, as exactly as the source says: a date, a month or a year.
application: Final = NAMESPACE + "application"  # A field or scenario of use that the thing is about.
comparator: Final = NAMESPACE + "comparator"  # How the reached quantity is compared with the value.
confidence: Final = NAMESPACE + "confidence"  # How sure it is that the passage says what is stated on it, from 0 to 1; set by the rule that read it.
cooperatesWith: Final = NAMESPACE + "cooperatesWith"  # A region with which a plan, or a region, is to work together, as a source says.
date: Final = NAMESPACE + "date"  # When the event or observation took place or the agreement was signed, as exactly as the source says: a date, a month or a year.
deadline: Final = NAMESPACE + "deadline"  # When the commitment is due, resolved to a year, a month or a date.
derived: Final = NAMESPACE + "derived"  # True where something about the thing was inferred rather than printed; skos:note says what and from what.
describes: Final = NAMESPACE + "describes"  # A plan whose content the source prints, explains or reports.
develops: Final = NAMESPACE + "develops"  # A technology or product that the organization develops, as a source says.
digest: Final = NAMESPACE + "digest"  # The SHA-256 of the span, by which a changed text is noticed.
directiveStrength: Final = NAMESPACE + "directiveStrength"  # How firmly the wording of a task directs: binding, encouraging or exploratory; only where the source prints the task's own wording.
documentNumber: Final = NAMESPACE + "documentNumber"  # The official number of the plan as printed.
end: Final = NAMESPACE + "end"  # The offset just past the last character of the span.
endYear: Final = NAMESPACE + "endYear"  # The last year of the plan's period of validity.
evidence: Final = NAMESPACE + "evidence"  # A place in a source where the thing is said.
facility: Final = NAMESPACE + "facility"  # A facility that the thing is about: to be built, enlarged, opened or used.
gbCode: Final = NAMESPACE + "gbCode"  # The six-digit code of the administrative division in GB/T 2260.
hosts: Final = NAMESPACE + "hosts"  # A facility or organization that a source places in the region or facility, existing or planned.
instrument: Final = NAMESPACE + "instrument"  # A fund, subsidy, pilot policy, programme or other instrument that the thing sets up or uses.
inverseLabel: Final = NAMESPACE + "inverseLabel"  # How a property reads from its object to its subject, for pages that list what points at a thing.
issuer: Final = NAMESPACE + "issuer"  # A body that issued the plan, as the document says; empty where it does not say.
jurisdiction: Final = NAMESPACE + "jurisdiction"  # The territory for which the agency is competent; it tells one city's bureau from another's of the same name.
kind: Final = NAMESPACE + "kind"  # The kind of the thing within its class, from the scheme id/kind.
level: Final = NAMESPACE + "level"  # The level of the territory, from the scheme id/level.
memberOf: Final = NAMESPACE + "memberOf"  # The agency or other organization to which the person belongs.
mentions: Final = NAMESPACE + "mentions"  # A thing of which the source says something.
metric: Final = NAMESPACE + "metric"  # What the target or observation counts or measures.
number: Final = NAMESPACE + "number"  # The number of an element as the document prints it; its position where the document enumerates in prose.
ownership: Final = NAMESPACE + "ownership"  # Whether the company is state-owned or private, as a source says.
parentAgency: Final = NAMESPACE + "parentAgency"  # The agency to which this one directly belongs.
partOf: Final = NAMESPACE + "partOf"  # The plan or element that directly holds an element or a commitment.
participant: Final = NAMESPACE + "participant"  # A body, territory or person that takes part in the event.
party: Final = NAMESPACE + "party"  # A party to the agreement, as the source names it: a body, a territory, or a facility for its operator.
perPeriod: Final = NAMESPACE + "perPeriod"  # The period over which the value is counted anew, for a rate.
position: Final = NAMESPACE + "position"  # The place of an element among its siblings, counted from 1 over all kinds of element.
position_held: Final = NAMESPACE + "position_held"  # The position that a source gives to the person.
printedAs: Final = NAMESPACE + "printedAs"  # The agency's name as the document prints it at this place.
product: Final = NAMESPACE + "product"  # A named product that the thing is about.
rank: Final = NAMESPACE + "rank"  # The printed place of the agency in the element's list, from 1.
region: Final = NAMESPACE + "region"  # A territory that the thing concerns or where it holds.
relativeDeadline: Final = NAMESPACE + "relativeDeadline"  # The span within which the commitment is due, where the document prints a span.
responsibility: Final = NAMESPACE + "responsibility"  # One agency's part in the element, with role, rank and the name as printed.
responsibleAgency: Final = NAMESPACE + "responsibleAgency"  # An agency that has a part in the element, whatever its role; the short way, which the build adds.
reviewed: Final = NAMESPACE + "reviewed"  # True where a person has compared the statement with its passage and let it stand, as read or corrected.
role: Final = NAMESPACE + "role"  # The agency's role in the responsibility: sg:Lead, sg:Support, or sg:Responsible where the text names no lead.
rule: Final = NAMESPACE + "rule"  # The rule of the reader that found the passage, in words.
scope: Final = NAMESPACE + "scope"  # What part of the metric is counted, where region, technology and the like cannot say it.
section: Final = NAMESPACE + "section"  # The path of printed numbers to the place, or the number of the paragraph where nothing is numbered.
source: Final = NAMESPACE + "source"  # The source in which the evidence stands.
speaksAt: Final = NAMESPACE + "speaksAt"  # An event at which the person speaks.
start: Final = NAMESPACE + "start"  # The offset of the first character of the span in the source's normalised text, from 0.
startYear: Final = NAMESPACE + "startYear"  # The first year of the plan's period of validity.
technology: Final = NAMESPACE + "technology"  # A technology that the thing is about or works with.
textDigest: Final = NAMESPACE + "textDigest"  # The SHA-256 of the source's whole normalised text.
textLength: Final = NAMESPACE + "textLength"  # The number of characters of the source's normalised text.
toReview: Final = NAMESPACE + "toReview"  # What a person has yet to decide about the reading of the source.
unit: Final = NAMESPACE + "unit"  # The base unit of the value.
upperValue: Final = NAMESPACE + "upperValue"  # The upper bound of a range; only with sg:Between.
value: Final = NAMESPACE + "value"  # The stated number in the base unit, with 万 and 亿 multiplied out; the lower bound of a range.
within: Final = NAMESPACE + "within"  # A territory that directly contains the region or facility.
year: Final = NAMESPACE + "year"  # The year for which the observation holds, or in which the event happened where no date is known.

# Individuals: roles and comparators

About: Final = NAMESPACE + "About"  # Near the value, or its order of magnitude: N左右, 约N, 千亿级, 上百家. Without such a word it is sg:Exactly.
AtLeast: Final = NAMESPACE + "AtLeast"  # The value or more: N以上, 不低于N, at least N. The value itself is enough, unlike sg:MoreThan.
AtMost: Final = NAMESPACE + "AtMost"  # The value or less: 不超过N, N以内, at most N. The value itself is allowed, unlike sg:LessThan.
Between: Final = NAMESPACE + "Between"  # From the value to the upper value, both allowed: N—M. Two values for two years are two targets, no range.
Exactly: Final = NAMESPACE + "Exactly"  # The value as printed without any word of comparison: 建成N个, 达到N, N of them; and every plain measured value.
Lead: Final = NAMESPACE + "Lead"  # The agency that leads, because the text says so: 牵头, led by, or a rule that the first in the list leads. Printed order alone makes no lead.
LessThan: Final = NAMESPACE + "LessThan"  # Below the value: 低于N, 少于N, under N. The value itself is not allowed, unlike sg:AtMost.
MoreThan: Final = NAMESPACE + "MoreThan"  # Above the value: 超过N, 突破N, over N, exceeding N. The value itself is not enough, unlike sg:AtLeast.
Responsible: Final = NAMESPACE + "Responsible"  # An agency named as responsible where the text names no lead, whatever its place in the list.
Support: Final = NAMESPACE + "Support"  # An agency that works along under a lead that the text names (配合, 参与); without a named lead it is sg:Responsible.

CLASSES: Final = frozenset({
    Agency, Agreement, Application, Area, Commitment, Company, Comparator, Element, Event, Evidence, Facility,
    Instrument, Metric, Milestone, Objective, Observation, Organization, Person, Plan, Product, Region,
    Responsibility, ReviewItem, Role, Safeguard, Source, Strategy, Target, Task, Technology, Unit,
})
PROPERTIES: Final = frozenset({
    about, agency, aim, alignedWith, announced, application, comparator, confidence, cooperatesWith, date,
    deadline, derived, describes, develops, digest, directiveStrength, documentNumber, end, endYear, evidence,
    facility, gbCode, hosts, instrument, inverseLabel, issuer, jurisdiction, kind, level, memberOf, mentions,
    metric, number, ownership, parentAgency, partOf, participant, party, perPeriod, position, position_held,
    printedAs, product, rank, region, relativeDeadline, responsibility, responsibleAgency, reviewed, role,
    rule, scope, section, source, speaksAt, start, startYear, technology, textDigest, textLength, toReview,
    unit, upperValue, value, within, year,
})
INDIVIDUALS: Final = frozenset({
    About, AtLeast, AtMost, Between, Exactly, Lead, LessThan, MoreThan, Responsible, Support,
})
