"""New goals and measures out of old ones, by the actions of their domains."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from pydantic import ValidationError
from sqlalchemy.ext.asyncio import AsyncSession

from triada.core.display_name import display_name
from triada.planning.activities import actions as activities
from triada.planning.goals import actions as goals
from triada.planning.indicators import actions as indicators
from triada.planning.measures import actions as measures
from triada.planning.measures.models import Measure
from triada.planning.measures.schemas import MeasureCreate
from triada.planning.succession import copies
from triada.planning.succession.context import (
    CarryOverContext,
    GoalDropped,
    Item,
    NotCarriedAsItIs,
)
from triada.planning.succession.models import Decision
from triada.planning.succession.schemas import DecisionWrite, NewItem


@dataclass(frozen=True)
class Planned:
    """A decision that fits, with the old records it names; `n` is its place in what was sent."""

    n: int
    wanted: DecisionWrite
    olds: list[Any]

    def parts(self) -> Iterator[tuple[NewItem | None, Any]]:
        """What each new record is called and which old one it continues: the first that of the
        first, the others are known by their descent."""
        if self.wanted.decision is Decision.drop:
            return
        named: Sequence[NewItem | None] = self.wanted.new or [None]
        for n, new in enumerate(named):
            yield _told_apart(new, first=n == 0), None if n else self.olds[0]


def _told_apart(new: NewItem | None, *, first: bool) -> NewItem | None:
    """The old code stays with the first part of a split: two of one edition cannot have it."""
    if new is None or first or "code" in new.model_fields_set:
        return new
    return new.model_copy(update={"code": None})


@contextmanager
def _within_rules(planned: Planned) -> Iterator[None]:
    """What was stored under older rules, or is too much once it is joined, is refused by name."""
    try:
        yield
    except ValidationError:
        raise NotCarriedAsItIs(item=display_name(planned.olds[0])) from None


def _above(desk: CarryOverContext, planned: Planned) -> UUID | None:
    first = planned.olds[0]
    if named := desk.under(planned.wanted):
        return named[0]
    if first.parent_id is None:
        return None
    if (parent_id := desk.follows(first.parent_id, first)) is None:
        raise GoalDropped(item=display_name(first))
    return parent_id


async def goals_of(db: AsyncSession, desk: CarryOverContext, planned: Planned) -> list[Item]:
    """One after the other, for each may be what the next hangs on."""
    made: list[Item] = []
    for new, like in planned.parts():
        place = {
            "edition_id": desk.edition.id,
            "parent_id": _above(desk, planned),
            "level_id": desk.levels.get(desk.depth[planned.olds[0].level_id]),
        }
        with _within_rules(planned):
            asked = copies.goal(planned.olds, new, desk.owned, **place)
        goal = await goals.create(db, desk.edition, asked, like=like)
        with _within_rules(planned):
            uses = [*copies.uses(planned.olds, goal, desk.owned, desk.edition)]
        await indicators.create_uses(db, [(goal, use) for use in uses])
        desk.goals[goal.id] = goal
        made.append(goal)
    return made


def _homes(desk: CarryOverContext, planned: Planned) -> list[UUID]:
    if named := desk.under(planned.wanted):
        return named
    found = [desk.follows(goal_id, old) for old in planned.olds for goal_id in desk.hung[old.id]]
    kept = [id for id in dict.fromkeys(found) if id is not None]
    if not kept:
        raise GoalDropped(item=display_name(planned.olds[0]))
    return kept


Asked = tuple[Planned, MeasureCreate, Any]


def measures_asked(desk: CarryOverContext, planned: Planned) -> list[Asked]:
    """What is to be made of one decision, and the measure that it continues."""
    olds, edition = planned.olds, desk.edition
    with _within_rules(planned):
        return [
            (
                planned,
                copies.measure(olds, new, desk.owned, edition, _homes(desk, planned)),
                like,
            )
            for new, like in planned.parts()
        ]


async def measures_of(
    db: AsyncSession, desk: CarryOverContext, asked: Sequence[Asked]
) -> list[Measure]:
    """Of many decisions at once, in as many statements as one takes."""
    made = await measures.create_all(db, desk.edition, [(new, like) for _, new, like in asked])
    steps, uses = [], []
    for (planned, _, _), measure in zip(asked, made, strict=True):
        belonging = (planned.olds, measure, desk.owned, desk.edition)
        with _within_rules(planned):
            steps += [(measure, step) for step in copies.activities(*belonging)]
            uses += [(measure, use) for use in copies.uses(*belonging)]
    await activities.create_all(db, steps)
    await indicators.create_uses(db, uses)
    return made
