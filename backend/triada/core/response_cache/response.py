"""One response as bytes: taken from the routes, known by its tag, sent again and again."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import blake2b

from starlette.types import Message, Send

from triada.core.response_cache.dependencies import Dependencies

LARGEST = 4_000_000
"""Bytes of a response that is kept."""
BESIDE_BODY = 2_000
"""About what key, headers and numbers of one response take."""
CACHED_TYPES = (b"application/json", b"text/html")
OF_A_VERSION = re.compile(rb'"\d{1,9}"')
OF_A_BODY = frozenset({b"content-length", b"content-encoding", b"content-type"})

Headers = list[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class CachedResponse:
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
            and told.get(b"content-type", b"").startswith(CACHED_TYPES)
            and b"no-store" not in told.get(b"cache-control", b"")
        )


class ResponseCapture:
    """Takes a response that comes in one piece; any other goes on to the reader as it comes, and
    `on_stream` is told so before its first byte."""

    def __init__(self, send: Send, on_stream: Callable[[], None]) -> None:
        self.send, self.on_stream = send, on_stream
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
            self.on_stream()
            start, self.start = self.start, None
            await self.send(start)
        await self.send(message)

    def response(self, made_of: Dependencies) -> CachedResponse | None:
        """Nothing where it went on already. What has no tag of its own gets one of its bytes."""
        if self.start is None or self.body is None:
            return None
        status, headers = self.start["status"], list(self.start["headers"])
        told = dict(headers)
        tag = told.get(b"etag")
        tagged = status == 200 and told.get(b"content-type", b"").startswith(CACHED_TYPES)
        if tag is None and tagged:
            tag = b'"%s"' % blake2b(self.body, digest_size=12).hexdigest().encode()
            headers.append((b"etag", tag))
        known = tag is not None and status == 200 and not OF_A_VERSION.fullmatch(tag)
        return CachedResponse(status, headers, self.body, tag if known else None, made_of)


def _is_known(if_none_match: bytes, tag: bytes) -> bool:
    """Whether `If-None-Match` names the tag (RFC 9110, 13.1.2)."""
    named = {each.strip().removeprefix(b"W/") for each in if_none_match.split(b",")}
    return b"*" in named or tag.removeprefix(b"W/") in named


async def send_response(response: CachedResponse, if_none_match: bytes | None, send: Send) -> None:
    """The response, or 304 where the reader has it already."""
    status, headers, body = response.status, response.headers, response.body
    if if_none_match and response.tag is not None and _is_known(if_none_match, response.tag):
        status, body = 304, b""
        headers = [each for each in headers if each[0] not in OF_A_BODY]
    await send({"type": "http.response.start", "status": status, "headers": [*headers]})
    await send({"type": "http.response.body", "body": body})
