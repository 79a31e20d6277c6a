"""Write a large invented corpus of data files, to measure builds and questions on.

    python benchmarks/generate.py FOLDER --plans 200

Every plan has areas, tasks, responsibilities, targets and evidence in the numbers that real ones have; names are
invented and the same on every run.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DIGEST = "sha256:" + hashlib.sha256(b"").hexdigest()


def write_corpus(folder: Path, plans: int, seed: int = 7) -> None:
    """Write the shipped reference files and `plans` invented source files into `folder`."""
    chance = random.Random(seed)
    shutil.copytree(ROOT / "graph_data" / "reference", folder / "reference", dirs_exist_ok=True)
    sources = folder / "sources"
    sources.mkdir(parents=True, exist_ok=True)
    keys = [
        line.split(":", 1)[1].strip().rstrip(",}")
        for name in ("technologies", "agencies")
        for line in (folder / "reference" / f"{name}.yaml").read_text(encoding="utf-8").splitlines()
        if line.lstrip(" -{").startswith("id: ") and "/" in line
    ]
    technologies = [key for key in keys if key.startswith("technology/") and "," not in key]
    agencies = [key for key in keys if key.startswith("agency/") and "," not in key]
    for number in range(plans):
        text = "\n".join(_source(number, technologies, agencies, chance)) + "\n"
        (sources / f"invented-{number}.yaml").write_text(text, encoding="utf-8")


def _source(number: int, technologies: list[str], agencies: list[str], chance: random.Random) -> list[str]:
    plan = f"plan/invented-{number}"
    lines = [
        f"id: source/invented-{number}",
        "type: Source",
        "kind: kind/official-text",
        "language: zh",
        f"title: {{zh: 虚构计划 {number}, en: Invented plan {number}}}",
        f"label: {{zh: 虚构计划 {number}, en: Invented plan {number}}}",
        f"textDigest: {DIGEST}",
        "textLength: 100000",
        "describes:",
        f"  id: {plan}",
        "  type: Plan",
        f"  label: {{zh: 虚构计划 {number}, en: Invented plan {number}}}",
        "  kind: kind/action-plan",
        "  region: region/beijing",
        "  elements:",
    ]
    offset = 0
    for task in range(1, 31):
        label = f"{{zh: 任务 {number}-{task}, en: Task {number}-{task}}}"
        lines += [
            f"    - id: {plan}/task/{task}",
            "      type: Task",
            f"      number: {task}",
            f"      label: {label}",
        ]
        lines.append(f"      technology: [{', '.join(chance.sample(technologies, 2))}]")
        lines.append(f"      evidence: {_evidence(task, offset, 900)}")
        lines.append("      responsibility:")
        for rank, agency in enumerate(chance.sample(agencies, 3)):
            at = _evidence(task, offset + 10 * rank, 9)
            lines.append(f"        - {{agency: {agency}, printedAs: 机构, evidence: {at}}}")
        target = (
            f"{{label: {label}, metric: metric/high-tech-enterprises, comparator: AtLeast, "
            f"value: {chance.randint(1, 500)}, unit: unit/count, deadline: {chance.randint(2025, 2035)}, "
            f"evidence: {_evidence(task, offset + 500, 20)}}}"
        )
        lines += ["      targets:", f"        - {target}"]
        offset += 1000
    return lines


def _evidence(section: int, start: int, length: int) -> str:
    return f"{{section: {section}, start: {start}, end: {start + length}, digest: {DIGEST}}}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plans", type=int, default=200)
    arguments = parser.parse_args()
    write_corpus(arguments.folder, arguments.plans)
