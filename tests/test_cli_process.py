"""What a pipe, a terminal or another process sees of the command."""

from __future__ import annotations

import csv
import io
import json
import os
import signal
import subprocess
import sys
from pathlib import Path


def test_a_pipe_gets_csv_and_an_exit_code_of_nothing(run, built: Path) -> None:
    done = run("-m", "spacegraph", "ask", "plans", "--store", str(built), "--lang", "zh")
    assert done.returncode == 0
    assert done.stderr == ""
    assert next(csv.DictReader(io.StringIO(done.stdout)))["region"] == "澜江市"


def test_chinese_comes_out_whatever_the_locale_of_the_process(run, built: Path) -> None:
    environment = {**os.environ, "LC_ALL": "C", "PYTHONUTF8": "1"}
    done = run("-m", "spacegraph", "search", "飞艇", "--store", str(built), "--lang", "zh", env=environment)
    assert done.returncode == 0, done.stderr
    assert "可回收飞艇" in done.stdout


def test_errors_leave_the_process_with_their_code(run, built: Path, tmp_path: Path) -> None:
    store = ("--store", str(built))
    assert run("-m", "spacegraph", "ask", "nonsense", *store).returncode == 2
    assert run("-m", "spacegraph", "query", "CLEAR ALL", *store).returncode == 2
    assert run("-m", "spacegraph", "ask", "plans", "--store", str(tmp_path)).returncode == 3
    assert run("-m", "spacegraph", "check", "--data", str(tmp_path)).returncode == 1


def test_the_graph_that_ships_answers_without_any_build(run, tmp_path: Path) -> None:
    done = run(
        "-m",
        "spacegraph",
        "ask",
        "agencies-for-technology",
        "technology=reusable rocket",
        "-f",
        "json",
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert {"plan/beijing-2024"} <= {row["plan_id"] for row in json.loads(done.stdout)}
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_goes_away_is_no_error(built: Path) -> None:
    command = [sys.executable, "-m", "spacegraph", "export", "-f", "nq", "--store", str(built)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout and process.stderr
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read()
    assert said == b""
    assert process.returncode in (0, 1, -signal.SIGPIPE)


def test_a_terminal_gets_a_table(built: Path) -> None:
    import pty

    leader, follower = pty.openpty()
    command = [sys.executable, "-m", "spacegraph", "ask", "agency-load", "--store", str(built), "--lang", "zh"]
    with subprocess.Popen(
        command, stdout=follower, stderr=subprocess.DEVNULL, env={**os.environ, "COLUMNS": "100"}
    ):
        os.close(follower)
        seen = b""
        while True:
            try:
                piece = os.read(leader, 4096)
            except OSError:
                break
            if not piece:
                break
            seen += piece
    os.close(leader)
    text = seen.decode("utf-8")
    assert text.startswith("各机构各承担多少任务？")
    assert "共 4 行" in text


def test_help_imports_no_heavy_library(run) -> None:
    program = (
        "import sys; from spacegraph.cli.main import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: pass\n"
        "print(sorted({'rdflib', 'pyshacl', 'rich', 'pandas', 'networkx'} & set(sys.modules)))"
    )
    assert run("-c", program).stdout.splitlines()[-1] == "[]"


def test_an_answer_imports_neither_rdflib_nor_pyshacl(run, built: Path) -> None:
    program = (
        "import sys; from spacegraph.cli.main import main\n"
        f"try: main(['ask', 'plans', '--store', {str(built)!r}])\n"
        "except SystemExit: pass\n"
        "print(sorted({'rdflib', 'pyshacl', 'pandas', 'networkx'} & set(sys.modules)))"
    )
    assert run("-c", program).stdout.splitlines()[-1] == "[]"
