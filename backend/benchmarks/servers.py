"""Processes under measurement: each owns its port, and tells what CPU it has used."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # it has no types

BACKEND = Path(__file__).parents[1]
PATIENCE = 60


@dataclass(frozen=True)
class Process:
    """A server, or the database with all its workers."""

    root: psutil.Process
    port: int = 0

    def cpu(self) -> float:
        """Seconds used so far by it and by what it has started, ended ones included."""
        used = self.root.cpu_times()
        total: float = used.user + used.system + used.children_user + used.children_system
        for child in self.root.children(recursive=True):
            try:
                times = child.cpu_times()
            except psutil.NoSuchProcess:
                continue
            total += times.user + times.system
        return total

    def memory(self) -> int:
        return int(self.root.memory_info().rss)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _listens(process: psutil.Process, port: int) -> bool:
    """Whether this very process owns the port; another one there would be measured instead."""
    return any(
        each.status == psutil.CONN_LISTEN and each.laddr.port == port
        for each in process.net_connections(kind="inet")
    )


@contextmanager
def _started(name: str, environment: Mapping[str, str]) -> Iterator[Process]:
    port = _free_port()
    command = [sys.executable, "-m", "benchmarks.apps", name, str(port)]
    started = subprocess.Popen(command, cwd=BACKEND, env={**os.environ, **environment})
    try:
        process = psutil.Process(started.pid)
        deadline = time.monotonic() + PATIENCE
        while not _listens(process, port):
            if started.poll() is not None or time.monotonic() > deadline:
                raise RuntimeError(f"{name} did not start on port {port}")
            time.sleep(0.05)
        yield Process(process, port)
    finally:
        started.terminate()
        started.wait(PATIENCE)


@contextmanager
def servers(names: tuple[str, ...], environment: Mapping[str, str]) -> Iterator[dict[str, Process]]:
    with ExitStack() as stack:
        yield {name: stack.enter_context(_started(name, environment)) for name in names}


def database(folder: Path) -> Process:
    """The embedded server of this folder."""
    pid = int((folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])
    return Process(psutil.Process(pid))
