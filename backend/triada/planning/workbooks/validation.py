"""Rows by the schemas of single records, so that there is no second set of rules."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import JsonValue, ValidationError

from triada.planning.workbooks.columns import Kind, nested
from triada.planning.workbooks.layout import Sheet
from triada.planning.workbooks.snapshot import Fields

SOMEBODY = str(UUID(int=0))
"""Stands for what has no id yet."""


class Fault(NamedTuple):
    code: str
    column: str
    facts: dict[str, str]


def as_sent(sheet: Sheet, fields: Mapping[str, JsonValue]) -> dict[str, Any]:
    """The row as its shape knows it; of a part without the columns that name its owner, and
    without what is empty."""
    return folded(sheet, fields) if sheet.is_part else dict(fields)


def folded(sheet: Sheet, fields: Mapping[str, JsonValue]) -> dict[str, Any]:
    """What a row says, with objects instead of their columns."""
    known = sheet.schema.model_fields
    sent: dict[str, Any] = {n: v for n, v in fields.items() if n in known and v is not None}
    for name, inner in nested(sheet.schema).items():
        values = {each: fields.get(f"{name}_{each}") for each in inner}
        if given := {each: value for each, value in values.items() if value is not None}:
            sent[name] = given
    return sent


def _anybody(sheet: Sheet, sent: dict[str, Any]) -> dict[str, Any]:
    """References to rows of the file count as references, and so do those to the edition and its
    authority, which no row names."""
    for column in sheet.columns:
        value = sent.get(column.name)
        if column.kind is Kind.row and isinstance(value, str):
            sent[column.name] = SOMEBODY
        elif column.kind is Kind.rows and isinstance(value, list):
            sent[column.name] = [SOMEBODY] * len(value)
    return sent | {
        name: SOMEBODY for name in sheet.left_out if sheet.schema.model_fields[name].is_required()
    }


def _column(sheet: Sheet, place: tuple[int | str, ...]) -> str:
    """Where in the row a fault stands; of the row as a whole, its first column."""
    step = str(place[0]) if place else ""
    if step in nested(sheet.schema):
        inside = [name for name in sheet.by_name if name.startswith(f"{step}_")]
        step = f"{step}_{place[1]}" if len(place) > 1 else inside[0]
    if step in sheet.by_name:
        return step
    return next(column.name for column in sheet.columns if column.kind is not Kind.id)


def _owners(sheet: Sheet, fields: Fields) -> Iterator[Fault]:
    """A part belongs to one record; which one its shape does not know."""
    named = [name for name in sheet.owners if fields.get(name) is not None]
    narrowing = {each for name in named for each in sheet.within.get(name, ())}
    if not named:
        yield Fault("missing", sheet.owners[-1], {})
    if len(set(named) - narrowing) > 1:
        yield Fault("one_owner", named[-1], {})


def faults(sheet: Sheet, fields: Fields) -> Iterator[Fault]:
    if sheet.is_part:
        yield from _owners(sheet, fields)
    try:
        sheet.schema.model_validate(_anybody(sheet, as_sent(sheet, fields)))
    except ValidationError as error:
        for fault in error.errors():
            facts = {name: str(value) for name, value in (fault.get("ctx") or {}).items()}
            yield Fault(fault["type"], _column(sheet, fault["loc"]), facts)
