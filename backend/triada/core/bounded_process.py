"""Files of strangers are opened in a process of their own, with limits of time and memory: what was
made to hurt ends that process, and the server reads on.

A reader is a function `(content: bytes, **words: str) -> bytes`. One process has all readers loaded
and forks for each file, so that a file waits for no import and nothing of it is left behind. What
comes back is checked as data; it is never code."""

import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from triada.core.errors import Problem, Unavailable
from triada.core.work_queue import WorkQueue

SERVER: Final = "triada.core.bounded_server"
LONGEST_ANSWER: Final = 96 * 1024**2
GRACE: Final = 30
"""Seconds beyond a reader's own, in which the process may start; then nobody waits any more."""
MOMENT: Final = 0.2
"""Seconds until the end of a process is seen for sure."""
PASSED_ON: Final = ("PATH", "PYTHONPATH", "TMPDIR", "TZ")
"""Of the environment. Passwords stand there as well, and a reader needs none."""
QUEUE: Final = WorkQueue("foreign-file", at_once=2, most=8, busy=Unavailable, retry_after=10)
_modules: set[str] = set()


class _Ended(Exception):  # noqa: N818 - says what happened
    """The process was stopped by one of its limits, or fell over."""


class BoundedProcess:
    """The process that forks; begun by the first who needs it, and again if it should end."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None

    def warm(self) -> None:
        """Loads the readers before the first file comes."""
        with self._lock:
            self._start()

    def _start(self) -> socket.socket:
        """Begins it, where it does not run already; its loading is not waited for."""
        if self._control is not None and self._running and self._running.poll() is None:
            return self._control
        self.stop()
        ours, theirs = socket.socketpair()
        known = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        with theirs:
            self._running = subprocess.Popen(  # noqa: S603 - our own program
                [sys.executable, "-P", "-m", SERVER, *sorted(_modules)],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                env=known,
                cwd="/",
            )
        atexit.register(self.stop)
        self._control = ours
        return ours

    def stop(self) -> None:
        """It ends by itself when nobody is at the other end."""
        if self._control is not None:
            self._control.close()
        if self._running is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self._running.wait(5)
            if self._running.returncode is None:
                self._running.kill()
                self._running.wait()
        self._control = self._running = None
        atexit.unregister(self.stop)

    def _hand_over(self, end: socket.socket) -> None:
        with self._lock:
            try:
                socket.send_fds(self._start(), [b"."], [end.fileno()])
            except OSError:
                # It fell over unseen since it was asked last.
                self.stop()
                socket.send_fds(self._start(), [b"."], [end.fileno()])

    def ask(self, request: bytes, content: bytes, seconds: float) -> bytes:
        """Blocks for as long as the reader works; raises `_Ended` where it did not come to an
        end of its own."""
        try:
            return self._ask(request, content, seconds)
        except _Ended:
            if self._lives():
                raise
            return self._ask(request, content, seconds)

    def _lives(self) -> bool:
        """Whether it was only a reader that ended: the process itself reads nothing of a file."""
        running = self._running
        with contextlib.suppress(subprocess.TimeoutExpired):
            return running is not None and running.wait(MOMENT) is None
        return True

    def _ask(self, request: bytes, content: bytes, seconds: float) -> bytes:
        ours, theirs = socket.socketpair()
        with ours:
            with theirs:
                self._hand_over(theirs)
            ours.settimeout(seconds + GRACE)
            try:
                ours.sendall(len(request).to_bytes(4) + request + content)
                ours.shutdown(socket.SHUT_WR)
                return _answer(ours)
            except OSError as error:
                raise _Ended from error


PROCESS: Final = BoundedProcess()


def _received(end: socket.socket, size: int) -> bytes:
    pieces = bytearray()
    while len(pieces) < size:
        piece = end.recv(min(size - len(pieces), 1024**2))
        if not piece:
            raise _Ended
        pieces += piece
    return bytes(pieces)


def _answer(end: socket.socket) -> bytes:
    """Its length comes first, so that half an answer is none."""
    size = int.from_bytes(_received(end, 8))
    if size > LONGEST_ANSWER:
        raise _Ended
    return _received(end, size)


def _kinds(of: type[Problem] = Problem) -> Iterator[type[Problem]]:
    for each in of.__subclasses__():
        yield each
        yield from _kinds(each)


def _refusal(told: Mapping[str, object]) -> Problem | None:
    """One of our own by its name, with the words that belong to it."""
    kind = next((each for each in _kinds() if each.__name__ == told.get("code")), None)
    at, facts = told.get("at"), told.get("facts")
    if kind is None or not isinstance(facts, dict):
        return None
    problem = kind(at=str(at) if at else None)
    problem.facts = {str(name): str(value) for name, value in facts.items()}
    return problem


@dataclass(frozen=True)
class Reader:
    """`module:function`, and what is told where it took too much or fell over."""

    entry: str
    too_much: type[Problem]
    broken: type[Problem]
    at: str | None = None
    seconds: int = 60
    memory: int = 1024**3
    """Bytes beyond those of the program itself."""
    process: BoundedProcess = field(default=PROCESS, repr=False)

    def __post_init__(self) -> None:
        _modules.add(self.entry.partition(":")[0])

    async def read(self, content: bytes, **words: str) -> bytes:
        """What the reader makes of the content. Raises its refusals, `too_much`, `broken`, and
        `Unavailable` where too many files wait."""
        return await QUEUE.run(lambda: self._read(content, words))

    def _read(self, content: bytes, words: Mapping[str, str]) -> bytes:
        limits = {"seconds": self.seconds, "memory": self.memory}
        request = json.dumps({"entry": self.entry, "words": words, **limits}).encode()
        try:
            answer = self.process.ask(request, content, self.seconds)
        except _Ended:
            raise self.too_much(at=self.at) from None
        if answer[:1] == b"+":
            return answer[1:]
        told = json.loads(answer[1:])
        if told.get("code") == "":
            raise self.too_much(at=self.at)
        raise _refusal(told) or self.broken(at=self.at)
