"""A real terminal for tests: a child process on a pseudo-terminal, spoken to line by line."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import subprocess
import sys
import termios
import time
from pathlib import Path

_ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


def _take_terminal() -> None:
    """Let ^C be a signal to the child, even where the tests themselves run in the background."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """``python -m spacegraph …`` on a terminal of 100 columns."""

    def __init__(self, *arguments: str | Path) -> None:
        self._master, slave = pty.openpty()
        environment = {
            **os.environ,
            "COLUMNS": "100",
            "LINES": "50",
            "TERM": "xterm",
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
        }
        command = [sys.executable, "-m", "spacegraph", *map(str, arguments)]
        self.process = subprocess.Popen(
            command,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(slave)
        self.screen = ""

    def expect(self, words: str, seconds: float = 40) -> str:
        """Return what was printed up to and with these words; what follows is kept for the next call."""
        end = time.monotonic() + seconds
        while words not in self.screen:
            ready, _, _ = select.select([self._master], [], [], max(end - time.monotonic(), 0))
            piece = self._read() if ready else b""
            if not piece:
                raise AssertionError(f"{words!r} did not come; there is: {self.screen!r}")
            self.screen += _ESCAPES.sub("", piece.decode("utf-8", "replace")).replace("\r\n", "\n")
        before, found, self.screen = self.screen.partition(words)
        return before + found

    def _read(self) -> bytes:
        try:
            return os.read(self._master, 65536)
        except OSError:
            return b""

    def say(self, line: str) -> None:
        os.write(self._master, f"{line}\n".encode())

    def interrupt(self, words: str) -> str:
        """Press ^C until these words come; one pressed just before the child waits for a line is not noticed."""
        for _ in range(10):
            os.write(self._master, b"\x03")
            try:
                return self.expect(words, 4)
            except AssertionError:
                if self.process.poll() is not None:
                    raise
        raise AssertionError(f"{words!r} did not come after ^C")

    def end(self) -> int:
        """Return the exit code of the process, once it has ended."""
        code = self.process.wait(40)
        os.close(self._master)
        return code
