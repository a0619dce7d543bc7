"""Parts are replaced whole, with the record they belong to."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import Term, TermKind
from triada.core.errors import UnknownReference
from triada.core.model import Owned
from triada.planning.relations.models import Part, Party, Place, Tag
from triada.planning.relations.schemas import PartyWrite, PlaceWrite


def _part(rows: type[Part], record: Owned, position: int, **fields: Any) -> Part:
    arc = {f"{record.__tablename__}_id": record.id}
    kept = {"authority_id": record.authority_id, "audience": record.audience}
    return rows(**arc, **kept, position=position, **fields)


async def _clear(db: AsyncSession, rows: type[Part], record: Owned, *more: Any) -> None:
    arc = getattr(rows, f"{record.__tablename__}_id")
    await db.execute(
        delete(rows).where(rows.authority_id == record.authority_id, arc == record.id, *more)
    )


async def set_parties(db: AsyncSession, record: Owned, parties: Sequence[PartyWrite]) -> None:
    await _clear(db, Party, record)
    db.add_all(_part(Party, record, n, **dict(party)) for n, party in enumerate(parties))
    await db.flush()


async def set_places(db: AsyncSession, record: Owned, places: Sequence[PlaceWrite]) -> None:
    await _clear(db, Place, record)
    for n, place in enumerate(places):
        fields = dict(place)
        fields["rule"] = place.rule.model_dump(mode="json") if place.rule else None
        db.add(_part(Place, record, n, **fields))
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
    db.add_all(_part(Tag, record, n, term_id=id, kind=kind) for n, id in enumerate(wanted))
    await db.flush()
