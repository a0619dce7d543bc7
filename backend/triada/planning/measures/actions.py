"""What can be done to measures, and the rules it obeys. Nothing here knows HTTP."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import delete, func, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.commons.classifications.models import TermKind
from triada.core.audience_cascade import share_with_parts
from triada.core.dates import in_order
from triada.core.db import set_audit_reason
from triada.core.errors import Conflict, EndsBeforeItBegins, Invalid, UnknownReference
from triada.core.ids import new_id
from triada.core.merge_patch import apply_patch, bump_version, sent_columns
from triada.core.ordering import position_behind
from triada.core.text import Text
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.measures import queries
from triada.planning.measures.models import (
    FINISHED,
    TRANSITIONS,
    Measure,
    MeasureState,
    needs_reason,
)
from triada.planning.measures.schemas import (
    MeasureCreate,
    MeasureMove,
    MeasurePlace,
    MeasurePostponement,
    MeasureUpdate,
)
from triada.planning.plans.actions import ReasonMissing, open_edition
from triada.planning.plans.models import Edition
from triada.planning.relations import actions as relations

PARTS = {"parties", "places", "target_groups", "service_types", "forms"}
TERMS = {
    "target_groups": TermKind.target_group,
    "service_types": TermKind.service_type,
    "forms": TermKind.form,
}


class NotFromHere(Conflict):
    """The state machine of `models.TRANSITIONS`."""


class NotTakenBack(Conflict):
    """Only who took the last step goes back from it, to where it came from, and soon."""


class MeasureIsOver(Conflict):
    """What is completed or stopped has no end to move."""


class NothingToPostpone(Conflict):
    """A measure without an end cannot be late."""


class GoalElsewhere(Invalid):
    """A measure hangs on goals of its own edition."""


def _dated(measure: Measure) -> None:
    if not in_order(measure.starts, measure.ends):
        raise EndsBeforeItBegins(at="/body/ends")


def _hanging(measure: Measure, goal_ids: Sequence[UUID]) -> list[MeasureGoal]:
    return [
        MeasureGoal(
            authority_id=measure.authority_id,
            audience=measure.audience,
            edition_id=measure.edition_id,
            measure_id=measure.id,
            goal_id=goal_id,
            position=n,
        )
        for n, goal_id in enumerate(dict.fromkeys(goal_ids))
    ]


async def _hang(
    db: AsyncSession, edition_id: UUID, many: Sequence[tuple[Measure, Sequence[UUID]]]
) -> None:
    links = [link for measure, goal_ids in many for link in _hanging(measure, goal_ids)]
    wanted = {link.goal_id for link in links}
    town = many[0][0].authority_id
    mine = (Goal.authority_id == town, Goal.edition_id == edition_id, Goal.id.in_(wanted))
    if wanted - set(await db.scalars(select(Goal.id).where(*mine))):
        raise GoalElsewhere(at="/body/goal_ids")
    db.add_all(links)
    await db.flush()


async def _set_goals(db: AsyncSession, measure: Measure, goal_ids: Sequence[UUID]) -> None:
    mine = (MeasureGoal.authority_id == measure.authority_id, MeasureGoal.measure_id == measure.id)
    await db.execute(delete(MeasureGoal).where(*mine))
    await _hang(db, measure.edition_id, [(measure, goal_ids)])


async def _set_parts(db: AsyncSession, measure: Measure, sent: MeasureUpdate) -> None:
    given = sent.model_fields_set
    if "parties" in given:
        await relations.set_parties(db, measure, sent.parties)
    if "places" in given:
        await relations.set_places(db, measure, sent.places)
    for field, kind in TERMS.items():
        if field in given:
            ids = getattr(sent, field)
            await relations.set_terms(db, measure, kind, ids, f"/body/{field}")


async def _last_position(db: AsyncSession, edition: Edition) -> int:
    last = await db.scalar(
        select(func.max(Measure.position)).where(
            Measure.authority_id == edition.authority_id, Measure.edition_id == edition.id
        )
    )
    return last or 0


def _new(edition: Edition, new: MeasureCreate, last: int, like: Measure | None) -> Measure:
    """Behind the last one, or in the place and the lineage of one of an earlier edition."""
    measure = Measure(
        id=new_id(),
        **sent_columns(new, apart_from=PARTS | {"goal_ids"}),
        authority_id=edition.authority_id,
        edition_id=edition.id,
        audience=edition.audience,
        position=like.position if like else last + 10,
        lineage_id=like.lineage_id if like else new_id(),
    )
    _dated(measure)
    return measure


async def _add_parts(db: AsyncSession, made: Sequence[tuple[Measure, MeasureCreate]]) -> None:
    await relations.add_parties(db, [(measure, new.parties) for measure, new in made])
    await relations.add_places(db, [(measure, new.places) for measure, new in made])
    for field, kind in TERMS.items():
        given = [(measure, getattr(new, field)) for measure, new in made]
        await relations.add_terms(db, kind, given, f"/body/{field}")


async def create(db: AsyncSession, goal: Goal, new: MeasureCreate) -> Measure:
    """Hangs a new measure on `goal`, last in its edition."""
    edition = await open_edition(db, goal.authority_id, goal.edition_id)
    (measure,) = await create_all(db, edition, [(new, None)])
    return measure


async def create_all(
    db: AsyncSession, edition: Edition, wanted: Sequence[tuple[MeasureCreate, Measure | None]]
) -> list[Measure]:
    """Each with the one of an earlier edition that it continues, or none; in as many statements as
    one takes. The edition is known to be open."""
    if not wanted:
        return []
    last, made = await _last_position(db, edition), []
    for new, like in wanted:
        made.append((_new(edition, new, last, like), new))
        last = max(last, made[-1][0].position)
    db.add_all(measure for measure, _ in made)
    await db.flush()
    await _hang(db, edition.id, [(measure, new.goal_ids) for measure, new in made])
    await _add_parts(db, made)
    return [measure for measure, _ in made]


async def update(db: AsyncSession, measure: Measure, change: MeasureUpdate) -> None:
    await open_edition(db, measure.authority_id, measure.edition_id)
    apply_patch(measure, change, apart_from=PARTS | {"goal_ids"})
    _dated(measure)
    if change.model_fields_set & (PARTS | {"goal_ids"}):
        bump_version(measure)
    await db.flush()
    if "goal_ids" in change.model_fields_set:
        await _set_goals(db, measure, change.goal_ids)
    await _set_parts(db, measure, change)
    if "field_audience" in change.model_fields_set:
        await share_with_parts(db, measure)


async def _at_home(db: AsyncSession, measure: Measure, goal_id: UUID) -> list[Measure]:
    """The other measures of which this goal is the home, in their order."""
    home = (
        MeasureGoal.authority_id == Measure.authority_id,
        MeasureGoal.measure_id == Measure.id,
        MeasureGoal.position == 0,
        MeasureGoal.goal_id == goal_id,
    )
    rows = await db.scalars(
        select(Measure)
        .where(
            Measure.authority_id == measure.authority_id,
            Measure.edition_id == measure.edition_id,
            Measure.id != measure.id,
            select(MeasureGoal.id).where(*home).correlate(Measure).exists(),
        )
        .order_by(Measure.position, Measure.id)
    )
    return list(rows)


async def _goal_ids(db: AsyncSession, measure: Measure) -> list[UUID]:
    mine = (MeasureGoal.authority_id == measure.authority_id, MeasureGoal.measure_id == measure.id)
    found = select(MeasureGoal.goal_id).where(*mine).order_by(MeasureGoal.position)
    return list(await db.scalars(found))


async def place(db: AsyncSession, measure: Measure, wanted: MeasurePlace) -> None:
    """Below another home the former one is left; goals it supports beside stay."""
    home = await db.get(Goal, (measure.authority_id, wanted.goal_id))
    if home is None or home.edition_id != measure.edition_id:
        raise UnknownReference(at="/body/goal_id")
    neighbours = await _at_home(db, measure, home.id)
    now = await _goal_ids(db, measure)
    beside = [id for id in now[1:] if id != home.id]
    stays = now[:1] == [home.id]
    change = MeasureUpdate() if stays else MeasureUpdate(goal_ids=[home.id, *beside])
    with db.no_autoflush:  # or the number and the goals would be two versions
        measure.position = position_behind(measure, neighbours, wanted.after_id)
        await update(db, measure, change)


def _said(reason: Text | None) -> str:
    return reason.values[reason.authored] if reason else ""


async def move(db: AsyncSession, measure: Measure, step: MeasureMove) -> None:
    await open_edition(db, measure.authority_id, measure.edition_id)
    here = measure.state
    if step.to not in TRANSITIONS[here]:
        raise NotFromHere(at="/body/to")
    if needs_reason(here, step.to) and step.reason is None:
        raise ReasonMissing(at="/body/reason")
    if step.reason is not None:
        await set_audit_reason(db, _said(step.reason))
    measure.state = step.to
    measure.state_reason = step.reason
    measure.state_on = step.on
    await db.flush()


async def take_back(db: AsyncSession, measure: Measure, to: MeasureState, user_id: UUID) -> None:
    """As if the last step had not been: a slip needs neither a way back nor a reason."""
    await open_edition(db, measure.authority_id, measure.edition_id)
    step = (await db.execute(queries.last_step(measure.id, user_id))).one_or_none()
    if step is None or step.state != to:
        raise NotTakenBack(at="/body/to")
    measure.state, measure.state_reason, measure.state_on = step
    await db.flush()


async def postpone(db: AsyncSession, measure: Measure, later: MeasurePostponement) -> None:
    """Another end, with its reason; the state stays as it is."""
    await open_edition(db, measure.authority_id, measure.edition_id)
    if measure.state in FINISHED:
        raise MeasureIsOver
    if measure.ends is None:
        raise NothingToPostpone
    await set_audit_reason(db, _said(later.reason))
    measure.postponed_from, measure.ends = measure.ends, later.ends
    measure.postponement_reason = later.reason
    _dated(measure)
    await db.flush()


async def delete_measures(db: AsyncSession, measures: Sequence[Measure]) -> None:
    """Of one edition, in one statement; what hangs on them goes by the keys of the tables."""
    authority_id, edition_id = measures[0].authority_id, measures[0].edition_id
    await open_edition(db, authority_id, edition_id)
    ids = [measure.id for measure in measures]
    gone = delete(Measure).where(Measure.authority_id == authority_id, Measure.id.in_(ids))
    await db.execute(gone.execution_options(synchronize_session=False))
    for measure in measures:
        db.expunge(measure)


async def delete_measure(db: AsyncSession, measure: Measure) -> None:
    await open_edition(db, measure.authority_id, measure.edition_id)
    await db.delete(measure)
    await db.flush()
