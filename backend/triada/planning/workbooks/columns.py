"""Which column holds a field, derived from its annotation in the shape that is sent."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from types import UnionType
from typing import Annotated, Any, NamedTuple, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from pydantic import BaseModel

from triada.commons.classifications.models import TermKind
from triada.core.dates import PartialDate
from triada.core.model import Audience, Base
from triada.core.text import LongText, Text


class Kind(StrEnum):
    """How a cell is read, compared and written."""

    id = "id"
    plain = "plain"
    """A string of no language: codes, the source's own words."""
    language = "language"
    text = "text"
    """A text in the language of the row, beside columns for other languages."""
    partial_date = "partial_date"
    day = "day"
    whole = "whole"
    number = "number"
    yes_no = "yes_no"
    word = "word"
    """A value of an enum."""
    words = "words"
    audiences = "audiences"
    row = "row"
    """A row of another sheet, or a record that stands in the edition already."""
    rows = "rows"
    organisation = "organisation"
    territory = "territory"
    terms = "terms"


SHARED = frozenset({Kind.organisation, Kind.territory, Kind.terms})
ROWS = frozenset({Kind.row, Kind.rows})
_SHARED_TABLES = {each.value: each for each in (Kind.organisation, Kind.territory)}
_KINDS: Mapping[type, Kind] = {
    bool: Kind.yes_no,
    int: Kind.whole,
    float: Kind.number,
    Decimal: Kind.number,
    date: Kind.day,
    str: Kind.plain,
}


@dataclass(frozen=True)
class Column:
    name: str
    kind: Kind
    of: Any = None
    """The enum whose values are allowed, the sheet whose rows are named, the kind of the terms."""
    needed: bool = False
    within: tuple[str, ...] = ()
    """Columns that narrow which row is meant."""
    is_set: bool = False
    """Of several values, whether their order means nothing."""
    only_new: bool = False
    """Taken of a new row only; a record that stands there has its own way to change it."""


class Held(NamedTuple):
    """What a column would hold; of rows, by the name of their table."""

    kind: Kind
    of: Any = None


def _bare(hint: Any) -> Any:
    """A type without constraints and without null; a partial date stays what it is."""
    while hint != PartialDate:
        if get_origin(hint) is Annotated:
            hint = get_args(hint)[0]
        elif get_origin(hint) in (Union, UnionType):
            others = [each for each in get_args(hint) if each is not type(None)]
            if len(others) != 1:
                return hint
            (hint,) = others
        else:
            break
    return hint


def _is(hint: Any, kind: type) -> bool:
    return isinstance(hint, type) and issubclass(hint, kind)


def fields_of(schema: type[BaseModel]) -> Iterator[tuple[str, Any]]:
    """Its fields with their bare types; those of an object inside it by `<object>_<field>`."""
    hints = get_type_hints(schema, include_extras=True)
    for name in schema.model_fields:
        hint = _bare(hints[name])
        if _is(hint, BaseModel) and not _is(hint, Text):
            yield from ((f"{name}_{inner}", of) for inner, of in fields_of(hint))
        else:
            yield name, hint


def nested(schema: type[BaseModel]) -> dict[str, frozenset[str]]:
    """Objects inside a shape, with the names of their fields."""
    hints = {
        name: _bare(hint) for name, hint in get_type_hints(schema, include_extras=True).items()
    }
    return {
        name: frozenset(hint.model_fields)
        for name, hint in hints.items()
        if name in schema.model_fields and _is(hint, BaseModel) and not _is(hint, Text)
    }


def parts_in(schema: type[BaseModel]) -> frozenset[str]:
    """Fields that are lists of objects: each is a sheet of its own."""
    lists = ((name, hint) for name, hint in fields_of(schema) if get_origin(hint) is list)
    return frozenset(name for name, hint in lists if _is(_bare(get_args(hint)[0]), BaseModel))


def _referred(model: type[Base], name: str) -> str | None:
    """The table that a column of a table refers to, read from its keys."""
    columns: Any = model.__table__.columns
    keys = columns[name].foreign_keys if name in columns else ()
    return next((key.target_fullname.partition(".")[0] for key in keys), None)


def _of_list(name: str, item: Any) -> Held | None:
    if _is(item, StrEnum):
        return Held(Kind.words, item)
    if item is not UUID:
        return None
    term = name.removesuffix("s")
    if term in TermKind.__members__:
        return Held(Kind.terms, TermKind[term])
    return Held(Kind.rows, name.removesuffix("_ids")) if name.endswith("_ids") else None


def _of_object(hint: Any) -> Held | None:
    """Of what is no single value: who sees which field."""
    if get_origin(hint) is not dict:
        return None
    key, value = get_args(hint)
    return Held(Kind.audiences, key) if _is(key, StrEnum) and value is Audience else None


def _of_value(hint: Any) -> Held | None:
    if _is(hint, Text):
        return None if _is(hint, LongText) else Held(Kind.text)
    if _is(hint, StrEnum):
        return Held(Kind.word, hint)
    kind = Kind.partial_date if hint == PartialDate else _KINDS.get(hint)
    return Held(kind) if kind else None


def held(model: type[Base], name: str, hint: Any) -> Held | None:
    """The column that can hold a field of `model`; none where no cell can."""
    if get_origin(hint) is list:
        return _of_list(name, _bare(get_args(hint)[0]))
    if hint is UUID:
        table = _referred(model, name) or ("territory" if name.endswith("_within") else None)
        return Held(_SHARED_TABLES[table]) if table in _SHARED_TABLES else Held(Kind.row, table)
    return _of_object(hint) or _of_value(hint)
