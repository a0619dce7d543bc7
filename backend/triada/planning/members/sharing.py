"""Whose the measures of a joint plan are, and that each is counted once (decision 0019)."""

from typing import Any
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    and_,
    case,
    func,
    literal,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import aliased

from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import TerritoryLink
from triada.core.field_visibility import visible_part
from triada.core.jsonsql import Rows, array, nested_rows, shape
from triada.core.principal import Principal
from triada.planning.measures.models import Measure
from triada.planning.measures.queries import ORDER as MEASURE_ORDER
from triada.planning.measures.queries import goal_ids
from triada.planning.members.models import EditionMember
from triada.planning.members.queries import SAME_EDITION, whole
from triada.planning.members.schemas import (
    ExtractMeasure,
    MemberExtract,
    MemberShare,
    OtherMember,
    Reach,
    SharesRead,
)
from triada.planning.plans.models import Edition
from triada.planning.relations.models import Part, Party, Place
from triada.planning.relations.queries import owned_by

OF_MEMBER = and_(
    Measure.authority_id == EditionMember.authority_id,
    Measure.edition_id == EditionMember.edition_id,
)


def _ground(edition: ColumnElement[Any]) -> CTE:
    """Each member's territory and all that lies in it, through any hierarchy."""
    found = (
        select(EditionMember.id.label("member_id"), EditionMember.territory_id.label("id"))
        .where(EditionMember.edition_id == edition)
        .where(EditionMember.territory_id.is_not(None))
        .cte("ground", recursive=True)
    )
    deeper = select(found.c.member_id, TerritoryLink.child_id).join(
        found, TerritoryLink.parent_id == found.c.id
    )
    return found.union(deeper)


def _takes(rows: type[Part], on: ColumnElement[bool]) -> ColumnElement[bool]:
    found = select(rows.id).where(owned_by(rows, Measure), on)
    return found.correlate(Measure, EditionMember).exists()


def reached(edition: ColumnElement[Any]) -> CTE:
    """Pairs of members and measures: by where the measure happens or by who takes part."""
    ground = _ground(edition)
    mine = select(ground.c.id).where(ground.c.member_id == EditionMember.id)
    lies = Place.territory_id.in_(mine.correlate(EditionMember))
    acts = Party.organisation_id == EditionMember.organisation_id
    either = or_(_takes(Place, lies), _takes(Party, acts))
    return (
        select(EditionMember.id.label("member_id"), Measure.id.label("measure_id"))
        .join(Measure, OF_MEMBER)
        .where(EditionMember.edition_id == edition, either)
        .cte("reached")
    )


def _paired(pairs: CTE, *that: ColumnElement[bool]) -> ColumnElement[bool]:
    found = select(pairs.c.measure_id).where(pairs.c.measure_id == Measure.id, *that)
    return found.correlate(Measure).exists()


def _others(pairs: CTE, id: UUID) -> ColumnElement[Any]:
    other = aliased(EditionMember)
    rows = (
        nested_rows(OtherMember, other, organisation_name=Organisation.name)
        .join(Organisation, Organisation.id == other.organisation_id)
        .join(pairs, pairs.c.member_id == other.id)
        .where(pairs.c.measure_id == Measure.id, other.id != id, visible_part(other))
    )
    return array(rows.order_by(Organisation.sort, other.id).correlate(Measure))


def _concerning(pairs: CTE, id: UUID) -> ColumnElement[Any]:
    """The measures of a member and those of nobody in particular, in the order of the plan."""
    mine, elsewhere = (
        _paired(pairs, pairs.c.member_id == id),
        _paired(pairs, pairs.c.member_id != id),
    )
    reach = case(
        (and_(mine, elsewhere), Reach.shared.value),
        (mine, Reach.own.value),
        else_=Reach.whole.value,
    )
    rows = nested_rows(
        ExtractMeasure,
        Measure,
        goal_ids=goal_ids(),
        reach=reach,
        shared_with=_others(pairs, id),
    ).where(OF_MEMBER, visible_part(Measure), or_(mine, not_(elsewhere)))
    return array(rows.order_by(*MEASURE_ORDER).correlate(EditionMember))


def extract(caller: Principal, id: UUID) -> Rows:
    """One member with what concerns it."""
    edition = select(EditionMember.edition_id).where(EditionMember.id == id)
    measures = _concerning(reached(edition.scalar_subquery()), id)
    return whole(MemberExtract, measures=measures).seen_by(caller).where(EditionMember.id == id)


def _counted(pairs: CTE, alone: CTE) -> ColumnElement[Any]:
    """Of each member, in the order of their names."""
    rows = (
        select(func.count())
        .select_from(pairs)
        .join(alone, alone.c.measure_id == pairs.c.measure_id)
        .where(pairs.c.member_id == EditionMember.id)
        .correlate(EditionMember)
    )
    each = (
        nested_rows(
            MemberShare,
            EditionMember,
            member_id=EditionMember.id,
            organisation_name=Organisation.name,
            own=rows.where(alone.c.members == 1).scalar_subquery(),
            shared=rows.where(alone.c.members > 1).scalar_subquery(),
        )
        .join(Organisation, Organisation.id == EditionMember.organisation_id)
        .where(SAME_EDITION, visible_part(EditionMember))
    )
    return array(each.order_by(Organisation.sort, EditionMember.id).correlate(Edition))


def shares(caller: Principal, edition_id: UUID) -> Rows:
    """How many measures each member has alone, and how many are counted jointly."""
    pairs = reached(literal(edition_id))
    members = func.count().label("members")
    alone = select(pairs.c.measure_id, members).group_by(pairs.c.measure_id).cte("alone")
    with_one = select(func.count()).select_from(alone).where(alone.c.members == 1)
    inside = and_(Measure.authority_id == Edition.authority_id, Measure.edition_id == Edition.id)
    all_ = select(func.count()).select_from(Measure).where(inside, visible_part(Measure))
    measures = all_.correlate(Edition).scalar_subquery()
    rows = shape(
        SharesRead,
        Edition,
        measures=measures,
        jointly=measures - with_one.scalar_subquery(),
        members=_counted(pairs, alone),
    )
    return rows.seen_by(caller).where(Edition.id == edition_id)
