"""One answer as bytes: taken from the routes, known by its tag, given again and again."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from starlette.types import Message, Send

from triada.core.answers.dependencies import Dependencies

LARGEST = 4_000_000
"""Bytes of an answer that is kept."""
BESIDE_BODY = 2_000
"""About what key, headers and numbers of one answer take."""
KEPT_KINDS = (b"application/json", b"text/html")
OF_A_VERSION = re.compile(rb'"\d{1,9}"')
OF_A_BODY = frozenset({b"content-length", b"content-encoding", b"content-type"})

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Answer:
    """`tag`: its ETag, where that tells whether a reader's copy is the same. The version of a
    record does not: what is told beside the record changes without it."""

    status: int
    headers: Headers
    body: bytes
    tag: bytes | None
    made_of: Dependencies

    @property
    def size(self) -> int:
        return len(self.body) + BESIDE_BODY

    @property
    def can_be_kept(self) -> bool:
        told = dict(self.headers)
        return (
            self.status == 200
            and len(self.body) <= LARGEST
            and told.get(b"content-type", b"").startswith(KEPT_KINDS)
            and b"no-store" not in told.get(b"cache-control", b"")
        )


class Capture:
    """Takes an answer that comes in one piece; any other goes on to the reader as it comes."""

    def __init__(self, send: Send) -> None:
        self.send = send
        self.start: Message | None = None
        self.body: bytes | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = message
            return
        whole = message["type"] == "http.response.body" and not message.get("more_body")
        if whole and self.start is not None:
            self.body = message.get("body", b"")
            return
        if self.start is not None:
            start, self.start = self.start, None
            await self.send(start)
        await self.send(message)

    def answer(self, made_of: Dependencies) -> Answer | None:
        """Nothing where it went on already. What has no tag of its own gets one of its bytes."""
        if self.start is None or self.body is None:
            return None
        status = self.start["status"]
        headers = list(self.start["headers"])
        told = dict(headers)
        tag = told.get(b"etag")
        if tag is None and status == 200 and told.get(b"content-type", b"").startswith(KEPT_KINDS):
            tag = b'"%s"' % blake2b(self.body, digest_size=12).hexdigest().encode()
            headers.append((b"etag", tag))
        known = tag is not None and status == 200 and not OF_A_VERSION.fullmatch(tag)
        return Answer(status, headers, self.body, tag if known else None, made_of)


def _seen(line: bytes, tag: bytes) -> bool:
    """Whether `If-None-Match` names it (RFC 9110, 13.1.2)."""
    named = {each.strip().removeprefix(b"W/") for each in line.split(b",")}
    return b"*" in named or tag.removeprefix(b"W/") in named


async def give(answer: Answer, seen: bytes | None, send: Send) -> None:
    """The answer, or that the reader has it already."""
    status, headers, body = answer.status, answer.headers, answer.body
    if seen is not None and answer.tag is not None and _seen(seen, answer.tag):
        status, body = 304, b""
        headers = [each for each in headers if each[0] not in OF_A_BODY]
    await send({"type": "http.response.start", "status": status, "headers": [*headers]})
    await send({"type": "http.response.body", "body": body})
