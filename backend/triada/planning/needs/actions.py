"""What can be done to needs, and the rules it obeys."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import TermKind
from triada.core.audience_cascade import share_with_parts
from triada.core.errors import UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.core.ordering import NeighbourPlace, place_among
from triada.planning.measures.models import Measure
from triada.planning.needs.models import Evidence, Need, NeedMeasure
from triada.planning.needs.schemas import EvidenceWrite, NeedCreate, NeedUpdate
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition
from triada.planning.relations import actions as relations

PARTS = {"target_groups", "places", "evidence", "measure_ids"}


async def _set_evidence(db: AsyncSession, need: Need, evidence: Sequence[EvidenceWrite]) -> None:
    mine = (Evidence.authority_id == need.authority_id, Evidence.need_id == need.id)
    await db.execute(delete(Evidence).where(*mine))
    kept = {"authority_id": need.authority_id, "audience": need.audience_of("evidence")}
    db.add_all(
        Evidence(**kept, need_id=need.id, position=n, **dict(each))
        for n, each in enumerate(evidence)
    )
    await db.flush()


async def _set_measures(db: AsyncSession, need: Need, measure_ids: Sequence[UUID]) -> None:
    wanted = list(dict.fromkeys(measure_ids))
    inside = (Measure.authority_id == need.authority_id, Measure.edition_id == need.edition_id)
    known = set(await db.scalars(select(Measure.id).where(*inside, Measure.id.in_(wanted))))
    if unknown := [n for n, id in enumerate(measure_ids) if id not in known]:
        raise UnknownReference(at=f"/body/measure_ids/{unknown[0]}")
    mine = (NeedMeasure.authority_id == need.authority_id, NeedMeasure.need_id == need.id)
    await db.execute(delete(NeedMeasure).where(*mine))
    kept = {"authority_id": need.authority_id, "audience": need.audience}
    db.add_all(
        NeedMeasure(**kept, edition_id=need.edition_id, need_id=need.id, measure_id=id)
        for id in wanted
    )
    await db.flush()


async def _set_parts(db: AsyncSession, need: Need, sent: NeedCreate | NeedUpdate) -> None:
    given = sent.model_fields_set
    if "target_groups" in given:
        kind, at = TermKind.target_group, "/body/target_groups"
        await relations.set_terms(db, need, kind, sent.target_groups, at)
    if "places" in given:
        await relations.set_places(db, need, sent.places)
    if "evidence" in given:
        await _set_evidence(db, need, sent.evidence)
    if "measure_ids" in given:
        await _set_measures(db, need, sent.measure_ids)


async def _last_position(db: AsyncSession, edition: Edition) -> int:
    mine = (Need.authority_id == edition.authority_id, Need.edition_id == edition.id)
    return (await db.scalar(select(func.max(Need.position)).where(*mine)) or 0) + 10


async def create(db: AsyncSession, edition: Edition, new: NeedCreate) -> Need:
    await open_edition(db, edition.authority_id, edition.id)
    need = Need(
        id=new_id(),
        **sent_columns(new, apart_from=PARTS),
        authority_id=edition.authority_id,
        audience=edition.audience,
        position=await _last_position(db, edition),
    )
    db.add(need)
    await db.flush()
    await _set_parts(db, need, new)
    return need


async def update(db: AsyncSession, need: Need, change: NeedUpdate) -> None:
    await open_edition(db, need.authority_id, need.edition_id)
    apply_patch(need, change, apart_from=PARTS)
    if change.model_fields_set & PARTS:
        bump_version(need)
    await db.flush()
    await _set_parts(db, need, change)
    if "field_audience" in change.model_fields_set:
        await share_with_parts(db, need)


async def delete_need(db: AsyncSession, need: Need) -> None:
    """With its evidence; the measures that answered it stay."""
    await open_edition(db, need.authority_id, need.edition_id)
    await db.delete(need)
    await db.flush()


async def place(db: AsyncSession, need: Need, wanted: NeighbourPlace) -> None:
    """Behind another need of its edition."""
    await open_edition(db, need.authority_id, need.edition_id)
    await place_among(db, need, wanted, Need.edition_id == need.edition_id)
