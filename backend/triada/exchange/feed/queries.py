"""What changed, in order, as this reader may know it. Nothing here writes."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    BigInteger,
    ColumnElement,
    ScalarSelect,
    Select,
    case,
    cast,
    false,
    func,
    literal,
    or_,
    select,
)

from triada.core.ledger import CHANGE, FEED_RANGE, INSTALLATION
from triada.core.model import Audience, among
from triada.core.principal import Principal
from triada.exchange.feed.schemas import Operation

LOOKED_AT = 10_000
"""Lines of the ledger that one page looks through at most, for one who may read few of them."""


def _his(audience: ColumnElement[Any], caller: Principal) -> ColumnElement[bool]:
    """Whether the caller may read a record of this audience; null, which is no record, is not."""
    owner = CHANGE.c.authority_id
    inside = among(owner, caller.inside) if caller.inside else false()
    partner = among(owner, caller.partners) if caller.partners else false()
    return func.coalesce(
        or_(
            audience == Audience.public,
            audience.is_not(None) & inside,
            (audience == Audience.shared) & partner,
        ),
        False,
    )


def _position(value: int) -> ColumnElement[int]:
    return literal(value, BigInteger())


def _at(position: ColumnElement[int], column: ColumnElement[Any]) -> ScalarSelect[Any]:
    """A column of the range in which the position lies."""
    return (
        select(column)
        .where(FEED_RANGE.c.ends >= position)
        .order_by(FEED_RANGE.c.ends)
        .limit(1)
        .scalar_subquery()
    )


def _end() -> ScalarSelect[int]:
    return select(func.coalesce(func.max(FEED_RANGE.c.ends), 0)).scalar_subquery()


def _number(position: ColumnElement[int]) -> ColumnElement[int]:
    """The authority's number at a position of its range, or the one that the range begins after."""
    inside = FEED_RANGE.c.high - (FEED_RANGE.c.ends - position)
    return func.greatest(FEED_RANGE.c.low, inside)


def _enough(after: int, only: UUID | None) -> ColumnElement[int]:
    """The position up to which one page looks, however much more there is; null for the end."""
    if only is None:
        return _position(after + LOOKED_AT)
    own = FEED_RANGE.c.authority_id == only
    start = select(_number(_position(after)))
    start = start.where(own, FEED_RANGE.c.ends > after).order_by(FEED_RANGE.c.ends).limit(1)
    last = start.scalar_subquery() + LOOKED_AT
    found = select(FEED_RANGE.c.ends - (FEED_RANGE.c.high - last))
    found = found.where(own, FEED_RANGE.c.ends > after, FEED_RANGE.c.high >= last)
    return found.order_by(FEED_RANGE.c.ends).limit(1).scalar_subquery()


def reach(after: int, only: UUID | None) -> Select[Any]:
    """Read before the changes: the epoch, the end of what was told, where a page that begins at
    `after` ends at the latest, and the chains of both. What comes meanwhile is told next time."""
    until = func.least(_end(), _enough(after, only))
    bounds = select(_end().label("end"), until.label("until")).subquery("bounds")
    return select(
        INSTALLATION.c.epoch,
        bounds.c.end,
        bounds.c.until,
        _at(_position(after), FEED_RANGE.c.chain).label("chain"),
        _at(bounds.c.until, FEED_RANGE.c.chain).label("chain_until"),
    ).select_from(INSTALLATION.join(bounds, literal(True)))


def end() -> Select[Any]:
    """The epoch, the last position and the chain there; null where nothing ever changed."""
    last = select(FEED_RANGE.c.ends, FEED_RANGE.c.chain).order_by(FEED_RANGE.c.ends.desc()).limit(1)
    found = last.subquery("last")
    return select(INSTALLATION.c.epoch, found.c.ends, found.c.chain).select_from(
        INSTALLATION.outerjoin(found, literal(True))
    )


def changes(
    caller: Principal, after: int, until: int, only: UUID | None, limit: int
) -> Select[Any]:
    """Lines at the positions after `after` up to `until`, each with its position and the chain
    there."""
    range_ = FEED_RANGE.c
    window = select(
        range_.ends,
        range_.authority_id,
        range_.high,
        range_.chain,
        _number(_position(after)).label("from"),
        func.least(range_.high, _number(_position(until))).label("to"),
    ).where(range_.ends > after, range_.ends <= _at(_position(until), range_.ends))
    if only is not None:
        window = window.where(range_.authority_id == only)
    w = window.subquery("w")
    his_after = _his(CHANGE.c.audience_after, caller)
    his_before = _his(CHANGE.c.audience_before, caller)
    operation = case(
        (his_after, literal(Operation.upsert.value)), else_=literal(Operation.gone.value)
    )
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
            operation.label("operation"),
        )
        .where(
            CHANGE.c.authority_id == w.c.authority_id,
            CHANGE.c.seq > w.c["from"],
            CHANGE.c.seq <= w.c.to,
            or_(his_after, his_before),
        )
        .order_by(CHANGE.c.seq)
        .limit(limit)
        .lateral("lines")
    )
    position = cast(w.c.ends - (w.c.high - lines.c.seq), BigInteger)
    return (
        select(*lines.c, position.label("position"), w.c.chain)
        .select_from(w.join(lines, literal(True)))
        .order_by(w.c.ends, lines.c.seq)
        .limit(limit)
    )
