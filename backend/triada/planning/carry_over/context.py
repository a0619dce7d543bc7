"""What decisions are taken about: the old edition, what was decided, what came of it. Nothing here
writes."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias, TypeVar
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.dates import first_day
from triada.core.display_name import display_name
from triada.core.errors import Conflict, UnknownReference
from triada.planning.carry_over.copying import BY_NAME, Sources, load_sources
from triada.planning.goals.models import Goal, MeasureGoal
from triada.planning.measures.models import Measure
from triada.planning.plans.models import Edition, Level
from triada.planning.succession.models import CarryOver, Descent, ItemKind
from triada.planning.succession.schemas import DecisionWrite

Item: TypeAlias = Goal | Measure
InEdition = TypeVar("InEdition", Goal, Measure, Level, CarryOver, Descent)


class GoalUndecided(Conflict):
    """What hangs on a goal follows it, so the goal is decided first."""


class GoalDropped(Conflict):
    """What hung on a goal that is not carried over needs another one."""


@dataclass
class CarryOverContext:
    edition: Edition
    old: Mapping[tuple[ItemKind, UUID], Item]
    depth: Mapping[UUID, int]
    """Of old levels."""
    levels: Mapping[int, UUID]
    """Of the new edition, by depth."""
    goals: dict[UUID, Goal]
    """Of the new edition."""
    sources: Sources
    decided: dict[UUID, CarryOver] = field(default_factory=dict)
    """By what it is about."""
    came: dict[UUID, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    """New records by the old one."""

    @property
    def begins(self) -> date:
        """The first day of the new period."""
        return first_day(self.edition.period_from)

    def olds(self, asked: DecisionWrite) -> list[Item]:
        """The old records that a decision names."""
        found: list[Item] = []
        for n, id in enumerate(asked.old_ids):
            item = self.old.get((asked.of, id))
            if item is None or id in asked.old_ids[:n]:
                raise UnknownReference(at=f"/old_ids/{n}")
            found.append(item)
        return found

    def _under(self, asked: DecisionWrite) -> list[UUID]:
        """The new goals that a decision names."""
        for n, id in enumerate(asked.under):
            if id not in self.goals:
                raise UnknownReference(at=f"/under/{n}")
        return asked.under

    def _successor(self, goal_id: UUID, item: Item) -> UUID | None:
        """The first goal that came of an old one; none where it was dropped."""
        if goal_id not in self.decided:
            goal = self.old[ItemKind.goal, goal_id]
            raise GoalUndecided(item=display_name(item), goal=display_name(goal))
        return next(iter(self.came[goal_id]), None)

    def goals_above(self, asked: DecisionWrite, olds: Sequence[Item]) -> list[UUID]:
        """The new goals on which a new record hangs; none of a goal at the top."""
        if named := self._under(asked):
            return named
        if isinstance(first := olds[0], Goal):
            hung: list[tuple[Item, UUID]] = [(first, first.parent_id)] if first.parent_id else []
        else:
            hung = [
                (old, row.goal_id) for old in olds for row in self.sources.of(MeasureGoal, [old])
            ]
        found = dict.fromkeys(self._successor(goal_id, old) for old, goal_id in hung)
        kept = [id for id in found if id is not None]
        if not kept and (hung or isinstance(first, Measure)):
            raise GoalDropped(item=display_name(first))
        return kept

    def rank(self, asked: DecisionWrite) -> tuple[int, int, int]:
        """Goals before what hangs on them, from the top."""
        item = self.old.get((asked.of, asked.old_ids[0]))
        if item is None:
            return (0, 0, 0)
        if isinstance(item, Measure):
            return (1, 0, item.position)
        return (0, self.depth[item.level_id], item.position)


async def load_context(
    db: AsyncSession, edition: Edition, asked: Sequence[DecisionWrite]
) -> CarryOverContext:
    async def every(
        model: type[InEdition], edition_id: UUID | None, *order: ColumnElement[int]
    ) -> list[InEdition]:
        mine = (model.authority_id == edition.authority_id, model.edition_id == edition_id)
        return list(await db.scalars(select(model).where(*mine).order_by(*order)))

    before, ids = edition.predecessor_id, [id for each in asked for id in each.old_ids]
    kinds, begins = [BY_NAME[kind] for kind in ItemKind], first_day(edition.period_from)
    goals, measures = await every(Goal, before), await every(Measure, before)
    context = CarryOverContext(
        edition=edition,
        old={
            **{(ItemKind.goal, each.id): each for each in goals},
            **{(ItemKind.measure, each.id): each for each in measures},
        },
        depth={each.id: each.depth for each in await every(Level, before)},
        levels={each.depth: each.id for each in await every(Level, edition.id)},
        goals={each.id: each for each in await every(Goal, edition.id)},
        sources=await load_sources(db, edition.authority_id, kinds, ids, begins),
    )
    about: dict[UUID, UUID] = {}
    for decision in await every(CarryOver, edition.id):
        old_id = decision.old_goal_id or decision.old_measure_id
        assert old_id is not None
        context.decided[old_id] = decision
        about[decision.id] = old_id
    for descent in await every(Descent, edition.id, Descent.__table__.c.position):
        new_id = descent.goal_id or descent.measure_id
        assert new_id is not None
        context.came[about[descent.carry_over_id]].append(new_id)
    return context
