"""The lines of a batch and what becomes of each: plain data, told from records as they are read.

A line names the record that it changes by `id` or by `code`; one that creates may give a temporary
id, by which later lines name what it makes."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any
from uuid import UUID

from pydantic import BaseModel, Field, JsonValue

from triada.core.errors import Fault, Problem
from triada.core.field_changes import FieldChange, field_changes, text_values
from triada.core.record import Record
from triada.core.schema import Read
from triada.core.text import Text
from triada.core.translations import sentence

Fields = Mapping[str, JsonValue]
"""A record as it is read, by field."""
EMPTY: tuple[JsonValue, ...] = (None, [], {}, False)


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


class ChangeOutcome(StrEnum):
    created = "created"
    changed = "changed"
    same = "same"
    moved = "moved"
    removed = "removed"
    refused = "refused"


class ChangeResult(Read):
    """What became of one line, or would."""

    index: int
    op: Op
    record: str
    id: UUID | None = Field(description="Null for a new one that was not kept")
    temp_id: UUID | None
    code: str | None
    title: Text | None = Field(description="The words by which people know it")
    version: int | None = Field(description="That which stands after this request")
    outcome: ChangeOutcome
    changes: list[FieldChange]
    faults: list[Fault] = Field(description="Pointers are those of the line")


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


def fault(language: str, line: Line, problem: Problem) -> Fault:
    """Pointing into the line: `/line` in front of what is wrong with the line itself, `/body` with
    what it brings."""
    at = problem.at or "/line"
    inner = BODY_IN.get(line.op, "") if at.startswith("/body") else ""
    title = sentence(language, "refusals", problem.code, problem.facts)
    pointer = inner + at.removeprefix("/line").removeprefix("/body")
    return Fault(pointer=pointer, code=problem.code, detail=title)


def _about(line: Line, row: Fields) -> Iterator[str]:
    """The fields of the record as it is read that a line is about: `measure_ids` is told in
    `measures`."""
    record, steps = line.record, line.record.actions
    match line.op:
        case Op.change:
            shape: type[BaseModel] = type(line.body)
            sent: Collection[str] = [
                n for n in shape.model_fields if n in line.body.model_fields_set
            ]
        case Op.create:
            updated = record.update.model_fields if record.update else ()
            created = record.create.model_fields if record.create else ()
            sent = [*updated, *created, *(steps.transition.fields if steps.transition else ())]
        case Op.delete:
            sent = ()
        case _:
            step = steps.move if line.op is Op.move else steps.transition
            sent = step.fields if step else ()
    for name in dict.fromkeys(sent):
        yield name if name in row else f"{name.removesuffix('_ids')}s"


def _changes(line: Line, before: Fields, after: Fields) -> list[FieldChange]:
    """Of several lines about one record each tells the fields that it was about."""
    found = field_changes(before, after, list(_about(line, after)))
    if line.op is not Op.create:
        return found
    return [each for each in found if each.after not in EMPTY and each.field != "authority_id"]


def _outcome(line: Line, changes: list[FieldChange]) -> ChangeOutcome:
    match line.op:
        case Op.create:
            return ChangeOutcome.created
        case Op.delete:
            return ChangeOutcome.removed
        case _ if not changes:
            return ChangeOutcome.same
        case _:
            return ChangeOutcome.moved if line.op is Op.move else ChangeOutcome.changed


def _title(row: Fields) -> JsonValue:
    """Its own words, else those of what it is about: an indicator's use has none."""
    others = [name for name in row if name.endswith(("_title", "_name"))]
    found = (row.get(name) for name in ("title", "name", *others))
    return next((words for words in found if text_values(words) is not None), None)


def _wanted(line: Line) -> Fields:
    """Of one that could not be made, the words it was to have."""
    if line.op is not Op.create:
        return {}
    said = {name: getattr(line.body, name, None) for name in ("code", "title", "name")}
    return {
        name: each.model_dump() if isinstance(each, BaseModel) else each
        for name, each in said.items()
    }


def result(
    index: int,
    line: Line,
    tried: Tried,
    befores: Mapping[UUID, Fields],
    afters: Mapping[UUID, Fields],
    language: str,
    *,
    applied: bool,
) -> ChangeResult:
    """What became of a line, told from its record before the first line and after the last."""
    before = befores.get(tried.id, {}) if tried.id else {}
    after = afters.get(tried.id, {}) if tried.id else {}
    row = after or before or _wanted(line)
    changes = [] if tried.problem else _changes(line, before, after)
    lost = line.op is Op.create and not applied
    return ChangeResult.model_validate(
        {
            "index": index,
            "op": line.op,
            "record": line.record.name,
            "id": None if lost else tried.id,
            "temp_id": line.temp_id,
            "code": row.get("code"),
            "title": _title(row),
            "version": (after if applied else before).get("version"),
            "outcome": ChangeOutcome.refused if tried.problem else _outcome(line, changes),
            "changes": changes,
            "faults": [fault(language, line, tried.problem)] if tried.problem else [],
        }
    )
