"""Gathers what a document tells and has it printed; nothing is changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncSession

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
from triada.planning.documents.formatting import local
from triada.planning.documents.locale import locale_for
from triada.planning.documents.schemas import DifferenceWanted, DocumentWanted, FormWanted
from triada.planning.documents.timeline import Begun, Consulted, Frozen, Heard, TimelineEvent
from triada.planning.documents.version_stamp import Act, VersionStamp
from triada.planning.versions.models import PlanVersion, VersionKind
from triada.planning.versions.schemas import Content

DECIDES: Final[dict[str, Literal["adopt", "amend", "prolong", "repeal"]]] = {
    ActKind.adopts: "adopt",
    ActKind.amends: "amend",
    ActKind.prolongs: "prolong",
    ActKind.repeals: "repeal",
}
"""A board's proposal is no decision, so a document does not print it as one."""


@dataclass(frozen=True)
class Printed:
    name: str
    content: bytes


def _act(act: AdoptionAct) -> Act | None:
    kind = DECIDES.get(act.kind)
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
    return local(moment).isoformat()


def _happened(
    begun: datetime, earlier: Sequence[PlanVersion], held: Sequence[Consultation]
) -> Iterator[TimelineEvent]:
    """All before the version was frozen, so that the same one is printed the same for ever."""
    yield Begun(on=_day(begun))
    for one in earlier:
        yield Frozen(at=one.frozen_at, number=one.number, kind=one.kind)
    for each in held:
        yield Consulted(opens=_day(each.opens_at), closes=_day(each.closes_at))
        if each.hearing_on:
            yield Heard(on=each.hearing_on, place=each.hearing_place)


async def document(
    db: AsyncSession, files: Files, caller: Principal, version_id: UUID, wanted: DocumentWanted
) -> Printed:
    """The plan or its two pages for a council, in the language and script wanted."""
    found = (await db.execute(queries.version(caller, version_id))).one_or_none()
    if found is None:
        raise NotFound
    version, slug, begun = found
    content = Content.model_validate_json(version.content)
    speech = locale_for(
        content.edition.title, content.authority.country, wanted.language, wanted.script
    )
    earlier = (await db.scalars(queries.earlier(caller, version))).all()
    held = (await db.scalars(queries.consultations(caller, version))).all()
    decided = (await db.scalars(queries.acts(caller, version))).all()
    acts = [act for each in decided if each.plan_version_id == version.id and (act := _act(each))]
    stamp = VersionStamp(version.number, version.kind, version.frozen_at, version.sha256, acts)
    happened = list(_happened(begun, earlier, held))
    name = file_name(content, slug, speech, wanted.form, version.number, wanted.kind)
    if wanted.kind is DocumentKind.summary:
        printed = await printing.council_summary(wanted.form, content, speech, stamp, happened)
        return Printed(name, printed)
    made = {ChapterKind.process: chapters.how_made(happened, speech)}
    if content.previous:
        before = previous_plan.before(content.previous, local(version.frozen_at))
        made[ChapterKind.previous_evaluation] = chapters.previous(before, speech)
    drawn = await pictures.load(db, files, version, content.pictures)
    printed = await printing.plan(
        wanted.form, content, speech, stamp, generated=made, pictures=drawn
    )
    return Printed(name, printed)


def _unadorned(side: differences.Frozen | None) -> VersionStamp | None:
    """Without resolutions, which would make the same two versions another file each time."""
    if side is None:
        return None
    return VersionStamp(side.number, VersionKind(side.kind), side.frozen_at, side.sha256)


async def _compared(db: AsyncSession, found: differences.Found, wanted: FormWanted) -> Printed:
    content = Content.model_validate_json(found.new)
    speech = locale_for(
        content.edition.title, content.authority.country, wanted.language, wanted.script
    )
    before, after = _unadorned(found.before), _unadorned(found.after)
    slug = (await db.execute(queries.town(content.edition.id))).scalar_one()
    name = file_name(
        content,
        slug,
        speech,
        wanted.form,
        after.number if after else None,
        DocumentKind.difference,
        before.number if before else None,
    )

    def compare() -> Compared:
        return Compared(differences.difference(found), content, before, after)

    return Printed(name, await printing.difference(wanted.form, compare, speech))


async def difference(
    db: AsyncSession, caller: Principal, version_id: UUID, wanted: DifferenceWanted
) -> Printed:
    """What changed up to a version."""
    found = await differences.find(db, caller, version_id, wanted.since)
    return await _compared(db, found, wanted)


async def working_difference(
    db: AsyncSession, caller: Principal, edition_id: UUID, wanted: FormWanted
) -> Printed:
    """What changed in the edition since its newest version."""
    found = await differences.find_working(db, caller, edition_id)
    return await _compared(db, found, wanted)
