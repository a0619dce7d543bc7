"""What changed, in order, as this reader may know it. Nothing here writes."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Select,
    Uuid,
    and_,
    case,
    column,
    false,
    func,
    literal,
    or_,
    select,
)

from triada.core.ledger import CHANGE, INSTALLATION, REVISION
from triada.core.model import Audience, among
from triada.core.principal import Principal
from triada.exchange.feed.schemas import Operation


def _his(audience: ColumnElement[Any], caller: Principal) -> ColumnElement[bool]:
    """Whether the caller may read a record of this audience; null, which is no record, is not."""
    owner = CHANGE.c.authority_id
    inside = among(owner, caller.inside) if caller.inside else false()
    partner = among(owner, caller.partners) if caller.partners else false()
    return func.coalesce(
        or_(
            audience == Audience.public,
            and_(audience.is_not(None), inside),
            and_(audience == Audience.shared, partner),
        ),
        False,
    )


def numbers() -> Select[Any]:
    """The epoch and each authority's number, read before the changes: a change that comes
    between is seen now or next time, never lost."""
    return select(
        INSTALLATION.c.epoch,
        select(func.json_object_agg(REVISION.c.authority_id, REVISION.c.seq)).scalar_subquery(),
    )


def changes(caller: Principal, windows: Mapping[UUID, tuple[int, int]], limit: int) -> Select[Any]:
    """Lines between two numbers of each authority, authority by authority."""
    towns = list(windows)
    window = (
        func.unnest(
            literal(towns, ARRAY(Uuid())),
            literal([windows[town][0] for town in towns], ARRAY(BigInteger())),
            literal([windows[town][1] for town in towns], ARRAY(BigInteger())),
        )
        .table_valued(
            column("town", Uuid()), column("low", BigInteger()), column("high", BigInteger())
        )
        .render_derived("w")
    )
    his_after = _his(CHANGE.c.audience_after, caller)
    his_before = _his(CHANGE.c.audience_before, caller)
    lines = (
        select(
            CHANGE.c.authority_id,
            CHANGE.c.seq,
            CHANGE.c.at,
            CHANGE.c.entity,
            CHANGE.c.entity_id.label("id"),
            CHANGE.c.root_entity,
            CHANGE.c.root_id,
            CHANGE.c.version,
            case(
                (his_after, literal(Operation.upsert.value)),
                else_=literal(Operation.gone.value),
            ).label("operation"),
        )
        .where(
            CHANGE.c.authority_id == window.c.town,
            CHANGE.c.seq > window.c.low,
            CHANGE.c.seq <= window.c.high,
            or_(his_after, his_before),
        )
        .order_by(CHANGE.c.seq)
        .limit(limit)
        .lateral("lines")
    )
    return (
        select(*lines.c)
        .select_from(window.join(lines, literal(True)))
        .order_by(lines.c.authority_id, lines.c.seq)
        .limit(limit)
    )
