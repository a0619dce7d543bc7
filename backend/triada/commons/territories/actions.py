"""What can be done to an authority's own territories, and the rules it obeys."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.territories import codes
from triada.commons.territories.differences import exact
from triada.commons.territories.models import (
    Territory,
    TerritoryCode,
    TerritoryFigure,
    TerritoryLink,
)
from triada.commons.territories.queries import below
from triada.commons.territories.schemas import (
    CodeWrite,
    FigureWrite,
    ParentWrite,
    TerritoryCreate,
    TerritoryUpdate,
)
from triada.core.errors import (
    AlreadyThere,
    Conflict,
    EndsBeforeItBegins,
    StillUsed,
    UnknownReference,
)
from triada.core.ids import new_id, official_id
from triada.core.merge_patch import apply_patch, bump_version

PARTS = {"codes", "parents", "figures"}


class TerritoryInsideItself(Conflict):
    """A place cannot lie in one that lies in it, in whatever hierarchy."""


def _normal(given: Sequence[CodeWrite]) -> list[tuple[str, str]]:
    """In one spelling; the same code twice is one."""
    return list(dict.fromkeys((c.scheme, codes.normalise(c.scheme, c.code)) for c in given))


async def _set_codes(db: AsyncSession, territory: Territory, given: Sequence[CodeWrite]) -> None:
    await db.execute(delete(TerritoryCode).where(TerritoryCode.territory_id == territory.id))
    for n, (scheme, value) in enumerate(_normal(given)):
        taken = select(TerritoryCode.id).where(
            TerritoryCode.scheme == scheme, TerritoryCode.value == value
        )
        if await db.scalar(taken):
            raise AlreadyThere(at=f"/body/codes/{n}/code")
        kept = {"territory_id": territory.id, "recorded_by": territory.recorded_by}
        db.add(TerritoryCode(**kept, scheme=scheme, value=value))
    await db.flush()


async def _set_parents(
    db: AsyncSession, territory: Territory, given: Sequence[ParentWrite]
) -> None:
    """Safe against two at once: the number of the commons is locked."""
    wanted = {parent.territory_id for parent in given}
    known = set(await db.scalars(select(Territory.id).where(Territory.id.in_(wanted))))
    if unknown := [n for n, parent in enumerate(given) if parent.territory_id not in known]:
        raise UnknownReference(at=f"/body/parents/{unknown[0]}/territory_id")
    inside = below(select(Territory.id).where(Territory.id == territory.id))
    looped = {territory.id, *await db.scalars(inside)} & wanted
    if looped:
        raise TerritoryInsideItself(at="/body/parents")
    await db.execute(delete(TerritoryLink).where(TerritoryLink.child_id == territory.id))
    kept = {"child_id": territory.id, "recorded_by": territory.recorded_by}
    pairs = dict.fromkeys((parent.territory_id, parent.hierarchy) for parent in given)
    db.add_all(
        TerritoryLink(**kept, parent_id=parent, hierarchy=hierarchy) for parent, hierarchy in pairs
    )
    await db.flush()


async def _set_figures(
    db: AsyncSession, territory: Territory, given: Sequence[FigureWrite]
) -> None:
    await db.execute(delete(TerritoryFigure).where(TerritoryFigure.territory_id == territory.id))
    kept = {"territory_id": territory.id, "recorded_by": territory.recorded_by}
    for figure in given:
        numbers = {name: exact(getattr(figure, name)) for name in ("value", "low", "high")}
        db.add(TerritoryFigure(**kept, **{**dict(figure), **numbers}))
    await db.flush()


async def _set_parts(
    db: AsyncSession, territory: Territory, sent: TerritoryCreate | TerritoryUpdate
) -> None:
    if "codes" in sent.model_fields_set:
        await _set_codes(db, territory, sent.codes)
    if "parents" in sent.model_fields_set:
        await _set_parents(db, territory, sent.parents)
    if "figures" in sent.model_fields_set:
        await _set_figures(db, territory, sent.figures)


def _dated(territory: Territory) -> None:
    begins, ends = territory.valid_from, territory.valid_to
    if begins and ends and ends < begins:
        raise EndsBeforeItBegins(at="/body/valid_to")


async def _id_of(db: AsyncSession, given: Sequence[CodeWrite]) -> UUID:
    """The same on every installation where an official code says which place it is; one whose
    code was corrected later keeps its id, so that it may be taken."""
    for scheme, value in _normal(given):
        if scheme in codes.OFFICIAL:
            id = official_id(scheme, value)
            return new_id() if await db.get(Territory, id) else id
    return new_id()


async def create(db: AsyncSession, new: TerritoryCreate) -> Territory:
    fields = {name: getattr(new, name) for name in new.model_fields_set - PARTS}
    territory = Territory(**fields, id=await _id_of(db, new.codes))
    _dated(territory)
    db.add(territory)
    await db.flush()
    await _set_parts(db, territory, new)
    return territory


async def update(db: AsyncSession, territory: Territory, change: TerritoryUpdate) -> None:
    apply_patch(territory, change, apart_from=PARTS)
    _dated(territory)
    if change.model_fields_set & PARTS:
        bump_version(territory)
    await db.flush()
    await _set_parts(db, territory, change)


async def delete_territory(db: AsyncSession, territory: Territory) -> None:
    """Its links go with it, so what lies in it would be left without a place."""
    if await db.scalar(
        select(TerritoryLink.id).where(TerritoryLink.parent_id == territory.id).limit(1)
    ):
        raise StillUsed
    await db.delete(territory)
    await db.flush()
