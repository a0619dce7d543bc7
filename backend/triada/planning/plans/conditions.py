"""What may stand in the way of a step, as SQL over an edition. Which step it stands in, and what is
said of it, is in `guards`."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    Boolean,
    ColumnElement,
    DateTime,
    SmallInteger,
    String,
    Uuid,
    and_,
    case,
    cast,
    column,
    false,
    func,
    literal,
    not_,
    or_,
    select,
    table,
)
from sqlalchemy.orm import aliased
from sqlalchemy.sql.expression import TableClause

from triada.commons.authorities.models import Authority
from triada.commons.authorities.queries import country_profiles
from triada.commons.authorities.schemas import CountryProfileRead
from triada.planning.plans.models import Edition, EditionState


def _named(name: str, **columns: Any) -> TableClause:
    """Tables of domains that stand above plans are known here by name."""
    return table(
        name,
        column("authority_id", Uuid),
        column("edition_id", Uuid),
        *(column(each, kind) for each, kind in columns.items()),
    )


CHAPTER = _named("chapter", covers=ARRAY(String))
VERSION = _named(
    "plan_version", id=Uuid, number=SmallInteger, kind=String, frozen_at=DateTime(timezone=True)
)
ACT = _named(
    "adoption_act",
    recorded_later=Boolean,
    kind=String,
    organisation_id=Uuid,
    plan_version_id=Uuid,
    created_at=DateTime(timezone=True),
)
CONSULTATION = _named(
    "consultation", opens_at=DateTime(timezone=True), closes_at=DateTime(timezone=True)
)
MEMBER = _named("edition_member", organisation_id=Uuid)
GOAL = _named("goal", id=Uuid)
CARRY_OVER = _named("carry_over", old_goal_id=Uuid, old_measure_id=Uuid)
MEASURE = _named("measure", id=Uuid)
PARTY = table(
    "party", column("authority_id", Uuid), column("measure_id", Uuid), column("role", String)
)
Later = aliased(Edition)


def some(rows: TableClause, *that: ColumnElement[bool]) -> ColumnElement[bool]:
    mine = (rows.c.authority_id == Edition.authority_id, rows.c.edition_id == Edition.id)
    return select(literal(1)).select_from(rows).where(*mine, *that).correlate(Edition).exists()


def _where_it_applies(
    profile: CountryProfileRead, kinds: Sequence[str], *, established: bool
) -> ColumnElement[bool]:
    if not established:
        return false()
    return and_(Authority.country == profile.country, Authority.kind.in_(kinds))


def _codes(codes: Sequence[str]) -> ColumnElement[Any]:
    return cast(list(codes), ARRAY(String))


def chapters_missing() -> ColumnElement[bool]:
    """CZ: decree 505/2006, § 39a, for regions; SK: act 448/2008, § 83 (5), for municipalities. The
    goals themselves are the strategic part."""
    each = (
        func.unnest(CHAPTER.c.covers).table_valued("code", joins_implicitly=True).render_derived()
    )
    covered = (
        select(func.coalesce(func.array_agg(each.c.code), _codes([])))
        .select_from(CHAPTER, each)
        .where(CHAPTER.c.authority_id == Edition.authority_id, CHAPTER.c.edition_id == Edition.id)
        .correlate(Edition)
        .scalar_subquery()
    )
    held = covered.op("||")(case((some(GOAL), _codes(["strategic"])), else_=_codes([])))
    asked = ((each, each.required_chapters) for each in country_profiles().values())
    return or_(
        false(),
        *(
            and_(
                _where_it_applies(profile, law.applies_to, established=law.established),
                not_(held.op("@>", is_comparison=True)(_codes([c.code for c in law.chapters]))),
            )
            for profile, law in asked
            if law is not None
        ),
    )


def discussion_is_a_duty() -> ColumnElement[bool]:
    """SK: act 448/2008, § 83 (4)."""
    asked = ((each, each.consultation) for each in country_profiles().values())
    return or_(
        false(),
        *(
            _where_it_applies(profile, law.applies_to, established=law.established)
            for profile, law in asked
            if law is not None and law.public_discussion
        ),
    )


def too_short() -> ColumnElement[bool]:
    """No minimum is established anywhere yet; a profile that names one is obeyed from then on."""
    length = CONSULTATION.c.closes_at - CONSULTATION.c.opens_at
    asked = ((each, each.consultation) for each in country_profiles().values())
    return or_(
        false(),
        *(
            and_(
                Authority.country == profile.country,
                some(CONSULTATION, length < func.make_interval(0, 0, 0, law.minimum_days)),
            )
            for profile, law in asked
            if law is not None and law.minimum_days is not None
        ),
    )


def without_lead() -> ColumnElement[bool]:
    led = (
        select(literal(1))
        .select_from(PARTY)
        .where(
            PARTY.c.authority_id == MEASURE.c.authority_id,
            PARTY.c.measure_id == MEASURE.c.id,
            PARTY.c.role == "lead",
        )
    )
    return some(MEASURE, not_(led.correlate(MEASURE).exists()))


def decided(act: str, about: str, since: Any = None) -> ColumnElement[bool]:
    """By an act about the newest version of that kind: nobody adopts one that was reworked."""
    newer = VERSION.alias("newer")
    of_version = (
        select(literal(1))
        .select_from(VERSION)
        .where(
            VERSION.c.authority_id == ACT.c.authority_id,
            VERSION.c.id == ACT.c.plan_version_id,
            not_(
                select(literal(1))
                .select_from(newer)
                .where(
                    newer.c.authority_id == VERSION.c.authority_id,
                    newer.c.edition_id == VERSION.c.edition_id,
                    newer.c.kind == about,
                    newer.c.number > VERSION.c.number,
                )
                .correlate(VERSION)
                .exists()
            ),
        )
    )
    if since is not None:
        of_version = of_version.where(VERSION.c.frozen_at >= since)
    return some(ACT, ACT.c.kind == act, of_version.correlate(ACT, Edition).exists())


def waiting_members() -> ColumnElement[bool]:
    own = (
        select(literal(1))
        .select_from(ACT)
        .where(
            ACT.c.authority_id == MEMBER.c.authority_id,
            ACT.c.edition_id == MEMBER.c.edition_id,
            ACT.c.organisation_id == MEMBER.c.organisation_id,
            ACT.c.kind == "adopts",
        )
    )
    return some(MEMBER, not_(own.correlate(MEMBER).exists()))


def undecided(items: TableClause, about: str) -> ColumnElement[bool]:
    """Nothing goes into the next cycle or out of it without a decision."""
    decided = (
        select(literal(1))
        .select_from(CARRY_OVER)
        .where(
            CARRY_OVER.c.authority_id == Edition.authority_id,
            CARRY_OVER.c.edition_id == Edition.id,
            CARRY_OVER.c[about] == items.c.id,
        )
        .correlate(Edition, items)
    )
    before = (
        items.c.authority_id == Edition.authority_id,
        items.c.edition_id == Edition.predecessor_id,
    )
    rows = select(literal(1)).select_from(items).where(*before, not_(decided.exists()))
    return rows.correlate(Edition).exists()


CONSULTED = some(CONSULTATION, CONSULTATION.c.closes_at <= func.now())
SUCCEEDED = (
    select(literal(1))
    .select_from(Later)
    .where(
        Later.authority_id == Edition.authority_id,
        Later.predecessor_id == Edition.id,
        Later.state.in_([EditionState.adopted, EditionState.amending, EditionState.evaluated]),
    )
    .correlate(Edition)
    .exists()
)


def recorded_later() -> ColumnElement[bool]:
    return some(ACT, ACT.c.recorded_later)
