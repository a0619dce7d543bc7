"""What may stand in the way of a step, as SQL over an edition. Which step it stands in, and what is
said of it, is in `guards`."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, TypeAlias

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    ColumnExpressionArgument,
    String,
    and_,
    case,
    cast,
    false,
    func,
    literal,
    not_,
    or_,
    select,
)
from sqlalchemy.orm import InstrumentedAttribute, aliased

from triada.commons.authorities.models import Authority
from triada.commons.authorities.queries import country_profiles
from triada.commons.authorities.schemas import CountryProfileRead
from triada.planning.adoption.models import ActKind, AdoptionAct
from triada.planning.chapters.models import Chapter
from triada.planning.consultations.models import Consultation
from triada.planning.goals.models import Goal
from triada.planning.measures.models import Measure
from triada.planning.members.models import EditionMember
from triada.planning.plans.models import Edition, EditionState
from triada.planning.relations.models import Party, PartyRole
from triada.planning.succession.models import CarryOver
from triada.planning.versions.models import PlanVersion, VersionKind

OfEdition: TypeAlias = (
    type[Chapter]
    | type[PlanVersion]
    | type[AdoptionAct]
    | type[Consultation]
    | type[EditionMember]
    | type[Goal]
    | type[Measure]
)
Later = aliased(Edition)


def some(model: OfEdition, *that: ColumnExpressionArgument[bool]) -> ColumnElement[bool]:
    """Whether the edition has a record of this kind for which all `that` holds."""
    mine = (model.authority_id == Edition.authority_id, model.edition_id == Edition.id)
    return select(literal(1)).select_from(model).where(*mine, *that).correlate(Edition).exists()


def _where_it_applies(
    profile: CountryProfileRead, kinds: Sequence[str], *, established: bool
) -> ColumnElement[bool]:
    """For authorities of these kinds in the profile's country; nowhere until it is established."""
    if not established:
        return false()
    return and_(Authority.country == profile.country, Authority.kind.in_(kinds))


def _codes(codes: Sequence[str]) -> ColumnElement[Any]:
    return cast(list(codes), ARRAY(String))


def chapters_missing() -> ColumnElement[bool]:
    """CZ: decree 505/2006, § 39a, for regions; SK: act 448/2008, § 83 (5), for municipalities. The
    goals themselves are the strategic part."""
    each = func.unnest(Chapter.covers).table_valued("code", joins_implicitly=True).render_derived()
    covered = (
        select(func.coalesce(func.array_agg(each.c.code), _codes([])))
        .select_from(Chapter, each)
        .where(Chapter.authority_id == Edition.authority_id, Chapter.edition_id == Edition.id)
        .correlate(Edition)
        .scalar_subquery()
    )
    present = covered.op("||")(case((some(Goal), _codes(["strategic"])), else_=_codes([])))
    duties = ((each, each.required_chapters) for each in country_profiles().values())
    return or_(
        false(),
        *(
            and_(
                _where_it_applies(profile, law.applies_to, established=law.established),
                not_(present.op("@>", is_comparison=True)(_codes([c.code for c in law.chapters]))),
            )
            for profile, law in duties
            if law is not None
        ),
    )


def discussion_is_a_duty() -> ColumnElement[bool]:
    """SK: act 448/2008, § 83 (4)."""
    duties = ((each, each.consultation) for each in country_profiles().values())
    return or_(
        false(),
        *(
            _where_it_applies(profile, law.applies_to, established=law.established)
            for profile, law in duties
            if law is not None and law.public_discussion
        ),
    )


def too_short() -> ColumnElement[bool]:
    """No minimum is established anywhere yet; a profile that names one is obeyed from then on."""
    length = Consultation.closes_at - Consultation.opens_at
    duties = ((each, each.consultation) for each in country_profiles().values())
    return or_(
        false(),
        *(
            and_(
                Authority.country == profile.country,
                some(Consultation, length < func.make_interval(0, 0, 0, law.minimum_days)),
            )
            for profile, law in duties
            if law is not None and law.minimum_days is not None
        ),
    )


def without_lead() -> ColumnElement[bool]:
    """Whether some measure has no lead among its parties."""
    led = (
        select(literal(1))
        .select_from(Party)
        .where(
            Party.authority_id == Measure.authority_id,
            Party.measure_id == Measure.id,
            Party.role == PartyRole.lead,
        )
    )
    return some(Measure, not_(led.correlate(Measure).exists()))


def decided(
    act: ActKind, about: VersionKind, since: InstrumentedAttribute[datetime] | None = None
) -> ColumnElement[bool]:
    """Whether there is an act about the newest version of that kind, frozen `since` then: nobody
    adopts one that was reworked."""
    newer = aliased(PlanVersion)
    reworked = (
        select(literal(1))
        .select_from(newer)
        .where(
            newer.authority_id == PlanVersion.authority_id,
            newer.edition_id == PlanVersion.edition_id,
            newer.kind == about,
            newer.number > PlanVersion.number,
        )
        .correlate(PlanVersion)
        .exists()
    )
    of_version = (
        select(literal(1))
        .select_from(PlanVersion)
        .where(
            PlanVersion.authority_id == AdoptionAct.authority_id,
            PlanVersion.id == AdoptionAct.plan_version_id,
            not_(reworked),
        )
    )
    if since is not None:
        of_version = of_version.where(PlanVersion.frozen_at >= since)
    return some(
        AdoptionAct,
        AdoptionAct.kind == act,
        of_version.correlate(AdoptionAct, Edition).exists(),
    )


def waiting_members() -> ColumnElement[bool]:
    """Whether some member's own council has not adopted the joint plan."""
    own = (
        select(literal(1))
        .select_from(AdoptionAct)
        .where(
            AdoptionAct.authority_id == EditionMember.authority_id,
            AdoptionAct.edition_id == EditionMember.edition_id,
            AdoptionAct.organisation_id == EditionMember.organisation_id,
            AdoptionAct.kind == ActKind.adopts,
        )
    )
    return some(EditionMember, not_(own.correlate(EditionMember).exists()))


def undecided(items: type[Goal] | type[Measure]) -> ColumnElement[bool]:
    """Whether a goal or measure of the edition before waits for a decision about the next cycle."""
    about = CarryOver.old_goal_id if items is Goal else CarryOver.old_measure_id
    decided = (
        select(literal(1))
        .select_from(CarryOver)
        .where(
            CarryOver.authority_id == Edition.authority_id,
            CarryOver.edition_id == Edition.id,
            about == items.id,
        )
        .correlate(Edition, items)
    )
    before = (
        items.authority_id == Edition.authority_id,
        items.edition_id == Edition.predecessor_id,
    )
    rows = select(literal(1)).select_from(items).where(*before, not_(decided.exists()))
    return rows.correlate(Edition).exists()


def consultation_runs() -> ColumnElement[bool]:
    return some(Consultation, Consultation.closes_at > func.now())


def consulted() -> ColumnElement[bool]:
    return some(Consultation, Consultation.closes_at <= func.now())


def succeeded() -> ColumnElement[bool]:
    """Whether the next edition of the plan is in force."""
    in_force = (EditionState.adopted, EditionState.amending, EditionState.evaluated)
    rows = (
        select(literal(1))
        .select_from(Later)
        .where(
            Later.authority_id == Edition.authority_id,
            Later.predecessor_id == Edition.id,
            Later.state.in_(in_force),
        )
    )
    return rows.correlate(Edition).exists()


def recorded_later() -> ColumnElement[bool]:
    """Whether the plan was adopted before it was entered here."""
    return some(AdoptionAct, AdoptionAct.recorded_later)
