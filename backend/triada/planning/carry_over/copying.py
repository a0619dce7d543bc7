"""What a new record takes over from old ones: every field of its Create, but those that its
declaration leaves out by name. What is carried over is checked like what people send. Nothing here
writes."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, get_args
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy import ColumnElement, or_, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.audience_cascade import deleted_with, deleting_tables, owner_column
from triada.core.model import Owned
from triada.core.record import Consumer, Record, appearing_in
from triada.core.schema import Write
from triada.planning.carry_over.rules import FIRST_ALONE, RULES, goes_over
from triada.planning.records import RECORDS
from triada.planning.succession.models import ItemKind

CARRIED = appearing_in(Consumer.carry_over, RECORDS)
BY_NAME = {record.name: record for record in CARRIED}


def _model(record: Record) -> type[Owned]:
    """Only what belongs to one authority is carried over."""
    assert issubclass(record.model, Owned), record.name
    return record.model


@cache
def _lists(model: type[Owned], create: type[Write]) -> Mapping[str, type[Owned]]:
    """The lists of a Create that stand in rows of their own, each with the model of its rows."""
    parts = [(part, field) for part in deleted_with(model) for field in part.owner_fields()]
    return {field: part for part, field in parts if field in create.model_fields}


def carried_fields(record: Record) -> frozenset[str]:
    """The fields of its Create that a new record has from an old one, or from its new place."""
    if record.create is None:
        return frozenset()
    model = _model(record)
    known = {*model.__table__.columns.keys(), *_lists(model, record.create)}
    left_out = record.fields_left_out.get(Consumer.carry_over, {}).keys()
    return frozenset(record.create.model_fields.keys() & known - left_out)


def records_below(record: Record) -> Iterator[Record]:
    """Records that go over with the one that they belong to; goals and measures are decided one by
    one."""
    for each in CARRIED:
        if each.name not in set(ItemKind) and f"{record.name}_id" in carried_fields(each):
            yield each


@dataclass(frozen=True)
class Sources:
    """What belongs to the old records in rows of its own and goes over with them, read once."""

    rows: Mapping[tuple[type[Owned], UUID], Sequence[tuple[Owned, str | None]]]
    """By model and owner, each with the field of the owner in which it stands."""

    def of(
        self, model: type[Owned], owners: Sequence[Owned], field: str | None = None
    ) -> list[Any]:
        found = (pair for owner in owners for pair in self.rows.get((model, owner.id), ()))
        return [row for row, stands_in in found if field in (None, stands_in)]

    def below(self, record: Record, owners: Sequence[Owned]) -> list[Any]:
        """Rows of a record that goes over with its owners; of several that become one, each
        indicator and each aligned plan once."""
        rows = self.of(_model(record), owners)
        if (key := FIRST_ALONE.get(_model(record))) is None:
            return rows
        first: dict[tuple[object, ...], Any] = {}
        for row in rows:
            first.setdefault(tuple(getattr(row, name) for name in key), row)
        return list(first.values())


def _order(model: type[Owned]) -> tuple[ColumnElement[object], ...]:
    columns = model.__table__.columns
    return (*(columns[name] for name in ("position", "id") if name in columns),)


def _models_below(records: Sequence[Record]) -> dict[type[Owned], None]:
    """Once each, in a fixed order."""
    found: dict[type[Owned], None] = {}
    for record in records:
        assert record.create is not None, record.name
        found |= dict.fromkeys(_lists(_model(record), record.create).values())
        found |= dict.fromkeys(_model(each) for each in records_below(record))
    return found


async def load_sources(
    db: AsyncSession,
    authority_id: UUID,
    records: Sequence[Record],
    ids: Sequence[UUID],
    begins: date,
) -> Sources:
    """What goes over with old records of these kinds into a period that begins on a day, down to
    the last row; one statement for each kind of row."""
    found: dict[tuple[type[Owned], UUID], list[tuple[Owned, str | None]]] = defaultdict(list)
    while records and ids:
        models, below = _models_below(records), []
        for model in models:
            owners = [each for each in records if each.name in deleting_tables(model)]
            keys = [owner_column(model, _model(each)) for each in owners]
            rows = select(model).where(
                model.authority_id == authority_id, or_(*(key.in_(ids) for key in keys))
            )
            for row in await db.scalars(rows.order_by(*_order(model))):
                if goes_over(row, begins):
                    owner_id = next(id for key in keys if (id := getattr(row, key.key)))
                    found[model, owner_id].append((row, model.owner_field_in(vars(row))))
                    below.append(row.id)
        records, ids = [each for each in CARRIED if each.model in models], below
    return Sources(found)


def _names_of_owners(model: type[Owned]) -> set[str]:
    return {f"{table}_id" for table in deleting_tables(model)}


@cache
def _named_by(part: type[Owned]) -> str:
    """The column by which a row names what it lists: the term of a tag."""
    keys = (column.key for column in part.__table__.columns if column.foreign_keys)
    owners = {"authority_id", *_names_of_owners(part)}
    return next(key for key in keys if key not in owners)


def _entry(row: Owned, kind: Any) -> object:
    """A row as it is sent in a list of its owner."""
    if issubclass(kind, BaseModel):
        return {name: getattr(row, name) for name in kind.model_fields}
    return getattr(row, _named_by(type(row)))


def copy(
    record: Record,
    olds: Sequence[Owned],
    sources: Sources,
    begins: date,
    given: Mapping[str, object],
) -> Write:
    """The Create of a new record out of old ones, for a period that begins on a day: lists are
    joined, all else is as in the first. `given` is what is not taken from them. Raises
    `ValidationError` where what was stored breaks a rule of today."""
    create, model = record.create, _model(record)
    assert create is not None, record.name
    lists, sent = _lists(model, create), dict(given)
    for field in carried_fields(record) - given.keys() - _names_of_owners(model):
        if (part := lists.get(field)) is not None:
            (kind,) = get_args(create.model_fields[field].annotation)
            entries = [_entry(row, kind) for row in sources.of(part, olds, field)]
            sent[field] = entries if issubclass(kind, BaseModel) else list(dict.fromkeys(entries))
        elif (rule := RULES.get(field)) is not None:
            sent[field] = rule([getattr(old, field) for old in olds], begins)
        else:
            sent[field] = getattr(olds[0], field)
    return create.model_validate(sent)
