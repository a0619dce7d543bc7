"""What sheets, columns and cells are called in each language, and what a reader meant by a name."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from triada.core.text import fold
from triada.core.translations import LANGUAGES, catalogue
from triada.planning.workbooks.columns import Column, Kind
from triada.planning.workbooks.layout import BY_NAME, SHEETS, Sheet

_BRACKETED = re.compile(r"(?P<base>.*\S)\s*\[(?P<inside>[^\[\]]+)\]", re.DOTALL)
_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def _section(language: str, section: str) -> Mapping[str, str]:
    found: Mapping[str, str] = catalogue(language, "workbooks")[section]
    return found


def _fields(language: str) -> Mapping[str, str]:
    """What fields are called wherever they are read."""
    found: Mapping[str, str] = catalogue(language)["fields"]
    return found


def phrase(language: str, name: str) -> str:
    return _section(language, "phrases")[name]


def title(language: str, sheet: Sheet) -> str:
    return _section(language, "sheets").get(sheet.name) or _fields(language)[sheet.name]


def help_of_sheet(language: str, sheet: Sheet) -> str:
    return _section(language, "sheet_help").get(sheet.name, "")


def heading(language: str, sheet: Sheet, column: Column, tag: str | None = None) -> str:
    """`Název`, `Název [sk]`: as it has always been in a workbook, else as the field is called
    wherever it is read."""
    own, shared = _section(language, "columns"), _fields(language)
    base = (
        own.get(f"{sheet.name}.{column.name}")
        or own.get(column.name)
        or shared.get(f"{sheet.table}.{column.name}")
        or shared[column.name]
    )
    return f"{base} [{tag}]" if tag else base


def help_of(language: str, sheet: Sheet, column: Column) -> str:
    named = _section(language, "column_help")
    return named.get(f"{sheet.name}.{column.name}") or named.get(column.name, "")


def word(language: str, of: type[StrEnum], value: str) -> str:
    """A code in words; a field that may have an audience of its own by its name."""
    general = catalogue(language)["codes"]
    for known in (_section(language, "words"), general):
        if (found := known.get(f"{of.__name__}.{value}")) is not None:
            return str(found)
    return _section(language, "columns").get(value) or _fields(language)[value]


def yes_or_no(language: str, *, value: bool) -> str:
    return phrase(language, "yes" if value else "no")


@cache
def _sheets() -> Mapping[str, Sheet]:
    named = {fold(title(each, sheet)): sheet for each in LANGUAGES for sheet in SHEETS}
    return named | BY_NAME


def sheet_called(name: str) -> Sheet | None:
    return _sheets().get(fold(name))


def explains(name: str) -> bool:
    """Whether it is a sheet of instructions, from which nothing is read."""
    return fold(name) in _means("instructions") | _means("lists")


@dataclass(frozen=True)
class Heading:
    """A column, or that of one language of a text, or that which says its language."""

    column: Column
    tag: str | None = None
    says_language: bool = False


@cache
def _columns(sheet: Sheet) -> Mapping[str, Column]:
    named = {
        fold(heading(each, sheet, column)): column for each in LANGUAGES for column in sheet.columns
    }
    return {column.name: column for column in sheet.columns} | named


@cache
def _means(name: str) -> frozenset[str]:
    return frozenset(fold(phrase(each, name)) for each in LANGUAGES)


def column_headed(sheet: Sheet, cell: str) -> Heading | None:
    named = _columns(sheet)
    if (column := named.get(fold(cell))) is not None:
        return Heading(column)
    if (found := _BRACKETED.fullmatch(cell.strip())) is None:
        return None
    column = named.get(fold(found["base"]))
    if column is None or column.kind is not Kind.text:
        return None
    inside = found["inside"].strip()
    if fold(inside) in _means("language"):
        return Heading(column, says_language=True)
    return Heading(column, inside) if _TAG.fullmatch(inside) else None


def is_phrase(name: str, cell: object) -> bool:
    """Whether a cell says this in any language: `(prázdné)`, `(příklad)`."""
    return isinstance(cell, str) and fold(cell) in _means(name)


@cache
def _values(of: type[StrEnum]) -> Mapping[str, str]:
    possible_names = {
        fold(word(each, of, value)): value.value for each in LANGUAGES for value in of
    }
    return {fold(value.value): value.value for value in of} | possible_names


def value_called(of: type[StrEnum], cell: str) -> str | None:
    return _values(of).get(fold(cell))


def sentence_for(language: str, code: str, facts: Mapping[str, Any]) -> str:
    """The sentence of a finding: of this domain, of a schema, or of a refusal."""
    general = catalogue(language)
    for sentences in (_section(language, "findings"), general["faults"], general["refusals"]):
        if code in sentences:
            return str(sentences[code]).format_map(facts)
    return str(general["faults"]["other"])
