"""Dates, periods and figures in the words of the document's language."""

import re
from datetime import UTC, date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from triada.planning.documents.locale import Locale

_GROUPS: Final = {"cs": ("\u00a0", ","), "sk": ("\u00a0", ","), "sr": (".", ","), "en": (",", ".")}
_PARTS = re.compile(r"(?P<year>\d{4})(-Q(?P<quarter>\d)|-(?P<month>\d\d)(-(?P<day>\d\d))?)?")
_DECIMAL = re.compile(r"(?P<sign>-?)(?P<whole>\d+)(\.(?P<part>\d+))?")
_CLOCK: Final = ZoneInfo("Europe/Prague")
"""Prague, Bratislava and Belgrade read the same clock."""


def number(value: str, locale: Locale) -> str:
    """A decimal string as people write it; no-break between its thousands."""
    found = _DECIMAL.fullmatch(value)
    if found is None:
        return locale.in_script(value)
    apart, point = _GROUPS[locale.label_language.split("-")[0]]
    # Four digits stand together: they are often a year, and read well without a gap.
    whole = (
        f"{int(found['whole']):,}".replace(",", apart)
        if len(found["whole"]) > 4
        else found["whole"]
    )
    part = (found["part"] or "").rstrip("0")
    return found["sign"].replace("-", "−") + whole + (point + part if part else "")


def day(value: date, locale: Locale) -> str:
    month = locale.label(f"month-of.{value.month}", year=value.year)
    return locale.label("date.day", day=value.day, month=month)


def local_day(value: datetime) -> date:
    """The day it was in the plan's country."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(_CLOCK).date()


def moment(value: datetime, locale: Locale) -> str:
    return day(local_day(value), locale)


def _exact(partial: str, locale: Locale, of: str) -> str:
    parts = _PARTS.match(partial)
    assert parts is not None, partial
    year = parts["year"]
    if parts["quarter"]:
        return locale.label(f"date.quarter{of}", quarter=parts["quarter"], year=year)
    if parts["day"]:
        return day(date(int(year), int(parts["month"]), int(parts["day"])), locale)
    if parts["month"]:
        return locale.label(f"month{of}.{int(parts['month'])}", year=year)
    return year


def partial(value: str, locale: Locale, of: str = "") -> str:
    """A partial date; `of` is the form that it takes after "from" and "until"."""
    text = _exact(value, locale, of)
    return locale.label("date.about", date=text) if value.endswith("~") else text


def period(begins: str | None, ends: str | None, locale: Locale) -> str | None:
    if begins and ends and begins != ends:
        dates = [partial(each, locale) for each in (begins, ends)]
        years = all(each.isdecimal() for each in dates)
        return ("–" if years else " – ").join(dates)
    if begins and ends:
        return partial(begins, locale)
    if begins:
        return locale.label("date.from", date=partial(begins, locale, "-of"))
    if ends:
        return locale.label("date.until", date=partial(ends, locale, "-of"))
    return None


def when(begins: str | None, ends: str | None, *, continuous: bool, locale: Locale) -> str | None:
    known = period(begins, ends, locale)
    if not continuous:
        return known
    if known is None:
        return locale.label("date.continuous")
    return locale.label("date.continuous-in", period=known)
