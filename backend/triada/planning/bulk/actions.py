"""Many changes by the actions of single measures, so that there is no second set of rules."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.db import set_audit_reason
from triada.core.error_handlers import in_savepoint
from triada.core.errors import ChangedMeanwhile, NotSignedIn, Problem, UnknownReference
from triada.core.principal import Principal
from triada.core.translations import sentence
from triada.planning.bulk.differences import item
from triada.planning.bulk.queries import standing
from triada.planning.bulk.schemas import (
    ChangeMeasure,
    CreateMeasure,
    MeasureChanges,
    MeasuresChanged,
    MoveMeasure,
    Operation,
    RemoveMeasure,
    RowFault,
)
from triada.planning.goals.models import Goal
from triada.planning.measures import actions as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureMove
from triada.planning.plans.actions import open_edition
from triada.planning.plans.models import Edition

BODY_IN: Mapping[type[Operation], str] = {ChangeMeasure: "/set", CreateMeasure: "/new"}
"""Where in an operation the body of its single route stands."""
OWN = {"/body/id", "/body/version"}


@dataclass
class Desk:
    """What the operations name, read once."""

    goals: Mapping[UUID, Goal]
    measures: dict[UUID, Measure]
    versions: Mapping[UUID, int] = field(default_factory=dict)
    """Before the first operation: that is what the caller saw."""

    def named(self, operation: ChangeMeasure | MoveMeasure | RemoveMeasure) -> Measure:
        if (measure := self.measures.get(operation.id)) is None:
            raise UnknownReference(at="/body/id")
        if self.versions[measure.id] != operation.version:
            raise ChangedMeanwhile(at="/body/version")
        return measure


@dataclass(frozen=True)
class Tried:
    id: UUID | None
    problem: Problem | None = None


async def _laid_out(db: AsyncSession, edition: Edition, operations: Sequence[Operation]) -> Desk:
    named = {each.id for each in operations if not isinstance(each, CreateMeasure)}
    town, edition_id = edition.authority_id, edition.id
    goals = select(Goal).where(Goal.authority_id == town, Goal.edition_id == edition_id)
    mine = (Measure.authority_id == town, Measure.edition_id == edition_id, Measure.id.in_(named))
    found = (await db.scalars(select(Measure).where(*mine))).all()
    return Desk(
        {each.id: each for each in await db.scalars(goals)},
        {each.id: each for each in found},
        {each.id: each.version for each in found},
    )


async def _move(
    db: AsyncSession, caller: Principal, measure: Measure, operation: MoveMeasure
) -> None:
    if not operation.take_back:
        await measures.move(db, measure, MeasureMove(to=operation.to, reason=operation.reason))
        return
    if caller.user_id is None:
        raise NotSignedIn
    await measures.take_back(db, measure, operation.to, caller.user_id)


async def _do(db: AsyncSession, caller: Principal, desk: Desk, operation: Operation) -> UUID:
    if isinstance(operation, CreateMeasure):
        if (home := desk.goals.get(operation.new.goal_ids[0])) is None:
            raise UnknownReference(at="/body/goal_ids/0")
        return (await measures.create(db, home, operation.new)).id
    measure = desk.named(operation)
    match operation:
        case ChangeMeasure():
            await measures.update(db, measure, operation.set)
        case MoveMeasure():
            await _move(db, caller, measure, operation)
        case RemoveMeasure():
            await measures.delete_measure(db, measure)
            del desk.measures[measure.id]
    return measure.id


async def _tried(
    db: AsyncSession, caller: Principal, desk: Desk, operation: Operation, reason: str
) -> Tried:
    async def work() -> UUID:
        await set_audit_reason(db, reason)
        return await _do(db, caller, desk, operation)

    done = await in_savepoint(db, work)
    if not isinstance(done, Problem):
        return Tried(done)
    if isinstance(operation, CreateMeasure):
        return Tried(None, done)
    if (measure := desk.measures.get(operation.id)) is not None:
        await db.refresh(measure)
    return Tried(operation.id, done)


def _fault(language: str, index: int, operation: Operation, problem: Problem) -> RowFault:
    at = problem.at or "/body"
    inner = "" if at in OWN or problem.at is None else BODY_IN.get(type(operation), "")
    return RowFault(
        pointer=f"/body/operations/{index}{inner}{at.removeprefix('/body')}",
        code=problem.code,
        title=sentence(language, "refusals", problem.code, problem.facts),
    )


async def run(
    db: AsyncSession, caller: Principal, edition: Edition, wanted: MeasureChanges
) -> MeasuresChanged:
    """All or nothing; a preview does the same and takes it back."""
    await open_edition(db, edition.authority_id, edition.id)
    operations = wanted.operations
    desk = await _laid_out(db, edition, operations)
    befores = await standing(db, caller, edition.id, list(desk.versions))
    everything = await db.begin_nested()
    tried = [await _tried(db, caller, desk, each, wanted.reason or "") for each in operations]
    ids = {each.id for each in tried if each.id is not None and each.problem is None}
    afters = await standing(db, caller, edition.id, ids)
    applied = not wanted.dry_run and not any(each.problem for each in tried)
    await (everything.commit() if applied else everything.rollback())
    return MeasuresChanged(
        applied=applied,
        items=[
            item(
                n,
                operation,
                each.id,
                _fault(caller.language, n, operation, each.problem) if each.problem else None,
                befores,
                afters,
                applied=applied,
            )
            for n, (operation, each) in enumerate(zip(operations, tried, strict=True))
        ],
    )
