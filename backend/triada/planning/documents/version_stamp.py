"""Which version a document prints, and what bodies said to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

from triada.core.text import Text
from triada.planning.documents import formatting
from triada.planning.documents.elements import Cover, Document, Line, Names, Run
from triada.planning.documents.fact_lists import bare, joined
from triada.planning.documents.locale import Locale
from triada.planning.versions.models import VersionKind
from triada.planning.versions.schemas import Content

NEVER: Final = datetime(2000, 1, 1, tzinfo=UTC)
"""The day in the files of a plan that is not frozen: today's would make each print another file."""


@dataclass(frozen=True)
class Act:
    """A resolution, as far as it is known."""

    kind: Literal["adopt", "amend", "prolong", "repeal"]
    body: Text
    session: str | None = None
    number: str | None = None
    on: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    published: str | None = None
    """Gazette or notice board, in words."""


@dataclass(frozen=True)
class VersionStamp:
    number: int
    kind: VersionKind
    frozen_at: datetime
    sha256: str
    acts: Sequence[Act] = ()


def _votes(act: Act, voice: Locale) -> list[str]:
    counted = {"for": act.votes_for, "against": act.votes_against, "abstained": act.abstained}
    said = [
        voice.label(f"votes.{name}", count=count)
        for name, count in counted.items()
        if count is not None
    ]
    return [", ".join(said)] if said else []


def said(act: Act, voice: Locale, *, with_date: bool = True) -> Line:
    """What was resolved by whom, and in brackets when, where and how."""
    details = [
        *([voice.label("act.session", number=voice.plain(act.session))] if act.session else []),
        *([voice.label("act.number", number=voice.plain(act.number))] if act.number else []),
        *([formatting.partial(act.on, voice)] if act.on and with_date else []),
        *_votes(act, voice),
        *([voice.plain(act.published)] if act.published else []),
    ]
    name = Run(text=f"{voice.label(f'act.{act.kind}')}: ")
    notes = [bare("; ".join(details))] if details else []
    return [name, *voice.line(act.body), *(_bracketed(notes))]


def _bracketed(notes: Sequence[Line]) -> Line:
    return [Run(text=" ("), *joined(notes, "; "), Run(text=")")] if notes else []


def version(stamp: VersionStamp | None, voice: Locale) -> str:
    if stamp is None:
        return voice.label("version.none")
    return voice.label(
        "version",
        number=stamp.number,
        kind=voice.label(f"version.{stamp.kind}"),
        date=formatting.moment(stamp.frozen_at, voice),
    )


def footer(stamp: VersionStamp | None, voice: Locale) -> list[str]:
    digest = [f"SHA-256 {stamp.sha256}"] if stamp else []
    return [version(stamp, voice), *digest]


def shortened(words: str, most: int) -> str:
    """Whole words, as many as there is room for."""
    if len(words) <= most:
        return words
    kept = words[: most - 1]
    return kept.rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def document(content: Content, stamp: VersionStamp | None, voice: Locale, cover: Cover) -> Document:
    """Everything but the parts."""
    title = voice.words(content.edition.title)
    authority = voice.words(content.authority.name)
    short = content.plan.abbreviation
    return Document(
        language=voice.language,
        title=title,
        author=authority,
        created=stamp.frozen_at if stamp else NEVER,
        running=shortened(voice.plain(short) if short else title, 80),
        footer=footer(stamp, voice),
        cover=cover,
        contents=False,
        names=Names(**{name: voice.label(name) for name in Names.model_fields}),
        parts=[],
    )


def period(content: Content, voice: Locale) -> list[Line]:
    edition = content.edition
    known = formatting.period(edition.period_from, edition.period_to, voice)
    return [bare(known)] if known else []


def cover(
    content: Content, stamp: VersionStamp | None, voice: Locale, kind: str, *, whole_page: bool
) -> Cover:
    """The plan's series is named where its title says something else than the edition's."""
    title, series = voice.line(content.edition.title), voice.line(content.plan.title)
    known = title[0].text.casefold()
    acts = [said(act, voice) for act in stamp.acts] if stamp else []
    return Cover(
        whole_page=whole_page,
        authority=voice.line(content.authority.name),
        kind=kind,
        title=title,
        subtitle=None if series[0].text.casefold() in known else series,
        lines=[*period(content, voice), bare(version(stamp, voice)), *acts],
    )
