"""A CSV file of territories as checked rows. Nothing here knows the database."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated, Any, Final

from pydantic import (
    AfterValidator,
    BeforeValidator,
    StringConstraints,
    TypeAdapter,
    ValidationError,
)

from triada.commons.territories import codes
from triada.commons.territories.models import FigureNature, Hierarchy, TerritoryKind
from triada.commons.territories.schemas import Number, RowNote
from triada.core.dates import PartialDate
from triada.core.errors import Invalid
from triada.core.schema import Write
from triada.core.text import LINE_LENGTH, Code, Words, clean_line
from triada.core.translations import sentence

MOST_ROWS = 20_000
MOST_NOTES = 500

Key = tuple[str, str]
"""Scheme and code, in one spelling."""


class FileNotUtf8(Invalid):
    """Office programs of our countries still write Windows-1250 by themselves."""


class FileUnreadable(Invalid):
    """No table can be made of it: an open quote, a cell without end."""


class ColumnMissing(Invalid):
    pass


class ColumnUnknown(Invalid):
    """A misspelt column would lose its content in silence."""


class TooManyRows(Invalid):
    pass


def _yes_or_no(cell: object) -> object:
    """As people of the three countries write it, beside what every program writes."""
    spoken = {"ano": True, "áno": True, "da": True, "да": True, "ne": False, "nie": False}
    spoken["не"] = False
    return spoken.get(cell.lower(), cell) if isinstance(cell, str) else cell


def _digits(cell: object) -> object:
    """`13 603`, with whatever space stands between."""
    return "".join(cell.split()) if isinstance(cell, str) else cell


Name = Annotated[
    str, StringConstraints(min_length=1, max_length=LINE_LENGTH), AfterValidator(clean_line)
]


class TerritoryRow(Write):
    kind: TerritoryKind
    name: Name
    code_scheme: Code | None = None
    code: Code | None = None
    parent_code_scheme: Code | None = None
    parent_code: Code | None = None
    hierarchy: Hierarchy = Hierarchy.administrative
    rural: Annotated[bool | None, BeforeValidator(_yes_or_no)] = None
    population: Annotated[Number | None, BeforeValidator(_digits)] = None
    population_as_of: PartialDate | None = None
    population_nature: FigureNature = FigureNature.register
    population_source: Words | None = None

    @cached_property
    def key(self) -> Key | None:
        return _key(self.code_scheme, self.code)

    @cached_property
    def parent_key(self) -> Key | None:
        return _key(self.parent_code_scheme, self.parent_code)


COLUMNS = tuple(TerritoryRow.model_fields)
NEEDED = tuple(name for name, column in TerritoryRow.model_fields.items() if column.is_required())
PAIRS = (("code_scheme", "code"), ("parent_code_scheme", "parent_code"))


def _key(scheme: str | None, code: str | None) -> Key | None:
    return (scheme, codes.normalise(scheme, code)) if scheme and code else None


@dataclass
class Table:
    """Rows by the number that a spreadsheet shows, and what is wrong or odd in them."""

    language: str
    rows: dict[int, TerritoryRow] = field(default_factory=dict)
    amount: int = 0
    errors: list[RowNote] = field(default_factory=list)
    warnings: list[RowNote] = field(default_factory=list)

    def refuse(self, row: int, column: str, code: str, facts: Mapping[str, Any] = {}) -> None:
        detail = sentence(self.language, "faults", code, facts)
        self.errors.append(RowNote(row=row, column=column, code=code, detail=detail))

    def warn(self, row: int, column: str, code: str, facts: Mapping[str, Any]) -> None:
        detail = sentence(self.language, "warnings", code, facts)
        self.warnings.append(RowNote(row=row, column=column, code=code, detail=detail))


TABLE: Final = TypeAdapter(Table)


def _decoded(file: bytes) -> str:
    try:
        return file.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileNotUtf8(at="/body") from None


def _lines(text: str) -> Iterator[list[str]]:
    """The separator is the one that the first line has more of."""
    first = text.partition("\n")[0]
    separator = ";" if first.count(";") > first.count(",") else ","
    try:
        yield from csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    except csv.Error:
        raise FileUnreadable(at="/body") from None


def _header(line: Sequence[str]) -> list[str]:
    named = [cell.strip().lower() for cell in line]
    for column in NEEDED:
        if column not in named:
            raise ColumnMissing(at="/body", column=column)
    for n, column in enumerate(named):
        if column not in COLUMNS or column in named[:n]:
            raise ColumnUnknown(at="/body", column=column)
    return named


def _read(table: Table, n: int, cells: Mapping[str, str]) -> None:
    try:
        row = TerritoryRow.model_validate(cells)
    except ValidationError as error:
        for fault in error.errors():
            column = str(fault["loc"][0]) if fault["loc"] else ""
            table.refuse(n, column, fault["type"], fault.get("ctx") or {})
        return
    for scheme, code in PAIRS:
        if (getattr(row, scheme) is None) is not (getattr(row, code) is None):
            table.refuse(n, code, "code_and_scheme")
    if row.key:
        for warned in codes.warnings(*row.key):
            table.warn(n, "code", warned, {"scheme": row.key[0], "value": row.key[1]})
    table.rows[n] = row


def read(file: bytes, language: str) -> Table:
    """Empty cells say nothing, empty lines are passed over."""
    lines = _lines(_decoded(file))
    header = _header(next(lines, []))
    table = Table(language)
    for n, line in enumerate(lines, 2):
        stripped = [cell.strip() for cell in line]
        if not any(stripped):
            continue
        table.amount += 1
        if table.amount > MOST_ROWS:
            raise TooManyRows(at="/body", most=str(MOST_ROWS))
        if len(stripped) > len(header):
            table.refuse(n, "", "cells_too_many")
            continue
        cells = zip(header, stripped, strict=False)
        _read(table, n, {column: cell for column, cell in cells if cell})
    return table


def read_json(content: bytes, *, language: str) -> bytes:
    """The same as JSON; run in the process for foreign files."""
    return TABLE.dump_json(read(content, language))
