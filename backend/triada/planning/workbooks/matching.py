"""Which record that stands there a row of the file is."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from pydantic import JsonValue

from triada.planning.workbooks.columns import Column, Kind
from triada.planning.workbooks.layout import Sheet
from triada.planning.workbooks.snapshot import Fields, SnapshotRow, as_text, authored

_UNSAID: Sequence[JsonValue] = (None, [], {})
_ASIDE = (Kind.id, Kind.language)


def alike(column: Column, value: JsonValue, existing: JsonValue) -> bool:
    """Of a text those languages count that the row gives."""
    ours, theirs = as_text(value), as_text(existing)
    if column.kind is Kind.text and ours and theirs:
        same_language = ours["authored"] == theirs["authored"]
        return same_language and ours["values"].items() <= theirs["values"].items()
    return equal(column, value, existing)


def equal(column: Column, value: JsonValue, existing: JsonValue) -> bool:
    if column.is_set and isinstance(value, list) and isinstance(existing, list):
        return set(map(str, value)) == set(map(str, existing))
    return value == existing


def compared(sheet: Sheet) -> Iterator[Column]:
    return (column for column in sheet.columns if column.kind not in _ASIDE)


def _authored(value: JsonValue) -> JsonValue:
    """Of a text the words in its first language."""
    text = as_text(value)
    return authored(text) if text else value


def _key(names: Sequence[str], fields: Fields) -> str:
    return json.dumps([_authored(fields.get(name)) for name in names])


def _by_content(sheet: Sheet) -> Sequence[str]:
    """Columns in which two rows must be alike to be one, as far as they can be looked up."""
    needed = tuple(column.name for column in sheet.columns if column.needed)
    return sheet.match or needed or sheet.owners


class Matching:
    """Each record is given away once; of several alike the first one goes first."""

    def __init__(self, sheet: Sheet, records: Sequence[SnapshotRow]) -> None:
        self.sheet, self.key = sheet, _by_content(sheet)
        self.left = {record.id: record for record in records}
        self.code = (*sheet.owners, "code") if sheet.has_code else ()
        self.by_code = self._by_key(records, self.code)
        self.by_key = self._by_key(records, self.key)

    @staticmethod
    def _by_key(
        records: Sequence[SnapshotRow], names: Sequence[str]
    ) -> Mapping[str, list[SnapshotRow]]:
        by_key: dict[str, list[SnapshotRow]] = defaultdict(list)
        for record in records:
            by_key[_key(names, record.fields)].append(record)
        return by_key

    def by_id(self, id: str) -> SnapshotRow | None:
        return self.left.pop(id, None)

    def by_words(self, row: Fields) -> SnapshotRow | None:
        """By its code where it has one, else by what it says."""
        if self.code and row.get("code") is not None:
            return self._first(self.by_code.get(_key(self.code, row), ()))
        names = self.sheet.match or [each.name for each in compared(self.sheet) if each.name in row]
        candidates = [record for record in self._with_key(row) if self._same(names, row, record)]
        return self._first([r for r in candidates if self._says_no_more(r, row)] or candidates)

    def _with_key(self, row: Fields) -> list[SnapshotRow]:
        by_key = self.by_key.get(_key(self.key, row), ())
        return [record for record in by_key if record.id in self.left]

    def _same(self, names: Sequence[str], row: Fields, record: SnapshotRow) -> bool:
        return all(
            alike(self.sheet.column(name), row.get(name), record.fields.get(name)) for name in names
        )

    def _says_no_more(self, record: SnapshotRow, row: Fields) -> bool:
        unsaid = (each.name for each in compared(self.sheet) if each.name not in row)
        return all(record.fields.get(name) in _UNSAID for name in unsaid)

    def _first(self, candidates: Sequence[SnapshotRow]) -> SnapshotRow | None:
        found = next((record for record in candidates if record.id in self.left), None)
        return self.left.pop(found.id) if found else None
