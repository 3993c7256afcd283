"""A program in a terminal of its own, and how long it takes until something is written there."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time
from collections.abc import Mapping, Sequence

_CODES = re.compile(rb"\x1b\[[0-9;?<>=]*[ -/]*[@-~]|\x1b[()][A-Z0-9]|\x1b\][^\x07]*\x07")


class Terminal:
    """``command`` in a pty of ``size`` columns and rows; only the time between a key and its echo is taken."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], size: tuple[int, int]) -> None:
        self._fd, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        given = {**os.environ, "TERM": "xterm-256color", **environment}
        self._child = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, env=given, start_new_session=True
        )
        os.close(theirs)
        self._written = b""
        self.worked = 0.0
        """Milliseconds of processor that the program took for the last key, all its threads together: less shaky than
        the time on a busy machine. 0 where the system does not tell."""

    def await_text(self, wanted: str, seconds: float = 60) -> None:
        """Read until ``wanted`` was written since the last key; raises :class:`TimeoutError`."""
        until = time.perf_counter() + seconds
        while wanted.encode() not in _CODES.sub(b"", self._written):
            if not select.select([self._fd], [], [], max(0.0, until - time.perf_counter()))[0]:
                raise TimeoutError(f"{wanted!r} was not written: {self._written[-400:]!r}")
            self._written += os.read(self._fd, 65536)

    def press(self, keys: str, wanted: str) -> float:
        """Milliseconds from the key to the sight of ``wanted``."""
        self.pass_time(0)
        self._written = b""
        begun, worked = time.perf_counter(), self._work()
        os.write(self._fd, keys.encode())
        self.await_text(wanted)
        self.worked = 1000 * (self._work() - worked)
        return 1000 * (time.perf_counter() - begun)

    def _work(self) -> float:
        """Seconds of processor so far: Linux has a clock for each process, numbered like this."""
        try:
            return time.clock_gettime(~self._child.pid << 3 | 2)
        except (AttributeError, OSError):
            return 0.0

    def pass_time(self, seconds: float) -> None:
        """Let it go on, and read away what it writes."""
        until = time.perf_counter() + seconds
        while select.select([self._fd], [], [], max(0.0, until - time.perf_counter()))[0]:
            self._written = os.read(self._fd, 65536)

    def close(self) -> None:
        """End the program."""
        self._child.kill()
        self._child.wait()
        os.close(self._fd)
