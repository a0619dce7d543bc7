"""Parts are replaced whole, with the record they belong to."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, delete, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import Term, TermKind
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory
from triada.core.errors import UnknownReference
from triada.core.model import Owned, Shared
from triada.planning.relations.models import Part, Party, Place, Tag
from triada.planning.relations.schemas import PartyWrite, PlaceWrite

Given = TypeVar("Given")
Many: TypeAlias = Sequence[tuple[Owned, Sequence[Given]]]
"""What several records are to have."""


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
    db: AsyncSession,
    model: type[Shared],
    named: Iterable[tuple[int, UUID | None]],
    at: str,
    *more: ColumnElement[bool],
) -> None:
    """Each names a shared record; the first that does not is told by its place."""
    places = [(n, id) for n, id in named if id is not None]
    wanted = {id for _, id in places}
    if not wanted:
        return
    known = set(await db.scalars(select(model.id).where(model.id.in_(wanted), *more)))
    for n, id in places:
        if id not in known:
            raise UnknownReference(at=at.format(n))


def _each(many: Many[Given]) -> Iterator[tuple[Owned, int, Given]]:
    """What each record gets, with its place there."""
    return ((record, n, given) for record, listed in many for n, given in enumerate(listed))


async def add_parties(db: AsyncSession, many: Many[PartyWrite]) -> None:
    """To records that have none, however many there are."""
    named = ((n, party.organisation_id) for _, n, party in _each(many))
    await _known(db, Organisation, named, "/body/parties/{}/organisation_id")
    db.add_all(_part(Party, to, "parties", n, **dict(party)) for to, n, party in _each(many))
    await db.flush()


async def set_parties(db: AsyncSession, record: Owned, parties: Sequence[PartyWrite]) -> None:
    await _clear(db, Party, record)
    await add_parties(db, [(record, parties)])


def _place(record: Owned, n: int, place: PlaceWrite) -> Part:
    rule = place.rule.model_dump(mode="json") if place.rule else None
    return _part(Place, record, "places", n, **{**dict(place), "rule": rule})


async def add_places(db: AsyncSession, many: Many[PlaceWrite]) -> None:
    named = ((n, place.territory_id) for _, n, place in _each(many))
    await _known(db, Territory, named, "/body/places/{}/territory_id")
    around = ((n, place.rule.within if place.rule else None) for _, n, place in _each(many))
    await _known(db, Territory, around, "/body/places/{}/rule/within")
    db.add_all(_place(record, n, place) for record, n, place in _each(many))
    await db.flush()


async def set_places(db: AsyncSession, record: Owned, places: Sequence[PlaceWrite]) -> None:
    await _clear(db, Place, record)
    await add_places(db, [(record, places)])


async def add_terms(db: AsyncSession, kind: TermKind, many: Many[UUID], at: str) -> None:
    """Each must be a term of that kind; a service type is not a target group."""
    once = [(record, list(dict.fromkeys(ids))) for record, ids in many]
    named = ((n, id) for _, n, id in _each(once))
    await _known(db, Term, named, at + "/{}", Term.kind == kind)
    kept = {"kind": kind}
    db.add_all(_part(Tag, to, f"{kind}s", n, term_id=id, **kept) for to, n, id in _each(once))
    await db.flush()


async def set_terms(
    db: AsyncSession, record: Owned, kind: TermKind, term_ids: Sequence[UUID], at: str
) -> None:
    await _clear(db, Tag, record, Tag.kind == kind)
    await add_terms(db, kind, [(record, term_ids)], at)
