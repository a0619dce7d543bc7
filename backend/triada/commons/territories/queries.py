"""What can be asked about territories. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Select, func, literal, or_, select
from sqlalchemy.orm import aliased

from triada.commons.territories import codes
from triada.commons.territories.models import (
    Territory,
    TerritoryCode,
    TerritoryFigure,
    TerritoryLink,
)
from triada.commons.territories.schemas import (
    CodeRead,
    FigureRead,
    ParentRead,
    TerritoryFilter,
    TerritoryRead,
)
from triada.core.jsonsql import Order, Rows, apply_filters, array, nested_rows, shape
from triada.core.model import model_of, visible
from triada.core.principal import Principal

ORDER: Order = (Territory.sort, Territory.id)


def _codes() -> ColumnElement[Any]:
    rows = nested_rows(CodeRead, TerritoryCode, code=TerritoryCode.value)
    mine = rows.where(TerritoryCode.territory_id == Territory.id)
    return array(mine.order_by(TerritoryCode.scheme, TerritoryCode.value).correlate(Territory))


def _parents() -> ColumnElement[Any]:
    parent = aliased(Territory)
    rows = nested_rows(
        ParentRead, TerritoryLink, territory_id=TerritoryLink.parent_id, name=parent.name
    ).join(parent, parent.id == TerritoryLink.parent_id)
    mine = rows.where(TerritoryLink.child_id == Territory.id)
    return array(mine.order_by(TerritoryLink.hierarchy, parent.sort).correlate(Territory))


def _figures() -> ColumnElement[Any]:
    rows = nested_rows(FigureRead, TerritoryFigure)
    mine = rows.where(TerritoryFigure.territory_id == Territory.id)
    newest_first = func.partial_from(TerritoryFigure.as_of).desc().nulls_last()
    ordered = mine.order_by(TerritoryFigure.kind, newest_first, TerritoryFigure.id)
    return array(ordered.correlate(Territory))


TERRITORIES = shape(
    TerritoryRead, Territory, codes=_codes(), parents=_parents(), figures=_figures()
)


def below(roots: Rows) -> Select[UUID]:
    """Ids under `roots` through any hierarchy, without them; a loop would end by itself."""
    found = (
        select(TerritoryLink.child_id.label("id"))
        .where(TerritoryLink.parent_id.in_(roots))
        # Without a name of its own, for one question may look below several roots.
        .cte(recursive=True)
    )
    deeper = select(TerritoryLink.child_id).join(found, TerritoryLink.parent_id == found.c.id)
    return select(found.union(deeper).c.id)


def _of_authority(caller: Principal, authority_id: UUID) -> ColumnElement[bool]:
    authority = model_of("authority")
    own = select(authority.territory_id).where(
        authority.authority_id == authority_id,
        authority.territory_id.is_not(None),
        visible(authority, caller),
    )
    recorded = Territory.recorded_by == authority_id
    return or_(recorded, Territory.id.in_(own), Territory.id.in_(below(own)))


def _coded(scheme: str | None, code: str | None) -> ColumnElement[bool]:
    rows = select(TerritoryCode.territory_id)
    if scheme:
        rows = rows.where(TerritoryCode.scheme == scheme)
    if code:
        rows = rows.where(TerritoryCode.value == codes.normalise(scheme or "", code))
    return Territory.id.in_(rows)


def territories(caller: Principal, wanted: TerritoryFilter) -> Rows:
    rows = apply_filters(TERRITORIES.seen_by(caller), wanted, Territory.country, Territory.kind)
    if wanted.within:
        rows = rows.where(Territory.id.in_(below(select(literal(wanted.within)))))
    if wanted.authority_id:
        rows = rows.where(_of_authority(caller, wanted.authority_id))
    if wanted.scheme or wanted.code:
        rows = rows.where(_coded(wanted.scheme, wanted.code))
    return rows


def territory(caller: Principal, id: UUID) -> Rows:
    return TERRITORIES.seen_by(caller).where(Territory.id == id)
