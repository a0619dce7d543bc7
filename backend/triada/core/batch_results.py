"""What becomes of each line of a batch, told from records as they are read before and after."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field, JsonValue
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.batch_lines import BODY_IN, Line, Op, Tried
from triada.core.errors import Fault, Problem
from triada.core.field_changes import FieldChange, field_changes, text_values
from triada.core.references import Named, Reference, named, names_of, reference_of, words_of
from triada.core.schema import Read
from triada.core.text import Text
from triada.core.translations import sentence

Fields = Mapping[str, JsonValue]
"""A record as it is read, by field."""
EMPTY: tuple[JsonValue, ...] = (None, [], {}, False)


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


@dataclass(frozen=True)
class Sides:
    """All records of a batch as they are read before the first line and after the last."""

    before: Mapping[UUID, Fields]
    after: Mapping[UUID, Fields]
    language: str
    """Of whoever reads the result."""
    applied: bool


def result(index: int, line: Line, tried: Tried, sides: Sides) -> ChangeResult:
    """What became of a line."""
    before = sides.before.get(tried.id, {}) if tried.id else {}
    after = sides.after.get(tried.id, {}) if tried.id else {}
    row = after or before or _wanted(line)
    changes = [] if tried.problem else _changes(line, before, after)
    lost = line.op is Op.create and not sides.applied
    return ChangeResult.model_validate(
        {
            "index": index,
            "op": line.op,
            "record": line.record.name,
            "id": None if lost else tried.id,
            "temp_id": line.temp_id,
            "code": row.get("code"),
            "title": _title(row),
            "version": (after if sides.applied else before).get("version"),
            "outcome": ChangeOutcome.refused if tried.problem else _outcome(line, changes),
            "changes": changes,
            "faults": [fault(sides.language, line, tried.problem)] if tried.problem else [],
        }
    )


def _ids(value: JsonValue) -> list[str]:
    return [str(each) for each in (value if isinstance(value, list) else [value]) if each]


def _references(line: Line, item: ChangeResult) -> set[Reference]:
    """The records that changed fields name by their ids."""
    return {
        (table, id)
        for change in item.changes
        if (table := reference_of(line.record.model, change.field))
        for id in (*_ids(change.before), *_ids(change.after))
    }


def _full(table: str, value: JsonValue, names: Named) -> JsonValue:
    if isinstance(value, list):
        return [named(table, str(id), names) for id in value]
    return named(table, str(value), names) if value else value


def _told_in_full(line: Line, change: FieldChange, names: Named) -> FieldChange:
    table = reference_of(line.record.model, change.field)
    if table is None:
        return change
    sides = {"before": change.before, "after": change.after}
    full = {side: _full(table, value, names) for side, value in sides.items()}
    return change.model_copy(update=full)


async def in_full(
    db: AsyncSession,
    lines: Sequence[Line],
    items: Sequence[ChangeResult],
    befores: Mapping[UUID, Fields],
) -> list[ChangeResult]:
    """Where a field names records by their ids, they are named in full; those that the batch
    deletes by the words that they had."""
    pairs = list(zip(lines, items, strict=True))
    names: dict[Reference, dict[str, JsonValue]] = {}
    for line in lines:
        if line.id and (before := befores.get(line.id)):
            words = {name: before.get(name) for name in words_of(line.record.name)}
            names[line.record.name, str(line.id)] = words
    names |= dict(await names_of(db, {each for pair in pairs for each in _references(*pair)}))
    found = []
    for line, item in pairs:
        changes = [_told_in_full(line, change, names) for change in item.changes]
        found.append(item.model_copy(update={"changes": changes}))
    return found
