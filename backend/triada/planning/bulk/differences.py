"""What became of each operation, told from the measures before and after. Knows no database."""

from collections.abc import Collection, Mapping
from uuid import UUID

from pydantic import JsonValue

from triada.planning.bulk.schemas import (
    ChangeMeasure,
    CreateMeasure,
    FieldDifference,
    Fields,
    MeasureChanged,
    MoveMeasure,
    Operation,
    Outcome,
    RemoveMeasure,
    RowFault,
)
from triada.planning.measures.schemas import MeasureUpdate

STATE = ("state", "state_reason", "state_on")
EMPTY: tuple[JsonValue, ...] = (None, [], {}, False)


def _different(before: Fields, after: Fields, fields: Collection[str]) -> list[FieldDifference]:
    return [
        FieldDifference(field=name, before=before.get(name), after=after.get(name))
        for name in fields
        if before.get(name) != after.get(name)
    ]


def _told(operation: Operation, before: Fields, after: Fields) -> list[FieldDifference]:
    """Of several operations on one measure each tells the fields that it was about."""
    match operation:
        case ChangeMeasure():
            about = [
                name
                for name in MeasureUpdate.model_fields
                if name in operation.set.model_fields_set
            ]
            return _different(before, after, about)
        case MoveMeasure():
            return _different(before, after, STATE)
        case CreateMeasure():
            fields = [*MeasureUpdate.model_fields, *STATE]
            return [each for each in _different({}, after, fields) if each.after not in EMPTY]
        case RemoveMeasure():
            return []


def _outcome(operation: Operation, changes: list[FieldDifference]) -> Outcome:
    match operation:
        case CreateMeasure():
            return Outcome.created
        case RemoveMeasure():
            return Outcome.removed
        case _:
            return Outcome.changed if changes else Outcome.same


def _new(operation: Operation) -> Fields:
    """Of one that could not be made, the words it was to have."""
    if not isinstance(operation, CreateMeasure):
        return {}
    return {"code": operation.new.code, "title": operation.new.title.model_dump()}


def item(
    index: int,
    operation: Operation,
    id: UUID | None,
    fault: RowFault | None,
    befores: Mapping[UUID, Fields],
    afters: Mapping[UUID, Fields],
    *,
    applied: bool,
) -> MeasureChanged:
    before = befores.get(id, {}) if id else {}
    after = afters.get(id, {}) if id else {}
    stands = after if applied else before
    named = after or before or _new(operation)
    changes = [] if fault else _told(operation, before, after)
    kept = isinstance(operation, CreateMeasure) and not applied
    return MeasureChanged.model_validate(
        {
            "index": index,
            "op": operation.op,
            "id": None if kept else id,
            "code": named.get("code"),
            "title": named.get("title"),
            "version": stands.get("version"),
            "outcome": Outcome.refused if fault else _outcome(operation, changes),
            "changes": changes,
            "faults": [fault] if fault else [],
        }
    )
