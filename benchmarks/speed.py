"""Measure what a user waits for, as ratios in one run, and print it as Markdown.

    python benchmarks/speed.py > docs/benchmarks.md

Each command runs as a whole process, several times, alternating with its yardstick; the medians are compared.
"""

from __future__ import annotations

import platform
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from generate import write_corpus

ROUNDS = 15
ASK = ["-m", "spacegraph", "ask", "agencies-for-technology", "technology=reusable rocket"]


def _run(arguments: list[str]) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def _compare(first: list[str], second: list[str], rounds: int = ROUNDS) -> tuple[float, float]:
    pairs = [(_run(first), _run(second)) for _ in range(rounds)]
    return statistics.median(p[0] for p in pairs), statistics.median(p[1] for p in pairs)


def _ask(folder: Path) -> list[str]:
    return [*ASK, "--store", str(folder)]


def main() -> None:
    print("# Benchmarks\n\nMade by `python benchmarks/speed.py`. Times are medians of whole processes.\n")
    print(f"Python {platform.python_version()}, {platform.system()} {platform.machine()}.\n")
    print("| what | seconds | yardstick | seconds | ratio |\n| --- | --- | --- | --- | --- |")
    ask, imported = _compare(ASK, ["-c", "import rdflib"])
    print(
        f"| `spacegraph ask` (shipped data) | {ask:.3f} | `import rdflib` | {imported:.3f} | {ask / imported:.2f} |"
    )
    helped, started = _compare(["-m", "spacegraph", "--help"], ["-c", "pass"])
    print(f"| `spacegraph --help` | {helped:.3f} | `python -c pass` | {started:.3f} | {helped / started:.2f} |")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        build = ["-m", "spacegraph", "build", "-o", str(folder / "small")]
        built, _ = _compare(build, ["-c", "pass"], rounds=3)
        print(
            f"| `spacegraph build` with checks | {built:.3f} | "
            f"`import rdflib` | {imported:.3f} | {built / imported:.1f} |"
        )
        write_corpus(folder / "data", plans=200)
        large = ["-c", _BUILD, str(folder / "data"), str(folder / "large")]
        seconds = _run(large)
        print(
            f"| build of 200 invented plans, without checks | {seconds:.2f} | "
            f"`spacegraph build` | {built:.3f} | {seconds / built:.1f} |"
        )
        asked, small = _compare(_ask(folder / "large"), _ask(folder / "small"), rounds=5)
        print(f"| `ask` of that graph | {asked:.3f} | `ask` of ours | {small:.3f} | {asked / small:.1f} |")


_BUILD = """
import sys
from pathlib import Path
from spacegraph import shipped
from spacegraph.build import build_dataset
from spacegraph.snapshot import write_snapshot
write_snapshot(build_dataset(Path(sys.argv[1]), shipped.ONTOLOGY_DIR), Path(sys.argv[2]))
"""

if __name__ == "__main__":
    main()
