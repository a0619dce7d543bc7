"""One cell into a value and a value into one cell; references stay the words that were written."""

import re
from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any, TypeAlias

from pydantic import JsonValue

from triada.core.model import Audience
from triada.core.text import fold
from triada.planning.workbooks import vocabulary
from triada.planning.workbooks.columns import Column, Kind
from triada.planning.workbooks.dates import read_date
from triada.planning.workbooks.numbers import read_number, read_whole
from triada.planning.workbooks.unreadable import Unreadable

_DANGEROUS = re.compile(r"[=+\-@\t\r＝＋－＠]")
_MARKED = re.compile(r"\([^()]+\)")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_BETWEEN = re.compile(r"\s*[;,\n]\s*")
_YES = frozenset({"x", "true", "1"})
_NO = frozenset({"false", "0"})

Raw: TypeAlias = str | float | bool | date | datetime | time | timedelta


def is_sample(text: str) -> bool:
    """`(příklad) 1.1`: a row of the template that shows how it is done."""
    marked = _MARKED.match(text.strip())
    return marked is not None and vocabulary.is_phrase("sample", marked[0])


def _means_more(text: str) -> bool:
    """A spreadsheet would run it, or we would take it for one of our own marks."""
    bare = text.lstrip("'")
    return bool(_DANGEROUS.match(bare)) or is_sample(bare) or vocabulary.is_phrase("clear", bare)


def neutral(text: str) -> str:
    return f"'{text}" if _means_more(text) else text


def restored(text: str) -> str:
    """Exactly what `neutral` was given."""
    return text[1:] if text.startswith("'") and _means_more(text) else text


def as_text(raw: Raw) -> str:
    """What the reader sees in the cell, or nearly so."""
    if isinstance(raw, bool):
        return str(raw).lower()
    if isinstance(raw, float):
        return str(int(raw)) if raw.is_integer() and abs(raw) < 1e15 else repr(raw)
    return str(raw)


def _plain(raw: Raw) -> str:
    return restored(as_text(raw))


def _yes_no(raw: Raw) -> bool:
    folded = fold(as_text(raw))
    if folded in _YES or vocabulary.is_phrase("yes", folded):
        return True
    if folded in _NO or vocabulary.is_phrase("no", folded):
        return False
    raise Unreadable("yes_no_unknown", cell=as_text(raw))


def _word(of: type[StrEnum], cell: str) -> str:
    if (value := vocabulary.value_called(of, cell)) is None:
        raise Unreadable("word_unknown", cell=cell)
    return value


def _words(of: type[StrEnum], cell: str) -> list[JsonValue]:
    """Words may hold a comma themselves."""
    if (whole := vocabulary.value_called(of, cell)) is not None:
        return [whole]
    names = [each for line in re.split(r"[;\n]", cell) if (each := line.strip())]
    if len(names) == 1:
        names = [each for each in _BETWEEN.split(names[0]) if each]
    return [_word(of, each) for each in names]


def _audiences(of: type[StrEnum], cell: str) -> dict[str, JsonValue]:
    """`Priorita: jen vlastní lidé`, one field a line."""
    named: dict[str, JsonValue] = {}
    for line in filter(None, _BETWEEN.split(cell.strip())):
        field, colon, audience = line.rpartition(":")
        if not colon:
            raise Unreadable("audience_unknown", cell=line)
        named[_word(of, field)] = _word(Audience, audience)
    return named


def _day(raw: Raw) -> str:
    partial = read_date(raw)
    if _DAY.fullmatch(partial) is None:
        raise Unreadable("date_type")
    return partial


def _number(raw: Raw) -> Raw:
    return restored(raw) if isinstance(raw, str) else raw


def _looked_up(_: Column, raw: Raw) -> str:
    """Words that are looked up later."""
    return _plain(raw).strip()


READ: Mapping[Kind, Callable[[Column, Raw], JsonValue]] = {
    Kind.partial_date: lambda _, raw: read_date(raw),
    Kind.day: lambda _, raw: _day(raw),
    Kind.whole: lambda _, raw: read_whole(_number(raw)),
    Kind.number: lambda _, raw: read_number(_number(raw)).value,
    Kind.yes_no: lambda _, raw: _yes_no(raw),
    Kind.word: lambda column, raw: _word(column.of, as_text(raw)),
    Kind.words: lambda column, raw: _words(column.of, as_text(raw)),
    Kind.audiences: lambda column, raw: _audiences(column.of, as_text(raw)),
    Kind.plain: lambda _, raw: _plain(raw),
    Kind.text: lambda _, raw: _plain(raw),
}


def read(column: Column, raw: Raw) -> JsonValue:
    """A value, or the words of a reference."""
    return READ.get(column.kind, _looked_up)(column, raw)


def warning(column: Column, raw: Raw) -> str | None:
    """What was read, but should be looked at."""
    if column.kind is Kind.number and read_number(_number(raw)).guessed:
        return "number_read"
    if column.name == "code" and isinstance(raw, float):
        return "code_is_number"
    return None


def _audiences_written(column: Column, audiences: Mapping[str, str], language: str) -> str:
    return "\n".join(
        f"{vocabulary.word(language, column.of, field)}: "
        f"{vocabulary.word(language, Audience, audience)}"
        for field, audience in sorted(audiences.items())
    )


def written(column: Column, value: Any, language: str) -> str | float | None:
    """A value that stands for itself; texts and references are put into words before."""
    if value is None or value in ([], {}):
        return None
    match column.kind:
        case Kind.yes_no:
            return vocabulary.yes_or_no(language, value=value)
        case Kind.word:
            return vocabulary.word(language, column.of, value)
        case Kind.words:
            return "\n".join(vocabulary.word(language, column.of, each) for each in value)
        case Kind.audiences:
            return _audiences_written(column, value, language)
    return float(value) if isinstance(value, int | float) else str(value)
