"""What lies on the desk while decisions are taken: the old edition, what was decided, what came of
it. Nothing here writes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.display_name import display_name
from triada.core.errors import Conflict, Invalid, UnknownReference
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition, Level
from triada.planning.succession.copies import Belongings, belongings
from triada.planning.succession.models import CarryOver, Descent, ItemKind
from triada.planning.succession.schemas import DecisionWrite

Item = Goal | Measure


class GoalUndecided(Conflict):
    """What hangs on a goal follows it, so the goal is decided first."""


class GoalDropped(Conflict):
    """What hung on a goal that is not carried over needs another one."""


class NotCarriedAsItIs(Invalid):
    """What it would take over breaks a rule of today, or a list that is joined becomes too long."""


@dataclass
class CarryOverContext:
    edition: Edition
    old: Mapping[tuple[ItemKind, UUID], Item]
    hung: Mapping[UUID, list[UUID]]
    """The old goals of each old measure, the home first."""
    depth: Mapping[UUID, int]
    """Of old levels."""
    levels: Mapping[int, UUID]
    """Of the new edition, by depth."""
    goals: dict[UUID, Goal]
    """Of the new edition."""
    owned: Belongings
    decided: dict[UUID, CarryOver] = field(default_factory=dict)
    """By what it is about."""
    came: dict[UUID, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    """New records by the old one."""

    def named(self, wanted: DecisionWrite) -> list[Any]:
        found = [self.old.get((wanted.of, id)) for id in wanted.old_ids]
        if None in found or len(set(wanted.old_ids)) < len(found):
            wrong = (n for n, id in enumerate(wanted.old_ids) if id in wanted.old_ids[:n])
            missing = found.index(None) if None in found else next(wrong)
            raise UnknownReference(at=f"/old_ids/{missing}")
        return found

    def under(self, wanted: DecisionWrite) -> list[UUID]:
        for n, id in enumerate(wanted.under):
            if id not in self.goals:
                raise UnknownReference(at=f"/under/{n}")
        return wanted.under

    def follows(self, goal_id: UUID, item: Item) -> UUID | None:
        """The first goal that came of an old one; none where it was dropped."""
        if goal_id not in self.decided:
            goal = self.old[ItemKind.goal, goal_id]
            raise GoalUndecided(item=display_name(item), goal=display_name(goal))
        return next(iter(self.came[goal_id]), None)

    def rank(self, wanted: DecisionWrite) -> tuple[int, int, int]:
        """Goals before what hangs on them, from the top."""
        item = self.old.get((wanted.of, wanted.old_ids[0]))
        if item is None:
            return (0, 0, 0)
        if isinstance(item, Measure):
            return (1, 0, item.position)
        return (0, self.depth[item.level_id], item.position)


def _of(model: Any, edition: Edition, id: UUID | None) -> Any:
    return select(model).where(model.authority_id == edition.authority_id, model.edition_id == id)


async def load_context(
    db: AsyncSession, edition: Edition, wanted: Sequence[DecisionWrite]
) -> CarryOverContext:
    before = edition.predecessor_id
    goals = (await db.scalars(_of(Goal, edition, before))).all()
    measures = (await db.scalars(_of(Measure, edition, before))).all()
    levels = await db.scalars(_of(Level, edition, before))
    new_levels = await db.scalars(_of(Level, edition, edition.id))
    links = _of(MeasureGoal, edition, before).order_by(MeasureGoal.position)
    hung: dict[UUID, list[UUID]] = defaultdict(list)
    for link in await db.scalars(links):
        hung[link.measure_id].append(link.goal_id)
    ids = [id for each in wanted for id in each.old_ids]
    desk = CarryOverContext(
        edition=edition,
        old={
            **{(ItemKind.goal, each.id): each for each in goals},
            **{(ItemKind.measure, each.id): each for each in measures},
        },
        hung=hung,
        depth={each.id: each.depth for each in levels},
        levels={each.depth: each.id for each in new_levels},
        goals={each.id: each for each in await db.scalars(_of(Goal, edition, edition.id))},
        owned=await belongings(db, edition.authority_id, ids),
    )
    await _decided(db, desk)
    return desk


async def _decided(db: AsyncSession, desk: CarryOverContext) -> None:
    about: dict[UUID, UUID] = {}
    for each in await db.scalars(_of(CarryOver, desk.edition, desk.edition.id)):
        item_id = each.old_goal_id or each.old_measure_id
        desk.decided[item_id] = each
        about[each.id] = item_id
    rows = _of(Descent, desk.edition, desk.edition.id).order_by(Descent.position)
    for each in await db.scalars(rows):
        desk.came[about[each.carry_over_id]].append(each.goal_id or each.measure_id)
