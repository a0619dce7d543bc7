"""An edition as cells, every reference in words that lead back to what they name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from triada.core.translations import LANGUAGES
from triada.planning.workbooks import cells, vocabulary
from triada.planning.workbooks.columns import ROWS, SHARED, Column, Kind
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet
from triada.planning.workbooks.queries import NamesByKind
from triada.planning.workbooks.references import Register
from triada.planning.workbooks.snapshot import Snapshot, SnapshotRow, TextValue, as_text, authored
from triada.planning.workbooks.unreadable import Unreadable
from triada.planning.workbooks.vocabulary import Heading

Cell = str | float | None
FIRST_ROW = 2


@dataclass(frozen=True)
class Table:
    """A sheet that is to be written: its headings and below them its rows."""

    sheet: Sheet
    headings: Sequence[Heading]
    rows: Sequence[Sequence[Cell]]


def _tag_order(tag: str) -> tuple[int, str]:
    return (LANGUAGES.index(tag) if tag in LANGUAGES else len(LANGUAGES), tag)


def _row_language(sheet: Sheet, fields: Mapping[str, Any]) -> str | None:
    """In which the first of its texts was written."""
    columns = (column.name for column in sheet.columns if column.kind is Kind.text)
    texts = (text for name in columns if (text := as_text(fields.get(name))) is not None)
    return next((text["authored"] for text in texts), None)


def _text_headings(
    sheet: Sheet, column: Column, records: Sequence[SnapshotRow]
) -> Iterator[Heading]:
    """One for the words, one for their language where some row needs it, one per other language."""
    pairs = [(as_text(record.fields[column.name]), record.fields) for record in records]
    texts = [(text, fields) for text, fields in pairs if text is not None]
    yield Heading(column)
    if any(text["authored"] != _row_language(sheet, fields) for text, fields in texts):
        yield Heading(column, says_language=True)
    tags = {tag for text, _ in texts for tag in text["values"] if tag != text["authored"]}
    yield from (Heading(column, tag) for tag in sorted(tags, key=_tag_order))


@dataclass(frozen=True)
class Exporter:
    snapshot: Snapshot
    names: NamesByKind
    language: str
    ids: bool

    def tables(self) -> Iterator[Table]:
        register = Register(self.snapshot)
        rows = {
            name: {record.id: n for n, record in enumerate(records, FIRST_ROW)}
            for name, records in self.snapshot.items()
        }
        for sheet in SHEETS:
            yield self._table(sheet, register, rows)

    def _table(
        self, sheet: Sheet, register: Register, rows: Mapping[str, Mapping[str, int]]
    ) -> Table:
        records = self.snapshot.get(sheet.name, ())
        headings = list(self._headings(sheet, records))
        labels = _Labels(register, rows)
        return Table(
            sheet,
            headings,
            [[self._cell(sheet, each, record, labels) for each in headings] for record in records],
        )

    def _headings(self, sheet: Sheet, records: Sequence[SnapshotRow]) -> Iterator[Heading]:
        for column in sheet.columns:
            if column.kind is Kind.text:
                yield from _text_headings(sheet, column, records)
            elif column.kind is not Kind.id or self.ids:
                yield Heading(column)

    def _cell(self, sheet: Sheet, heading: Heading, record: SnapshotRow, labels: "_Labels") -> Cell:
        column = heading.column
        if column.kind is Kind.id:
            return record.id
        if column.kind is Kind.language:
            return _row_language(sheet, record.fields)
        value: Any = record.fields.get(column.name)
        if value is None or value in ([], {}):
            return None
        if (text := as_text(value)) is not None:
            return self._text(sheet, heading, text, record)
        many = value if isinstance(value, list) else [value]
        written: Cell
        if column.kind in ROWS:
            written = "\n".join(labels.label(column, key, record) for key in many)
        elif column.kind in SHARED:
            names = self.names[column.of if column.kind is Kind.terms else column.kind]
            written = "\n".join(names.label(id, self.language) for id in many)
        else:
            written = cells.written(column, value, self.language)
        return cells.neutral(written) if isinstance(written, str) else written

    def _text(self, sheet: Sheet, heading: Heading, text: TextValue, record: SnapshotRow) -> Cell:
        if heading.says_language:
            same = text["authored"] == _row_language(sheet, record.fields)
            return None if same else str(text["authored"])
        tag = heading.tag or text["authored"]
        if heading.tag == text["authored"] or tag not in text["values"]:
            return None
        return cells.neutral(text["values"][tag])


@dataclass(frozen=True)
class _Labels:
    register: Register
    rows: Mapping[str, Mapping[str, int]]

    def label(self, column: Column, key: str, record: SnapshotRow) -> str:
        """Its code or its title where that is enough, else the number of its row."""
        for way in self._ways(BY_NAME[column.of], key):
            try:
                if self.register.resolve(column, way, record.fields) == key:
                    return way
            except Unreadable:
                continue
        return f"#{self.rows[column.of][key]}"

    def _ways(self, sheet: Sheet, key: str) -> Iterator[str]:
        fields: Any = self.register.fields[sheet.name][key]
        for name in sheet.named_by:
            value, kind = fields.get(name), sheet.column(name).kind
            if kind is Kind.row:
                yield from self._ways(BY_NAME[sheet.column(name).of], value)
            elif (text := as_text(value)) is not None:
                yield authored(text)
            elif value is not None:
                yield str(value)


def heading(language: str, sheet: Sheet, each: Heading) -> str:
    tag = vocabulary.phrase(language, "language") if each.says_language else each.tag
    return vocabulary.heading(language, sheet, each.column, tag)
