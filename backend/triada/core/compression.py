"""Answers are compressed for who wants it; bulk answers and files stream as they are."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

SMALL = 1000
LEVEL = 5


class Compression:
    """What comes in large pieces, or packed already, would only wait for a compressor."""

    def __init__(self, app: ASGIApp, *, apart: tuple[str, ...]) -> None:
        self.app, self.apart = app, apart
        self.compressing = GZipMiddleware(app, minimum_size=SMALL, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        bulk = scope["type"] == "http" and scope["path"].startswith(self.apart)
        await (self.app if bulk else self.compressing)(scope, receive, send)
