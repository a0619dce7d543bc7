"""An edition as the rows of its workbook: what is exported, and what an import is compared with."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypedDict, cast

from pydantic import JsonValue

from triada.core.text import fold
from triada.planning.workbooks.columns import Column, Kind, nested
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet

Fields = dict[str, JsonValue]
ReadRecord = Mapping[str, Any]
"""A record as it is read."""


class TextValue(TypedDict):
    """A text as JSON."""

    authored: str
    values: dict[str, str]


def as_text(value: JsonValue) -> TextValue | None:
    """The text that a value is; none where it is something else."""
    is_text = isinstance(value, dict) and "authored" in value
    return cast("TextValue", value) if is_text else None


def authored(text: TextValue) -> str:
    return text["values"][text["authored"]]


@dataclass(frozen=True)
class SnapshotRow:
    """A row; references in it are ids. Parts of a record have no id of their own."""

    id: str
    version: int
    fields: Fields


Snapshot = Mapping[str, Sequence[SnapshotRow]]
Chain = tuple[tuple[int, int], ...]
"""Where a record stands: which row of which sheet it is, after those that it belongs to."""
DIFFERING = frozenset(
    {"id", "version", "created_at", "updated_at", "authority_id", "audience", "lineage_id"}
)
"""What is another in each copy of a record."""


def _value(column: Column, record: ReadRecord) -> JsonValue:
    """Of what is read in full, such as the `measures` of `measure_ids`, the ids."""
    found: Any = record.get(column.name)
    if column.kind is Kind.rows and column.name not in record:
        found = record[f"{column.name.removesuffix('_ids')}s"]
    if column.kind in (Kind.rows, Kind.terms):
        return [each["id"] if isinstance(each, dict) else each for each in found]
    return cast("JsonValue", found)


def _fields(sheet: Sheet, record: ReadRecord) -> Fields:
    columns = (each for each in sheet.columns if each.kind not in (Kind.id, Kind.language))
    return {column.name: _value(column, record) for column in columns}


def _content(record: ReadRecord) -> str:
    """What it says, without what differs from one copy to the next."""
    columns = {name: value for name, value in record.items() if name not in DIFFERING}
    own = {name: value for name, value in columns.items() if not name.endswith("_id")}
    return json.dumps(own, sort_keys=True, ensure_ascii=False)


def used_by(sheet: Sheet, records: Mapping[str, Sequence[ReadRecord]]) -> set[str]:
    """The records of a sheet that those of other sheets name."""
    columns = [
        (name, column.name)
        for name in records
        for column in BY_NAME[name].columns
        if column.kind is Kind.row and column.of == sheet.name
    ]
    named = (record[column] for name, column in columns for record in records[name])
    return {id for id in named if id is not None}


@dataclass
class _Builder:
    edition: ReadRecord
    records: Mapping[str, Sequence[ReadRecord]]
    """By sheet, as they are read."""
    chains: dict[str, Chain] = field(default_factory=dict)
    rows: dict[str, list[SnapshotRow]] = field(default_factory=dict)

    def _owner(self, sheet: Sheet, record: ReadRecord) -> str | None:
        return next((record[name] for name in sheet.owners if record.get(name)), None)

    def _named(self, sheet: Sheet, record: ReadRecord) -> Iterator[Any]:
        for column in map(sheet.column, sheet.named_by):
            value = record[column.name]
            if column.kind is Kind.row:
                yield self.chains.get(value, ())
            else:
                yield fold(authored(value))

    def _in_order(self, sheet: Sheet) -> list[ReadRecord]:
        """As their owners stand and by position; what has no position by what it says, so that
        copies are alike. Of two definitions alike the one that the edition uses comes first."""
        listed = [
            record
            for record in self.records[sheet.name]
            if not sheet.owners or self._owner(sheet, record) in self.chains
        ]
        used = used_by(sheet, self.records)

        def place(record: ReadRecord) -> tuple[Any, ...]:
            owner = self.chains.get(self._owner(sheet, record) or "", ())
            if "position" in record:
                return (owner, record["position"], record["id"])
            unused = not sheet.owners and record["id"] not in used
            return (owner, unused, *self._named(sheet, record), _content(record), record["id"])

        return sorted(listed, key=place)

    def add(self, sheet: Sheet) -> None:
        """The rows of records."""
        number, listed = SHEETS.index(sheet), self._in_order(sheet)
        for n, record in enumerate(listed):
            owner = self._owner(sheet, record)
            self.chains[record["id"]] = (*(self.chains[owner] if owner else ()), (number, n))
        self.rows[sheet.name] = [
            SnapshotRow(record["id"], record["version"], _fields(sheet, record))
            for record in listed
        ]

    def add_parts(self, sheet: Sheet) -> None:
        """The rows of parts, as their owners stand."""
        owners = [
            (self.chains[record["id"]], name, record)
            for name in sheet.owners
            for record in self.records[sheet.column(name).of]
            if record["id"] in self.chains
        ]
        owners.sort(key=lambda each: each[0])
        self.rows[sheet.name] = [
            row for _, name, owner in owners for row in self._parts(sheet, owner, name)
        ]

    def _parts(self, sheet: Sheet, owner: ReadRecord, name: str) -> Iterator[SnapshotRow]:
        rows = (column.name for column in sheet.columns if column.kind is Kind.row)
        above = {each: owner[each] for each in rows if each in owner}
        for n, part in enumerate(owner[sheet.name]):
            inner = {
                f"{of}_{key}": value
                for of in nested(sheet.schema)
                for key, value in (part[of] or {}).items()
            }
            fields = _fields(sheet, {**above, name: owner["id"], **part, **inner})
            yield SnapshotRow(f"{owner['id']}/{n}", owner["version"], fields)


def snapshot_of(edition: ReadRecord, records: Mapping[str, Sequence[ReadRecord]]) -> Snapshot:
    """From an edition and the records of each sheet, as they are read."""
    builder = _Builder(edition, records)
    for sheet in SHEETS:
        if sheet.record:
            builder.add(sheet)
    for sheet in SHEETS:
        if sheet.is_part:
            builder.add_parts(sheet)
        elif not sheet.record:
            builder.rows[sheet.name] = [
                SnapshotRow(each["id"], edition["version"], _fields(sheet, each))
                for each in edition[sheet.name]
            ]
    return {name: builder.rows[name] for name in BY_NAME}
