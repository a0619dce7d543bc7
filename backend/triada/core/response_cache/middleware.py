"""Stands before all routes: a response that is still good is sent without them."""

import asyncio
import logging
from collections.abc import Callable, Collection, Hashable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final
from uuid import UUID

from starlette.requests import cookie_parser
from starlette.types import ASGIApp, Receive, Scope, Send

from triada.core.driver import AWAY
from triada.core.response_cache.dependencies import add_part, tracked
from triada.core.response_cache.response import CachedResponse, ResponseCapture, send_response
from triada.core.response_cache.store import ResponseStore, Validity, validity_of
from triada.core.response_cache.validation import CurrentState, Validator
from triada.core.translations import wanted_language

log = logging.getLogger("triada")

API: Final = "/v1/"
STREAMS = "/v1/exports/"
TRIES = 2
"""How often a request waits for another one that makes the same response."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`address`: all of a request on which its response depends, but for who asks."""

    address: Hashable
    token: bytes | None
    if_none_match: bytes | None


class ResponseCache:
    """Pure ASGI. `pages`: which addresses beside those of the API give HTML made of its responses;
    it depends on the host and on `choices`, the cookies in which readers keep what they like.
    `cookie` is the session's name."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        validator: Validator,
        store: ResponseStore,
        cookie: str,
        pages: Callable[[str], bool],
        choices: tuple[str, ...],
    ) -> None:
        self.app, self.validator, self.store = app, validator, store
        self.cookie, self.pages, self.choices = cookie, pages, choices
        self._in_progress: dict[Hashable, asyncio.Event] = {}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if (asked := self._asked(scope)) is None:
            await self.app(scope, receive, send)
        else:
            await self._respond(asked, scope, receive, send)

    def _asked(self, scope: Scope) -> Asked | None:
        """Nothing where the response is neither kept nor tagged."""
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
        chosen: Hashable = (
            wanted_language(headers.get(b"accept-language", b"").decode("latin-1"))
            if api
            else (scope.get("scheme"), headers.get(b"host"), *map(cookies.get, self.choices))
        )
        packed = b"gzip" in headers.get(b"accept-encoding", b"")
        return Asked(
            address=(path, scope["query_string"], chosen, packed, token is not None),
            token=sha256(token.encode()).digest() if token else None,
            if_none_match=headers.get(b"if-none-match"),
        )

    async def _now(
        self, owners: Collection[UUID], token: bytes | None, *, total: bool
    ) -> CurrentState | None:
        """Nothing where the database does not answer: the routes say so as they always do."""
        try:
            return await self.validator.ask(owners, total=total, token=token)
        except AWAY as error:
            log.warning("the response cache rests: %s", type(error).__name__)
            return None

    async def _respond(self, asked: Asked, scope: Scope, receive: Receive, send: Send) -> None:
        for attempt in range(TRIES + 1):
            if self.store.never_keeps(asked.address):
                await self._pass_on(asked, scope, receive, send)
                return
            validity = self.store.validity(asked.address)
            total = validity.owners is None
            now = await self._now(validity.owners or (), asked.token, total=total)
            if now is None:
                await self.app(scope, receive, send)
                return
            if not now.renew and (held := self.store.get(asked.address, validity, now)):
                add_part(held.made_of)
                await send_response(held, asked.if_none_match, send)
                return
            other = self._in_progress.get(self.store.key(asked.address, now))
            if other is None or attempt == TRIES:
                await self._make(asked, validity, now, scope, receive, send)
                return
            await other.wait()

    async def _pass_on(self, asked: Asked, scope: Scope, receive: Receive, send: Send) -> None:
        """Tagged and not kept."""
        capture = ResponseCapture(send, lambda: None)
        if (response := await self._from_routes(capture, scope, receive)) is not None:
            await send_response(response, asked.if_none_match, send)

    @contextmanager
    def _announced(self, key: Hashable) -> Iterator[asyncio.Event]:
        """Those who ask for the same wait until the event is set: at the end, or earlier."""
        done = self._in_progress[key] = asyncio.Event()
        try:
            yield done
        finally:
            done.set()
            if self._in_progress.get(key) is done:
                del self._in_progress[key]

    async def _make(
        self,
        asked: Asked,
        before: Validity,
        now: CurrentState,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        with self._announced(self.store.key(asked.address, now)) as done:

            def on_stream() -> None:
                """It ends when its reader has read it, which nobody else waits for."""
                self.store.learn(asked.address, None)
                done.set()

            capture = ResponseCapture(send, on_stream)
            response = await self._from_routes(capture, scope, receive)
            if response is not None:
                await self._keep(asked, before, now, response)
        if response is not None:
            await send_response(response, asked.if_none_match, send)

    async def _from_routes(
        self, capture: ResponseCapture, scope: Scope, receive: Receive
    ) -> CachedResponse | None:
        """The whole response, whatever copy this reader has; nothing where it was streamed."""
        scope["headers"] = [each for each in scope["headers"] if each[0] != b"if-none-match"]
        with tracked() as made_of:
            await self.app(scope, receive, capture)
        principal = scope.get("state", {}).get("principal")
        if principal is not None:
            made_of.identity_hash = principal.identity_hash
        elif made_of.parts:
            # A page asks nobody who it is; its questions do.
            made_of.identity_hash = made_of.parts[0].identity_hash
        return capture.response(made_of)

    async def _keep(
        self, asked: Asked, before: Validity, now: CurrentState, response: CachedResponse
    ) -> None:
        """Under the numbers from before the first row was read. Where one did not know which ones
        those would be, they are asked now, and hold if nothing at all was committed meanwhile."""
        if now.renew or not response.can_be_kept:
            return
        if not response.made_of.all_counted:
            self.store.learn(asked.address, None)
            return
        validity = validity_of(response.made_of, now.identity_hash)
        if validity is None:
            return
        self.store.learn(asked.address, validity)
        if validity != before and validity.owners is not None:
            later = await self._now(validity.owners, None, total=True)
            if later is None or now.total is None or later.total != now.total:
                return
            now = replace(now, numbers=later.numbers)
        if validity.owners is not None or now.total is not None:
            self.store.put(asked.address, response, validity, now)
