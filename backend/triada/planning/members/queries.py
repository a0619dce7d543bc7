"""What can be asked about the members of a joint plan. Nothing here writes."""

from collections.abc import Callable
from typing import Any, TypeAlias
from uuid import UUID

from sqlalchemy import (
    CTE,
    ColumnElement,
    and_,
    case,
    column,
    func,
    literal,
    or_,
    select,
    table,
    true,
)
from sqlalchemy.orm import aliased

from triada.commons.authorities.models import Authority
from triada.commons.organisations.models import Organisation
from triada.commons.territories.models import Territory, TerritoryLink
from triada.core.guarded import told
from triada.core.jsonsql import Order, Rows, array, part, shape, single
from triada.core.principal import Principal
from triada.planning.measures.models import Measure
from triada.planning.measures.queries import ORDER as MEASURE_ORDER
from triada.planning.measures.queries import goal_ids
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import (
    Decided,
    ExtractMeasure,
    MemberDecision,
    MemberExtract,
    MemberFilter,
    MemberRead,
    MemberShare,
    OtherMember,
    Reach,
    SharesRead,
)
from triada.planning.plans.models import Edition
from triada.planning.relations.models import Part, Party, Place
from triada.planning.relations.queries import owned_by

Kept: TypeAlias = Callable[[str], ColumnElement[bool]]
"""Whether a field of a measure counts beyond what its reader may see anyway."""

ACT = table(
    "adoption_act",
    *(column(name) for name in ("authority_id", "id", "edition_id", "kind", "audience")),
    *(column(name) for name in ("organisation_id", "plan_version_id", "created_at")),
    *(column(name) for name in ("body", "session", "resolution", "decided_on")),
)
"""Acts stand above members; here they are known by name."""

ORDER: Order = (
    EditionMember.authority_id,
    EditionMember.edition_id,
    EditionMember.created_at,
    EditionMember.id,
)
SAME_EDITION = and_(
    Edition.authority_id == EditionMember.authority_id, Edition.id == EditionMember.edition_id
)


def _decision() -> ColumnElement[Any]:
    given = {name: ACT.c[name] for name in MemberDecision.model_fields if name != "act_id"}
    rows = (
        select(ACT.c.id.label("act_id"), *given.values())
        .where(
            ACT.c.authority_id == EditionMember.authority_id,
            ACT.c.edition_id == EditionMember.edition_id,
            ACT.c.organisation_id == EditionMember.organisation_id,
            ACT.c.kind.in_(list(Decided)),
            told(ACT.c),
        )
        .order_by(ACT.c.created_at.desc(), ACT.c.id.desc())
        .limit(1)
    )
    return single(rows.correlate(EditionMember))


GIVEN: dict[str, Any] = {
    "organisation_name": Organisation.name,
    "territory_name": Territory.name,
    "decision": _decision(),
    "edition_title": Edition.title,
    "authority_name": Authority.name,
}


def _shape(schema: type[MemberRead], **more: Any) -> Any:
    return (
        shape(schema, EditionMember, **GIVEN, **more)
        .join(Edition, SAME_EDITION)
        .join(Authority, Authority.authority_id == EditionMember.authority_id)
        .join(Organisation, Organisation.id == EditionMember.organisation_id)
        .join(Territory, Territory.id == EditionMember.territory_id, outer=True)
    )


def members(caller: Principal, wanted: MemberFilter) -> Rows:
    equal = {
        EditionMember.edition_id: wanted.edition_id,
        EditionMember.authority_id: wanted.authority_id,
        EditionMember.organisation_id: wanted.organisation_id,
    }
    rows: Rows = _shape(MemberRead).seen_by(caller)
    rows = rows.where(*(column == value for column, value in equal.items() if value is not None))
    if wanted.updated_since:
        rows = rows.where(EditionMember.updated_at >= wanted.updated_since)
    return rows


def member(caller: Principal, id: UUID) -> Rows:
    rows: Rows = _shape(MemberRead).seen_by(caller)
    return rows.where(EditionMember.id == id)


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


def _everything(_: str) -> ColumnElement[bool]:
    return true()


def _takes(rows: type[Part], on: ColumnElement[bool]) -> ColumnElement[bool]:
    found = select(rows.id).where(owned_by(rows, Measure), on)
    return found.correlate(Measure, EditionMember).exists()


def reached(edition: ColumnElement[Any], kept: Kept = _everything) -> CTE:
    """Pairs of members and measures: by where the measure happens or by who takes part."""
    ground = _ground(edition)
    mine = select(ground.c.id).where(ground.c.member_id == EditionMember.id)
    lies = Place.territory_id.in_(mine.correlate(EditionMember))
    acts = Party.organisation_id == EditionMember.organisation_id
    inside = and_(
        Measure.authority_id == EditionMember.authority_id,
        Measure.edition_id == EditionMember.edition_id,
    )
    either = or_(
        and_(kept("places"), _takes(Place, lies)), and_(kept("parties"), _takes(Party, acts))
    )
    return (
        select(EditionMember.id.label("member_id"), Measure.id.label("measure_id"))
        .join(Measure, inside)
        .where(EditionMember.edition_id == edition, either)
        .cte("reached")
    )


def extract(caller: Principal, id: UUID) -> Rows:
    """One member with what concerns it, in the order of the plan."""
    edition = select(EditionMember.edition_id).where(EditionMember.id == id)
    pairs = reached(edition.scalar_subquery())
    mine = (
        select(pairs.c.measure_id)
        .where(pairs.c.measure_id == Measure.id, pairs.c.member_id == id)
        .correlate(Measure)
        .exists()
    )
    other = aliased(EditionMember)
    others = (
        part(OtherMember, other, organisation_name=Organisation.name)
        .join(Organisation, Organisation.id == other.organisation_id)
        .join(pairs, pairs.c.member_id == other.id)
        .where(pairs.c.measure_id == Measure.id, other.id != id, told(other))
    )
    has_others = (
        select(pairs.c.measure_id)
        .where(pairs.c.measure_id == Measure.id, pairs.c.member_id != id)
        .correlate(Measure)
        .exists()
    )
    reach = case(
        (and_(mine, has_others), Reach.shared.value),
        (mine, Reach.own.value),
        else_=Reach.whole.value,
    )
    rows = part(
        ExtractMeasure,
        Measure,
        goal_ids=goal_ids(),
        reach=reach,
        shared_with=array(others.order_by(Organisation.sort, other.id).correlate(Measure)),
    )
    concerning = rows.where(
        Measure.authority_id == EditionMember.authority_id,
        Measure.edition_id == EditionMember.edition_id,
        told(Measure),
        or_(mine, ~has_others),
    )
    measures = array(concerning.order_by(*MEASURE_ORDER).correlate(EditionMember))
    found: Rows = _shape(MemberExtract, measures=measures).seen_by(caller)
    return found.where(EditionMember.id == id)


def shares(caller: Principal, edition_id: UUID) -> Rows:
    """How many measures each member has alone, and how many are counted jointly."""
    pairs = reached(literal(edition_id))
    alone = (
        select(pairs.c.measure_id, func.count().label("members"))
        .group_by(pairs.c.measure_id)
        .cte("alone")
    )
    counted = (
        select(func.count())
        .select_from(pairs)
        .join(alone, alone.c.measure_id == pairs.c.measure_id)
    )
    of_member = counted.where(pairs.c.member_id == EditionMember.id).correlate(EditionMember)
    each = (
        part(
            MemberShare,
            EditionMember,
            member_id=EditionMember.id,
            organisation_name=Organisation.name,
            own=of_member.where(alone.c.members == 1).scalar_subquery(),
            shared=of_member.where(alone.c.members > 1).scalar_subquery(),
        )
        .join(Organisation, Organisation.id == EditionMember.organisation_id)
        .where(SAME_EDITION, told(EditionMember))
    )
    all_ = (
        select(func.count())
        .select_from(Measure)
        .where(
            Measure.authority_id == Edition.authority_id,
            Measure.edition_id == Edition.id,
            told(Measure),
        )
    )
    with_one = select(func.count()).select_from(alone).where(alone.c.members == 1)
    measures = all_.correlate(Edition).scalar_subquery()
    rows = shape(
        SharesRead,
        Edition,
        measures=measures,
        jointly=measures - with_one.scalar_subquery(),
        members=array(each.order_by(Organisation.sort, EditionMember.id).correlate(Edition)),
    )
    return rows.seen_by(caller).where(Edition.id == edition_id)
