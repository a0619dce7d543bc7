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


def number(value: str, voice: Locale) -> str:
    """A decimal string as people write it; no-break between its thousands."""
    found = _DECIMAL.fullmatch(value)
    if found is None:
        return voice.plain(value)
    apart, point = _GROUPS[voice.own.split("-")[0]]
    # Four digits stand together: they are often a year, and read well without a gap.
    whole = (
        f"{int(found['whole']):,}".replace(",", apart)
        if len(found["whole"]) > 4
        else found["whole"]
    )
    part = (found["part"] or "").rstrip("0")
    return found["sign"].replace("-", "−") + whole + (point + part if part else "")


def day(value: date, voice: Locale) -> str:
    month = voice.label(f"month-of.{value.month}", year=value.year)
    return voice.label("date.day", day=value.day, month=month)


def local(value: datetime) -> date:
    """The day it was in the plan's country."""
    aware = value if value.tzinfo else value.replace(tzinfo=UTC)
    return aware.astimezone(_CLOCK).date()


def moment(value: datetime, voice: Locale) -> str:
    return day(local(value), voice)


def _exact(partial: str, voice: Locale, of: str) -> str:
    parts = _PARTS.match(partial)
    assert parts is not None, partial
    year = parts["year"]
    if parts["quarter"]:
        return voice.label(f"date.quarter{of}", quarter=parts["quarter"], year=year)
    if parts["day"]:
        return day(date(int(year), int(parts["month"]), int(parts["day"])), voice)
    if parts["month"]:
        return voice.label(f"month{of}.{int(parts['month'])}", year=year)
    return year


def partial(value: str, voice: Locale, of: str = "") -> str:
    """A partial date; `of` is the form that it takes after "from" and "until"."""
    said = _exact(value, voice, of)
    return voice.label("date.about", date=said) if value.endswith("~") else said


def period(begins: str | None, ends: str | None, voice: Locale) -> str | None:
    if begins and ends and begins != ends:
        said = [partial(each, voice) for each in (begins, ends)]
        years = all(each.isdecimal() for each in said)
        return ("–" if years else " – ").join(said)
    if begins and ends:
        return partial(begins, voice)
    if begins:
        return voice.label("date.from", date=partial(begins, voice, "-of"))
    if ends:
        return voice.label("date.until", date=partial(ends, voice, "-of"))
    return None


def when(begins: str | None, ends: str | None, *, continuous: bool, voice: Locale) -> str | None:
    known = period(begins, ends, voice)
    if not continuous:
        return known
    if known is None:
        return voice.label("date.continuous")
    return voice.label("date.continuous-in", period=known)
