"""What happened on the way to a plan, as dated events and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from triada.core.dates import first_day
from triada.core.text import Text
from triada.planning.documents import formatting, version_stamp
from triada.planning.documents.locale import Locale
from triada.planning.documents.version_stamp import Act
from triada.planning.versions.models import VersionKind


@dataclass(frozen=True)
class PreparationBegun:
    on: str | None


@dataclass(frozen=True)
class VersionFrozen:
    at: datetime
    number: int
    kind: VersionKind


@dataclass(frozen=True)
class ConsultationHeld:
    opens: str | None
    closes: str | None
    title: Text | None = None
    comments: int | None = None
    """Null where nobody counted; zero is a number."""


@dataclass(frozen=True)
class HearingHeld:
    """A public hearing."""

    on: str | None
    place: Text | None = None
    present: int | None = None


TimelineEvent: TypeAlias = PreparationBegun | VersionFrozen | ConsultationHeld | HearingHeld | Act


def event_period(event: TimelineEvent) -> tuple[str | None, str | None]:
    """From when until when, as partial dates."""
    match event:
        case VersionFrozen():
            return formatting.local_day(event.at).isoformat(), None
        case ConsultationHeld():
            return event.opens, event.closes
        case PreparationBegun() | HearingHeld() | Act():
            return event.on, None


def _when(event: TimelineEvent, locale: Locale) -> str:
    begins, ends = event_period(event)
    if isinstance(event, ConsultationHeld):
        return formatting.period(begins, ends, locale) or locale.label("unknown-date")
    return formatting.partial(begins, locale) if begins else locale.label("unknown-date")


def _count(label: str, count: int | None, locale: Locale) -> str:
    return "" if count is None else f" ({locale.label(label, count=count)})"


def _named(label: str, name: Text | None, locale: Locale) -> str:
    return locale.label(label) + (f": {locale.string(name)}" if name else "")


def _what(event: TimelineEvent, locale: Locale) -> str:
    match event:
        case PreparationBegun():
            return locale.label("event.begun")
        case VersionFrozen():
            kind = locale.code(event.kind)
            return locale.label("event.frozen", number=event.number, kind=kind)
        case ConsultationHeld():
            comments = _count("event.comments", event.comments, locale)
            return _named("event.consulted", event.title, locale) + comments
        case HearingHeld():
            present = _count("event.present", event.present, locale)
            return _named("event.heard", event.place, locale) + present
        case Act():
            line = version_stamp.act_line(event, locale, with_date=False)
            return "".join(run.text for run in line)


def chronological(events: Sequence[TimelineEvent]) -> list[TimelineEvent]:
    """By day; what nobody dated stands last."""

    def key(event: TimelineEvent) -> tuple[bool, date]:
        begins, ends = event_period(event)
        known = begins or ends
        return known is None, first_day(known) if known else date.max

    return sorted(events, key=key)


def timeline_rows(events: Sequence[TimelineEvent], locale: Locale) -> list[tuple[str, str]]:
    """When and what of each, in order."""
    return [(_when(each, locale), _what(each, locale)) for each in chronological(events)]
