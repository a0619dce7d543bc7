"""The lines of a batch and what becomes of each: plain data, told from records as they are read.

A line names the record that it changes by `id` or by `code`; one that creates may give a temporary
id, by which later lines name what it makes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel

from triada.core.errors import Problem
from triada.core.record import Record


class Op(StrEnum):
    create = "create"
    change = "change"
    move = "move"
    transition = "transition"
    delete = "delete"


BODY_IN: Mapping[Op, str] = {Op.create: "/new", Op.change: "/set", Op.move: "/to"}
"""Where in a line the body of its single action stands."""


@dataclass(frozen=True)
class Line:
    """One change. Without a version it is not compared with what the caller saw."""

    op: Op
    record: Record
    body: Any = None
    """The record's Create or Update, or the body of its step."""
    id: UUID | None = None
    code: str | None = None
    version: int | None = None
    """Before the first line about the record; 1 of one that the batch makes."""
    temp_id: UUID | None = None
    like: Any = None
    """The record of an earlier edition that a new one continues."""


@dataclass(frozen=True)
class Tried:
    """What came of a line: the id of its record, or what stood against it."""

    id: UUID | None
    problem: Problem | None = None


def replace_ids(value: Any, real: Callable[[UUID, str], UUID], at: str) -> Any:
    """The same body with other ids, wherever one stands in it; `real` is told the pointer."""
    if isinstance(value, UUID):
        return real(value, at)
    if isinstance(value, BaseModel):
        old = {name: getattr(value, name) for name in value.model_fields_set}
        new = {name: replace_ids(each, real, f"{at}/{name}") for name, each in old.items()}
        changed = {name: each for name, each in new.items() if each is not old[name]}
        return value.model_copy(update=changed) if changed else value
    if isinstance(value, list):
        return [replace_ids(each, real, f"{at}/{n}") for n, each in enumerate(value)]
    return value


def ids_in(value: Any) -> frozenset[UUID]:
    """All ids that a body names."""
    found: set[UUID] = set()

    def note(id: UUID, _: str) -> UUID:
        found.add(id)
        return id

    replace_ids(value, note, "")
    return frozenset(found)


def by_record(lines: Sequence[Line]) -> dict[str, list[Line]]:
    """Lines by the kind of record that they are about."""
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line.record.name, []).append(line)
    return found


def groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """New records of one kind that follow each other are made together, unless one of them names
    another, and go together where their domain can; everything else is done one by one."""
    group: list[Line] = []
    own: set[UUID | None] = set()
    for line in lines:
        many = line.op is Op.create or (line.op is Op.delete and line.record.actions.delete_all)
        alike = group and many and line.op is group[0].op and line.record is group[0].record
        if not alike or not own.isdisjoint({*ids_in(line.body), line.temp_id} - {None}):
            if group:
                yield group
            group, own = [], set()
        group.append(line)
        own.add(line.temp_id)
    if group:
        yield group
