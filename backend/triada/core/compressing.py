"""Answers are compressed for who wants it; bulk answers stream as they are."""

from starlette.middleware.gzip import GZipMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

SMALL = 1000
LEVEL = 5


class Compressed:
    """What PostgreSQL hands over in large pieces would only wait for a compressor."""

    def __init__(self, app: ASGIApp, *, apart: str) -> None:
        self.app, self.apart = app, apart
        self.compressing = GZipMiddleware(app, minimum_size=SMALL, compresslevel=LEVEL)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        bulk = scope["type"] == "http" and scope["path"].startswith(self.apart)
        await (self.app if bulk else self.compressing)(scope, receive, send)
