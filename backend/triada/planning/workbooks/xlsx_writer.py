"""Tables as an XLSX file, equal bytes for equal content, and the template that explains itself."""

import io
import math
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from triada.commons.classifications.models import TermKind
from triada.planning.workbooks import cells, vocabulary
from triada.planning.workbooks.columns import Column, Kind
from triada.planning.workbooks.layout import SHEETS, Sheet
from triada.planning.workbooks.samples import SAMPLES
from triada.planning.workbooks.snapshot_tables import Cell, Table, heading
from triada.planning.workbooks.vocabulary import Heading

ALWAYS = datetime(2020, 1, 1, tzinfo=UTC).replace(tzinfo=None)
"""Instead of the moment of writing, which would make equal files differ."""
WIDTHS: Mapping[Kind, int] = {
    Kind.id: 12,
    Kind.language: 9,
    Kind.text: 42,
    Kind.plain: 14,
    Kind.yes_no: 12,
    Kind.whole: 10,
    Kind.number: 14,
}
WIDTH = 24
LONGEST_LIST = 255
"""So many characters a choice in a cell may have in all."""
SPARE_ROWS = 2000
LINE, LINE_HEIGHT = 150, 15.75
"""Merged cells never grow by themselves: so many characters of instructions fit on a line."""
A4 = 9

Terms = Sequence[tuple[TermKind, str, str]]


class Book:
    """A workbook in the making."""

    def __init__(self, language: str) -> None:
        self.language, self.file = language, io.BytesIO()
        self.workbook = xlsxwriter.Workbook(self.file, {"in_memory": True})
        self.workbook.set_properties({"created": ALWAYS, "author": "Triada"})
        wrapped = {"text_wrap": True, "valign": "top"}
        self.head = self._format({"bold": True, "bg_color": "#DDE8E6", "bottom": 1, **wrapped})
        self.text = self._format({"num_format": "@", **wrapped})
        self.number = self._format(wrapped)
        self.sample = self._format({"italic": True, "font_color": "#666666", **wrapped})
        self.title = self._format({"bold": True, "font_size": 14})
        self.strong = self._format({"bold": True, "top": 1, **wrapped})
        self.id = self._format({"num_format": "@", "font_color": "#767676", "valign": "top"})

    def _format(self, properties: Mapping[str, Any]) -> Format:
        return self.workbook.add_format(dict(properties))

    def bytes(self) -> bytes:
        self.workbook.close()
        return self.file.getvalue()

    def add(self, table: Table, samples: Sequence[Sequence[Cell]] = ()) -> None:
        sheet = self.workbook.add_worksheet(vocabulary.title(self.language, table.sheet))
        sheet.freeze_panes(1, 2 if table.sheet.has_ids else 1)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.repeat_rows(0)
        for n, each in enumerate(table.headings):
            self._heading(sheet, table.sheet, n, each)
        for row, values in enumerate(table.rows, 1):
            self._row(sheet, row, values, self.text)
            if table.sheet.has_ids and values[0] is not None:
                sheet.write_string(row, 0, str(values[0]), self.id)
        for row, values in enumerate(samples, 1 + len(table.rows)):
            self._row(sheet, row, values, self.sample)
        if table.rows:
            sheet.autofilter(0, 0, len(table.rows), len(table.headings) - 1)
        for n, each in enumerate(table.headings):
            self._choice(sheet, n, each.column, len(table.rows) + SPARE_ROWS)

    def _heading(self, sheet: Worksheet, of: Sheet, n: int, each: Heading) -> None:
        column, plain = each.column, each.tag is None and not each.says_language
        width = WIDTHS.get(column.kind, WIDTH) if not each.says_language else 9
        sheet.set_column(n, n, width, self._look(column))
        sheet.write_string(0, n, heading(self.language, of, each), self.head)
        if plain:
            sheet.write_comment(0, n, vocabulary.help_of(self.language, of, column), {"x_scale": 2})

    def _look(self, column: Column) -> Format:
        """An id is there for the machine: on one line, and pale."""
        if column.kind is Kind.id:
            return self.id
        return self.number if column.kind in (Kind.whole, Kind.number) else self.text

    def _row(self, sheet: Worksheet, row: int, cells_: Sequence[Cell], text: Format) -> None:
        for n, value in enumerate(cells_):
            if isinstance(value, float) and float(f"{value:.16G}") == value:
                sheet.write_number(row, n, value, self.number)
            elif value is not None:
                exact = value if isinstance(value, str) else cells.neutral(repr(value))
                sheet.write_string(row, n, exact, text)

    def _choice(self, sheet: Worksheet, n: int, column: Column, last: int) -> None:
        """Words to choose from; others may be typed, for words of all languages are read."""
        choice = allowed(column, self.language) if column.kind is not Kind.words else []
        if choice and len(",".join(choice)) <= LONGEST_LIST:
            listed = {"validate": "list", "source": list(choice), "show_error": False}
            sheet.data_validation(1, n, last, n, listed)

    def explain(self) -> None:
        sheet = self.workbook.add_worksheet(vocabulary.phrase(self.language, "instructions"))
        sheet.hide_gridlines(2)
        for n, width in enumerate((24, 28, 10, 70, 44)):
            sheet.set_column(n, n, width)
        sheet.write_string(0, 0, vocabulary.phrase(self.language, "instructions_title"), self.title)
        row = 2
        for line in vocabulary.phrase(self.language, "instructions_text").split("\n"):
            sheet.merge_range(row, 0, row, 4, line, self.number)
            sheet.set_row(row, LINE_HEIGHT * math.ceil(len(line) / LINE))
            row += 1
        row += 1
        for n, name in enumerate(("sheet", "column", "needed", "help", "allowed")):
            sheet.write_string(row, n, vocabulary.phrase(self.language, name), self.head)
        for values in self._columns():
            row += 1
            self._row(sheet, row, values, self.number if values[1] else self.strong)

    def _columns(self) -> Iterable[Sequence[Cell]]:
        for sheet in SHEETS:
            title = vocabulary.title(self.language, sheet)
            yield [title, None, None, vocabulary.help_of_sheet(self.language, sheet), None]
            for column in sheet.columns:
                yield [
                    title,
                    vocabulary.heading(self.language, sheet, column),
                    vocabulary.yes_or_no(self.language, value=True) if column.needed else None,
                    vocabulary.help_of(self.language, sheet, column),
                    "\n".join(allowed(column, self.language)) or None,
                ]

    def list_terms(self, terms: Terms) -> None:
        """Codes and names of the classifications that cells may name."""
        columns = {
            column.of: vocabulary.heading(self.language, sheet, column)
            for sheet in SHEETS
            for column in sheet.columns
            if column.kind is Kind.terms
        }
        sheet = self.workbook.add_worksheet(vocabulary.phrase(self.language, "lists"))
        sheet.freeze_panes(1, 0)
        for n, width in enumerate((24, 28, 60)):
            sheet.set_column(n, n, width, self.text)
        for n, name in enumerate(("column", "code", "name")):
            sheet.write_string(0, n, vocabulary.phrase(self.language, name), self.head)
        listed = ((columns[kind], code, name) for kind, code, name in terms if kind in columns)
        for row, values in enumerate(listed, 1):
            self._row(sheet, row, [cells.neutral(each) for each in values], self.text)


def allowed(column: Column, language: str) -> list[str]:
    if column.kind is Kind.yes_no:
        return [vocabulary.yes_or_no(language, value=value) for value in (True, False)]
    if isinstance(column.of, type) and issubclass(column.of, StrEnum):
        return [vocabulary.word(language, column.of, value) for value in column.of]
    return []


def workbook(tables: Iterable[Table], language: str, terms: Terms) -> bytes:
    book = Book(language)
    for table in tables:
        book.add(table)
    book.explain()
    book.list_terms(terms)
    return book.bytes()


def _sample(sheet: Sheet, language: str) -> list[Cell]:
    """A row that shows how it is done; its first cell says so, and the import passes it over."""
    marked, samples = vocabulary.phrase(language, "sample"), SAMPLES[sheet.name]
    row: list[Cell] = []
    for column in sheet.columns:
        value = samples.get(column.name)
        if isinstance(value, str) and value.startswith("@"):
            row.append(vocabulary.phrase(language, value[1:]))
        else:
            row.append(cells.written(column, value, language))
    row[0] = marked if row[0] is None else f"{marked} {row[0]}"
    return row


def template(language: str, terms: Terms) -> bytes:
    book = Book(language)
    book.explain()
    for sheet in SHEETS:
        headings = [Heading(column) for column in sheet.columns]
        book.add(Table(sheet, headings, []), [_sample(sheet, language)])
    book.list_terms(terms)
    return book.bytes()
