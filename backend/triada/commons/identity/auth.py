"""Who is asking: stands before every route, so that none can forget it."""

import json
from urllib.parse import urlsplit
from uuid import UUID

from fastapi import Request, Response

from triada.commons.identity import actions, queries, throttle
from triada.commons.identity.models import Account
from triada.commons.identity.passwords import verify
from triada.core.client_address import client_address
from triada.core.db import Transactions, transaction
from triada.core.errors import ForeignOrigin, WrongSignIn
from triada.core.principal import Principal
from triada.core.response_cache.dependencies import untracked
from triada.core.rights import Role
from triada.core.translations import wanted_language
from triada.settings import Settings

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


def cookie_name(settings: Settings) -> str:
    """Browsers take a `__Host-` cookie over TLS only."""
    return "__Host-sid" if settings.secure else "sid"


def set_cookie(request: Request, response: Response, token: str) -> None:
    settings = request.app.state.settings
    name, secure = cookie_name(settings), settings.secure
    response.set_cookie(name, token, httponly=True, secure=secure, samesite="lax", path="/")


def _own_origin(request: Request) -> bool:
    """Browsers say where a request comes from; what says nothing is no browser and carries no
    cookie of another site (OWASP, Fetch Metadata)."""
    if (site := request.headers.get("sec-fetch-site")) is not None:
        return site in ("same-origin", "none")
    if (origin := request.headers.get("origin")) is not None:
        return urlsplit(origin).netloc == request.headers.get("host")
    return True


async def _signed_in(request: Request, token: str, language: str) -> tuple[Principal, bool] | None:
    async with request.app.state.sessions() as db:
        # Asked again each time, so no response is made of it.
        with untracked():
            asked = await db.execute(queries.SESSIONS_OF, {"tokens": [actions.token_hash(token)]})
        found = asked.one_or_none()
    if found is None:
        return None
    granted = found.roles if isinstance(found.roles, dict) else json.loads(found.roles or "{}")
    return Principal(
        user_id=found.person_id,
        session_id=found.id,
        roles={UUID(town): frozenset(map(Role, roles)) for town, roles in granted.items()},
        partners=frozenset(found.partners or ()),
        identity_hash=found.identity_hash,
        language=language,
        request_id=request.state.request_id,
    ), bool(found.stale)


async def authenticate(request: Request) -> None:
    """Puts the caller into the request; a revoked right fails at the next request, for nothing
    is remembered between two."""
    if request.method not in SAFE and not _own_origin(request):
        raise ForeignOrigin
    language = wanted_language(request.headers.get("accept-language"))
    nobody = Principal(language=language, request_id=request.state.request_id)
    request.state.principal = nobody
    if (token := request.cookies.get(cookie_name(request.app.state.settings))) is None:
        return
    if (found := await _signed_in(request, token, language)) is None:
        return
    request.state.principal, stale = found
    if stale:
        with untracked():
            async with transaction(request.app.state.sessions, nobody) as db:
                await actions.still_here(db, request.state.principal.session_id)


async def proved_account(
    request: Request, transactions: Transactions, email: str, password: str
) -> Account | None:
    """The account of this address, whose password it must be; nothing where the address has none,
    after as much work. The try is counted before, and no connection is held meanwhile."""
    address = client_address(request)
    nobody = Principal(request_id=request.state.request_id)
    async with transactions(nobody) as db:
        await throttle.count_try(db, email, address)
    async with transactions(nobody) as db:
        account = await actions.account_of(db, email)
    usable = account is not None and not account.disabled
    right = await verify(password, account.password_hash if account and usable else None)
    if account is None:
        return None
    if not right:
        raise WrongSignIn
    async with transactions(nobody) as db:
        await throttle.forgive(db, email, address)
    return account
