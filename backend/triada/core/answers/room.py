"""Stands before all routes: an answer that still holds is given without them."""

import asyncio
import logging
from collections.abc import Callable, Collection, Hashable
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final
from uuid import UUID

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from triada.core.answers.dependencies import note_part, noted
from triada.core.answers.freshness import Freshness, Now
from triada.core.answers.kept import Kept, Stands, stands_of
from triada.core.answers.sending import Answer, Capture, give
from triada.core.driver import AWAY
from triada.core.translations import wanted_language

log = logging.getLogger("triada")

API: Final = "/v1/"
STREAMS = "/v1/exports/"
TRIES = 2
"""How often a request waits for another one that makes the same answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`address`: all of a request on which its answer depends, but for who asks."""

    address: Hashable
    token: bytes | None
    seen: bytes | None


class KeptAnswers:
    """Pure ASGI. `pages`: which addresses beside those of the API give HTML made of its answers;
    it depends on the host and on `choices`, the cookies in which readers keep what they like.
    `cookie` is the session's name."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        freshness: Freshness,
        kept: Kept,
        cookie: str,
        pages: Callable[[str], bool],
        choices: tuple[str, ...],
    ) -> None:
        self.app, self.freshness, self.kept = app, freshness, kept
        self.cookie, self.pages, self.choices = cookie, pages, choices
        self._being_made: dict[Hashable, asyncio.Future[None]] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (asked := self._asked(scope)) is None:
            await self.app(scope, receive, send)
        else:
            await self._answer(asked, scope, receive, send)

    def _asked(self, scope: Scope) -> Asked | None:
        """Nothing where the answer is never kept."""
        if scope["type"] != "http" or scope["method"] != "GET":
            return None
        path: str = scope["path"]
        api = path.startswith(API)
        if path.startswith(STREAMS) if api else not self.pages(path):
            return None
        headers = dict(reversed(scope["headers"]))  # of two the first, as everywhere else
        if b"authorization" in headers or b"range" in headers:
            return None
        cookies = cookie_parser(headers.get(b"cookie", b"").decode("latin-1"))
        token = cookies.get(self.cookie)
        told: Hashable = (
            wanted_language(headers.get(b"accept-language", b"").decode("latin-1"))
            if api
            else (scope.get("scheme"), headers.get(b"host"), *map(cookies.get, self.choices))
        )
        packed = b"gzip" in headers.get(b"accept-encoding", b"")
        return Asked(
            address=(path, scope["query_string"], told, packed),
            token=sha256(token.encode()).digest() if token else None,
            seen=headers.get(b"if-none-match"),
        )

    async def _now(
        self, owners: Collection[UUID], token: bytes | None, *, total: bool
    ) -> Now | None:
        """Nothing where the database does not answer: the routes say so as they always do."""
        try:
            return await self.freshness.ask(owners, total=total, token=token)
        except AWAY as error:
            log.warning("kept answers rest: %s", type(error).__name__)
            return None

    async def _answer(self, asked: Asked, scope: Scope, receive: Receive, send: Send) -> None:
        tries = 0
        while True:
            stands = self.kept.stands(asked.address) or Stands.unknown()
            total = stands.owners is None
            now = await self._now(stands.owners or (), asked.token, total=total)
            if now is None:
                await self.app(scope, receive, send)
                return
            if not now.renew and (held := self.kept.get(asked.address, stands, now)):
                note_part(held.made_of)
                await give(held, asked.seen, send)
                return
            being_made = self._being_made.get((asked.address, now.reader))
            if being_made is None or tries == TRIES:
                await self._make(asked, stands, now, scope, receive, send)
                return
            tries += 1
            await asyncio.shield(being_made)

    async def _make(
        self, asked: Asked, stands: Stands, now: Now, scope: Scope, receive: Receive, send: Send
    ) -> None:
        key = (asked.address, now.reader)
        made = asyncio.get_running_loop().create_future()
        self._being_made[key] = made
        try:
            answer = await self._from_routes(now, scope, receive, send)
            if answer is not None:
                await self._keep(asked, stands, now, answer)
        finally:
            if self._being_made.get(key) is made:
                del self._being_made[key]
            made.set_result(None)
        if answer is not None:
            await give(answer, asked.seen, send)

    async def _from_routes(
        self, now: Now, scope: Scope, receive: Receive, send: Send
    ) -> Answer | None:
        """The whole answer, whatever copy this reader has; nothing where it was sent in pieces."""
        scope["headers"] = [each for each in scope["headers"] if each[0] != b"if-none-match"]
        capture = Capture(send)
        with noted() as made_of:
            await self.app(scope, receive, capture)
        principal = scope.get("state", {}).get("principal")
        made_of.reader = principal.reader if principal else now.reader
        return capture.answer(made_of)

    async def _keep(self, asked: Asked, before: Stands, now: Now, answer: Answer) -> None:
        """Under the numbers from before the first row was read. Where one did not know which ones
        those would be, they are asked now, and hold if nothing at all was committed meanwhile."""
        stands = stands_of(answer.made_of, now.reader)
        if stands is None or now.renew or not answer.can_be_kept:
            return
        self.kept.learn(asked.address, stands)
        if stands != before and stands.owners is not None:
            later = await self._now(stands.owners, None, total=True)
            if later is None or now.total is None or later.total != now.total:
                return
            now = replace(now, numbers=later.numbers)
        if stands.owners is not None or now.total is not None:
            self.kept.keep(asked.address, answer, stands, now)
