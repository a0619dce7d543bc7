"""Plans and projects of one town, from their facts to records."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.model import Audience
from triada.core.text import Text
from triada.demo.beside import load_beside
from triada.demo.refs import Facts, Refs, same
from triada.planning.activities import actions as activities
from triada.planning.activities.schemas import ActivityCreate
from triada.planning.adoption import actions as adoption
from triada.planning.adoption.schemas import ActCreate, EarlierAdoption
from triada.planning.freezing import actions as freezing
from triada.planning.goals import actions as goals
from triada.planning.goals.models import Goal
from triada.planning.goals.schemas import GoalCreate
from triada.planning.indicators import actions as indicators
from triada.planning.indicators.schemas import IndicatorCreate, UseCreate
from triada.planning.lifecycle import actions as lifecycle
from triada.planning.measures import actions as measures
from triada.planning.measures.models import MeasureState
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.plans import actions as plans
from triada.planning.plans.models import Edition, Level, Plan, TransitionName
from triada.planning.plans.schemas import EditionCreate, PlanCreate
from triada.planning.projects import actions as projects
from triada.planning.projects.models import Project
from triada.planning.projects.schemas import ProjectCreate
from triada.planning.publication import actions as publication
from triada.planning.versions.models import PlanVersion, VersionKind
from triada.reference.loader import term_id, territory_id


def _parties(refs: Refs, given: Facts) -> list[dict[str, Any]]:
    return [
        {
            "role": each["role"],
            "organisation_id": refs.organisations.get(each["organisation"]),
            "body": each["body"],
            "note": each["note"],
        }
        for each in given["parties"]
    ]


def _place(refs: Refs, given: Facts) -> dict[str, Any]:
    rule = given["rule"]
    if rule is not None:
        within = rule.get("within")
        rule = {**rule, "within": territory_id(within) if within else None}
    unit = given["territory"]
    return {
        "territory_id": territory_id(unit) if unit else None,
        "rule": rule,
        "words": refs.said(given["words"]),
        "certain": given["certain"],
    }


def _places(refs: Refs, given: Facts) -> list[dict[str, Any]]:
    return [_place(refs, each) for each in given["places"]]


def _terms(given: Facts, name: str, kind: str) -> list[UUID]:
    return [term_id(kind, code) for code in given.get(name, ())]


async def load_plans(db: AsyncSession, refs: Refs, listed: Sequence[Facts]) -> None:
    for given in listed:
        named = same(given, "kind", "title", "abbreviation", "earlier_titles")
        plan = await plans.create_plan(db, PlanCreate(authority_id=refs.authority_id, **named))
        for edition in given["editions"]:
            await _edition(db, refs, plan, edition)


EDITION = (
    "ordinal", "title", "period_from", "period_to", "outlook_year", "valid_until", "summary",
    "legal_basis", "easy", "note", "incomplete", "incomplete_note", "source", "levels",
)  # fmt: skip


async def _edition(db: AsyncSession, refs: Refs, plan: Plan, given: Facts) -> None:
    new = EditionCreate(
        plan_id=plan.id,
        parties=_parties(refs, given),
        places=_places(refs, given),
        **same(given, *EDITION),
    )
    edition = await plans.create_edition(db, plan, new)
    for goal in given["goals"]:
        await _goal(db, refs, edition, goal, None)
    await _indicators(db, refs, given["indicators"])
    await load_beside(db, refs, edition, given)
    for step in given.get("life", ()):
        await _lived(db, edition, step)
    if edition.state != given["state"]:
        raise ValueError(f"{given['ref']} has come to {edition.state}, not to {given['state']}")
    note = given["state_note"]
    edition.state_note = Text.model_validate(note) if note else None
    await db.flush()
    await publication.publish(db, edition, Audience(given["audience"]))


ACT = (
    "organisation_id", "body", "session", "resolution", "decided_on", "gazette", "notice_url",
    "note",
)  # fmt: skip


async def _newest(db: AsyncSession, edition: Edition) -> UUID | None:
    return await db.scalar(
        select(PlanVersion.id)
        .where(
            PlanVersion.authority_id == edition.authority_id,
            PlanVersion.edition_id == edition.id,
        )
        .order_by(PlanVersion.number.desc())
        .limit(1)
    )


async def _lived(db: AsyncSession, edition: Edition, step: Facts) -> None:
    """One thing that happened to the plan: past the same guards as anybody's work."""
    if "freeze" in step:
        title = Text.model_validate(step["title"])
        await freezing.freeze(db, edition, VersionKind(step["freeze"]), title, None)
    elif "act" in step:
        of = {"edition_id": edition.id, "plan_version_id": await _newest(db, edition)}
        new = ActCreate(kind=step["act"], **of, **same(step, *ACT))
        await adoption.record(db, edition, new)
    elif "earlier" in step:
        known = EarlierAdoption(source=step["earlier"], **same(step, *ACT))
        await freezing.record_earlier(db, edition, known)
    else:
        await lifecycle.move(db, edition, TransitionName(step["step"]))


async def _level_id(db: AsyncSession, edition: Edition, depth: int) -> UUID:
    mine = (Level.authority_id == edition.authority_id, Level.edition_id == edition.id)
    return (await db.scalars(select(Level.id).where(*mine, Level.depth == depth))).one()


GOAL = ("code", "title", "description", "easy", "note", "incomplete", "incomplete_note")


async def _goal(
    db: AsyncSession, refs: Refs, edition: Edition, given: Facts, parent: Goal | None
) -> None:
    new = GoalCreate(
        edition_id=edition.id,
        parent_id=parent.id if parent else None,
        level_id=await _level_id(db, edition, given["depth"]),
        target_groups=_terms(given, "target_groups", "target_group"),
        places=_places(refs, given),
        **same(given, *GOAL),
    )
    goal = await goals.create(db, edition, new)
    refs.records[given["ref"]] = goal
    for measure in given["measures"]:
        await _measure(db, refs, goal, measure)
    for below in given["goals"]:
        await _goal(db, refs, edition, below, goal)


MEASURE = (
    "code", "title", "description", "easy", "note", "kinds", "policy_fields", "starts", "ends",
    "continuous", "place_uncertain", "place_note", "source_words", "outside_source",
)  # fmt: skip


async def _measure(db: AsyncSession, refs: Refs, goal: Goal, given: Facts) -> None:
    new = MeasureCreate(
        goal_ids=[goal.id],
        target_groups=_terms(given, "target_groups", "target_group"),
        service_types=_terms(given, "service_types", "service_type"),
        forms=_terms(given, "forms", "form"),
        places=_places(refs, given),
        parties=_parties(refs, given),
        **same(given, *MEASURE),
    )
    measure = await measures.create(db, goal, new)
    measure.state = MeasureState(given["state"])
    refs.records[given["ref"]] = measure


INDICATOR = (
    "name", "unit", "definition", "value_type", "direction", "period_aggregation",
    "territory_aggregation", "cumulative",
)  # fmt: skip


async def _indicators(db: AsyncSession, refs: Refs, listed: Sequence[Facts]) -> None:
    for given in listed:
        new = IndicatorCreate(authority_id=refs.authority_id, **same(given, *INDICATOR))
        indicator = await indicators.create_indicator(db, new)
        owner = refs.records[given["use"]["on"]]
        use = UseCreate.model_validate(
            {
                "indicator_id": indicator.id,
                f"{owner.__tablename__}_id": owner.id,
                "targets": given["use"]["targets"],
            }
        )
        await indicators.create_use(db, owner, use)


PROJECT = (
    "title", "programme", "description", "starts", "ends", "state", "incomplete",
    "incomplete_note", "source",
)  # fmt: skip
ACTIVITY = ("code", "title", "description", "starts", "ends", "continuous", "done")


async def load_projects(db: AsyncSession, refs: Refs, listed: Sequence[Facts]) -> None:
    for given in listed:
        new = ProjectCreate(
            authority_id=refs.authority_id,
            goals=[same(goal, "level", "title") for goal in given["goals"]],
            target_groups=_terms(given, "target_groups", "target_group"),
            parties=_parties(refs, given),
            places=_places(refs, given),
            **same(given, *PROJECT),
        )
        project = await projects.create(db, new)
        refs.records[given["ref"]] = project
        for activity in given["activities"]:
            await _activity(db, refs, project, activity)
        await _indicators(db, refs, given["indicators"])
        await publication.publish(db, project, Audience(given["audience"]))


async def _activity(db: AsyncSession, refs: Refs, project: Project, given: Facts) -> None:
    new = ActivityCreate(
        project_id=project.id, parties=_parties(refs, given), **same(given, *ACTIVITY)
    )
    refs.records[given["ref"]] = await activities.create(db, project, new)
