"""What stands in the way of a transition. Each guard is one SQL expression: the read that lists it
and the action that obeys it ask the same question, so that they cannot disagree."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Boolean, ColumnElement, Select, and_, cast, func, literal, not_, or_, select

from triada.commons.authorities.models import Authority
from triada.planning.adoption.models import ActKind, AdoptionAct
from triada.planning.consultations.models import Consultation
from triada.planning.goals.models import Goal
from triada.planning.lifecycle.conditions import (
    chapters_missing,
    consultation_runs,
    consulted,
    decided,
    discussion_is_a_duty,
    some,
    succeeded,
    too_short,
    undecided,
    waiting_members,
    without_lead,
)
from triada.planning.measures.models import Measure
from triada.planning.plans.blockers import (
    Blocker,
    ChaptersMissing,
    ConsultationRuns,
    ConsultationTooShort,
    DaysUnknown,
    ItemsUndecided,
    LeadMissing,
    MembersUndecided,
    NotConsulted,
    NotDecided,
    NotDiscussed,
    NothingFinal,
    NothingFrozen,
    NotOverYet,
    PeriodRuns,
)
from triada.planning.plans.models import Edition, EditionState, TransitionName
from triada.planning.versions.models import PlanVersion, VersionKind


@dataclass(frozen=True)
class Guard:
    refusal: type[Blocker]
    applies: ColumnElement[bool]
    """True where it stands in the way."""
    blocks: bool = True
    """Where it does not, it is a warning, read before the step is taken."""


STILL_CONSULTED = Guard(ConsultationRuns, consultation_runs())
LEAD_MISSING = Guard(LeadMissing, without_lead(), blocks=False)
ITEMS_UNDECIDED = Guard(ItemsUndecided, or_(undecided(Goal), undecided(Measure)), blocks=False)
NOT_DISCUSSED = Guard(NotDiscussed, and_(discussion_is_a_duty(), not_(consulted())))
NAMES = TransitionName
GUARDS: Mapping[TransitionName, Sequence[Guard]] = {
    NAMES.open_consultation: (
        Guard(NothingFrozen, not_(some(PlanVersion))),
        Guard(ChaptersMissing, chapters_missing()),
        Guard(DaysUnknown, not_(some(Consultation)), blocks=False),
        LEAD_MISSING,
        ITEMS_UNDECIDED,
    ),
    NAMES.end_consultation: (
        STILL_CONSULTED,
        Guard(ConsultationTooShort, too_short(), blocks=False),
    ),
    NAMES.submit: (
        STILL_CONSULTED,
        NOT_DISCUSSED,
        Guard(NothingFinal, not_(some(PlanVersion, PlanVersion.kind == VersionKind.final))),
        Guard(NotConsulted, not_(consulted()), blocks=False),
        LEAD_MISSING,
        ITEMS_UNDECIDED,
    ),
    NAMES.adopt: (
        Guard(NotDecided, not_(decided(ActKind.adopts, VersionKind.final))),
        Guard(MembersUndecided, waiting_members(), blocks=False),
    ),
    NAMES.record_as_adopted_earlier: (LEAD_MISSING,),
    NAMES.adopt_amendment: (
        Guard(
            NotDecided,
            not_(decided(ActKind.amends, VersionKind.amendment, since=Edition.state_since)),
        ),
    ),
    NAMES.evaluate: (Guard(PeriodRuns, Edition.ends_before > func.current_date(), blocks=False),),
    NAMES.archive: (
        Guard(
            NotOverYet,
            and_(
                Edition.state == EditionState.adopted,
                not_(succeeded()),
                not_(some(AdoptionAct, AdoptionAct.kind == ActKind.repeals)),
            ),
        ),
    ),
}


def guards(name: TransitionName) -> Sequence[Guard]:
    """The guards of a step, in the order in which they are named and obeyed."""
    return GUARDS.get(name, ())


def guard_results(name: TransitionName, edition: Edition) -> Select[*tuple[Any, ...]]:
    """One row: whether each guard of `guards(name)` applies to this edition, in their order."""
    results = [
        cast(each.applies, Boolean).label(f"g{n}") for n, each in enumerate(guards(name))
    ] or [literal(value=False).label("none")]
    return (
        select(*results)
        .select_from(Edition)
        .join(Authority, Authority.authority_id == Edition.authority_id)
        .where(Edition.authority_id == edition.authority_id, Edition.id == edition.id)
    )
