"""What a check finds, and what a run of all checks reports. Floor 4."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from spacegraph.iris import to_key
from spacegraph.yamlld import Lines

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong, where it is written, and what to do.

    Attributes
    ----------
    check
        The check that found it: ``shapes``, ``references``, ``evidence`` or the name of a check query.
    thing, predicate, value
        IRIs or texts; empty where the finding is not about one.
    problem, solution
        One plain sentence each.
    """

    check: str
    severity: Severity
    thing: str
    predicate: str
    value: str
    problem: str
    solution: str = ""
    path: Path | None = None
    line: int | None = None

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}: " if self.path else ""
        about = " ".join(to_key(part) for part in (self.thing, self.predicate) if part)
        value = f" = {to_key(self.value)!r}" if self.value else ""
        solution = f" {self.solution}" if self.solution else ""
        subject = f"{about}{value}: " if about else ""
        return f"{place}{self.severity}: {subject}{self.problem}{solution} [{self.check}]"


@dataclass
class Report:
    """All findings, and for each check how many things it looked at."""

    findings: list[Finding] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def errors(self) -> list[Finding]:
        """The findings that stop a build."""
        return [finding for finding in self.findings if finding.severity == "error"]

    def add(self, check: str, count: int, findings: Iterable[Finding], nothing: Severity = "error") -> None:
        """Take in one check; that it looked at nothing becomes a finding of severity `nothing`."""
        self.counts[check] = count
        self.findings.extend(findings)
        if count == 0:
            problem = "This check looked at nothing, so it proves nothing."
            solution = "Is the folder right, and are the classes and properties spelt as in the ontology?"
            self.findings.append(Finding(check, nothing, "", "", "", problem, solution))


def find_place(lines: Lines, thing: str, predicate: str = "", value: str = "") -> tuple[Path | None, int | None]:
    """Return file and line of a value, its property or its thing; of the nearest thing above if need be."""
    while thing:
        place = lines.find(thing, predicate, value)
        if place:
            return place
        thing, predicate, value = thing.rpartition("/")[0], "", ""
    return None, None
