"""Which collections can be pulled whole, each the same shape as its list."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from triada.commons.organisations import queries as organisations
from triada.commons.organisations.models import Organisation
from triada.commons.organisations.schemas import OrganisationFilter, OrganisationRead
from triada.core.jsonsql import Order, Rows
from triada.core.model import Owned
from triada.core.principal import Principal
from triada.core.schema import Read
from triada.exchange.exports.schemas import Collection, ExportFilter
from triada.planning.activities import queries as activities
from triada.planning.activities.models import Activity
from triada.planning.activities.schemas import ActivityFilter, ActivityRead
from triada.planning.adoption import queries as acts
from triada.planning.adoption.models import AdoptionAct
from triada.planning.adoption.schemas import ActFilter, ActRead
from triada.planning.alignments import queries as alignments
from triada.planning.alignments.models import Alignment, ExternalPlan
from triada.planning.alignments.schemas import (
    AlignmentFilter,
    AlignmentRead,
    ExternalPlanFilter,
    ExternalPlanRead,
)
from triada.planning.chapters import queries as chapters
from triada.planning.chapters.models import Chapter
from triada.planning.chapters.schemas import ChapterBrief, ChapterFilter
from triada.planning.consultations import queries as consultations
from triada.planning.consultations.models import Consultation
from triada.planning.consultations.schemas import ConsultationFilter, ConsultationRecord
from triada.planning.goals import queries as goals
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalFilter, GoalRead
from triada.planning.indicators import queries as indicators
from triada.planning.indicators.models import Indicator, IndicatorUse
from triada.planning.indicators.schemas import (
    IndicatorFilter,
    IndicatorRead,
    UseFilter,
    UseRead,
)
from triada.planning.lifecycle import queries as lifecycle
from triada.planning.measures import queries as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureFilter, MeasureRead
from triada.planning.members import queries as members
from triada.planning.members.models import EditionMember
from triada.planning.members.schemas import MemberFilter, MemberRead
from triada.planning.needs import queries as needs
from triada.planning.needs.models import Need
from triada.planning.needs.schemas import NeedFilter, NeedRead
from triada.planning.plans import queries as plans
from triada.planning.plans.models import Edition, Plan
from triada.planning.plans.schemas import EditionFilter, EditionRead, PlanFilter, PlanRead
from triada.planning.projects import queries as projects
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import ProjectFilter, ProjectRead
from triada.planning.succession import queries as succession
from triada.planning.succession.models import CarryOver
from triada.planning.succession.schemas import CarryOverFilter, CarryOverRead
from triada.planning.versions import queries as versions
from triada.planning.versions.models import PlanVersion
from triada.planning.versions.schemas import VersionFilter, VersionRead


@dataclass(frozen=True)
class Pull:
    schema: type[Read]
    rows: Callable[[Principal, ExportFilter], Rows]
    order: Order
    leaving_out: frozenset[str] = frozenset()
    """What changes with the reader's language, and so is no fact to keep."""


def _by_key(model: type[Owned]) -> Order:
    return (model.authority_id, model.id)


PULLS: Mapping[Collection, Pull] = {
    Collection.organisations: Pull(
        OrganisationRead,
        lambda caller, wanted: organisations.organisations(
            caller, OrganisationFilter(authority_id=wanted.authority_id)
        ),
        (Organisation.id,),
    ),
    Collection.plans: Pull(
        PlanRead,
        lambda caller, wanted: plans.plans(caller, PlanFilter(authority_id=wanted.authority_id)),
        _by_key(Plan),
    ),
    Collection.editions: Pull(
        EditionRead,
        lambda caller, wanted: lifecycle.editions(
            caller, EditionFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Edition),
        frozenset({"allowed_transitions"}),
    ),
    Collection.goals: Pull(
        GoalRead,
        lambda caller, wanted: goals.goals(caller, GoalFilter(authority_id=wanted.authority_id)),
        _by_key(Goal),
    ),
    Collection.measures: Pull(
        MeasureRead,
        lambda caller, wanted: measures.measures(
            caller, MeasureFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Measure),
        frozenset({"allowed_transitions"}),
    ),
    Collection.activities: Pull(
        ActivityRead,
        lambda caller, wanted: activities.activities(
            caller, ActivityFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Activity),
    ),
    Collection.indicators: Pull(
        IndicatorRead,
        lambda caller, wanted: indicators.indicators(
            caller, IndicatorFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Indicator),
    ),
    Collection.indicator_uses: Pull(
        UseRead,
        lambda caller, wanted: indicators.uses(caller, UseFilter(authority_id=wanted.authority_id)),
        _by_key(IndicatorUse),
    ),
    Collection.projects: Pull(
        ProjectRead,
        lambda caller, wanted: projects.projects(
            caller, ProjectFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Project),
    ),
    Collection.chapters: Pull(
        ChapterBrief,
        lambda caller, wanted: chapters.chapters(
            caller, ChapterFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Chapter),
    ),
    Collection.versions: Pull(
        VersionRead,
        lambda caller, wanted: versions.versions(
            caller, VersionFilter(authority_id=wanted.authority_id)
        ),
        _by_key(PlanVersion),
    ),
    Collection.consultations: Pull(
        ConsultationRecord,
        lambda caller, wanted: consultations.consultations(
            caller, ConsultationFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Consultation),
        frozenset({"state"}),
    ),
    Collection.adoption_acts: Pull(
        ActRead,
        lambda caller, wanted: acts.acts(caller, ActFilter(authority_id=wanted.authority_id)),
        _by_key(AdoptionAct),
    ),
    Collection.edition_members: Pull(
        MemberRead,
        lambda caller, wanted: members.members(
            caller, MemberFilter(authority_id=wanted.authority_id)
        ),
        _by_key(EditionMember),
    ),
    Collection.needs: Pull(
        NeedRead,
        lambda caller, wanted: needs.needs(caller, NeedFilter(authority_id=wanted.authority_id)),
        _by_key(Need),
    ),
    Collection.external_plans: Pull(
        ExternalPlanRead,
        lambda caller, wanted: alignments.external_plans(
            caller, ExternalPlanFilter(authority_id=wanted.authority_id)
        ),
        _by_key(ExternalPlan),
    ),
    Collection.alignments: Pull(
        AlignmentRead,
        lambda caller, wanted: alignments.alignments(
            caller, AlignmentFilter(authority_id=wanted.authority_id)
        ),
        _by_key(Alignment),
    ),
    Collection.carry_overs: Pull(
        CarryOverRead,
        lambda caller, wanted: succession.carry_overs(
            caller, CarryOverFilter(authority_id=wanted.authority_id)
        ),
        _by_key(CarryOver),
    ),
}
