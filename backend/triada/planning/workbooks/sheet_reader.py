"""An opened workbook as checked rows. Nothing here knows the database."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pydantic import BaseModel, JsonValue, TypeAdapter

from triada.planning.workbooks import cells, vocabulary
from triada.planning.workbooks.cells import Raw
from triada.planning.workbooks.columns import Kind
from triada.planning.workbooks.findings import Findings, Place
from triada.planning.workbooks.layout import SHEETS, Sheet
from triada.planning.workbooks.unreadable import Unreadable
from triada.planning.workbooks.vocabulary import Heading
from triada.planning.workbooks.xlsx_reader import OpenedSheet, open_workbook

HEADINGS_WITHIN = 20
"""So many rows from the top a heading is looked for: titles and notes may stand above."""
SHOWN = 80

Cells = dict[str, JsonValue]
"""What a row says by column; null where it says that something is to be emptied."""


class SheetRows(BaseModel):
    """A sheet of the file: which column stands where, and its rows by number."""

    title: str
    columns: dict[str, tuple[str, str]]
    rows: dict[int, Cells]

    def place(self, sheet: Sheet, row: int, column: str | None = None, cell: str = "") -> Place:
        letter, heading = self.columns.get(column or "", (None, None))
        kept = {"sheet": sheet.name, "title": self.title, "row": row}
        return Place(**kept, letter=letter, heading=heading, cell=cell[:SHOWN] or None)


class Rows(BaseModel):
    sheets: dict[str, SheetRows]


@dataclass
class Book:
    rows: Rows
    findings: Findings


BOOK: Final = TypeAdapter(Book)


def letters(column: int) -> str:
    """`C` for the third."""
    column += 1
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def _empty(raw: Raw) -> bool:
    return isinstance(raw, str) and not raw.strip()


@dataclass
class _Reading:
    """One sheet on its way into rows."""

    sheet: Sheet
    opened: OpenedSheet
    language: str
    findings: Findings
    header: int = -1
    headings: dict[int, Heading] = field(default_factory=dict)
    found: SheetRows = field(init=False)

    def __post_init__(self) -> None:
        self.found = SheetRows(title=self.opened.name, columns={}, rows={})

    def place(self, row: int, column: int | None = None, cell: str = "") -> Place:
        kept = {"sheet": self.sheet.name, "title": self.opened.name, "row": row + 1}
        if column is None:
            return Place(**kept)
        above = self.opened.rows[self.header][column] if self.header >= 0 else ""
        heading = cells.as_text(above)[:SHOWN] or None
        return Place(**kept, letter=letters(column), heading=heading, cell=cell[:SHOWN] or None)

    def read(self) -> SheetRows:
        self._find_header()
        if self.header < 0:
            if any(not _empty(cell) for row in self.opened.rows for cell in row):
                self.findings.error("no_headings", self.place(0))
            return self.found
        self._take_headings()
        self._merged()
        for n in range(self.header + 1, len(self.opened.rows)):
            self._row(n, self.opened.rows[n])
        return self.found

    def _find_header(self) -> None:
        best = 0
        for n, row in enumerate(self.opened.rows[:HEADINGS_WITHIN]):
            known = sum(
                isinstance(cell, str) and vocabulary.column_headed(self.sheet, cell) is not None
                for cell in row
            )
            if known > best:
                self.header, best = n, known

    def _take_headings(self) -> None:
        seen: set[Heading] = set()
        for n, cell in enumerate(self.opened.rows[self.header]):
            if _empty(cell):
                continue
            title = cells.as_text(cell)
            heading = vocabulary.column_headed(self.sheet, title)
            if heading is None:
                self.findings.warn("column_unknown", self.place(self.header, n), {"column": title})
            elif heading in seen:
                self.findings.error("column_twice", self.place(self.header, n), {"column": title})
            else:
                seen.add(heading)
                self.headings[n] = heading
                if heading.tag is None and not heading.says_language:
                    self.found.columns[heading.column.name] = (letters(n), title[:SHOWN])
        for column in self.sheet.columns:
            if column.needed and column.name not in self.found.columns:
                title = vocabulary.heading(self.language, self.sheet, column)
                self.findings.error("column_missing", self.place(self.header), {"column": title})

    def _merged(self) -> None:
        """Of merged cells only the first holds the value; the others would be read as empty."""
        for (top, left), (bottom, right) in self.opened.merged:
            known = [n for n in self.headings if left <= n <= right]
            if bottom >= self.header and known:
                area = f"{letters(left)}{top + 1}:{letters(right)}{bottom + 1}"
                self.findings.error("merged", self.place(top, known[0]), {"area": area})

    def _row(self, n: int, row: Sequence[Raw]) -> None:
        odd = self.opened.scan.odd
        filled = {at: row[at] for at in self.headings if not _empty(row[at]) or (n, at) in odd}
        if any(isinstance(raw, str) and cells.is_sample(raw) for raw in filled.values()):
            self.findings.warn("sample_row", self.place(n))
            return
        if cells_ := dict(self._cells(n, filled)):
            self.found.rows[n + 1] = cells_

    def _cells(self, n: int, filled: dict[int, Raw]) -> Iterator[tuple[str, JsonValue]]:
        scan = self.opened.scan
        texts: dict[str, dict[str, JsonValue]] = {}
        for at, raw in filled.items():
            heading = self.headings[at]
            if (n, at) in scan.odd:
                code = "cell_error" if (n, at) in scan.faulty else "formula"
                self.findings.error(code, self.place(n, at, cells.as_text(raw)))
                continue
            try:
                value = self._value(n, at, heading, raw)
            except Unreadable as why:
                self.findings.error(why.code, self.place(n, at, cells.as_text(raw)), why.facts)
                continue
            if heading.column.kind is Kind.text:
                _into(texts.setdefault(heading.column.name, {}), heading, value)
            else:
                yield heading.column.name, value
        yield from texts.items()

    def _value(self, n: int, at: int, heading: Heading, raw: Raw) -> JsonValue:
        if vocabulary.is_phrase("clear", raw):
            return None
        if heading.says_language:
            return cells.as_text(raw).strip()
        value = cells.read(heading.column, raw)
        if (odd := cells.warning(heading.column, raw)) is not None:
            facts = {"cell": cells.as_text(raw), "value": str(value)}
            self.findings.warn(odd, self.place(n, at, facts["cell"]), facts)
        return value


def _into(text: dict[str, JsonValue], heading: Heading, value: JsonValue) -> None:
    if heading.says_language:
        text["language"] = value
    elif heading.tag is None:
        text["words"] = value
    else:
        others = text.setdefault("others", {})
        assert isinstance(others, dict)
        others[heading.tag] = value


def _known_sheets(
    opened: Sequence[OpenedSheet], findings: Findings
) -> Iterator[tuple[Sheet, OpenedSheet]]:
    seen: set[str] = set()
    for each in opened:
        place = Place(title=each.name)
        sheet = vocabulary.sheet_called(each.name)
        if sheet is None:
            if not vocabulary.explains(each.name):
                findings.warn("sheet_unknown", place)
        elif sheet.name in seen:
            findings.error("sheet_twice", place)
        elif each.hidden:
            findings.error("sheet_hidden", place)
        else:
            seen.add(sheet.name)
            yield sheet, each


def read(file: bytes, language: str) -> Book:
    """Every sheet that is known, its columns found by their headings in any language."""
    findings = Findings()
    known = {sheet.name: each for sheet, each in _known_sheets(open_workbook(file), findings)}
    if not known and not findings.errors:
        findings.error("no_sheets", Place())
    sheets = {
        sheet.name: _Reading(sheet, known[sheet.name], language, findings).read()
        for sheet in SHEETS
        if sheet.name in known
    }
    return Book(Rows(sheets=sheets), findings)


def read_json(content: bytes, *, language: str) -> bytes:
    """The same as JSON; run in the process for foreign files."""
    return BOOK.dump_json(read(content, language))
