"""Dates as plans write them: a year, a quarter, a month or a day, perhaps only about then."""

import re
from datetime import date, timedelta
from typing import Annotated

from pydantic import AfterValidator, StringConstraints
from pydantic_core import PydanticCustomError

_PARTS = re.compile(
    r"(?P<year>\d{4})(-Q(?P<quarter>[1-4])|-(?P<month>\d{2})(-(?P<day>\d{2}))?)?~?", re.ASCII
)
_PATTERN = (
    r"^(19|2[01])[0-9]{2}"
    r"(-Q[1-4]|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?~?$"
)


def _calendar(value: str) -> str:
    try:
        first_day(value)
    except ValueError:
        raise PydanticCustomError("partial_date", "There is no such day") from None
    return value


PartialDate = Annotated[
    str, StringConstraints(pattern=_PATTERN, max_length=11), AfterValidator(_calendar)
]


def _month_after(day: date, months: int) -> date:
    count = day.month - 1 + months
    return date(day.year + count // 12, count % 12 + 1, 1)


def _period(partial: str) -> tuple[date, int | None]:
    """First day and length in months; None is a single day."""
    parts = _PARTS.fullmatch(partial)
    if parts is None:
        raise ValueError(f"not a partial date: {partial!r}")
    year = int(parts["year"])
    if parts["quarter"]:
        return date(year, int(parts["quarter"]) * 3 - 2, 1), 3
    if parts["day"]:
        return date(year, int(parts["month"]), int(parts["day"])), None
    return date(year, int(parts["month"] or 1), 1), 1 if parts["month"] else 12


def first_day(partial: str) -> date:
    return _period(partial)[0]


def day_after(partial: str) -> date:
    """The day after the last: intervals of days then touch without a gap."""
    first, months = _period(partial)
    return first + timedelta(days=1) if months is None else _month_after(first, months)


def in_order(begins: str | None, ends: str | None) -> bool:
    """Whether the end can lie after the beginning: `2022` may well end what began in `2022-04`."""
    return begins is None or ends is None or first_day(begins) < day_after(ends)


def check_order(begins: str | None, ends: str | None) -> None:
    """For model validators."""
    if not in_order(begins, ends):
        raise PydanticCustomError("end_before_beginning", "The end lies before the beginning")
