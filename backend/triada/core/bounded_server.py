"""The other side of `bounded_process`: loads the readers once and forks for each file."""

import contextlib
import gc
import importlib
import json
import os
import resource
import signal
import socket
import sys
from pathlib import Path
from typing import Any, NoReturn

from triada.core.errors import Problem

LARGEST = 128 * 1024**2
"""Bytes of one file with its request; uploads are bounded far below."""


def _limit(seconds: int, memory: int) -> None:
    """None of them can be taken back: the alarm ends the process whatever it is busy with."""
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _received(end: socket.socket) -> tuple[dict[str, Any], bytes]:
    whole = bytearray()
    while piece := end.recv(1024**2):
        whole += piece
        if len(whole) > LARGEST:
            raise MemoryError
    size = int.from_bytes(whole[:4])
    return json.loads(whole[4 : 4 + size]), bytes(whole[4 + size :])


def _refused(code: str | None, at: str | None = None, facts: dict[str, str] | None = None) -> bytes:
    """No code says that it fell over, an empty one that it took too much."""
    return b"-" + json.dumps({"code": code, "at": at, "facts": facts or {}}).encode()


def _made(end: socket.socket) -> bytes:
    try:
        request, content = _received(end)
        module, _, function = request["entry"].partition(":")
        read = getattr(importlib.import_module(module), function)
        _limit(request["seconds"], request["memory"])
        made: bytes = read(content, **request["words"])
    except Problem as problem:
        return _refused(problem.code, problem.at, problem.facts)
    except (MemoryError, RecursionError):
        return _refused("")
    except Exception as error:  # noqa: BLE001 - whatever a stranger's file brings about
        with contextlib.suppress(OSError):  # where it is a file, the limit of files counts as well
            sys.stderr.write(f"a reader fell over: {type(error).__name__}\n")
        return _refused(None)
    return b"+" + made


def _serve_one(end: socket.socket) -> NoReturn:
    try:
        answer = _made(end)
        end.sendall(len(answer).to_bytes(8) + answer)
    finally:
        # Neither exit handlers nor buffers of the parent are run twice.
        os._exit(0)


def main(modules: list[str]) -> None:
    for each in modules:
        importlib.import_module(each)
    gc.collect()
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    # The server is told to stop by the terminal or its manager, and closes the other end.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with socket.socket(fileno=os.dup(0)) as control:
        while True:
            _, ends, _, _ = socket.recv_fds(control, 1, 1)
            if not ends:
                return
            with socket.socket(fileno=ends[0]) as end:
                if os.fork() == 0:
                    control.close()
                    _serve_one(end)


if __name__ == "__main__":
    with contextlib.suppress(KeyboardInterrupt):
        main(sys.argv[1:])
