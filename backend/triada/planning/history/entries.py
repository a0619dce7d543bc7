"""Lines of the ledger as changes of fields: those of one request together, a part in the field of
the record in which it stands."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from pydantic import JsonValue

from triada.core.field_changes import FieldChange, field_change
from triada.core.model import RecordModel, model_of
from triada.core.references import Named, Reference, named, references, table_of, words_of
from triada.planning.history.columns import columns_of

Row: TypeAlias = Mapping[str, Any]
EMPTY: tuple[JsonValue, ...] = (None, [], {}, False)
"""What a new record says nothing with."""


@dataclass(frozen=True)
class Line:
    """A row before and after; null where it was not there."""

    entity: str
    before: Row | None
    after: Row | None

    @property
    def rows(self) -> Iterator[Row]:
        yield from (row for row in (self.before, self.after) if row is not None)


def _references_in(entity: str, row: Row) -> Iterator[tuple[str, Reference]]:
    """Columns of a row that name other records. What may lie in another authority is named without
    a key: there the row itself says the table."""
    for column, table in references(table_of(model_of(entity))).items():
        if row.get(column) is not None:
            yield column, (table, row[column])
    if row.get("to_id") is not None:
        yield "to_id", (row["to_kind"], row["to_id"])


def named_in(lines: Sequence[Line]) -> set[Reference]:
    """All records that the lines name."""
    return {
        reference
        for line in lines
        for row in line.rows
        for _, reference in _references_in(line.entity, row)
        if words_of(reference[0])
    }


def _item(entity: str, row: Row, names: Named) -> dict[str, JsonValue]:
    """A part as it is read with its record: one that is but a link is the record it names."""
    item = dict(row)
    table = table_of(model_of(entity))
    for column, reference in _references_in(entity, row):
        record = named(*reference, names)
        if not table.columns[column].nullable:
            del item[column]
            item = {**record, **item}
        else:
            prefix = column.removesuffix("_id")
            words = {name: record[name] for name in words_of(reference[0])}
            item |= {f"{prefix}_{name}": value for name, value in words.items()}
    if "position" in item:  # no technical column where the first is the home
        item["home"] = item.pop("position") == 0
    return item


def _part_changes(lines: Sequence[Line], names: Named) -> Iterator[FieldChange]:
    """Of a list what went and what came."""
    sides: dict[str, tuple[list[JsonValue], list[JsonValue]]] = {}
    for line in lines:
        part = model_of(line.entity)
        for row, n in ((line.before, 0), (line.after, 1)):
            if row is not None:
                field = part.owner_field_in(row)
                sides.setdefault(field, ([], []))[n].append(_item(line.entity, row, names))
    for field, (before, after) in sides.items():
        gone = _in_order(each for each in before if each not in after)
        came = _in_order(each for each in after if each not in before)
        if gone or came:
            yield field_change(field, gone, came)


def _in_order(items: Iterator[JsonValue]) -> list[JsonValue]:
    """By what they say: rows written at once stand in the ledger in any order."""
    return sorted(items, key=lambda item: json.dumps(item, sort_keys=True, ensure_ascii=False))


def _own_changes(
    model: type[RecordModel], lines: Sequence[Line], names: Named
) -> Iterator[FieldChange]:
    """From before the first line to after the last."""
    before, after = lines[0].before, lines[-1].after
    if after is None:
        return
    for column in columns_of(model):
        old, new = (before or {}).get(column.name), after.get(column.name)
        if old != new and (before is not None or new not in EMPTY):
            sides = (_value(model, column.name, row, names) for row in (before, after))
            yield field_change(column.name, *sides)


def _value(model: type[RecordModel], name: str, row: Row | None, names: Named) -> JsonValue:
    if row is None:
        return None
    reference = dict(_references_in(model.__tablename__, row)).get(name)
    value: JsonValue = row.get(name)
    return value if reference is None else named(*reference, names)


def changes(model: type[RecordModel], lines: Sequence[Line], names: Named) -> list[FieldChange]:
    """What the lines of one request changed in a record and its lists."""
    own = [line for line in lines if line.entity == model.__tablename__]
    parts = [line for line in lines if line.entity != model.__tablename__]
    found = list(_own_changes(model, own, names)) if own else []
    return [*found, *_part_changes(parts, names)]
