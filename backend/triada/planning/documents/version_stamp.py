"""Which version a document prints, and what bodies resolved about it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, Literal

from triada.core.text import Text
from triada.planning.documents import formatting
from triada.planning.documents.elements import Cover, Document, Labels, Line, Run
from triada.planning.documents.lines import in_brackets, text_line
from triada.planning.documents.locale import Locale
from triada.planning.versions.format import Content
from triada.planning.versions.models import VersionKind

UNDATED: Final = datetime(2000, 1, 1, tzinfo=UTC)
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


def _votes(act: Act, locale: Locale) -> str:
    counts = {"for": act.votes_for, "against": act.votes_against, "abstained": act.abstained}
    return ", ".join(
        locale.label(f"votes.{name}", count=count)
        for name, count in counts.items()
        if count is not None
    )


def act_line(act: Act, locale: Locale, *, with_date: bool = True) -> Line:
    """What was resolved by whom, and in brackets when, where and how."""
    details = [
        locale.label("act.session", number=locale.in_script(act.session)) if act.session else "",
        locale.label("act.number", number=locale.in_script(act.number)) if act.number else "",
        formatting.partial(act.on, locale) if act.on and with_date else "",
        _votes(act, locale),
        locale.in_script(act.published or ""),
    ]
    line = [Run(text=f"{locale.label(f'act.{act.kind}')}: "), *locale.line(act.body)]
    return in_brackets(line, [text_line(each) for each in details if each])


def version_text(stamp: VersionStamp | None, locale: Locale) -> str:
    if stamp is None:
        return locale.label("version.none")
    return locale.label(
        "version",
        number=stamp.number,
        kind=locale.code(stamp.kind),
        date=formatting.moment(stamp.frozen_at, locale),
    )


def _footer(stamp: VersionStamp | None, locale: Locale) -> list[str]:
    digest = [f"SHA-256 {stamp.sha256}"] if stamp else []
    return [version_text(stamp, locale), *digest]


def shortened(words: str, most: int) -> str:
    """Whole words, as many as there is room for."""
    if len(words) <= most:
        return words
    head = words[: most - 1]
    return head.rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"


def empty_document(
    content: Content, stamp: VersionStamp | None, locale: Locale, cover: Cover
) -> Document:
    """Everything but the parts."""
    title = locale.string(content.edition.title)
    abbreviation = content.plan.abbreviation
    return Document(
        language=locale.language,
        title=title,
        author=locale.string(content.authority.name),
        created=stamp.frozen_at if stamp else UNDATED,
        running=shortened(locale.in_script(abbreviation) if abbreviation else title, 80),
        footer=_footer(stamp, locale),
        cover=cover,
        contents=False,
        labels=Labels(**{name: locale.label(name) for name in Labels.model_fields}),
        parts=[],
    )


def period_lines(content: Content, locale: Locale) -> list[Line]:
    """The edition's period, where it has one."""
    edition = content.edition
    known = formatting.period(edition.period_from, edition.period_to, locale)
    return [text_line(known)] if known else []


def cover(
    content: Content, stamp: VersionStamp | None, locale: Locale, kind: str, *, whole_page: bool
) -> Cover:
    """The plan's series is named where its title says something else than the edition's."""
    title, series = locale.line(content.edition.title), locale.line(content.plan.title)
    same = series[0].text.casefold() in title[0].text.casefold()
    acts = [act_line(act, locale) for act in stamp.acts] if stamp else []
    return Cover(
        whole_page=whole_page,
        authority=locale.line(content.authority.name),
        kind=kind,
        title=title,
        subtitle=None if same else series,
        lines=[*period_lines(content, locale), text_line(version_text(stamp, locale)), *acts],
    )
