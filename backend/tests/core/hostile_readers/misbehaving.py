"""Readers as a file might make them: loaded by the bounded process of a test."""

import os
import signal
import time

from triada.core.errors import Invalid, NotFound


def returns(content: bytes, *, more: str = "") -> bytes:
    return content + more.encode()


def names_environment(_: bytes) -> bytes:
    return " ".join(sorted(os.environ)).encode()


def eats_memory(_: bytes) -> bytes:
    eaten = []
    while True:
        eaten.append(bytearray(16 * 1024**2))


def takes_some_memory(_: bytes) -> bytes:
    return str(len(bytearray(300 * 1024**2))).encode()


def names_its_parent(_: bytes) -> bytes:
    return str(os.getppid()).encode()


def runs_for_ever(_: bytes) -> bytes:
    while True:
        pass


def sleeps_for_ever(_: bytes) -> bytes:
    while True:
        time.sleep(60)


def writes_a_file(_: bytes) -> bytes:
    with open("/tmp/triada-hostile", "wb") as file:  # noqa: PTH123
        file.write(b"x" * 100_000)
    return b"written"


def falls_over(_: bytes) -> bytes:
    raise ZeroDivisionError


def crashes(_: bytes) -> bytes:
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def nests(content: bytes) -> bytes:
    return nests(content)


def refuses(_: bytes) -> bytes:
    raise NotFound(at="/body", sheet="Cíle")


class Unheard(Invalid):
    pass


def refuses_in_its_own_words(_: bytes) -> bytes:
    raise Unheard


def answers_without_end(_: bytes) -> bytes:
    return bytes(200 * 1024**2)
