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


def _evidence(need: Need, evidence: Sequence[EvidenceWrite]) -> list[Evidence]:
    kept = {"authority_id": need.authority_id, "audience": need.audience_of("evidence")}
    return [
        Evidence(**kept, need_id=need.id, position=n, **dict(each))
        for n, each in enumerate(evidence)
    ]


async def _set_evidence(db: AsyncSession, need: Need, evidence: Sequence[EvidenceWrite]) -> None:
    mine = (Evidence.authority_id == need.authority_id, Evidence.need_id == need.id)
    await db.execute(delete(Evidence).where(*mine))
    db.add_all(_evidence(need, evidence))
    await db.flush()


async def add_measures(db: AsyncSession, links: Sequence[tuple[Need, UUID]]) -> None:
    """Measures of the needs' own edition that answer them and did not before."""
    db.add_all(
        NeedMeasure(
            authority_id=need.authority_id,
            audience=need.audience,
            edition_id=need.edition_id,
            need_id=need.id,
            measure_id=measure_id,
        )
        for need, measure_id in links
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
    await add_measures(db, [(need, id) for id in wanted])


async def _set_parts(db: AsyncSession, need: Need, sent: NeedUpdate) -> None:
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
    return await db.scalar(select(func.max(Need.position)).where(*mine)) or 0


async def create(db: AsyncSession, edition: Edition, new: NeedCreate) -> Need:
    await open_edition(db, edition.authority_id, edition.id)
    (need,) = await create_all(db, edition, [(new, None)])
    return need


def _new(edition: Edition, new: NeedCreate, last: int, like: Need | None) -> Need:
    """Behind the last one, or in the place and the lineage of one of an earlier edition."""
    return Need(
        id=new_id(),
        **sent_columns(new, apart_from=PARTS),
        authority_id=edition.authority_id,
        audience=edition.audience,
        position=like.position if like else last + 10,
        lineage_id=like.lineage_id if like else new_id(),
    )


async def create_all(
    db: AsyncSession, edition: Edition, wanted: Sequence[tuple[NeedCreate, Need | None]]
) -> list[Need]:
    """Each with the one of an earlier edition that it continues, or none. The edition is known to
    be open."""
    last, made = await _last_position(db, edition), []
    for new, like in wanted:
        made.append((_new(edition, new, last, like), new))
        last = max(last, made[-1][0].position)
    db.add_all(need for need, _ in made)
    await db.flush()
    groups = [(need, new.target_groups) for need, new in made]
    await relations.add_terms(db, TermKind.target_group, groups, "/body/target_groups")
    await relations.add_places(db, [(need, new.places) for need, new in made])
    db.add_all(each for need, new in made for each in _evidence(need, new.evidence))
    await db.flush()
    for need, new in made:
        if new.measure_ids:
            await _set_measures(db, need, new.measure_ids)
    return [need for need, _ in made]


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
