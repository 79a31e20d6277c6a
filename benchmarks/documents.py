"""How fast documents are read, and whether time grows with length and no faster.

    python benchmarks/documents.py DOCUMENT_OR_FOLDER...
    python benchmarks/documents.py                          # an invented plan only

Prints documents per second of one core (reading alone; reading and writing the draft as a data file), and for an
invented plan made 10, 100 and more times as long, up to 5 MB, the time as a ratio: 10 is linear, 100 would be
quadratic. CPU time of this process, the best of several runs.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

from spacegraph.documents import Gazetteer, read_document, to_tree
from spacegraph.ingest import find_documents, make_gazetteer
from spacegraph.loading import load_store
from spacegraph.yamltext import to_yaml

TASK = (
    "{n}.建设第{n}座风筝工厂。支持企业研制可重复使用骨架，在河东区开展放飞试验。到20{y}年，建成{n}条生产线，"
    "产值突破{n}亿元，骨架寿命提高到{n}小时以上。（牵头单位：市工信局；配合单位：市科技局、市财政局、各区政府）\n"
)
GOALS = {"documents a second": 50.0, "ten times as long": 15.0}


def make_plan(tasks: int) -> str:
    """Return an invented plan with so many tasks, twenty to an area."""
    lines = [
        "云坪市风筝产业行动方案（2031—2034年）\n",
        "一、发展目标\n",
        "到2034年，风筝企业达到60家以上。\n",
        "二、重点任务\n",
    ]
    for number in range(tasks):
        if number % 20 == 0:
            lines.append(f"（{to_chinese(number // 20 + 1)}）做强第{number // 20 + 1}类制造\n")
        lines.append(TASK.format(n=number + 1, y=31 + number % 4))
    return "".join([*lines, "三、保障措施\n", "（一）加强统筹。由市工信局统筹推进。\n"])


def to_chinese(number: int) -> str:
    """Return a whole number below 10,000 in Chinese numerals."""
    digits, result = "零一二三四五六七八九", ""
    for place, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // place % 10
        result += (
            digits[digit] + name
            if digit
            else "零"
            if result and not result.endswith("零") and number % place
            else ""
        )
    return result


def measure(work: Callable[[], object], runs: int) -> float:
    """Return the least CPU seconds of several runs."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def measure_documents(paths: list[Path], gazetteer: Gazetteer) -> bool:
    """Print documents a second; return whether that is enough."""
    loaded = [(path.name, path.read_bytes()) for path in paths]

    def read() -> list[object]:
        return [read_document(data, name=name, gazetteer=gazetteer) for name, data in loaded]

    def write() -> list[str]:
        drafts = [read_document(data, name=name, gazetteer=gazetteer) for name, data in loaded]
        return [to_yaml(to_tree(draft, gazetteer)) for draft in drafts]

    size = sum(len(data) for _, data in loaded)
    rates = []
    for name, work in (("read", read), ("read and written", write)):
        seconds = measure(work, 5)
        rates.append(len(loaded) / seconds)
        print(
            f"{name}: {len(loaded)} documents, {rates[-1]:.1f} a second of one core, "
            f"{size / seconds / 1e6:.2f} MB/s"
        )
    return rates[0] >= GOALS["documents a second"]


def measure_growth(gazetteer: Gazetteer, most: int) -> bool:
    """Print how time grows with length; return whether it is linear."""
    sizes = [tasks for tasks in (16, 160, 1600, 16000) if len(make_plan(tasks).encode()) <= most]
    fine, before = True, None
    for tasks in sizes:
        data = make_plan(tasks).encode()
        seconds = measure(
            lambda data=data: read_document(data, name="plan.txt", gazetteer=gazetteer), 3 if tasks < 2000 else 1
        )
        ratio = (
            ""
            if before is None
            else f", {len(data) / before[0]:.1f} times as long takes {seconds / before[1]:.1f} times"
        )
        print(f"{len(data) / 1e6:8.3f} MB: {seconds:8.3f} s{ratio}")
        if before is not None and before[1] > 0.005:
            fine = fine and seconds / before[1] <= GOALS["ten times as long"]
        before = (len(data), seconds)
    return fine


def main() -> int:
    """Measure; return 1 if a goal is missed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", nargs="*", type=Path, help="documents or folders")
    parser.add_argument("--most", type=int, default=5_000_000, help="longest invented plan, in bytes")
    options = parser.parse_args()
    gazetteer = make_gazetteer(load_store(None))
    paths = [path for path in find_documents(options.places) if path.suffix in (".txt", ".md")]
    fast = measure_documents(paths, gazetteer) if paths else True
    linear = measure_growth(gazetteer, options.most)
    for goal, reached in (
        ("at least 50 documents a second", fast),
        ("ten times as long, at most 15 times the time", linear),
    ):
        print(f"{'reached' if reached else 'MISSED'}: {goal}")
    return 0 if fast and linear else 1


if __name__ == "__main__":
    sys.exit(main())
