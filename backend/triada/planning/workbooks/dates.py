"""Dates as they stand in the cells of three countries, into the one partial form."""

import re
from collections.abc import Mapping
from datetime import date, datetime

from triada.core.dates import first_day
from triada.core.text import fold
from triada.planning.workbooks.unreadable import Unreadable

_MONTHS = (
    "led|jan", "uno|feb", "bre|mar", "dub|apr", "kve|maj|may", "cerven$|cervn|cvn|jun",
    "cervene?c|cvc|jul", "srp|aug|avg", "zar|sep", "rij|okt|oct", "lis|nov", "pro|dec",
)  # fmt: skip
"""Beginnings of the months in Czech, Slovak, Serbian and English, as `fold` gives them."""
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_ABOUT = re.compile(
    r"(?:~|(?:cca|ca|circa|asi|kolem|priblizne|priblizno|oko|okolo|about|around|approx)\b\.?)\s*"
)
_QUARTER = r"(?:q|kv|kvartal[a-z]*|ctvrtleti|stvrtrok[a-z]*|tromesecje|quarter)"
_MONTH = r"(?P<month>\d{1,2}|[ivx]+)"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        r"(?P<year>\d{4})",
        r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?",
        rf"(?P<day>\d{{1,2}})\. ?{_MONTH}[. ] ?(?P<year>\d{{4}}|\d{{2}})",
        rf"(?P<day>\d{{1,2}}) ?(?P<mark>[/-]) ?{_MONTH} ?[/-] ?(?P<year>\d{{4}}|\d{{2}})",
        rf"{_MONTH} ?[./-] ?(?P<year>\d{{4}})",
        r"(?:(?P<day>\d{1,2})\.? )?(?P<month>[a-z]{3,})[. /-]+(?P<year>\d{4}|\d{2})",
        r"(?P<month>[a-z]{3,})\.? (?P<day>\d{1,2}),? (?P<year>\d{4})",
        rf"(?P<quarter>[1-4]|i{{1,3}}|iv)\.? ?{_QUARTER}\.?(?: of)?[ /-]*(?P<year>\d{{4}})",
        rf"{_QUARTER}[ .]*(?P<quarter>[1-4]|i{{1,3}}|iv)\.?(?: of)?[ /-]*(?P<year>\d{{4}})",
        r"(?P<year>\d{4})[ /-]*q(?P<quarter>[1-4])",
    )
)
_PARTS = ("quarter", "month", "day")
_FIRST_SERIAL = 10_000
"""Numbers from here on are days since 1900 that lost their format, not years."""


def _count(written: str) -> int:
    if written.isdecimal():
        return int(written)
    if written in _ROMAN:
        return _ROMAN.index(written) + 1
    return next((n for n, name in enumerate(_MONTHS, 1) if re.match(name, written)), 0)


def _partial(year: str, parts: Mapping[str, int]) -> str:
    if "quarter" in parts:
        return f"{year}-Q{parts['quarter']}"
    return "-".join([year, *(f"{parts[part]:02}" for part in ("month", "day") if part in parts)])


def _read(found: re.Match[str], cell: str) -> str | None:
    """Nothing where a word is no month, for it may belong to another shape."""
    groups = {name: value for name, value in found.groupdict().items() if value is not None}
    parts = {name: _count(value) for name, value in groups.items() if name in _PARTS}
    if 0 in parts.values() and not groups.get("month", "0").isdecimal():
        return None
    if len(groups["year"]) == 2:
        raise Unreadable("date_short_year", cell=cell)
    either_way = parts.get("month", 99) <= 12 and parts.get("day", 99) <= 12
    if "mark" in groups and either_way and parts["month"] != parts["day"]:
        raise Unreadable("date_ambiguous", cell=cell)
    partial = _partial(groups["year"], parts)
    try:
        year = first_day(partial).year
    except ValueError:
        raise Unreadable("partial_date") from None
    if not 1900 <= year <= 2199:
        raise Unreadable("partial_date")
    return partial


def _of_number(cell: float) -> str:
    if cell.is_integer() and 1900 <= cell <= 2199:
        return str(int(cell))
    raise Unreadable("date_serial" if cell >= _FIRST_SERIAL else "date_unknown", cell=f"{cell:g}")


def read_date(cell: object) -> str:
    """A year, a quarter, a month or a day, perhaps only about then."""
    if isinstance(cell, datetime | date):
        return f"{cell:%Y-%m-%d}"
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _of_number(float(cell))
    folded = fold(str(cell))
    about = bool(_ABOUT.match(folded)) or folded.endswith("~")
    bare = _ABOUT.sub("", folded, count=1) if _ABOUT.match(folded) else folded
    bare = re.sub(r" ?~$", "", bare)
    bare = re.sub(r"(\d)\. ?(god(ina|ine)?\.?)?$", r"\1", bare)
    for shape in _SHAPES:
        found = shape.fullmatch(bare)
        if found is not None and (partial := _read(found, str(cell))) is not None:
            return f"{partial}~" if about else partial
    raise Unreadable("date_unknown", cell=str(cell))
