"""Rows by the schemas of single records, so that there is no second set of rules."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from pydantic import BaseModel, JsonValue, ValidationError

from triada.planning.activities.schemas import ActivityCreate
from triada.planning.goals.schemas import GoalCreate
from triada.planning.indicators.schemas import IndicatorCreate, TargetWrite, UseCreate
from triada.planning.plans.schemas import LevelWrite
from triada.planning.relations.schemas import PartyWrite, PlaceWrite
from triada.planning.workbooks.layout import Kind, Sheet
from triada.planning.workbooks.schemas import MeasureRow
from triada.planning.workbooks.snapshot import Fields

SOMEBODY = str(UUID(int=0))
"""Stands for what has no id yet."""

SCHEMAS: Mapping[str, type[BaseModel]] = {
    "levels": LevelWrite,
    "goals": GoalCreate,
    "measures": MeasureRow,
    "activities": ActivityCreate,
    "indicators": IndicatorCreate,
    "uses": UseCreate,
    "targets": TargetWrite,
    "parties": PartyWrite,
    "places": PlaceWrite,
}
OWNERS = {"goals": "edition_id", "indicators": "authority_id"}
"""Fields of a schema that every row of a workbook has alike."""
RULE = "rule_"


class Fault(NamedTuple):
    code: str
    column: str
    facts: dict[str, str]


def as_sent(sheet: Sheet, fields: Mapping[str, JsonValue]) -> dict[str, Any]:
    """The row as its schema knows it; of a part without the columns that name its owner, and
    without what is not said."""
    sent: dict[str, Any] = dict(fields)
    if sheet.part_of:
        known = SCHEMAS[sheet.name].model_fields
        rule = {n.removeprefix(RULE): v for n, v in fields.items() if n.startswith(RULE)}
        rule = {name: value for name, value in rule.items() if value is not None}
        sent = {n: v for n, v in fields.items() if n in known and v is not None}
        if rule:
            sent["rule"] = rule
    return sent


def _anybody(sheet: Sheet, sent: dict[str, Any]) -> dict[str, Any]:
    """References to rows of the file count as references."""
    for column in sheet.columns:
        said = sent.get(column.name)
        if column.kind is Kind.row and isinstance(said, str):
            sent[column.name] = SOMEBODY
        elif column.kind is Kind.rows and isinstance(said, list):
            sent[column.name] = [SOMEBODY] * len(said)
    if sheet.name in OWNERS:
        sent[OWNERS[sheet.name]] = SOMEBODY
    return sent


def _column(sheet: Sheet, place: tuple[int | str, ...]) -> str:
    """Where in the row a fault stands; of the row as a whole, its first column."""
    named = {column.name for column in sheet.columns}
    step = str(place[0]) if place else ""
    if step == "rule":
        step = f"rule_{place[1]}" if len(place) > 1 else "rule_kind"
    if step in named:
        return step
    return next(column.name for column in sheet.columns if column.kind is not Kind.id)


def _owners(sheet: Sheet, fields: Fields) -> Iterator[Fault]:
    """A part belongs to one record; which one its schema does not know."""
    named = [name for name in sheet.part_of if fields.get(name) is not None]
    if sheet.part_of and not named:
        yield Fault("missing", sheet.part_of[-1], {})
    if {"goal_id", "measure_id"} <= set(named):
        yield Fault("one_owner", named[-1], {})


def faults(sheet: Sheet, fields: Fields) -> Iterator[Fault]:
    yield from _owners(sheet, fields)
    try:
        SCHEMAS[sheet.name].model_validate(_anybody(sheet, as_sent(sheet, fields)))
    except ValidationError as error:
        for fault in error.errors():
            facts = {name: str(value) for name, value in (fault.get("ctx") or {}).items()}
            yield Fault(fault["type"], _column(sheet, fault["loc"]), facts)
