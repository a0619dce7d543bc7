"""What can be done to risks, and the rules it obeys."""

from collections.abc import Sequence

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.core.ordering import NeighbourPlace, place_among
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition
from triada.planning.relations import actions as relations
from triada.planning.risks.models import Risk
from triada.planning.risks.schemas import RiskCreate, RiskUpdate

PARTS = {"places"}


async def create(db: AsyncSession, edition: Edition, new: RiskCreate) -> Risk:
    await open_edition(db, edition.authority_id, edition.id)
    (risk,) = await create_all(db, edition, [(new, None)])
    return risk


async def create_all(
    db: AsyncSession, edition: Edition, wanted: Sequence[tuple[RiskCreate, Risk | None]]
) -> list[Risk]:
    """Each with the one of an earlier edition that it continues, or none. The edition is known to
    be open."""
    own = (Risk.authority_id == edition.authority_id, Risk.edition_id == edition.id)
    last = await db.scalar(select(func.max(Risk.position)).where(*own)) or 0
    made = []
    for new, like in wanted:
        last = max(last, like.position) if like else last + 10
        risk = Risk(
            id=new_id(),
            **sent_columns(new, apart_from=PARTS),
            authority_id=edition.authority_id,
            audience=edition.audience,
            position=like.position if like else last,
            lineage_id=like.lineage_id if like else new_id(),
        )
        made.append((risk, new.places))
    db.add_all(risk for risk, _ in made)
    await db.flush()
    await relations.add_places(db, made)
    return [risk for risk, _ in made]


async def update(db: AsyncSession, risk: Risk, change: RiskUpdate) -> None:
    await open_edition(db, risk.authority_id, risk.edition_id)
    apply_patch(risk, change, apart_from=PARTS)
    if "places" in change.model_fields_set:
        bump_version(risk)
    await db.flush()
    if "places" in change.model_fields_set:
        await relations.set_places(db, risk, change.places)


async def delete_risk(db: AsyncSession, risk: Risk) -> None:
    await open_edition(db, risk.authority_id, risk.edition_id)
    await db.delete(risk)
    await db.flush()


async def place(db: AsyncSession, risk: Risk, wanted: NeighbourPlace) -> None:
    """Behind another risk of its edition."""
    await open_edition(db, risk.authority_id, risk.edition_id)
    await place_among(db, risk, wanted, Risk.edition_id == risk.edition_id)
