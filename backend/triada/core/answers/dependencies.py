"""What an answer was made of, noted while it is made: whose records, and whether of the clock."""

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
    """How long an answer can stand although nothing changes."""

    none = 0
    day = 1
    minute = 2


@dataclass(frozen=True, slots=True)
class Reading:
    """What one statement reads: `counted` says that each change of it raises a number, `one_owner`
    that its rows point to nobody else's."""

    rows: bool
    counted: bool
    one_owner: bool
    clock: Clock


@dataclass
class Dependencies:
    """Of one answer. `owners`: the authorities to which the records belong that its address
    names; nobody where it names none, and then it depends on all."""

    reads: bool = False
    counted: bool = True
    one_owner: bool = True
    clock: Clock = Clock.none
    owners: frozenset[UUID] = frozenset()
    parts: list["Dependencies"] = field(default_factory=list)
    """Of answers that this one was made of."""
    reader: str | None = None
    """For whom it was made, as `Principal.reader` says."""

    def add(self, read: Reading) -> None:
        self.reads |= read.rows
        self.counted &= read.counted
        self.one_owner &= read.one_owner
        self.clock = max(self.clock, read.clock)


_NOTED: ContextVar[Dependencies | None] = ContextVar("dependencies", default=None)


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
def reading_of(sql: str) -> Reading:
    """By the names in its text: one that only looks like a table's makes an answer live shorter,
    never longer."""
    small = sql.lower()
    uncounted, abroad = _tables()
    names = set(NAMES.findall(small))
    clock = _clock(small)
    return Reading(
        rows="from " in small,
        counted=clock is not None and not names & uncounted and not WRITES.search(small),
        one_owner=not names & abroad,
        clock=clock or Clock.none,
    )


def _note(_: Any, __: Any, statement: str, *___: Any) -> None:
    if (noted := _NOTED.get()) is not None:
        noted.add(reading_of(statement))


def watch(engine: AsyncEngine) -> None:
    """From now on each statement is noted that an answer is made of."""
    event.listen(engine.sync_engine, "before_cursor_execute", _note)


@contextmanager
def noted() -> Iterator[Dependencies]:
    """Notes what is read inside; an answer within an answer is a part of it."""
    outer, own = _NOTED.get(), Dependencies()
    if outer is not None:
        outer.parts.append(own)
    token = _NOTED.set(own)
    try:
        yield own
    finally:
        _NOTED.reset(token)


@contextmanager
def unnoted() -> Iterator[None]:
    """For what is asked again before a kept answer is given: who it is that reads."""
    token = _NOTED.set(None)
    try:
        yield
    finally:
        _NOTED.reset(token)


def note_part(part: Dependencies) -> None:
    """An answer that was kept is a part of the one that is made now, if any is."""
    if (outer := _NOTED.get()) is not None:
        outer.parts.append(part)


def current() -> Dependencies | None:
    return _NOTED.get()
