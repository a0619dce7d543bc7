"""Processes under measurement: each owns its port, and tells what CPU it has used."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import psutil  # type: ignore[import-untyped]  # it has no types

from triada.settings import Settings

BACKEND = Path(__file__).parents[1]
PATIENCE = 120


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

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"


@dataclass(frozen=True)
class Started:
    process: Process
    seconds: float
    """Until it answered that it is ready."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _listens(process: psutil.Process, port: int) -> bool:
    """Whether this very process owns the port; another one there would be measured instead."""
    return any(
        each.status == psutil.CONN_LISTEN and each.laddr.port == port
        for each in process.net_connections(kind="inet")
    )


def _ready(process: psutil.Process, port: int, path: str | None) -> bool:
    if not _listens(process, port):
        return False
    return path is None or httpx.get(f"http://127.0.0.1:{port}{path}").status_code == 200


@contextmanager
def started(
    command: Sequence[str], environment: Mapping[str, str], ready: str | None = None
) -> Iterator[Started]:
    """`{port}` in the command becomes a free one; `ready` is an address that must answer 200."""
    port = free_port()
    words = [word.format(port=port) for word in command]
    began = time.perf_counter()
    # As shipped: what this machine has set for an installation of its own stays away.
    plain = {k: v for k, v in os.environ.items() if k.lower() not in Settings.model_fields}
    running = subprocess.Popen(
        words, cwd=BACKEND, env={**plain, **environment}, stdout=subprocess.DEVNULL
    )
    try:
        process = psutil.Process(running.pid)
        while not _ready(process, port, ready):
            if running.poll() is not None or time.perf_counter() - began > PATIENCE:
                raise RuntimeError(f"{' '.join(words)} did not start on port {port}")
            time.sleep(0.02)
        yield Started(Process(process, port), time.perf_counter() - began)
    finally:
        running.terminate()
        running.wait(PATIENCE)


def product(data: Path) -> list[str]:
    """As shipped: the same command, its own database, the background work beside it."""
    triada = shutil.which("triada", path=str(Path(sys.executable).parent))
    assert triada is not None, "Install the project first: make setup"
    return [triada, "serve", "--data", str(data), "--port", "{port}"]


def application(name: str) -> list[str]:
    return [sys.executable, "-m", "benchmarks.apps", name, "{port}"]


def database(folder: Path) -> Process:
    """The embedded server of this folder."""
    pid = int((folder / "postmaster.pid").read_text(encoding="utf-8").splitlines()[0])
    return Process(psutil.Process(pid))
