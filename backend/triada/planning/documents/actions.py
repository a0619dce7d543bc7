"""Collects what a document says and has it printed; nothing is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import release
from triada.core.errors import NotFound
from triada.core.principal import Principal
from triada.core.storage import Files
from triada.core.text import Text
from triada.planning.adoption.models import ActKind, AdoptionAct
from triada.planning.chapters.models import ChapterKind
from triada.planning.consultations.models import Consultation
from triada.planning.differences import actions as differences
from triada.planning.documents import chapters, pictures, previous_plan, printing, queries
from triada.planning.documents.difference_document import Compared
from triada.planning.documents.file_names import DocumentKind, file_name
from triada.planning.documents.formatting import local_day
from triada.planning.documents.locale import locale_for
from triada.planning.documents.schemas import DifferenceWanted, DocumentWanted, FormWanted
from triada.planning.documents.timeline import (
    ConsultationHeld,
    HearingHeld,
    PreparationBegun,
    TimelineEvent,
    VersionFrozen,
)
from triada.planning.documents.version_stamp import Act, VersionStamp
from triada.planning.versions.format import Content
from triada.planning.versions.models import PlanVersion, VersionKind

DECISIONS: Final[dict[str, Literal["adopt", "amend", "prolong", "repeal"]]] = {
    ActKind.adopts: "adopt",
    ActKind.amends: "amend",
    ActKind.prolongs: "prolong",
    ActKind.repeals: "repeal",
}
"""A board's proposal is no decision, so a document does not print it as one."""


@dataclass(frozen=True)
class PrintedFile:
    name: str
    content: bytes


def _act(act: AdoptionAct) -> Act | None:
    kind = DECISIONS.get(act.kind)
    if kind is None or act.body is None:
        return None
    body = act.body if isinstance(act.body, Text) else Text.model_validate(act.body)
    return Act(
        kind=kind,
        body=body,
        session=act.session,
        number=act.resolution,
        on=act.decided_on,
        votes_for=act.votes_for,
        votes_against=act.votes_against,
        abstained=act.votes_abstained,
        published=act.gazette,
    )


def _day(moment: datetime) -> str:
    return local_day(moment).isoformat()


def _events(
    begun: datetime, earlier: Sequence[PlanVersion], consultations: Sequence[Consultation]
) -> Iterator[TimelineEvent]:
    """All before the version was frozen, so that the same one is printed the same for ever."""
    yield PreparationBegun(on=_day(begun))
    for one in earlier:
        yield VersionFrozen(at=one.frozen_at, number=one.number, kind=one.kind)
    for each in consultations:
        yield ConsultationHeld(opens=_day(each.opens_at), closes=_day(each.closes_at))
        if each.hearing_on:
            yield HearingHeld(on=each.hearing_on, place=each.hearing_place)


async def document(
    db: AsyncSession, files: Files, caller: Principal, version_id: UUID, requested: DocumentWanted
) -> PrintedFile:
    """The plan or its two pages for a council, in the language and script requested."""
    found = (await db.execute(queries.version(caller, version_id))).one_or_none()
    if found is None:
        raise NotFound
    version, slug, begun = found
    content = Content.model_validate_json(version.content)
    locale = locale_for(
        content.edition.title, content.authority.country, requested.language, requested.script
    )
    earlier = (await db.scalars(queries.earlier(caller, version))).all()
    consultations = (await db.scalars(queries.consultations(caller, version))).all()
    decided = (await db.scalars(queries.acts(caller, version))).all()
    acts = [act for each in decided if each.plan_version_id == version.id and (act := _act(each))]
    stamp = VersionStamp(version.number, version.kind, version.frozen_at, version.sha256, acts)
    events = list(_events(begun, earlier, consultations))
    name = file_name(content, slug, locale, requested.form, version.number, requested.kind)
    if requested.kind is DocumentKind.summary:
        await release(db)
        printed = await printing.council_summary(requested.form, content, locale, stamp, events)
        return PrintedFile(name, printed)
    generated = {ChapterKind.process: chapters.process_chapter(events, locale)}
    if content.previous:
        summary = previous_plan.summarize(content.previous, local_day(version.frozen_at))
        generated[ChapterKind.previous_evaluation] = chapters.previous_plan_chapter(summary, locale)
    loaded = await pictures.load(db, files, version, content.pictures)
    await release(db)
    printed = await printing.plan(
        requested.form, content, locale, stamp, generated=generated, pictures=loaded
    )
    return PrintedFile(name, printed)


def _stamp(side: differences.Frozen | None) -> VersionStamp | None:
    """Without resolutions, which would make the same two versions another file each time."""
    if side is None:
        return None
    return VersionStamp(side.number, VersionKind(side.kind), side.frozen_at, side.sha256)


async def _compared(
    db: AsyncSession, found: differences.Found, requested: FormWanted
) -> PrintedFile:
    content = Content.model_validate_json(found.new)
    locale = locale_for(
        content.edition.title, content.authority.country, requested.language, requested.script
    )
    before, after = _stamp(found.before), _stamp(found.after)
    slug = (await db.execute(queries.town(content.edition.id))).scalar_one()
    await release(db)
    name = file_name(
        content,
        slug,
        locale,
        requested.form,
        after.number if after else None,
        DocumentKind.difference,
        before.number if before else None,
    )

    def compare() -> Compared:
        return Compared(differences.difference(found), content, before, after)

    return PrintedFile(name, await printing.difference(requested.form, compare, locale))


async def difference(
    db: AsyncSession, caller: Principal, version_id: UUID, requested: DifferenceWanted
) -> PrintedFile:
    """What changed up to a version."""
    found = await differences.find(db, caller, version_id, requested.since)
    return await _compared(db, found, requested)


async def working_difference(
    db: AsyncSession, caller: Principal, edition_id: UUID, requested: FormWanted
) -> PrintedFile:
    """What changed in the edition since its newest version."""
    found = await differences.find_working(db, caller, edition_id)
    return await _compared(db, found, requested)
