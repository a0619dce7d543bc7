"""How much a request may bring along; more is refused in the words of every other refusal."""

from collections.abc import Mapping

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class BodyLimit:
    """Counts what is read, whatever was announced; the framework's own limit answers in plain
    text and outside our headers."""

    def __init__(self, app: ASGIApp, *, most: int, apart: Mapping[str, int]) -> None:
        self.app, self.most = app, most
        self.apart = apart
        """Addresses with a limit of their own: uploads."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        most = self.apart.get(scope["path"], self.most)
        announced = Headers(scope=scope).get("content-length", "")
        # Nineteen digits say enough; more of them are not worth reading.
        read = int(announced[:19]) if announced.isdecimal() else 0
        read = read if read > most else 0

        async def counted() -> Message:
            nonlocal read
            message = await receive() if read <= most else {}
            read += len(message.get("body", b""))
            if read > most:
                raise HTTPException(413)
            return message

        await self.app(scope, counted, send)
