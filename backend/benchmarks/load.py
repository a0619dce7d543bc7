"""A small load generator: connections that stay open, each asking again when it is answered."""

import asyncio
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import uvloop

PATIENCE = 60
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)


class UnequalAnswerError(RuntimeError):
    """What is compared must answer alike, with the expected status."""


@dataclass(frozen=True)
class Asked:
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)
    status: int = 200

    def wire(self) -> bytes:
        lines = [f"GET {self.path} HTTP/1.1", "host: 127.0.0.1"]
        lines += [f"{name}: {value}" for name, value in self.headers.items()]
        return "\r\n".join([*lines, "", ""]).encode()


class _Connection(asyncio.Protocol):
    def __init__(self, asked: Asked, until: float) -> None:
        self.wire, self.until = asked.wire(), until
        self.status = b"HTTP/1.1 %d" % asked.status
        self.loop = asyncio.get_running_loop()
        self.done: asyncio.Future[int] = self.loop.create_future()
        self.answered, self.left, self.head = 0, -1, b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = cast("asyncio.WriteTransport", transport)  # uvloop's is no subclass
        self.transport.write(self.wire)

    def data_received(self, data: bytes) -> None:
        if self.left < 0:
            data = self._begin(data)
        self.left -= len(data)
        if self.left == 0 and not self.head:
            self._answered()

    def _begin(self, data: bytes) -> bytes:
        """What follows the head, once the head is whole."""
        self.head += data
        head, found, rest = self.head.partition(b"\r\n\r\n")
        if not found:
            self.left = -1
            return b""
        if not head.startswith(self.status):
            self.done.set_exception(UnequalAnswerError(head[:300].decode(errors="replace")))
            self.transport.close()
        length = LENGTH.search(head)
        self.left, self.head = int(length[1]) if length else 0, b""
        return rest

    def _answered(self) -> None:
        self.answered, self.left = self.answered + 1, -1
        if self.loop.time() < self.until:
            self.transport.write(self.wire)
        elif not self.done.done():
            self.done.set_result(self.answered)
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:  # noqa: ARG002 - the protocol's
        if not self.done.done():
            self.done.set_exception(UnequalAnswerError("the server closed the connection"))


async def _round(port: int, asked: Asked, connections: int, seconds: float) -> tuple[int, float]:
    loop = asyncio.get_running_loop()
    began = loop.time()
    until = began + seconds
    opened = [
        await loop.create_connection(lambda: _Connection(asked, until), "127.0.0.1", port)
        for _ in range(connections)
    ]
    async with asyncio.timeout(seconds + PATIENCE):
        answered = sum(await asyncio.gather(*(protocol.done for _, protocol in opened)))
    return answered, loop.time() - began


def ask(port: int, asked: Asked, connections: int, seconds: float) -> tuple[int, float]:
    """How many answers came back, and in how many seconds: about those asked for."""
    return uvloop.run(_round(port, asked, connections, seconds))
