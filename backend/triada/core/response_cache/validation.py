"""What decides whether a kept response is still good: the numbers of authorities, the clock of the
database, and who asks. All who ask while a question is under way share the next one."""

import asyncio
import json
from collections.abc import Callable, Collection
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from functools import partial
from typing import Any
from uuid import UUID

import asyncpg
from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    Select,
    Text,
    Uuid,
    any_,
    bindparam,
    case,
    cast,
    func,
    or_,
    select,
)
from sqlalchemy.ext.asyncio import AsyncEngine

from triada.core.driver import DriverStatement, driver_connection
from triada.core.ledger import REVISION

AT_ONCE = 1
"""Questions under way. Those who come meanwhile share the next one: two would halve how many do."""
PLANNED_ONCE = {"plan_cache_mode": "force_generic_plan"}
"""Of its connection: to plan the one statement anew takes longer than to answer it."""


@dataclass(frozen=True, slots=True)
class CurrentState:
    """The number of each authority that was asked for, the total of all where it was asked for,
    and who asks: nothing is sent under a session that must be renewed."""

    numbers: tuple[int, ...]
    total: str | None
    minute: str
    identity_hash: str | None
    renew: bool

    @property
    def day(self) -> str:
        return self.minute[:10]


@dataclass(slots=True)
class _Waiting:
    owners: tuple[UUID, ...]
    total: bool
    token: bytes | None
    answer: "asyncio.Future[CurrentState]"


def _numbers() -> ColumnElement[str]:
    asked = REVISION.c.authority_id == any_(bindparam("owners", None, type_=ARRAY(Uuid())))
    pairs = func.json_object_agg(REVISION.c.authority_id, REVISION.c.seq)
    return cast(select(pairs).where(asked).scalar_subquery(), Text)


def _total() -> ColumnElement[str]:
    """Of all authorities; null where nothing was committed since the snapshot that is known, for
    then it is the same. Who writes in the same transaction sees what no snapshot tells."""
    seen = cast(func.pg_current_snapshot(), Text) != bindparam("snapshot", None, type_=Text())
    writing = func.pg_current_xact_id_if_assigned().is_not(None)
    total = select(func.concat(func.sum(REVISION.c.seq), "/", func.count())).scalar_subquery()
    return case((bindparam("total", None, type_=Boolean()) & or_(seen, writing), total))


def _question(sessions: Select[Any]) -> Select[Any]:
    s = sessions.subquery("s")
    readers = select(
        func.json_object_agg(s.c.token, func.json_build_array(s.c.identity_hash, s.c.stale))
    )
    minute = func.to_char(func.now(), "YYYY-MM-DD HH24:MI")
    return select(
        _numbers().label("numbers"),
        _total().label("total"),
        cast(func.pg_current_snapshot(), Text).label("snapshot"),
        minute.label("minute"),
        cast(readers.scalar_subquery(), Text).label("readers"),
    )


Connect = Callable[[], AbstractAsyncContextManager[asyncpg.Connection]]


class Validator:
    """`sessions_of`: of the bound `tokens` (hashes) the valid sessions, as `token` (hex),
    `identity_hash` (equal for equal rights alone) and `stale`."""

    def __init__(self, engine: AsyncEngine, sessions_of: Select[Any]) -> None:
        self.engine = engine
        self.connection: Connect = partial(driver_connection, engine)
        self._statement = DriverStatement(_question(sessions_of))
        self._waiting: list[_Waiting] = []
        self._asking = 0
        self._tasks: set[asyncio.Task[None]] = set()
        self._known = ("", "")

    async def ask(
        self, owners: Collection[UUID], *, total: bool, token: bytes | None
    ) -> CurrentState:
        """Never out of a question that was sent before."""
        future: asyncio.Future[CurrentState] = asyncio.get_running_loop().create_future()
        self._waiting.append(_Waiting(tuple(owners), total, token, future))
        if self._asking < AT_ONCE:
            self._asking += 1
            task = asyncio.create_task(self._run())
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return await future

    async def close(self) -> None:
        await self.engine.dispose()

    async def _run(self) -> None:
        try:
            while self._waiting:
                batch, self._waiting = self._waiting, []
                try:
                    await self._answer(batch)
                except Exception as error:  # noqa: BLE001 - raised again where it was asked
                    for each in batch:
                        if not each.answer.done():
                            each.answer.set_exception(error)
        finally:
            self._asking -= 1

    async def _answer(self, batch: list[_Waiting]) -> None:
        snapshot, known_total = self._known
        async with self.connection() as driver:
            row = await self._statement.fetch_row(
                driver,
                owners=list({owner for each in batch for owner in each.owners}),
                tokens=list({each.token for each in batch if each.token is not None}),
                total=any(each.total for each in batch),
                snapshot=snapshot,
            )
        numbers = json.loads(row["numbers"] or "{}")
        readers = json.loads(row["readers"] or "{}")
        total = row["total"] or known_total
        if row["total"] is not None:
            self._known = (row["snapshot"], total)
        for each in batch:
            identity_hash, stale = readers.get((each.token or b"").hex(), (None, False))
            now = CurrentState(
                tuple(numbers.get(str(owner), 0) for owner in each.owners),
                total if each.total else None,
                row["minute"],
                identity_hash,
                stale,
            )
            if not each.answer.done():
                each.answer.set_result(now)
