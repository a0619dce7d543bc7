"""Which row or record a cell of another sheet means."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from pydantic import JsonValue

from triada.core.text import fold
from triada.planning.workbooks.columns import Column, Kind
from triada.planning.workbooks.layout import BY_NAME, Sheet
from triada.planning.workbooks.sheet_reader import Cells
from triada.planning.workbooks.snapshot import Fields, Snapshot
from triada.planning.workbooks.unreadable import Unreadable

_ROW = re.compile(r"#(\d{1,7})")

Key = str
"""The id of a record that stands there, or `#12` for what row 12 makes."""


def new_key(row: int) -> Key:
    return f"#{row}"


def possible_names(kind: Kind, value: JsonValue) -> Iterator[str]:
    """A value as words by which somebody could call the row."""
    if isinstance(value, dict):
        others = value.get("values") or value.get("others")
        listed = [value.get("words"), *(others.values() if isinstance(others, dict) else ())]
        yield from (str(each) for each in listed if each)
    elif value is not None and kind is not Kind.text:
        yield f"{value:g}" if isinstance(value, float) else str(value)


def row_of(key: Key) -> int:
    """The row that makes what has no id yet."""
    return int(key.removeprefix("#"))


class Register:
    """Rows of the file and records of the edition by what they are called."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.keys: dict[str, dict[int, Key]] = defaultdict(dict)
        """Of each sheet, what its rows are: filled while they are compared."""
        self.fields: dict[str, dict[Key, Fields]] = {
            name: {each.id: each.fields for each in listed} for name, listed in snapshot.items()
        }
        """What each record will be."""
        self.called: dict[str, dict[str, list[int]]] = {}
        self.known: dict[str, dict[str, list[Key]]] = {
            sheet.name: self._by_name(sheet, self.fields.get(sheet.name, {}))
            for sheet in BY_NAME.values()
            if sheet.named_by
        }

    def names(self, sheet: Sheet, fields: Mapping[str, JsonValue]) -> Iterator[str]:
        for name in sheet.named_by:
            column = sheet.column(name)
            value = fields.get(name)
            if column.kind is Kind.row:
                other = BY_NAME[column.of]
                yield from self.names(other, self.fields[other.name].get(str(value), {}))
            else:
                yield from map(fold, possible_names(column.kind, value))

    def _by_name(self, sheet: Sheet, records: Mapping[Key, Fields]) -> dict[str, list[Key]]:
        found: dict[str, list[Key]] = defaultdict(list)
        for key, fields in records.items():
            for name in dict.fromkeys(self.names(sheet, fields)):
                found[name].append(key)
        return found

    def take(self, sheet: Sheet, rows: Mapping[int, Cells]) -> None:
        """Rows can be called by what they say before it is known what they are."""
        named: dict[str, list[int]] = defaultdict(list)
        for n, cells in rows.items():
            for name in dict.fromkeys(self._first_names(sheet, cells)):
                named[name].append(n)
        self.called[sheet.name] = named

    def _first_names(self, sheet: Sheet, cells: Cells) -> Iterator[str]:
        for name in sheet.named_by:
            column = sheet.column(name)
            if column.kind is not Kind.row:
                yield from map(fold, possible_names(column.kind, cells.get(name)))

    def add_resolved(self, sheet: Sheet, row: int, key: Key, fields: Fields) -> None:
        self.keys[sheet.name][row] = key
        self.fields[sheet.name][key] = fields
        if any(sheet.column(name).kind is Kind.row for name in sheet.named_by):
            for name in dict.fromkeys(self.names(sheet, fields)):
                self.called[sheet.name].setdefault(name, []).append(row)

    def row_of(self, sheet: str, cell: str, within: Fields) -> int | None:
        """The row of the file that the cell means; more than one is a fault."""
        if found := _ROW.fullmatch(cell.strip()):
            return int(found[1])
        rows = self.called.get(sheet, {}).get(fold(cell), [])
        candidates = [n for n in rows if self._fits(sheet, self.keys[sheet].get(n), within)]
        if len(candidates) > 1:
            raise Unreadable("reference_ambiguous", cell=cell)
        return candidates[0] if candidates else None

    def resolve(self, column: Column, cell: str, row: Fields) -> Key:
        """What a cell of a row means: in the file, else in the edition."""
        within = {name: row.get(name) for name in column.within}
        n = self.row_of(column.of, cell, within)
        if n is not None:
            if (key := self.keys[column.of].get(n)) is None:
                raise Unreadable("reference_refused", cell=cell, row=str(n))
            return key
        if cell in self.fields[column.of]:
            return cell
        known = self.known[column.of].get(fold(cell), [])
        candidates = [key for key in known if self._fits(column.of, key, within)]
        if len(candidates) != 1:
            code = "reference_ambiguous" if candidates else "reference_unknown"
            raise Unreadable(code, cell=cell)
        return candidates[0]

    def _fits(self, sheet: str, key: Key | None, within: Fields) -> bool:
        if not within or key is None:
            return True
        fields = self.fields[sheet][key]
        return all(fields.get(name) == value for name, value in within.items())
