"""Collects what a document says and has it printed; nothing is changed."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import release
from triada.core.disk_cache import DiskCache, Made, key_of
from triada.core.errors import NotFound
from triada.core.principal import Principal
from triada.core.storage import Files
from triada.core.text import Text
from triada.planning.adoption.models import ActKind, AdoptionAct
from triada.planning.chapters.models import ChapterKind
from triada.planning.consultations.models import Consultation
from triada.planning.differences import actions as differences
from triada.planning.documents import chapters, pictures, previous_plan, printing, queries
from triada.planning.documents.difference_document import Compared, difference_document
from triada.planning.documents.elements import Document
from triada.planning.documents.file_names import DocumentKind, file_name
from triada.planning.documents.formatting import local_day
from triada.planning.documents.frozen_head import FrozenHead
from triada.planning.documents.locale import Locale, locale_for
from triada.planning.documents.plan_document import plan_document
from triada.planning.documents.schemas import DifferenceWanted, DocumentWanted, FormWanted
from triada.planning.documents.summary_document import council_summary
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
class Stores:
    """Of bytes: pictures are read from one, printed copies kept in the other."""

    files: Files
    print_cache: DiskCache


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


def _plan(
    written: bytes, locale: Locale, stamp: VersionStamp, events: Sequence[TimelineEvent]
) -> Document:
    content = Content.model_validate_json(written)
    generated = {ChapterKind.process: chapters.process_chapter(events, locale)}
    if content.previous:
        summary = previous_plan.summarize(content.previous, local_day(stamp.frozen_at))
        generated[ChapterKind.previous_evaluation] = chapters.previous_plan_chapter(summary, locale)
    return plan_document(content, locale, stamp, generated)


def _summary(
    written: bytes, locale: Locale, stamp: VersionStamp, events: Sequence[TimelineEvent]
) -> Document:
    return council_summary(Content.model_validate_json(written), locale, stamp, events)


DOCUMENTS: Final = {DocumentKind.plan: _plan, DocumentKind.summary: _summary}


async def document(
    db: AsyncSession, stores: Stores, caller: Principal, version_id: UUID, requested: DocumentWanted
) -> PrintedFile:
    """The plan or its two pages for a council, in the language and script requested."""
    found = (await db.execute(queries.version(caller, version_id))).one_or_none()
    if found is None:
        raise NotFound
    version, slug, begun = found
    head = FrozenHead.model_validate_json(version.content)
    form, kind = requested.form, requested.kind
    locale = locale_for(
        head.edition.title, head.authority.country, requested.language, requested.script
    )
    earlier = (await db.scalars(queries.earlier(caller, version))).all()
    consultations = (await db.scalars(queries.consultations(caller, version))).all()
    decided = (await db.scalars(queries.acts(caller, version))).all()
    acts = [act for each in decided if each.plan_version_id == version.id and (act := _act(each))]
    stamp = VersionStamp(version.number, version.kind, version.frozen_at, version.sha256, acts)
    events = list(_events(begun, earlier, consultations))
    shown = head.pictures if kind is DocumentKind.plan else []
    drawn = await pictures.readable(db, version, shown)
    await release(db)

    async def make() -> Made:
        loaded = await pictures.load(stores.files, version.authority_id, drawn)
        made = await printing.printed(
            form, lambda: DOCUMENTS[kind](version.content, locale, stamp, events), loaded
        )
        return Made(made, complete=len(loaded) == len(drawn))

    key = key_of(kind, form, locale, version.audience, stamp, events, drawn)
    name = file_name(head, slug, locale, form, version.number, kind)
    return PrintedFile(name, await stores.print_cache.get(key, make))


def _stamp(side: differences.Frozen | None) -> VersionStamp | None:
    """Without resolutions, which would make the same two versions another file each time."""
    if side is None:
        return None
    return VersionStamp(side.number, VersionKind(side.kind), side.frozen_at, side.sha256)


async def _compared(
    db: AsyncSession, print_cache: DiskCache, found: differences.Found, requested: FormWanted
) -> PrintedFile:
    head = FrozenHead.model_validate_json(found.new)
    locale = locale_for(
        head.edition.title, head.authority.country, requested.language, requested.script
    )
    before, after = _stamp(found.before), _stamp(found.after)
    slug = (await db.execute(queries.town(head.edition.id))).scalar_one()
    await release(db)
    form, kind = requested.form, DocumentKind.difference
    since, until = (side.number if side else None for side in (before, after))

    def compare() -> Document:
        content = Content.model_validate_json(found.new)
        told = Compared(differences.difference(found), content, before, after)
        return difference_document(told, locale)

    async def make() -> Made:
        return Made(await printing.printed(form, compare, {}))

    # A working edition has no hash of its own yet.
    new = hashlib.sha256(found.new).hexdigest()
    key = key_of(kind, form, locale, before, after, new)
    name = file_name(head, slug, locale, form, until, kind, since)
    return PrintedFile(name, await print_cache.get(key, make))


async def difference(
    db: AsyncSession,
    print_cache: DiskCache,
    caller: Principal,
    version_id: UUID,
    wanted: DifferenceWanted,
) -> PrintedFile:
    """What changed up to a version."""
    found = await differences.find(db, caller, version_id, wanted.since)
    return await _compared(db, print_cache, found, wanted)


async def working_difference(
    db: AsyncSession,
    print_cache: DiskCache,
    caller: Principal,
    edition_id: UUID,
    requested: FormWanted,
) -> PrintedFile:
    """What changed in the edition since its newest version."""
    found = await differences.find_working(db, caller, edition_id)
    return await _compared(db, print_cache, found, requested)
