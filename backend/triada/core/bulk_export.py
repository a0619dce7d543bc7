"""How a whole collection is written: rows as lines of JSON, or as cells of a table."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    DateTime,
    String,
    Text,
    case,
    cast,
    func,
    literal,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB

from triada.core import text
from triada.core.jsonsql import Rows
from triada.core.schema import Read

# Bytes that JSON text never holds, so that COPY's CSV neither quotes nor escapes anything.
RAW = {"format": "csv", "quote": "\x01", "delimiter": "\x02"}
CSV = {"format": "csv", "header": True}
# As the spreadsheet programs of our countries open it by a double click.
SPREADSHEET = {**CSV, "delimiter": ";"}
BYTE_ORDER_MARK = "\ufeff".encode()
TAGS = ("cs", "sk", "sr-Cyrl", "sr-Latn", "en")
DANGEROUS = r"^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r]"
"""What a spreadsheet takes for the beginning of a formula, also behind blanks and in full width."""
DANGEROUS_INSIDE = r"([,;\t\n\r]\s*)(?=[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]\S)"
"""The same within a text, for who reads the file with commas or tabs finds cells there."""


def as_lines(rows: Rows) -> Rows:
    """Each row as one JSON object."""
    r = rows.subquery("r")
    return select(func.row_to_json(r.table_valued()))


def _kind(annotation: Any) -> Any:
    """The type behind `X | None` and `Annotated`."""
    if get_origin(annotation) in (Union, UnionType):
        return next(_kind(each) for each in get_args(annotation) if each is not type(None))
    return annotation


def _written(value: ColumnElement[Any]) -> ColumnElement[Any]:
    """Lists, instants and yes or no as JSON writes them, not as PostgreSQL does."""
    if isinstance(value.type, ARRAY | DateTime | Boolean):
        return func.to_json(value).op("#>>")(literal([], ARRAY(String)))
    return value


def _cell(value: ColumnElement[Any], *, safe: bool) -> ColumnElement[Any]:
    """Text that a spreadsheet would run as a formula begins with an apostrophe there."""
    value = _written(value)
    if not safe:
        return value
    written = func.regexp_replace(cast(value, Text), DANGEROUS_INSIDE, r"\1'", "g", type_=Text)
    return case((written.op("~")(DANGEROUS), func.concat("'", written)), else_=written)


def _text_cells(name: str, column: ColumnElement[Any], *, safe: bool) -> list[ColumnElement[Any]]:
    stored = cast(column, JSONB)
    values, authored = stored["values"], stored["authored"].astext
    return [
        _cell(values[authored].astext, safe=safe).label(name),
        authored.label(f"{name}_lang"),
        *(
            _cell(values[literal(tag, String)].astext, safe=safe).label(f"{name}_{tag}")
            for tag in TAGS
        ),
    ]


def as_cells(schema: type[Read], rows: Rows, *, safe: bool) -> Rows:
    """A text becomes its authored words, their language and a column per language; what is
    nested stays JSON."""
    r = rows.subquery("r")
    cells: list[ColumnElement[Any]] = []
    for name, field in schema.model_fields.items():
        kind = _kind(field.annotation)
        if kind is text.Text:
            cells += _text_cells(name, r.c[name], safe=safe)
        else:
            plain = kind in (int, float, bool)
            cells.append(_cell(r.c[name], safe=safe and not plain).label(name))
    return select(*cells)
