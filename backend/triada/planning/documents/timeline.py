"""What happened on the way to a plan, as dated facts and in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TypeAlias

from triada.core.dates import first_day
from triada.core.text import Text
from triada.planning.documents import formatting, version_stamp
from triada.planning.documents.elements import Line
from triada.planning.documents.locale import Locale
from triada.planning.documents.version_stamp import Act
from triada.planning.versions.models import VersionKind


@dataclass(frozen=True)
class Begun:
    on: str | None


@dataclass(frozen=True)
class Frozen:
    at: datetime
    number: int
    kind: VersionKind


@dataclass(frozen=True)
class Consulted:
    opens: str | None
    closes: str | None
    title: Text | None = None
    comments: int | None = None
    """Null where nobody counted; zero is a number."""


@dataclass(frozen=True)
class Heard:
    """A public hearing."""

    on: str | None
    place: Text | None = None
    present: int | None = None


TimelineEvent: TypeAlias = Begun | Frozen | Consulted | Heard | Act


def _day(value: datetime) -> str:
    return formatting.local(value).isoformat()


def dated(happening: TimelineEvent) -> tuple[str | None, str | None]:
    """From when until when, as partial dates."""
    match happening:
        case Frozen():
            return _day(happening.at), None
        case Consulted():
            return happening.opens, happening.closes
        case Begun() | Heard() | Act():
            return happening.on, None


def _when(happening: TimelineEvent, voice: Locale) -> str:
    begins, ends = dated(happening)
    if isinstance(happening, Consulted):
        return formatting.period(begins, ends, voice) or voice.label("unknown-date")
    return formatting.partial(begins, voice) if begins else voice.label("unknown-date")


def _counted(name: str, count: int | None, voice: Locale) -> list[str]:
    return [] if count is None else [voice.label(name, count=count)]


def _named(name: str, given: Text | None, details: Sequence[str], voice: Locale) -> str:
    title = f": {voice.words(given)}" if given else ""
    return voice.label(name) + title + (f" ({', '.join(details)})" if details else "")


def _written(line: Line) -> str:
    return "".join(run.text for run in line)


def _what(happening: TimelineEvent, voice: Locale) -> str:
    match happening:
        case Begun():
            return voice.label("happening.begun")
        case Frozen():
            kind = voice.label(f"version.{happening.kind}")
            return voice.label("happening.frozen", number=happening.number, kind=kind)
        case Consulted():
            counted = _counted("happening.comments", happening.comments, voice)
            return _named("happening.consulted", happening.title, counted, voice)
        case Heard():
            counted = _counted("happening.present", happening.present, voice)
            return _named("happening.heard", happening.place, counted, voice)
        case Act():
            return _written(version_stamp.said(happening, voice, with_date=False))


def in_order(happenings: Sequence[TimelineEvent]) -> list[TimelineEvent]:
    """As they came; what nobody dated stands last."""

    def key(happening: TimelineEvent) -> tuple[bool, date]:
        begins, ends = dated(happening)
        known = begins or ends
        return known is None, first_day(known) if known else date.max

    return sorted(happenings, key=key)


def timeline_lines(happenings: Sequence[TimelineEvent], voice: Locale) -> list[tuple[str, str]]:
    """When and what of each, in order."""
    return [(_when(each, voice), _what(each, voice)) for each in in_order(happenings)]
