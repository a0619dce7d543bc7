"""How many requests are answered at once, of one sender and of all: more are refused at once."""

from collections import Counter
from contextvars import ContextVar

from fastapi import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from triada.core.client_address import client_address
from triada.core.error_handlers import problem_response
from triada.core.errors import Problem, TooManyAtOnce, Unavailable

OF_ONE = 96
"""Of one network address. An office behind one line reads with several browsers at once."""
OF_ALL = 400
FREE = ("/livez", "/readyz")
"""Asked by whatever watches over the program."""

_INSIDE: ContextVar[bool] = ContextVar("inside", default=False)
"""Whether the request is a question of a page, which was counted itself."""


class Admission:
    """Counts a request until its last byte is taken, so that silent readers count as well."""

    def __init__(self, app: ASGIApp, *, of_one: int = OF_ONE, of_all: int = OF_ALL) -> None:
        self.app, self.of_one, self.of_all = app, of_one, of_all
        self._of: Counter[str] = Counter()
        self._all = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in FREE or _INSIDE.get():
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        sender = client_address(request)
        if (refusal := self._refusal(sender)) is not None:
            await problem_response(request, refusal)(scope, receive, send)
            return
        await self._counted(sender, scope, receive, send)

    def _refusal(self, sender: str) -> Problem | None:
        """429 where one sender has too much under way, 503 where all together have."""
        if self._of[sender] >= self.of_one:
            return TooManyAtOnce()
        return Unavailable() if self._all >= self.of_all else None

    async def _counted(self, sender: str, scope: Scope, receive: Receive, send: Send) -> None:
        self._of[sender] += 1
        self._all += 1
        token = _INSIDE.set(True)
        try:
            await self.app(scope, receive, send)
        finally:
            _INSIDE.reset(token)
            self._all -= 1
            self._of[sender] -= 1
            if not self._of[sender]:
                del self._of[sender]
