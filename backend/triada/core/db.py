"""One request, one transaction, one scope: the only place where transactions open and commit."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from functools import partial
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request
from sqlalchemy import Uuid, bindparam, func, select
from sqlalchemy.ext.asyncio import (
    AsyncEngine,
    AsyncSession,
    async_sessionmaker,
    create_async_engine,
)

from triada.core.principal import Caller, Principal
from triada.core.response_cache.dependencies import current, track_statements
from triada.core.response_cache.owners import owners_named

LIMITS = {
    "timezone": "UTC",
    "search_path": "public, jobs",
    "statement_timeout": "10s",
    "lock_timeout": "5s",
    "idle_in_transaction_session_timeout": "30s",
    "jit": "off",
}

SETTINGS = ("actor", "request", "reason", "authority", "inside", "partner", "receipt")
"""All of them are set at each opening, to empty where there is none, so that nothing of an
earlier transaction on the same connection can survive."""

AsyncTransaction = AbstractAsyncContextManager[AsyncSession]
_OPEN = select(
    *(func.set_config(f"triada.{name}", bindparam(name), True).label(name) for name in SETTINGS)
)
_WRITE_IN = select(
    func.set_config("triada.authority", bindparam("name"), True).label("scope"),
    func.lock_revision(bindparam("authority_id", type_=Uuid())).label("seq"),
)
_SIGN = select(func.set_config("triada.reason", bindparam("reason"), True))


def make_engine(url: str, most: int = 16, **settings: str) -> AsyncEngine:
    """`most`: connections at once; `settings`: of PostgreSQL, beside those of every connection."""
    engine = create_async_engine(
        url,
        pool_size=(most + 1) // 2,
        max_overflow=most // 2,
        pool_timeout=5,
        pool_pre_ping=False,
        # What is written may name a person, and an error with its values would go to the log.
        hide_parameters=True,
        # A database that no longer answers is noticed; the statement's own limit is shorter.
        connect_args={
            "server_settings": {**LIMITS, **settings},
            "timeout": 5,
            "command_timeout": 30,
        },
    )
    track_statements(engine)
    return engine


def make_sessions(engine: AsyncEngine) -> async_sessionmaker[AsyncSession]:
    return async_sessionmaker(engine, expire_on_commit=False)


def _listed(ids: frozenset[UUID]) -> str:
    return ",".join(sorted(str(id) for id in ids))


async def open_scope(db: AsyncSession, caller: Principal) -> None:
    """Says who reads: the second wall compares every row with it."""
    await db.execute(
        _OPEN,
        {
            "actor": str(caller.user_id or ""),
            "request": caller.request_id,
            "reason": "",
            "authority": "",
            "inside": _listed(caller.inside),
            "partner": _listed(caller.partners),
            "receipt": caller.receipt.hex() if caller.receipt else "",
        },
    )


async def write_in(db: AsyncSession, authority_id: UUID) -> None:
    """Names the one authority this transaction changes, and takes its number before any other
    row lock: taken late, eight writers met in three deadlocks."""
    await db.execute(_WRITE_IN, {"name": str(authority_id), "authority_id": authority_id})


async def set_audit_reason(db: AsyncSession, reason: str) -> None:
    """The reason that the ledger keeps beside the change."""
    await db.execute(_SIGN, {"reason": reason[:500]})


@asynccontextmanager
async def transaction(
    sessions: async_sessionmaker[AsyncSession], caller: Principal
) -> AsyncIterator[AsyncSession]:
    async with sessions.begin() as db:
        await open_scope(db, caller)
        yield db


async def short_transactions(request: Request) -> Callable[[Principal], AsyncTransaction]:
    """For a route that works long between two looks at the database, such as on a password: it
    opens each transaction itself, and holds no connection meanwhile."""
    return partial(transaction, request.app.state.sessions)


async def reading(request: Request, caller: Caller) -> AsyncIterator[AsyncSession]:
    """For reading alone: a slow reader holds nothing, for it ends before the first byte is sent."""
    async with request.app.state.sessions() as db:
        await open_scope(db, caller)
        yield db
        if (made_of := current()) is not None and made_of.counted and db.in_transaction():
            made_of.owners = await owners_named(db, request)


async def release(db: AsyncSession) -> None:
    """Gives the connection of a reading back before long work with what was read, such as
    printing or comparing: others need it meanwhile."""
    await db.close()


async def writing(request: Request, caller: Caller) -> AsyncIterator[AsyncSession]:
    """Commits before the answer leaves; a refusal leaves nothing behind."""
    async with transaction(request.app.state.sessions, caller) as db:
        yield db


Transactions = Annotated[
    Callable[[Principal], AsyncTransaction], Depends(short_transactions, scope="function")
]
Reading = Annotated[AsyncSession, Depends(reading, scope="function")]
Writing = Annotated[AsyncSession, Depends(writing, scope="function")]
