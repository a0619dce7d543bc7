"""Parts are replaced whole, with the record they belong to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory
from triada.core.errors import UnknownReference
from triada.core.model import Owned, Shared
from triada.planning.relations.models import Part, Party, Place, Tag
from triada.planning.relations.schemas import PartyWrite, PlaceWrite


def _part(rows: type[Part], record: Owned, field: str, position: int, **fields: Any) -> Part:
    arc = {f"{record.__tablename__}_id": record.id}
    kept = {"authority_id": record.authority_id, "audience": record.audience_of(field)}
    return rows(**arc, **kept, position=position, **fields)


async def _clear(db: AsyncSession, rows: type[Part], record: Owned, *more: Any) -> None:
    arc = getattr(rows, f"{record.__tablename__}_id")
    await db.execute(
        delete(rows).where(rows.authority_id == record.authority_id, arc == record.id, *more)
    )


async def _known(
    db: AsyncSession, model: type[Shared], named: Sequence[UUID | None], at: str
) -> None:
    """Each names a shared record; the first that does not is told by its place."""
    wanted = {id for id in named if id is not None}
    if not wanted:
        return
    known = set(await db.scalars(select(model.id).where(model.id.in_(wanted))))
    for n, id in enumerate(named):
        if id is not None and id not in known:
            raise UnknownReference(at=at.format(n))


async def set_parties(db: AsyncSession, record: Owned, parties: Sequence[PartyWrite]) -> None:
    named = [party.organisation_id for party in parties]
    await _known(db, Organisation, named, "/body/parties/{}/organisation_id")
    await _clear(db, Party, record)
    db.add_all(_part(Party, record, "parties", n, **dict(party)) for n, party in enumerate(parties))
    await db.flush()


async def set_places(db: AsyncSession, record: Owned, places: Sequence[PlaceWrite]) -> None:
    named = [place.territory_id for place in places]
    await _known(db, Territory, named, "/body/places/{}/territory_id")
    around = [place.rule.within if place.rule else None for place in places]
    await _known(db, Territory, around, "/body/places/{}/rule/within")
    await _clear(db, Place, record)
    for n, place in enumerate(places):
        fields = dict(place)
        fields["rule"] = place.rule.model_dump(mode="json") if place.rule else None
        db.add(_part(Place, record, "places", n, **fields))
    await db.flush()


async def set_terms(
    db: AsyncSession, record: Owned, kind: TermKind, term_ids: Sequence[UUID], at: str
) -> None:
    """Each must be a term of that kind; a service type is not a target group."""
    wanted = list(dict.fromkeys(term_ids))
    known = set(await db.scalars(select(Term.id).where(Term.id.in_(wanted), Term.kind == kind)))
    if unknown := [n for n, id in enumerate(wanted) if id not in known]:
        raise UnknownReference(at=f"{at}/{unknown[0]}")
    await _clear(db, Tag, record, Tag.kind == kind)
    field = f"{kind}s"
    db.add_all(_part(Tag, record, field, n, term_id=id, kind=kind) for n, id in enumerate(wanted))
    await db.flush()
