"""What an answer was made of, tracked while it is made: whose records, and whether of the clock."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from enum import IntEnum
from functools import lru_cache
from typing import Any
from uuid import UUID

from sqlalchemy import event
from sqlalchemy.ext.asyncio import AsyncEngine

from triada.core.model import Base, Owned, RecordModel

BESIDE_TABLES = ("installation", "feed_range", "procrastinate_jobs")
"""Not models, and no number counts their changes."""
WRITES = re.compile(r"\b(insert into|update|delete from)\b")
NAMES = re.compile(r"(?<!\.)(?<!as )\b[a-z_]+\b")
"""All but columns of a table and what they are called in the answer."""


class Clock(IntEnum):
    """How long a response is good although nothing changes."""

    none = 0
    day = 1
    minute = 2


@dataclass(frozen=True, slots=True)
class StatementReads:
    """What one statement reads: `counted` says that each change of it raises a number, `one_owner`
    that its rows point to nobody else's."""

    rows: bool
    counted: bool
    one_owner: bool
    clock: Clock


@dataclass
class Dependencies:
    """Of one response. `owners`: the authorities to which the records belong that its address
    names; nobody where it names none, and then it depends on all."""

    reads: bool = False
    counted: bool = True
    one_owner: bool = True
    clock: Clock = Clock.none
    owners: frozenset[UUID] = frozenset()
    parts: list["Dependencies"] = field(default_factory=list)
    """Of responses that this one was made of."""
    identity_hash: str | None = None
    """For whom it was made, as `Principal.identity_hash` says."""

    @property
    def all_counted(self) -> bool:
        """Whether each change of anything in it raises a number."""
        return self.counted and all(part.all_counted for part in self.parts)

    def add(self, read: StatementReads) -> None:
        self.reads |= read.rows
        self.counted &= read.counted
        self.one_owner &= read.one_owner
        self.clock = max(self.clock, read.clock)


_TRACKED: ContextVar[Dependencies | None] = ContextVar("dependencies", default=None)


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], frozenset[str]]:
    """Those whose changes no number counts, and those whose rows point to other authorities."""
    models: list[Any] = [mapper.class_ for mapper in Base.registry.mappers]
    uncounted = {each.__tablename__ for each in models if not issubclass(each, RecordModel)}
    abroad = {
        each.__tablename__
        for each in models
        if issubclass(each, Owned) and each.points_to_other_authorities
    }
    return frozenset(uncounted).union(BESIDE_TABLES), frozenset(abroad)


def _clock(sql: str) -> Clock | None:
    """None where not even a minute can be promised."""
    if "clock_timestamp" in sql:
        return None
    return Clock.minute if "now()" in sql else Clock.day if "current_date" in sql else Clock.none


@lru_cache(maxsize=4096)
def reads_of(sql: str) -> StatementReads:
    """By the names in its text: one that only looks like a table's makes a response live shorter,
    never longer."""
    small = sql.lower()
    uncounted, abroad = _tables()
    names = set(NAMES.findall(small))
    clock = _clock(small)
    return StatementReads(
        rows="from " in small,
        counted=clock is not None and not names & uncounted and not WRITES.search(small),
        one_owner=not names & abroad,
        clock=clock or Clock.none,
    )


def _track(_: Any, __: Any, statement: str, *___: Any) -> None:
    if (made_of := _TRACKED.get()) is not None:
        made_of.add(reads_of(statement))


def track_statements(engine: AsyncEngine) -> None:
    """From now on each statement is tracked that a response is made of."""
    event.listen(engine.sync_engine, "before_cursor_execute", _track)


@contextmanager
def tracked() -> Iterator[Dependencies]:
    """Tracks what is read inside; a response within a response is a part of it."""
    outer, own = _TRACKED.get(), Dependencies()
    if outer is not None:
        outer.parts.append(own)
    token = _TRACKED.set(own)
    try:
        yield own
    finally:
        _TRACKED.reset(token)


@contextmanager
def untracked() -> Iterator[None]:
    """For what is asked again before a kept response is sent: who it is that reads."""
    token = _TRACKED.set(None)
    try:
        yield
    finally:
        _TRACKED.reset(token)


def add_part(part: Dependencies) -> None:
    """A response that was kept is a part of the one that is made now, if any is."""
    if (outer := _TRACKED.get()) is not None:
        outer.parts.append(part)


def current() -> Dependencies | None:
    return _TRACKED.get()
